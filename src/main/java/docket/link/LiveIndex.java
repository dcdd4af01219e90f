package docket.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

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
    private static final double SHORT_BOOST = 0.7;
    private static final int FULL_LENGTH = 120;
    /// From so many articles on it is known which words tell little; before that, short texts are not helped to be alike.
    private static final double KNOWN = 500;
    /// One word in common, however rare, is a weak reason to read on: "checklist", "common", a first name.
    private static final double ONE_WORD = 0.67;
    /// A paper seldom tells a story twice; what its articles share is often its own way of writing.
    private static final double SAME_SOURCE = 0.7;
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

    /// What a term's count is worth in an article: the third time tells less than the first.
    private static final float[] COUNTED = new float[Byte.MAX_VALUE + 1];

    static {
        for (int count = 1; count < COUNTED.length; count++) {
            COUNTED[count] = (float) (1 + Math.log(count));
        }
    }

    private final TermTable table = new TermTable();
    private final Habits habits = new Habits();
    private final Slots slots = new Slots();
    /// Of the article that was weighed last, by the places of its terms; 0 for a habit of its source.
    private float[] weights = {};
    private int seen;
    private int articles;

    /// An article that comes; to be added before another one leaves.
    Live read(Sketch article, double day) {
        return new Live(article, day, table);
    }

    void add(Live article) {
        seen++;
        for (int i = 0; i < article.words; i++) {
            table.see(article.terms[i]);
        }
        if (seen > MAX_SEEN) {
            seen /= 2;
            table.halve();
        }
        habits.add(article, table);
        slots.give(article);
        enter(article);
    }

    /// Weighs all terms anew, by what is known now of how much they tell.
    void refresh(Collection<Live> all) {
        float[][] weighed = new float[all.size()][];
        int i = 0;
        for (Live article : all) {
            weigh(article);
            weighed[i++] = Arrays.copyOf(weights, article.terms.length);
        }
        table.clear();
        articles = 0;
        i = 0;
        for (Live article : all) {
            enter(article, weighed[i++]);
        }
    }

    private void enter(Live article) {
        weigh(article);
        enter(article, weights);
    }

    private void enter(Live article, float[] weighed) {
        articles++;
        for (int i = 0; i < article.terms.length; i++) {
            if (weighed[i] > 0) {
                table.add(article.terms[i], article.slot, weighed[i]);
            }
        }
    }

    void remove(Live article) {
        articles--;
        for (int term : article.terms) {
            table.remove(term, article.slot);
        }
        slots.take(article);
    }

    /// The articles of the index that are like `article`, with how much: cosine of the terms, less with the days between.
    List<Live.Near> like(Live article) {
        weigh(article);
        // The length of a list above, the place of its term below: sorting puts the rarest first.
        long[] order = new long[article.terms.length];
        int count = 0;
        for (int i = 0; i < article.terms.length; i++) {
            int size = table.size(article.terms[i]);
            if (size > 0 && weights[i] > 0 && (size <= SHORT_LIST || size <= articles * TOO_COMMON)) {
                order[count++] = (long) size << 32 | i;
            }
        }
        Arrays.sort(order, 0, count);
        long steps = 0;
        for (int k = 0; k < count && steps < MAX_STEPS; k++) {
            int i = (int) order[k];
            steps += order[k] >>> 32;
            table.meet(article.terms[i], weights[i], article.isWord(i), slots);
        }
        return nearest(article);
    }

    private List<Live.Near> nearest(Live article) {
        List<Live.Near> like = new ArrayList<>();
        double[] best = {0};
        slots.drain((other, dot, words) -> {
            double alike = other == article ? 0 : dot * context(article, other);
            if (alike > FLOOR) {
                boolean chance = words <= 1 && (article.undated || other.undated || isSameSource(article, other));
                like.add(new Live.Near(other, chance ? alike * CHANCE : alike, words <= 1 ? alike * ONE_WORD : alike));
                best[0] = Math.max(best[0], like.getLast().alike());
            }
            // Nothing beside the terms makes more of them than this: most of those that are met need no second look.
            return Math.max(FLOOR, like.size() > MANY ? best[0] * FAR : 0) / (1 + SHORT_BOOST);
        });
        if (like.size() > MANY) {
            like.removeIf(near -> near.alike() < best[0] * FAR);
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

    /// How much a term tells now (inverse document frequency), by its hash code.
    double telling(int term) {
        return telling(table.seenIn(term), seen);
    }

    private static double telling(int in, int all) {
        return Math.log((all + PRIOR_ARTICLES) / (in + 0.5));
    }

    private void weigh(Live article) {
        if (weights.length < article.terms.length) {
            weights = new float[article.terms.length * 2];
        }
        Habits.Usual usual = habits.of(article);
        double square = 0;
        for (int i = 0; i < article.terms.length; i++) {
            int term = article.terms[i];
            int in = article.isWord(i) ? table.seen(term) : table.size(term);
            int all = article.isWord(i) ? seen : articles;
            double weight = 0;
            if (usual == Habits.Usual.NOTHING || !usual.is(table.hash(term), (double) in / Math.max(1, all))) {
                weight = COUNTED[article.counts[i]] * telling(in, all) * (article.isWord(i) ? 1 : PAIR_WEIGHT);
            }
            weights[i] = (float) weight;
            square += weight * weight;
        }
        double length = Math.max(Math.sqrt(square), 1e-9);
        for (int i = 0; i < article.terms.length; i++) {
            weights[i] /= (float) length;
        }
    }

    private double boost(Live one, Live other) {
        double length = Math.min(1, (double) Math.min(one.terms.length, other.terms.length) / FULL_LENGTH);
        return 1 + SHORT_BOOST * (1 - length) * Math.min(1, seen / KNOWN);
    }
}
