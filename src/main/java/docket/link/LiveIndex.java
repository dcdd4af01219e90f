package docket.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Finds the live articles that share terms with one: an inverted index whose lists are also the document frequencies.
final class LiveIndex {
    /// Terms in more than this part of the articles tell nothing and would be the longest lists.
    private static final double TOO_COMMON = 0.2;
    private static final double PAIR_WEIGHT = 0.7;
    /// After how many days likeness counts 1/e.
    private static final double DAYS = 4;
    /// Below this two articles have nothing to do with each other.
    private static final double FLOOR = 0.02;
    /// Articles of fewer terms share less even when they tell the same: headlines, leads.
    private static final double SHORT_BOOST = 1;
    private static final int FULL_LENGTH = 120;

    private static final class Posting {
        Live[] articles = new Live[2];
        float[] weights = new float[2];
        int size;

        void add(Live article, float weight) {
            if (size == articles.length) {
                articles = Arrays.copyOf(articles, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            articles[size] = article;
            weights[size++] = weight;
        }

        void remove(Live article) {
            for (int i = 0; i < size; i++) {
                if (articles[i] == article) {
                    System.arraycopy(articles, i + 1, articles, i, size - i - 1);
                    System.arraycopy(weights, i + 1, weights, i, size - i - 1);
                    articles[--size] = articles[0];
                    return;
                }
            }
        }
    }

    /// Articles that every count starts from, so that the first ones of a new store are not all rare words.
    private static final double PRIOR_ARTICLES = 500;
    /// Counts are halved when so many articles were seen: language moves on, and memory stays bounded.
    private static final int MAX_SEEN = 40_000;

    /// Entries of the lists that are read for one article, the rarest terms first: bounds the time to some milliseconds.
    private static final int MAX_STEPS = 60_000;

    private final Map<Integer, Posting> postings = new HashMap<>();
    /// In how many articles each single word stood, also in those that have left. Pairs are too many to be remembered.
    private final Map<Integer, Integer> seenIn = new HashMap<>();
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
        weigh(article);
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
            postings.computeIfAbsent(article.terms[i], t -> new Posting()).add(article, article.weights[i]);
        }
    }

    void remove(Live article) {
        articles--;
        for (int term : article.terms) {
            Posting posting = postings.get(term);
            if (posting != null) {
                posting.remove(article);
                if (posting.size == 0) {
                    postings.remove(term);
                }
            }
        }
    }

    /// The articles of the index that are like `article`, with how much: cosine of the terms, less with the days between.
    List<Live.Near> like(Live article) {
        weigh(article);
        Map<Live, float[]> dots = new IdentityHashMap<>();
        record Shared(int term, Posting posting) {}
        List<Shared> rarestFirst = new ArrayList<>();
        for (int i = 0; i < article.terms.length; i++) {
            Posting posting = postings.get(article.terms[i]);
            if (posting != null && (posting.size <= 50 || posting.size <= articles * TOO_COMMON)) {
                rarestFirst.add(new Shared(i, posting));
            }
        }
        rarestFirst.sort(Comparator.comparingInt(shared -> shared.posting.size));
        int steps = 0;
        for (Shared shared : rarestFirst) {
            int i = shared.term;
            Posting posting = shared.posting;
            steps += posting.size;
            if (steps > MAX_STEPS) {
                break;
            }
            for (int k = 0; k < posting.size; k++) {
                if (posting.articles[k] != article) {
                    dots.computeIfAbsent(posting.articles[k], a -> new float[1])[0] += article.weights[i] * posting.weights[k];
                }
            }
        }
        List<Live.Near> like = new ArrayList<>();
        dots.forEach((other, dot) -> {
            double score = dot[0] * boost(article, other) * Math.exp(-Math.abs(article.day - other.day) / DAYS);
            if (score > FLOOR) {
                like.add(new Live.Near(other, score));
            }
        });
        return like;
    }

    /// How much a term tells now (inverse document frequency).
    double telling(int term) {
        Integer count = seenIn.get(term);
        return Math.log((seen + PRIOR_ARTICLES) / ((count == null ? 0 : count) + 0.5));
    }

    private double tellingPair(int term) {
        Posting posting = postings.get(term);
        return Math.log((articles + PRIOR_ARTICLES) / ((posting == null ? 0 : posting.size) + 0.5));
    }

    private void weigh(Live article) {
        double square = 0;
        for (int i = 0; i < article.terms.length; i++) {
            double weight = article.counts[i]
                    * (article.pairs[i] ? PAIR_WEIGHT * tellingPair(article.terms[i]) : telling(article.terms[i]));
            article.weights[i] = (float) weight;
            square += weight * weight;
        }
        double length = Math.max(Math.sqrt(square), 1e-9);
        for (int i = 0; i < article.weights.length; i++) {
            article.weights[i] /= (float) length;
        }
    }

    private static double boost(Live one, Live other) {
        double length = Math.min(1, (double) Math.min(one.terms.length, other.terms.length) / FULL_LENGTH);
        return 1 + SHORT_BOOST * (1 - length);
    }
}
