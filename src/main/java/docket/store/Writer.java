package docket.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that changes the store: runs what is queued, many in one transaction, each in a savepoint of its own.
final class Writer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    /// A commit costs a wait for the disk and a new part of the search index, which has to be merged with others later. And what stands
    /// in no order, as links do, changes pages all over the file: they are written once for all that a commit holds.
    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    /// So long a commit takes in what waits behind one that somebody wants done: marks feel instant.
    private static final long PROMPT_NANOS = TimeUnit.MILLISECONDS.toNanos(40);
    /// How often one looks whether more is coming.
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Db db;
    private final BlockingQueue<Job<?>> writes;
    private final BooleanSupplier closed;
    private final IntSupplier coming;
    private final Consumer<Change> told;
    /// As [Connections] opens the connection.
    private boolean waitsForDisk = true;

    /// @param closed true when no more is queued
    /// @param coming how many will be queued soon that share a commit
    /// @param told hears of each commit, on this thread
    Writer(Db db, BlockingQueue<Job<?>> writes, BooleanSupplier closed, IntSupplier coming, Consumer<Change> told) {
        this.db = db;
        this.writes = writes;
        this.closed = closed;
        this.coming = coming;
        this.told = told;
    }

    @Override
    public void run() {
        List<Job<?>> batch = new ArrayList<>();
        while (true) {
            try {
                Job<?> first = closed.getAsBoolean() ? writes.poll() : writes.take();
                if (first == null) {
                    return;
                }
                batch.add(first);
                write(batch);
                batch.clear();
            } catch (InterruptedException e) {
                // Closing: what is queued is still written.
                if (!closed.getAsBoolean()) {
                    LOG.warn("The writer was interrupted");
                }
            }
        }
    }

    private void write(List<Job<?>> batch) {
        List<Runnable> outcomes = new ArrayList<>();
        Job<?> running = batch.getFirst();
        boolean derived = running.kind == Job.Kind.DERIVED;
        try {
            waitForDisk(!derived);
            db.run("BEGIN IMMEDIATE");
            try {
                long end = System.nanoTime() + GATHER_NANOS;
                boolean gathers = true;
                while (running != null) {
                    outcomes.add(runInSavepoint(db, running));
                    if (gathers && running.kind != Job.Kind.GATHERED) {
                        gathers = false;
                        end = Math.min(end, System.nanoTime() + PROMPT_NANOS);
                    }
                    running = next(derived, end, gathers);
                    if (running != null) {
                        batch.add(running);
                    }
                }
                db.indexing().write(db);
                db.run("COMMIT");
            } catch (SQLException | RuntimeException | Error e) {
                db.indexing().clear();
                rollBack(db);
                throw e;
            }
        } catch (SQLException | RuntimeException | Error e) {
            // Also an error, as of a full memory: without the writer every later write would wait for ever.
            db.announcement().clear();
            for (Job<?> job : batch) {
                job.result.completeExceptionally(e);
            }
            return;
        }
        // Listeners first: who waits for a write may rely on its having been told.
        for (Change change : db.announcement().take()) {
            told.accept(change);
        }
        outcomes.forEach(Runnable::run);
    }

    /// What else the commit takes in.
    ///
    /// @param end no more after it
    /// @param waits for what does not wait yet but is coming
    private @Nullable Job<?> next(boolean derived, long end, boolean waits) {
        while (System.nanoTime() < end) {
            Job<?> next = writes.peek();
            if (next != null) {
                return derived == (next.kind == Job.Kind.DERIVED) ? writes.poll() : null;
            }
            if (!waits || coming.getAsInt() == 0) {
                return null;
            }
            try {
                Job<?> come = writes.poll(LOOK_NANOS, TimeUnit.NANOSECONDS);
                if (come != null) {
                    return come;
                }
            } catch (InterruptedException e) {
                return null; // Closing: what is queued is written next.
            }
        }
        return null;
    }

    /// Between transactions only (sqlite.org/pragma.html#pragma_synchronous): NORMAL leaves the log to be written out by a later commit.
    private void waitForDisk(boolean wait) throws SQLException {
        if (wait != waitsForDisk) {
            db.execute("PRAGMA synchronous = " + (wait ? "FULL" : "NORMAL"));
            waitsForDisk = wait;
        }
    }

    /// A failed job leaves the transaction as it was before it.
    private static Runnable runInSavepoint(Db db, Job<?> job) throws SQLException {
        db.run("SAVEPOINT job");
        try {
            Runnable outcome = job.run(db);
            db.run("RELEASE job");
            db.indexing().settle();
            return outcome;
        } catch (SQLException | RuntimeException | Error e) {
            db.indexing().drop();
            try {
                db.execute("ROLLBACK TO job");
                db.execute("RELEASE job");
            } catch (SQLException gone) {
                // A full disk made SQLite roll the whole transaction back (sqlite.org/lang_transaction.html section 3): all of it
                // failed, for the first reason and not for this one.
                e.addSuppressed(gone);
                throw e;
            }
            return () -> job.result.completeExceptionally(e);
        }
    }

    private static void rollBack(Db db) {
        try {
            db.execute("ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("Nothing to roll back", e);
        }
    }
}
