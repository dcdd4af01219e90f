package docket.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One article of the live window, with its terms as a vector of length 1.
final class Live {
    /// Neighbours kept: those a reader is offered, and those that say how dense the article's surroundings are.
    static final int NEAR = 20;

    final Sketch article;
    /// Days since 1970.
    final double day;
    /// Terms as their hash codes; a collision in a window of days costs nothing that could be seen.
    final int[] terms;
    final float[] counts;
    final boolean[] pairs;
    final float[] weights;
    /// Nearest first.
    final List<Near> near = new ArrayList<>();
    final @Nullable String source;
    /// Only the arrival is known.
    final boolean undated;
    /// Its number in [Slots]; -1 outside the index.
    int slot = -1;
    long story;
    /// Put into its story by hand: no pass may move it.
    boolean pinned;
    private double lastDensity;

    /// @param alike how much they tell one story
    /// @param worth how much a reader of one wants the other
    record Near(Live other, double alike, double worth) {}

    Live(Sketch article, double day) {
        this.article = new Sketch(article.id(), article.published(), article.title(), null, null, article.source());
        this.day = day;
        source = article.source();
        undated = article.published() == null;
        Map<Integer, Float> words = new HashMap<>();
        Map<Integer, Float> twos = new HashMap<>();
        Terms.of(article).forEach((term, count) ->
                (term.indexOf(' ') < 0 ? words : twos).merge(term.hashCode(), (float) (1 + Math.log(count)), Float::sum));
        int size = words.size() + twos.size();
        terms = new int[size];
        counts = new float[size];
        pairs = new boolean[size];
        weights = new float[size];
        int i = 0;
        for (Map<Integer, Float> group : List.of(words, twos)) {
            for (Map.Entry<Integer, Float> term : group.entrySet()) {
                terms[i] = term.getKey();
                counts[i] = term.getValue();
                pairs[i++] = group == twos;
            }
        }
    }

    void meet(Near met) {
        int at = near.size();
        while (at > 0 && near.get(at - 1).worth < met.worth) {
            at--;
        }
        if (at < NEAR) {
            near.add(at, met);
            if (near.size() > NEAR) {
                near.removeLast();
            }
        }
    }

    /// Forgets its neighbours (they would hold each other in memory for ever), not how near they were.
    void leave() {
        lastDensity = density();
        near.clear();
    }

    /// How near the three nearest are on average: articles in the middle of a large affair have many near ones.
    double density() {
        if (near.isEmpty()) {
            return lastDensity;
        }
        double sum = 0;
        for (int i = 0; i < Math.min(3, near.size()); i++) {
            sum += near.get(i).worth;
        }
        return sum / 3;
    }
}
