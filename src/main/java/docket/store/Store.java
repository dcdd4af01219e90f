package docket.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The store of one data folder: one writer thread with the one writing connection, a few readers beside it. Safe for
/// any thread but the JavaFX one, which must not wait.
///
/// A write has returned when it is on disk (`synchronous=FULL`: a power cut after it loses nothing). Writes that wait
/// for each other share a commit, so that a thousand small ones cost a few waits for the disk; each is its own savepoint,
/// so that one that fails takes nothing else with it.
public final class Store implements AutoCloseable {
    /// A query. Gets a handle for the query classes of this package. Its result may be null where the query's may.
    @NullUnmarked
    public interface Work<T> {
        T run(Db db) throws SQLException;
    }

    /// A change without a result.
    public interface Update {
        void run(Db db) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final int READERS = 3;
    private final Path file;
    private final FolderLock lock;
    private final boolean endedUncleanly;
    private final Connections connections;
    private final BlockingQueue<Job<?>> writes = new LinkedBlockingQueue<>();
    /// What will be given to [#gather] soon.
    private final AtomicInteger coming = new AtomicInteger();
    private final BlockingQueue<Job<?>> reads = new LinkedBlockingQueue<>();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;
    private volatile @Nullable Dictionary dictionary;
    private boolean watching;
    /// As of the opening, so that not even the first second of others is missed; then writer thread only.
    private long seenVersion;

    private Store(Path file, FolderLock lock, boolean endedUncleanly) throws SQLException {
        this.file = file;
        this.lock = lock;
        this.endedUncleanly = endedUncleanly;
        connections = new Connections(file);
        Db writer;
        try {
            writer = connections.writer();
            Migrations.run(writer, file);
            dictionary = Dictionary.of(writer);
            seenVersion = writer.number("PRAGMA data_version");
        } catch (SQLException | RuntimeException e) {
            connections.close();
            throw e;
        }
        threads.add(Thread.ofPlatform().daemon().name("docket-writer").start(new Writer(writer, writes, () -> closed, coming::get, this::announce)));
        for (int i = 0; i < READERS; i++) {
            threads.add(Thread.ofPlatform().daemon().name("docket-reader-" + i).start(this::readLoop));
        }
    }

    /// Opens the store in a folder, both made when missing (the folder with mode 0700).
    ///
    /// @throws StoreProblem when it cannot be opened, in words
    public static Store open(Path dataFolder) {
        Path file = dataFolder.resolve("docket.db");
        try {
            OwnFiles.folder(dataFolder);
        } catch (IOException e) {
            throw new StoreProblem(StoreProblem.kindOf(e), "The data folder " + dataFolder + " cannot be made: "
                    + e.getMessage() + ".", e);
        }
        boolean unclean;
        FolderLock lock;
        try {
            lock = FolderLock.shared(dataFolder);
            Maintenance.finishReplacing(dataFolder);
            Path log = dataFolder.resolve("docket.db-wal");
            unclean = Files.exists(log) && Files.size(log) > 0;
        } catch (IOException e) {
            throw new StoreProblem(StoreProblem.kindOf(e), "The data folder " + dataFolder + " cannot be used: "
                    + e.getMessage() + ".", e);
        }
        try {
            // SQLite would take a file cut to nothing for a new one.
            if (Files.exists(file) && file.toFile().length() == 0 && !unclean && !Copies.of(dataFolder).isEmpty()) {
                throw new SQLiteException("empty", SQLiteErrorCode.SQLITE_NOTADB);
            }
            OwnFiles.ensure(file);
            return new Store(file, lock, unclean);
        } catch (IOException e) {
            close(lock);
            throw new StoreProblem(StoreProblem.kindOf(e), file + " cannot be made: " + e.getMessage() + ".", e);
        } catch (SQLException e) {
            close(lock);
            throw Connections.problem(e, file);
        } catch (RuntimeException e) {
            close(lock);
            throw e;
        }
    }

    /// What it asked of SQLite lately, as texts: how the plans of what a person waits for are looked at. While nothing runs.
    Set<String> statements() {
        return connections.statements();
    }

    private static void close(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock of the data folder was not given back", e);
        }
    }

    public Path file() {
        return file;
    }

    /// Whether the last program that had the file open went without closing it, or another one has it open now.
    public boolean endedUncleanly() {
        return endedUncleanly;
    }

    /// Runs a query beside the writer and waits for its result.
    ///
    /// @throws StoreProblem when the store cannot be read
    public <T> T read(Work<T> work) {
        return await(reads, new Job<>(work));
    }

    /// Runs a change in a transaction and waits until it is on disk.
    ///
    /// @throws StoreProblem when it could not be written; nothing of it is stored then
    public <T> T write(Work<T> work) {
        return await(writes, new Job<>(work));
    }

