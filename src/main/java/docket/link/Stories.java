package docket.link;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts articles into stories on arrival, in time order and without looking ahead, and finds the articles nearest to one.
/// [#settle] groups what is live once more, with all that came since: call it once a day.
///
/// Articles are compared by their terms (TF-IDF over the live articles), less with the days between them, and in relation
/// to how dense their surroundings are: in an affair of which everybody writes, more must be shared to be one story.
/// Keeps only the live part (the last days) in memory. Not thread-safe.
public final class Stories {
    /// Days an article stays comparable. A story lives on as long as one of its articles does.
    private static final int LIVE_DAYS = 10;
    /// The oldest leave earlier when there are more: bounds memory (some 30 KB an article) and time.
    private static final int MAX_LIVE = 8_000;
    private static final double THRESHOLD = 0.234;
    /// How much density counts in the order of what is offered to a reader; in grouping it is the root.
    private static final double DENSITY_IN_RELATED = 0.65;
    /// Thin surroundings must not make strangers neighbours.
    private static final double LEAST_DENSITY = 0.05;

    /// A reprint is among the nearest.
    private static final int COMPARED = 3;
    /// Far beyond the numbers of articles: an article may be the first of several stories that split off.
    private static final long SPLIT_AGAIN = 1L << 40;
    /// A pinned article outvotes any group.
    private static final int PINNED = 1_000_000;

    /// @param story a number that all articles of one story share; stays the same while the story lives
    /// @param related ids of the articles worth reading next that are known now, best first, at most 10
    public record Assigned(String id, long story, List<String> related) {
        public Assigned {
            related = List.copyOf(related);
        }
    }

    private final LiveIndex index = new LiveIndex();
    /// In the order of arrival.
    private final Map<String, Live> live = new LinkedHashMap<>();
    /// Those that left last: live ones may have neighbours in common with them.
    private final Deque<Live> gone = new ArrayDeque<>();
    private final Map<Long, List<Live>> members = new HashMap<>();
    private final ToLongFunction<String> numbers;
    private double today = Double.NEGATIVE_INFINITY;

    /// Stories are numbered from 1 on.
    public Stories() {
        AtomicLong next = new AtomicLong(1);
        this(id -> next.getAndIncrement());
    }

    /// @param numbers the number of the story that an article begins: above zero and the article's own
    public Stories(ToLongFunction<String> numbers) {
        this.numbers = numbers;
    }

    /// Takes in one article. One whose id is known is left where it is.
    public Assigned assign(Sketch article) {
        Live known = live.get(article.id());
        if (known != null) {
            return assigned(known);
        }
        Live arrived = arrive(article);
        List<Live.Near> like = index.like(arrived);
        enter(arrived, like);
        Long story = nearestStory(arrived, like);
        put(arrived, story == null ? numbers.applyAsLong(article.id()) : story);
        return assigned(arrived);
    }

    /// Puts an article where it was assigned before, in an earlier run or with less text, so that later ones can join it.
    public void restore(Sketch article, long story) {
        Live known = live.get(article.id());
        if (known != null) {
            leave(known);
        }
        Live arrived = arrive(article);
        enter(arrived, index.like(arrived));
        put(arrived, story);
        arrived.pinned = known != null && known.pinned;
    }

    /// A person put the article there: [#settle] will not move it. Unknown and older articles are left alone.
    public void pin(String id, long story) {
        Live article = live.get(id);
        if (article != null) {
            take(article);
            put(article, story);
            article.pinned = true;
        }
    }

    /// Groups the live articles anew and says where each stands now. A group keeps the number that most of its articles
    /// had; what splits off gets a new one.
    public List<Assigned> settle() {
        List<Live> all = List.copyOf(live.values());
        Map<Live, List<Live.Near>> like = new HashMap<>();
        index.refresh(all);
        for (Live article : all) {
            // Those that have left stay: nobody else remembers them.
            article.forgetLive(live);
            List<Live.Near> found = index.like(article);
            found.forEach(near -> article.meet(near.other(), near.alike(), near.worth()));
            like.put(article, found);
        }
        List<List<Live>> groups = Linkage.of(all, article -> {
            Paths paths = new Paths(article);
            return like.getOrDefault(article, List.of()).stream()
                    .map(near -> new Live.Near(near.other(), relative(article, near.other(), paths.alike(near)), 0))
                    .toList();
        }, THRESHOLD);
        renumber(groups);
        return all.stream().map(this::assigned).toList();
    }

    /// Those of an article's nearest whose text may be the same, best first: few, to be compared with it word by word.
    public List<String> maybeReprinted(String id) {
        Live article = live.get(id);
        return article == null ? List.of() : nearest(article).limit(COMPARED)
                .filter(near -> Runs.likeness(article.runs, near.runs) > NearDuplicates.LIKENESS / 2)
                .map(near -> near.id).toList();
    }

    /// The terms that make two articles alike, most telling first, at most five: the reason a reader is shown.
    public List<String> why(Sketch one, Sketch other) {
        Set<String> shared = new HashSet<>(Terms.of(one).keySet());
        shared.retainAll(Terms.of(other).keySet());
        return shared.stream()
                .sorted(Comparator.comparingDouble((String term) -> -index.telling(term.hashCode())).thenComparing(term -> term))
                .limit(5).toList();
    }

