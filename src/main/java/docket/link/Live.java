package docket.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One article of the live window, with its terms by their numbers in a [TermTable].
final class Live {
    /// Neighbours kept: those a reader is offered, and those that say how dense the article's surroundings are.
    static final int NEAR = 20;
    private static final int[] NONE = {};

    final String id;
    /// Days since 1970.
    final double day;
    /// Single words first, then pairs; empty once it has left.
    int[] terms;
    /// How often each stands there.
    byte[] counts;
    /// How many of the terms are single words.
    final int words;
    /// Of its text, see [Runs#sample]; empty when only the headline is known.
    final int[] runs;
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
    private double density;

    /// @param alike how much they tell one story
    /// @param worth how much a reader of one wants the other
    record Near(Live other, double alike, double worth) {}

    Live(Sketch article, double day, TermTable table) {
        id = article.id();
        this.day = day;
        source = article.source();
        undated = article.published() == null;
        String text = article.text();
        runs = text == null ? NONE : Runs.sample(Runs.of(text));
        Map<String, Integer> found = Terms.of(article);
        terms = new int[found.size()];
        counts = new byte[found.size()];
        int first = 0;
        int last = found.size();
        for (Map.Entry<String, Integer> term : found.entrySet()) {
            int place = Terms.isPair(term.getKey()) ? --last : first++;
            terms[place] = table.number(term.getKey().hashCode());
            counts[place] = (byte) Math.min(Byte.MAX_VALUE, term.getValue());
        }
        words = first;
    }

    boolean isWord(int place) {
        return place < words;
    }

    void meet(Live other, double alike, double worth) {
        if (near.size() == NEAR && near.getLast().worth >= worth) {
            return;
        }
        int at = near.size();
        while (at > 0 && near.get(at - 1).worth < worth) {
            at--;
        }
        near.add(at, new Near(other, alike, worth));
        if (near.size() > NEAR) {
            near.removeLast();
        }
        weighSurroundings();
    }

    /// Forgets its terms; its neighbours still ask whom they have in common.
    void leave() {
        terms = NONE;
        counts = new byte[0];
    }

    /// Forgets the neighbours that are still there, to meet them anew.
    void forgetLive(Map<String, Live> live) {
        near.removeIf(known -> live.containsKey(known.other.id));
        weighSurroundings();
    }

    /// Forgets its neighbours, not how near they were: they would hold each other in memory for ever.
    void forget() {
        near.clear();
    }

    /// How near the three nearest are on average: articles in the middle of a large affair have many near ones.
    double density() {
        return density;
    }

    private void weighSurroundings() {
        double sum = 0;
        for (int i = 0; i < Math.min(3, near.size()); i++) {
            sum += near.get(i).worth;
        }
        density = sum / 3;
    }
}
