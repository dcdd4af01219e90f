package docket.store;

import docket.store.Store.Work;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// What a thread of the store is to do, once, and what comes of it.
final class Job<T> {
    final CompletableFuture<T> result = new CompletableFuture<>();
    final Kind kind;
    /// Null once it has run: what it holds may be large, and a commit is shared by many.
    private @Nullable Work<T> work;

    enum Kind {
        /// to be committed as soon as no more waits
        PROMPT,
        /// one of many: its commit waits a moment for others
        GATHERED,
        /// can be made again from what is stored
        DERIVED
    }

    Job(Work<T> work) {
        this(work, Kind.PROMPT);
    }

    Job(Work<T> work, Kind kind) {
        this.work = work;
        this.kind = kind;
    }

    /// The outcome to give out after the commit.
    Runnable run(Db db) throws SQLException {
        T value = Objects.requireNonNull(work).run(db);
        work = null;
        return () -> result.complete(value);
    }
}
