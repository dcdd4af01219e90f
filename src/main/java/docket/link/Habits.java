package docket.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The words that a source puts into everything: "from our newsroom", "Default branch", "Episode". Among its own articles
/// they would be rare enough elsewhere to look like a story.
final class Habits {
    /// Fewer articles tell no habit from a story that the source covers much.
    private static final int LEAST = 10;
    /// A word in so large a part of a source's articles is a habit ...
    private static final double PART = 0.4;
    /// ... unless everybody uses it so often: then it is the news of the day.
    private static final double MORE_THAN_OTHERS = 8;
    /// Counts are halved at this number, so that a source may change its ways.
    private static final int MOST = 200;
    /// Sources that are remembered; those beyond are treated as new.
    private static final int SOURCES = 3_000;

    private static final class Source {
        final Counts in = new Counts();
        int articles;
    }

    private final Map<String, Source> sources = new HashMap<>();

    void add(Live article, TermTable table) {
        String name = article.source;
        if (name == null || (sources.size() >= SOURCES && !sources.containsKey(name))) {
            return;
        }
        Source source = sources.computeIfAbsent(name, n -> new Source());
        source.articles++;
        // By their hash codes: numbers are given to other terms again.
        source.in.add(Arrays.stream(article.terms).map(table::hash).toArray());
        if (source.articles > MOST) {
            source.articles /= 2;
            source.in.halve();
        }
    }

    /// What is usual at the source of an article.
    Usual of(Live article) {
        Source source = article.source == null ? null : sources.get(article.source);
        return source == null || source.articles < LEAST ? Usual.NOTHING : (term, everywhere) -> {
            double part = (double) source.in.of(term) / source.articles;
            return part > PART && part > MORE_THAN_OTHERS * everywhere;
        };
    }

    /// Whether a term is a habit.
    interface Usual {
        Usual NOTHING = (term, everywhere) -> false;

        /// @param term its hash code
        /// @param everywhere the part of all articles that have the term, 0 to 1
        boolean is(int term, double everywhere);
    }
}
