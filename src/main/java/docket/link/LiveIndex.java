package docket.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the live articles that share terms with one: an inverted index whose lists are also the document frequencies.
final class LiveIndex {
    /// Terms in more than this part of the articles tell nothing and would be the longest lists.
    private static final double TOO_COMMON = 0.2;
    /// Shorter lists are always read.
    private static final int SHORT_LIST = 50;
    private static final double PAIR_WEIGHT = 0.7;
    /// After how many days likeness counts 1/e.
    private static final double DAYS = 4;
    /// Below this two articles have nothing to do with each other.
    private static final double FLOOR = 0.02;
    /// Of more than this those that are far behind the nearest are left out: they bring nothing but work.
    private static final int MANY = 200;
    private static final double FAR = 0.15;
    /// Articles of fewer terms share less even when they tell the same: headlines, leads.
    private static final double SHORT_BOOST = 1;
    private static final int FULL_LENGTH = 120;
    /// From so many articles on it is known which words tell little; before that, short texts are not helped to be alike.
    private static final double KNOWN = 500;
    /// One word in common, however rare, is a weak reason to read on: "checklist", "common", a first name.
    private static final double ONE_WORD = 0.67;
    /// A paper seldom tells a story twice; what its articles share is often its own way of writing.
    private static final double SAME_SOURCE = 0.8;
    /// Of an article without a date it is unknown whether it is news.
    private static final double UNDATED = 0.6;
    /// Undated lines, or lines of one source, with one word in common ("Encryption tips", "Trends in 2025") are no story.
    private static final double CHANCE = 0.4;
    /// Articles that every count starts from, so that the first ones of a new store are not all rare words.
    private static final double PRIOR_ARTICLES = 1_500;
    /// Counts are halved when so many articles were seen: language moves on, and memory stays bounded.
    private static final int MAX_SEEN = 40_000;
    /// Entries of the lists that are read for one article, the rarest terms first: bounds the time to a millisecond where
    /// all articles share one small vocabulary.
    private static final int MAX_STEPS = 60_000;

    private static final class Posting {
        int[] slots = new int[2];
        float[] weights = new float[2];
        int size;

