package docket.app;

import docket.model.Filter;
import docket.model.Scope;
import docket.store.ListQuery;
import docket.store.Statuses;
import docket.store.Store;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/// Read, starred, later: what the reader says of an article. On disk when a method returns.
public final class Marks {
    public enum Mark {
        READ, STARRED, LATER
    }

    private final Store store;
    private final InstantSource clock;

    public Marks(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @return the ids whose mark changed, for undo
    public List<Long> set(Mark mark, Collection<Long> articles, boolean on) {
        String column = switch (mark) {
            case READ -> Statuses.READ;
            case STARRED -> Statuses.STARRED;
            case LATER -> Statuses.LATER;
        };
        return store.write(db -> Statuses.set(db, column, articles, on, clock.instant()));
    }

    /// Marks everything in a list read.
    ///
    /// @return the ids that were unread, for undo
    public List<Long> readAll(Scope scope) {
        ZoneId zone = ZoneId.systemDefault();
        long today = clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant().toEpochMilli();
        return store.write(db -> Statuses.set(db, Statuses.READ, ListQuery.ids(db, scope, Filter.UNREAD, today), true, clock.instant()));
    }
}
