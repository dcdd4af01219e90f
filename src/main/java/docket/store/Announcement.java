package docket.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gathers what a transaction changes. Writer thread only.
final class Announcement {
    final Set<Long> articles = new HashSet<>();
    final Set<Long> marks = new HashSet<>();
    final Set<Long> feeds = new HashSet<>();
    final Set<Long> threads = new HashSet<>();

    /// What was gathered; empty again afterwards.
    List<Change> take() {
        List<Change> changes = new ArrayList<>();
        if (!articles.isEmpty()) {
            changes.add(new Change.Articles(Set.copyOf(articles)));
        }
        if (!marks.isEmpty()) {
            changes.add(new Change.Marks(Set.copyOf(marks)));
        }
        if (!feeds.isEmpty()) {
            changes.add(new Change.Feeds(Set.copyOf(feeds)));
        }
        if (!threads.isEmpty()) {
            changes.add(new Change.Threads(Set.copyOf(threads)));
        }
        clear();
        return changes;
    }

    void clear() {
        articles.clear();
        marks.clear();
        feeds.clear();
        threads.clear();
    }
}