    private Live arrive(Sketch article) {
        Instant published = article.published();
        double day = published == null ? today : published.getEpochSecond() / 86_400.0;
        double known = Double.isInfinite(day) ? 0 : day;
        today = Math.max(today, known);
        List<Live> gone = new ArrayList<>();
        for (Live old : live.values()) {
            if (old.day < today - LIVE_DAYS || live.size() - gone.size() >= MAX_LIVE) {
                gone.add(old);
            } else if (live.size() < MAX_LIVE && gone.isEmpty() && old.day >= today - LIVE_DAYS) {
                break; // in time order the rest is younger
            }
        }
        gone.forEach(this::leave);
        return index.read(article, known);
    }

    private void enter(Live arrived, List<Live.Near> like) {
        for (Live.Near near : like) {
            arrived.meet(near.other(), near.alike(), near.worth());
            near.other().meet(arrived, near.alike(), near.worth());
        }
        index.add(arrived);
        live.put(arrived.id, arrived);
    }

    private void leave(Live article) {
        live.remove(article.id);
        index.remove(article);
        take(article);
        article.leave();
        gone.add(article);
        while (!gone.isEmpty() && (gone.size() > MAX_LIVE || gone.getFirst().day < today - 2 * LIVE_DAYS)) {
            gone.removeFirst().forget();
        }
    }

    private void put(Live article, long story) {
        article.story = story;
        members.computeIfAbsent(story, s -> new ArrayList<>()).add(article);
    }

    private void take(Live article) {
        List<Live> of = members.get(article.story);
        if (of != null && of.remove(article) && of.isEmpty()) {
            members.remove(article.story);
        }
    }

    private @Nullable Long nearestStory(Live arrived, List<Live.Near> like) {
        Map<Long, Double> sums = new HashMap<>();
        like.forEach(near -> sums.merge(near.other().story, relative(arrived, near.other(), near.alike()), Double::sum));
        Long best = null;
        double score = THRESHOLD;
        for (Map.Entry<Long, Double> sum : sums.entrySet()) {
            double average = sum.getValue() / members.getOrDefault(sum.getKey(), List.of()).size();
            if (average > score) {
                best = sum.getKey();
                score = average;
            }
        }
        return best;
    }

    /// Likeness in relation to the surroundings of both ("local scaling", Zelnik-Manor and Perona 2004).
    private static double relative(Live article, Live other, double alike) {
        double surroundings = Math.max(LEAST_DENSITY, article.density()) * Math.max(LEAST_DENSITY, other.density());
        return alike / Math.sqrt(Math.sqrt(surroundings)); // the root of their geometric mean
    }

    private void renumber(List<List<Live>> groups) {
        Set<Long> taken = new HashSet<>(members.keySet());
        members.clear();
        Set<Long> used = new HashSet<>();
        List<List<Live>> bySize = new ArrayList<>(groups);
        bySize.sort(Comparator.comparingInt((List<Live> group) -> -group.size()));
        for (List<Live> group : bySize) {
            Long kept = mostVoted(group, used);
            long story = kept != null ? kept : splitOff(group.getFirst(), taken);
            used.add(story);
            taken.add(story);
            group.forEach(article -> put(article, story));
        }
    }

    /// The number that most of a group had, unless a larger group has it; that of a pinned article in any case.
    private static @Nullable Long mostVoted(List<Live> group, Set<Long> used) {
        Map<Long, Integer> votes = new LinkedHashMap<>();
        for (Live article : group) {
            votes.merge(article.story, article.pinned ? PINNED : 1, Integer::sum);
        }
        return votes.entrySet().stream()
                .filter(vote -> !used.contains(vote.getKey()) || vote.getValue() >= PINNED)
                .max(Comparator.comparingInt(Map.Entry<Long, Integer>::getValue).thenComparing(vote -> -vote.getKey()))
                .map(Map.Entry::getKey).orElse(null);
    }

    /// A number below zero, for that of the first article may be that of the story it leaves.
    private long splitOff(Live first, Set<Long> taken) {
        long number = -numbers.applyAsLong(first.id);
        while (taken.contains(number)) {
            number -= SPLIT_AGAIN;
        }
        return number;
    }

    private Assigned assigned(Live article) {
        return new Assigned(article.id, article.story, nearest(article).limit(10).map(near -> near.id).toList());
    }

    /// Worth reading next, best first.
    private static Stream<Live> nearest(Live article) {
        Paths paths = new Paths(article);
        Map<Live, Double> scores = new HashMap<>();
        for (Live.Near near : article.near) {
            scores.put(near.other(), paths.worth(near) / Math.pow(Math.max(LEAST_DENSITY, near.other().density()), DENSITY_IN_RELATED));
        }
        return scores.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Live, Double> score) -> -score.getValue()).thenComparing(score -> score.getKey().id))
                .map(Map.Entry::getKey);
    }
}
