package docket.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

/// Brings a store up to date: numbered SQL files in `resources/docket/store`, each in its own transaction,
/// `PRAGMA user_version` says how far. A copy of an older file is put aside first.
final class Migrations {
    /// The number of the newest SQL file.
    static final int LATEST = 7;

    private Migrations() {}

    /// @throws StoreProblem when the file is from a newer Docket
    static void requireKnown(Db db, Path file) throws SQLException {
        int version = (int) db.number("PRAGMA user_version");
        if (version > LATEST) {
            throw new StoreProblem(StoreProblem.Kind.NEWER, file + " was written by a newer Docket (store version "
                    + version + ", this one knows " + LATEST + "): use that one, or another data folder.", null);
        }
    }

    static void run(Db db, Path file) throws SQLException {
        int version = (int) db.number("PRAGMA user_version");
        if (version == LATEST) {
            return;
        }
        if (version > 0) {
            putAside(db, file, version);
        }
        for (int next = version + 1; next <= LATEST; next++) {
            db.execute("BEGIN IMMEDIATE");
            try {
                // Another process may have been quicker between the look and the lock.
                if (db.number("PRAGMA user_version") < next) {
                    for (String statement : script(next).split(";\\s*\\R")) {
                        if (!statement.isBlank()) {
                            db.execute(statement);
                        }
                    }
                    db.execute("PRAGMA user_version = " + next);
                }
                db.execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                db.execute("ROLLBACK");
                throw e;
            }
        }
    }

    /// A copy of the store as it is now; the one before it goes once this one is known to be sound: [Copies#keepNewestOfEarlierVersions].
    /// It has another name until it is whole: one that was cut off is none.
    private static void putAside(Db db, Path file, int version) throws SQLException {
        Path aside = file.resolveSibling("docket-before-" + (version + 1) + ".db");
        if (Files.exists(aside)) {
            return;
        }
        Path unfinished = file.resolveSibling("docket-before-unfinished-" + ProcessHandle.current().pid() + ".db");
        try {
            Files.deleteIfExists(unfinished);
            copyInto(db, unfinished);
            OwnFiles.force(unfinished);
            if (Files.exists(aside)) {
                // Another process was quicker, and this copy may have what it changed.
                Files.delete(unfinished);
            } else {
                Files.move(unfinished, aside, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw notWritten(aside, e);
        }
    }

    private static void copyInto(Db db, Path unfinished) throws SQLException, IOException {
        try {
            db.run("VACUUM INTO ?", own(unfinished).toString());
        } catch (SQLException e) {
            // On a full disk each try would leave another part of a copy.
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    private static StoreProblem notWritten(Path copy, IOException e) {
        return new StoreProblem(StoreProblem.kindOf(e), copy + " cannot be written: " + e.getMessage() + ".", e);
    }

    private static Path own(Path copy) {
        try {
            return OwnFiles.create(copy);
        } catch (IOException e) {
            throw notWritten(copy, e);
        }
    }

    private static String script(int number) {
        String name = "/docket/store/%03d.sql".formatted(number);
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--[^\\n]*", "") + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