        void add(int slot, float weight) {
            if (size == slots.length) {
                slots = Arrays.copyOf(slots, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            slots[size] = slot;
            weights[size++] = weight;
        }

        void remove(int slot) {
            for (int i = 0; i < size; i++) {
                if (slots[i] == slot) {
                    System.arraycopy(slots, i + 1, slots, i, size - i - 1);
                    System.arraycopy(weights, i + 1, weights, i, size - i - 1);
                    size--;
                    return;
                }
            }
        }
    }

    private final Map<Integer, Posting> postings = new HashMap<>();
    /// In how many articles each single word stood, also in those that have left. Pairs are too many to be remembered.
    private final Map<Integer, Integer> seenIn = new HashMap<>();
    private final Habits habits = new Habits();
    private final Slots slots = new Slots();
    private int seen;
    private int articles;

    void add(Live article) {
        seen++;
        for (int i = 0; i < article.terms.length; i++) {
            if (!article.pairs[i]) {
                seenIn.merge(article.terms[i], 1, Integer::sum);
            }
        }
        if (seen > MAX_SEEN) {
            seen /= 2;
            seenIn.replaceAll((term, count) -> count / 2);
            seenIn.values().removeIf(count -> count == 0);
        }
        habits.add(article);
        weigh(article);
        slots.give(article);
        enter(article);
    }

    /// Weighs all terms anew, by what is known now of how much they tell.
    void refresh(Collection<Live> all) {
        all.forEach(this::weigh);
        postings.clear();
        articles = 0;
        all.forEach(this::enter);
    }

    private void enter(Live article) {
        articles++;
        for (int i = 0; i < article.terms.length; i++) {
            postings.computeIfAbsent(article.terms[i], t -> new Posting()).add(article.slot, article.weights[i]);
        }
    }

    void remove(Live article) {
        articles--;
        for (int term : article.terms) {
            Posting posting = postings.get(term);
            if (posting != null) {
                posting.remove(article.slot);
                if (posting.size == 0) {
                    postings.remove(term);
                }
            }
        }
        slots.take(article);
    }

    /// The articles of the index that are like `article`, with how much: cosine of the terms, less with the days between.
    List<Live.Near> like(Live article) {
        weigh(article);
        Posting[] lists = new Posting[article.terms.length];
        // The length of a list above, the place of its term below: sorting puts the rarest first.
        long[] order = new long[article.terms.length];
        int count = 0;
        for (int i = 0; i < article.terms.length; i++) {
            Posting posting = postings.get(article.terms[i]);
            if (posting != null && article.weights[i] > 0 && (posting.size <= SHORT_LIST || posting.size <= articles * TOO_COMMON)) {
                lists[i] = posting;
                order[count++] = (long) posting.size << 32 | i;
            }
        }
        Arrays.sort(order, 0, count);
        int steps = 0;
        for (int k = 0; k < count && steps < MAX_STEPS; k++) {
            int i = (int) order[k];
            steps += lists[i].size;
            for (int j = 0; j < lists[i].size; j++) {
                slots.meet(lists[i].slots[j], article.weights[i] * lists[i].weights[j], !article.pairs[i]);
            }
        }
        List<Live.Near> like = new ArrayList<>();
        slots.drain((other, dot, words) -> {
            double alike = other == article ? 0 : dot * context(article, other);
            if (alike > FLOOR) {
                boolean chance = words <= 1 && (article.undated || other.undated || isSameSource(article, other));
                like.add(new Live.Near(other, chance ? alike * CHANCE : alike, words <= 1 ? alike * ONE_WORD : alike));
            }
        });
        if (like.size() > MANY) {
            double best = 0;
            for (Live.Near near : like) {
                best = Math.max(best, near.alike());
            }
            double least = best * FAR;
            like.removeIf(near -> near.alike() < least);
        }
        return like;
    }

    /// What counts beside the terms.
    private double context(Live article, Live other) {
        double factor = boost(article, other) * Math.exp(-Math.abs(article.day - other.day) / DAYS);
        factor *= isSameSource(article, other) ? SAME_SOURCE : 1;
        return article.undated || other.undated ? factor * UNDATED : factor;
    }

    private static boolean isSameSource(Live article, Live other) {
        return article.source != null && article.source.equals(other.source);
    }

    /// How much a term tells now (inverse document frequency).
    double telling(int term) {
        return Math.log((seen + PRIOR_ARTICLES) / (seenIn.getOrDefault(term, 0) + 0.5));
    }

    private void weigh(Live article) {
        Habits.Usual usual = habits.of(article);
        double square = 0;
        for (int i = 0; i < article.terms.length; i++) {
            double weight = usual == Habits.Usual.NOTHING || !usual.is(article.terms[i], everywhere(article, i)) ? weight(article, i) : 0;
            article.weights[i] = (float) weight;
            square += weight * weight;
        }
        double length = Math.max(Math.sqrt(square), 1e-9);
        for (int i = 0; i < article.weights.length; i++) {
            article.weights[i] /= (float) length;
        }
    }

    private double weight(Live article, int i) {
        if (!article.pairs[i]) {
            return article.counts[i] * telling(article.terms[i]);
        }
        Posting posting = postings.get(article.terms[i]);
        return article.counts[i] * PAIR_WEIGHT * Math.log((articles + PRIOR_ARTICLES) / ((posting == null ? 0 : posting.size) + 0.5));
    }

    private double everywhere(Live article, int i) {
        if (!article.pairs[i]) {
            return (double) seenIn.getOrDefault(article.terms[i], 0) / Math.max(1, seen);
        }
        Posting posting = postings.get(article.terms[i]);
        return posting == null ? 0 : (double) posting.size / Math.max(1, articles);
    }

    private double boost(Live one, Live other) {
        double length = Math.min(1, (double) Math.min(one.terms.length, other.terms.length) / FULL_LENGTH);
        return 1 + SHORT_BOOST * (1 - length) * Math.min(1, seen / KNOWN);
    }
}