    /// Runs a change that can be made again from what is stored, as the story of an article can. Nobody waits for the disk: a power cut
    /// may undo it, but never a part of it and nothing that [#write] reported, for the next such waits for both.
    public void derive(Update work) {
        await(writes, new Job<>(db -> {
            work.run(db);
            return true;
        }, Job.Kind.DERIVED));
    }

    /// Like [#write], for one of many that each take some work before: while others are [#coming] the commit waits a moment for them. With
    /// a commit for each fetched page the writer took a quarter of all the work, half of that in commits, which write out the search
    /// index each time.
    public <T> T gather(Work<T> work) {
        return await(writes, new Job<>(work, Job.Kind.GATHERED));
    }

    /// Work whose result will be given to [#gather], until closed.
    public Coming coming() {
        coming.incrementAndGet();
        return coming::decrementAndGet;
    }

    /// To be closed once, before its result is given to the store.
    public interface Coming extends AutoCloseable {
        @Override
        void close();
    }

    /// Like [#write], for changes without a result.
    public void update(Update work) {
        write(db -> {
            work.run(db);
            return true;
        });
    }

    /// For packing bodies; null while the store has too few texts for one.
    public @Nullable Dictionary dictionary() {
        return dictionary;
    }

    /// Makes the dictionary as soon as there are texts enough. Bodies are packed with it only when it is on disk.
    public void learn() {
        List<String> texts = dictionary == null ? read(Dictionary::texts) : List.of();
        if (Dictionary.isEnough(texts)) {
            update(db -> Dictionary.make(db, texts));
            dictionary = read(Dictionary::of);
        }
    }

    /// Writes a consistent copy of the whole store; readers and the writer go on.
    ///
    /// @throws StoreProblem when the file exists already or cannot be written
    public void copyTo(Path copy) {
        try {
            OwnFiles.create(copy);
            connections.copyTo(copy);
        } catch (IOException e) {
            throw new StoreProblem(StoreProblem.kindOf(e), copy + (e instanceof FileAlreadyExistsException ? " exists already; choose another name."
                    : " cannot be written: " + e.getMessage() + "."), e);
        } catch (SQLException e) {
            throw Connections.problem(e, copy);
        }
    }

    /// Tells of every commit from now on, also those of other processes, on the writer's thread: the listener must return
    /// at once.
    public synchronized void onChange(Consumer<Change> listener) {
        listeners.add(listener);
        if (!watching) {
            watching = true;
            // Each takes as long as writing what it moves, and marks wait meanwhile.
            writes.add(new Job<>(Connections::moveOften));
            threads.add(Thread.ofVirtual().name("docket-watch").start(this::watchLoop));
        }
    }

    /// Finishes what is queued, then closes the file.
    @Override
    public void close() {
        closed = true;
        for (Thread thread : threads) {
            thread.interrupt();
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(20));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        connections.close();
        close(lock);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T await(BlockingQueue<Job<?>> queue, Job<T> job) {
        if (closed) {
            throw new StoreProblem(StoreProblem.Kind.INTERNAL, "The store is closed.", null);
        }
        CompletableFuture<T> result = job.result;
        queue.add(job);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    // The work is queued and will be done; its caller must learn what came of it.
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw rethrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private RuntimeException rethrown(@Nullable Throwable cause) {
        return switch (cause) {
            case StoreProblem problem -> new StoreProblem(problem.kind(), String.valueOf(problem.getMessage()), problem);
            case SQLException sql -> Connections.problem(sql, file);
            case Error error -> throw error;
            case null, default -> new CompletionException(cause);
        };
    }

    private void readLoop() {
        Db db = null;
        while (!closed) {
            try {
                Job<?> job = reads.take();
                try {
                    if (db == null) {
                        db = connections.searcher();
                    }
                    job.run(db).run();
                } catch (SQLException | RuntimeException | Error e) {
                    job.result.completeExceptionally(e);
                }
            } catch (InterruptedException e) {
                if (closed) {
                    break;
                }
            }
        }
        for (Job<?> job = reads.poll(); job != null; job = reads.poll()) {
            job.result.completeExceptionally(
                    new StoreProblem(StoreProblem.Kind.INTERNAL, "The store is closed.", null));
        }
    }

    /// `PRAGMA data_version` on the writer's connection changes when somebody else committed; our readers never do.
    private void watchLoop() {
        while (!closed) {
            try {
                Thread.sleep(1_000);
                if (write(this::committedElsewhere)) {
                    announce(new Change.Outside());
                }
            } catch (InterruptedException e) {
                return;
            } catch (StoreProblem e) {
                LOG.debug("Could not look for changes", e);
            }
        }
    }

    private boolean committedElsewhere(Db db) throws SQLException {
        long version = db.number("PRAGMA data_version");
        boolean changed = version != seenVersion;
        seenVersion = version;
        return changed;
    }

    private void announce(Change change) {
        for (Consumer<Change> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                LOG.error("A listener failed", e);
            }
        }
    }
}
