package docket.ui.work;

import docket.store.Change;
import java.util.HashSet;
import java.util.Set;

/// What changed in the store since the last look, merged.
///
/// @param all true when another process wrote: everything may differ
public record News(Set<Long> articles, Set<Long> marks, Set<Long> feeds, Set<Long> threads, boolean all) {
    public static final News NONE = new News(Set.of(), Set.of(), Set.of(), Set.of(), false);

    public News {
        articles = Set.copyOf(articles);
        marks = Set.copyOf(marks);
        feeds = Set.copyOf(feeds);
        threads = Set.copyOf(threads);
    }

    public News and(Change change) {
        return switch (change) {
            case Change.Articles c -> new News(union(articles, c.ids()), marks, feeds, threads, all);
            case Change.Marks c -> new News(articles, union(marks, c.ids()), feeds, threads, all);
            case Change.Feeds c -> new News(articles, marks, union(feeds, c.ids()), threads, all);
            case Change.Threads c -> new News(articles, marks, feeds, union(threads, c.ids()), all);
            case Change.Outside c -> new News(articles, marks, feeds, threads, true);
        };
    }

    public boolean touchesLists() {
        return all || !articles.isEmpty() || !marks.isEmpty();
    }

    public boolean touchesFeeds() {
        return all || !feeds.isEmpty();
    }

    private static Set<Long> union(Set<Long> some, Set<Long> others) {
        Set<Long> both = new HashSet<>(some);
        both.addAll(others);
        return both;
    }
}
