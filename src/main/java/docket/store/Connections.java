package docket.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Opens connections to one file the way Docket wants them, and puts SQLite's errors into words.
final class Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    /// Two processes share a store; a commit takes milliseconds, a migration seconds.
    private static final int BUSY_MILLIS = 10_000;
    /// 16 MB: the inner pages of the tables and the index of some 100,000 articles.
    private static final int CACHE_KIB = 16_384;
    /// There are several readers, and what they read lies in the system's own cache.
    private static final int READER_CACHE_KIB = 4_096;
    private static final int PAGE_BYTES = 8_192;

    static {
        NativeCode.find();
    }

    private final Path file;
    private final List<Db> open = new ArrayList<>();

    Connections(Path file) {
        this.file = file;
    }

    Db writer() throws SQLException {
        Db db = connect();
        // Before anything is set: the file of a newer Docket is not touched.
        Migrations.requireKnown(db, file);
        // Takes effect only while the file is empty.
        db.execute("PRAGMA auto_vacuum = INCREMENTAL");
        db.execute("PRAGMA journal_mode = WAL");
        // What is reported stored survives a power cut; NORMAL survives a kill only (sqlite.org/pragma.html#pragma_synchronous).
        db.execute("PRAGMA synchronous = FULL");
        db.execute("PRAGMA foreign_keys = ON");
        // 64 MB of log: a page that changes with every commit is moved to its place once for many.
        db.execute("PRAGMA wal_autocheckpoint = 8000");
        return db;
    }

    /// Keeps the log at 4 MB from now on, as with SQLite's own page size.
    static boolean moveOften(Db writer) throws SQLException {
        writer.execute("PRAGMA wal_autocheckpoint = 500");
        return true;
    }

    /// A reader that can list the words of the search index: it has a name for them, nothing is stored.
    Db searcher() throws SQLException {
        Db db = connect();
        db.execute("CREATE VIRTUAL TABLE temp.article_words USING fts5vocab('main', 'article_fts', 'instance')");
        return closedToChanges(db);
    }

    Db reader() throws SQLException {
        return closedToChanges(connect());
    }

    private static Db closedToChanges(Db db) throws SQLException {
        db.execute("PRAGMA cache_size = -" + READER_CACHE_KIB);
        db.execute("PRAGMA query_only = ON");
        return db;
    }

    private Db connect() throws SQLException {
        Db db = new Db(config().createConnection("jdbc:sqlite:" + file));
        synchronized (this) {
            open.add(db);
        }
        // A damaged page is noticed when it is read, before its content is believed (sqlite.org/pragma.html#pragma_cell_size_check).
        db.execute("PRAGMA cell_size_check = ON");
        return db;
    }

    /// VACUUM INTO reads only, but SQLite refuses it to a reader: it has a connection of its own.
    void copyTo(Path copy) throws SQLException {
        Db db = new Db(config().createConnection("jdbc:sqlite:" + file));
        try {
            db.run("VACUUM INTO ?", copy.toString());
        } finally {
            db.close();
        }
    }

    /// The texts of the statements that the open ones keep. While none is at work: each belongs to its thread.
    synchronized Set<String> statements() {
        return open.stream().flatMap(db -> db.statements().stream()).collect(Collectors.toSet());
    }

    synchronized void close() {
        for (Db db : open.reversed()) {
            try {
                db.close();
            } catch (SQLException e) {
                LOG.warn("A connection did not close", e);
            }
        }
        open.clear();
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        // Counts for new files only. Bodies of 1 to 3 KB fill large pages better: 5 % less of the whole than with 4 KB.
        config.setPageSize(PAGE_BYTES);
        config.setCacheSize(-CACHE_KIB);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        // The driver would ask for the last row's id after each INSERT, in a statement made for it.
        config.setGetGeneratedKeys(false);
        return config;
    }

    private static String wayBack(Path file) {
        List<Copies.Copy> copies = Copies.of(Copies.folderOf(file));
        return "'docket check --repair' saves what can be read"
                + (copies.isEmpty() ? "; there is no copy yet." : " and takes the rest from the copy of " + copies.getFirst().day()
                        + "; 'docket restore " + copies.getFirst().file() + "' goes back to that day.");
    }

    /// SQLite's error as a sentence that says what and what now.
    static StoreProblem problem(SQLException e, Path file) {
        SQLiteErrorCode code = e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> new StoreProblem(StoreProblem.Kind.LOCKED,
                    "Another program holds " + file + ": close it, or try again.", e);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> new StoreProblem(StoreProblem.Kind.READ_ONLY,
                    file + " cannot be written: check the rights of the data folder.", e);
            case SQLITE_FULL, SQLITE_IOERR -> new StoreProblem(StoreProblem.Kind.FULL,
                    "Docket cannot write to " + file + ": the disk is full or failing. What is stored stays readable.", e);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new StoreProblem(StoreProblem.Kind.DAMAGED,
                    file + " is damaged. It is left as it is. " + wayBack(file), e);
            default -> new StoreProblem(StoreProblem.Kind.INTERNAL, "The store refused: " + e.getMessage() + ".", e);
        };
    }
}
