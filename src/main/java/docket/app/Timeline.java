package docket.app;

import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import docket.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lists of articles and the counts beside them.
public final class Timeline {
    /// Where a page of a list ended; the next begins after it.
    public record Cursor(long sortAt, long id) {
        public static Cursor after(Row row) {
            return new Cursor(row.sortAt(), row.id());
        }
    }

    /// How much there is.
    public record Totals(int articles, int unread) {}

    /// Unread counts for the sidebar.
    ///
    /// @param byFeed feeds without unread articles are absent
    public record Unread(int all, int today, int starred, int later, int offline, Map<Long, Integer> byFeed) {}

    public Timeline(Store store, InstantSource clock) {}

    /// The next rows, newest first.
    ///
    /// @param after null for the first page
    public List<Row> rows(Scope scope, Filter filter, @Nullable Cursor after, int limit) {
        throw new UnsupportedOperationException();
    }

    /// The rows with these ids, in that order; ids not stored are left out.
    public List<Row> rows(List<Long> ids) {
        throw new UnsupportedOperationException();
    }

    public Totals totals(Scope scope) {
        throw new UnsupportedOperationException();
    }

    public Unread unread() {
        throw new UnsupportedOperationException();
    }

    /// Articles of the same story, newest first.
    public List<Row> story(long story) {
        throw new UnsupportedOperationException();
    }
}
