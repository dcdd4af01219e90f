package docket.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Groups articles from the bottom up: the two groups that are most alike on average become one, until none are alike
/// enough (average linkage; Sokal and Michener 1958). Being alike on average keeps two turns of one affair apart that a
/// single article between them would chain together.
final class Linkage {
    /// Large groups are held together by fewer links a pair: two articles of a story with fifty need not be alike. From so
    /// many links between two groups on, the average they need falls with this power of the links.
    private static final double SMALL = 6;
    private static final double SIZE = 0.5;

    private record Pair(int one, int other, double score) {}

    private static final class Group {
        final List<Live> members = new ArrayList<>();
        /// Likeness to other groups, summed over the pairs of members.
        final Map<Integer, Double> sums = new HashMap<>();
        /// The story that a person put one of the members into.
        @Nullable Long pinned;
    }

    private final Map<Integer, Group> groups = new HashMap<>();
    private final PriorityQueue<Pair> pairs = new PriorityQueue<>((a, b) -> Double.compare(b.score, a.score));
    private final double threshold;
    private int next;

    private Linkage(double threshold) {
        this.threshold = threshold;
    }

    /// The groups of `articles`.
    static List<List<Live>> of(List<Live> articles, Likeness likeness, double threshold) {
        Linkage linkage = new Linkage(threshold);
        Map<Live, Integer> numbers = new HashMap<>();
        for (Live article : articles) {
            Group group = new Group();
            group.members.add(article);
            group.pinned = article.pinned ? article.story : null;
            numbers.put(article, linkage.next);
            linkage.groups.put(linkage.next++, group);
        }
        for (Live article : articles) {
            int one = numbers.getOrDefault(article, -1);
            for (Live.Near near : likeness.of(article)) {
                int other = numbers.getOrDefault(near.other(), -1);
                if (other >= 0 && one >= 0 && other != one) {
                    linkage.group(one).sums.put(other, near.alike());
                    linkage.group(other).sums.put(one, near.alike());
                }
            }
        }
        return linkage.run();
    }

    /// What an article is like, and how much.
    interface Likeness {
        List<Live.Near> of(Live article);
    }

    private List<List<Live>> run() {
        groups.forEach((number, group) -> group.sums.keySet().forEach(other -> offer(number, other)));
        for (Pair pair = pairs.poll(); pair != null; pair = pairs.poll()) {
            if (groups.containsKey(pair.one) && groups.containsKey(pair.other)) {
                merge(pair.one, pair.other);
            }
        }
        List<List<Live>> result = new ArrayList<>();
        groups.values().forEach(group -> result.add(group.members));
        return result;
    }

    private Group group(int number) {
        Group group = groups.get(number);
        if (group == null) {
            throw new IllegalStateException("no group " + number);
        }
        return group;
    }

    private void offer(int one, int other) {
        Group a = group(one);
        Group b = group(other);
        boolean apart = a.pinned != null && b.pinned != null && !a.pinned.equals(b.pinned);
        double links = (double) a.members.size() * b.members.size();
        double score = a.sums.getOrDefault(other, 0.0) / links * Math.pow(Math.max(1, links / SMALL), SIZE / 2);
        if (!apart && one < other && score > threshold) {
            pairs.add(new Pair(one, other, score));
        }
    }

    private void merge(int one, int other) {
        Group a = group(one);
        Group b = group(other);
        groups.remove(one);
        groups.remove(other);
        int number = next++;
        Group whole = new Group();
        whole.members.addAll(a.members);
        whole.members.addAll(b.members);
        whole.pinned = a.pinned != null ? a.pinned : b.pinned;
        groups.put(number, whole);
        for (Group part : List.of(a, b)) {
            part.sums.forEach((neighbour, sum) -> {
                if (groups.containsKey(neighbour)) {
                    whole.sums.merge(neighbour, sum, Double::sum);
                }
            });
        }
        whole.sums.forEach((neighbour, sum) -> {
            Map<Integer, Double> sums = group(neighbour).sums;
            sums.remove(one);
            sums.remove(other);
            sums.put(number, sum);
            offer(Math.min(number, neighbour), Math.max(number, neighbour));
        });
    }
}
