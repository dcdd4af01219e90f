package docket.app;

import docket.model.Scope;
import docket.store.Store;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/// Read, starred, later: what the reader says of an article. On disk when a method returns.
public final class Marks {
    public enum Mark {
        READ, STARRED, LATER
    }

    public Marks(Store store, InstantSource clock) {}

    /// @return the ids whose mark changed, for undo
    public List<Long> set(Mark mark, Collection<Long> articles, boolean on) {
        throw new UnsupportedOperationException();
    }

    /// Marks everything in a list read.
    ///
    /// @return the ids that were unread, for undo
    public List<Long> readAll(Scope scope) {
        throw new UnsupportedOperationException();
    }
}
