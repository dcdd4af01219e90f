package docket.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checking, mending, copying and restoring the file.
public final class Maintenance {
    private static final String DAMAGED = "The file is damaged: ";

    /// Their words are held in memory until then.
    private static final int INDEXED_AT_ONCE = 500;

    private Maintenance() {}

    /// What is wrong, each in words; empty when the store is sound.
    public static List<String> check(Db db) {
        List<String> findings = new ArrayList<>();
        try {
            check(db, findings);
        } catch (SQLException e) {
            findings.add(DAMAGED + e.getMessage() + ".");
        }
        return findings;
    }

    /// Whether a finding is about the file itself, beyond what making indexes anew mends.
    public static boolean isDamage(String finding) {
        return finding.startsWith(DAMAGED);
    }

    /// A quick look at every page: damage that a disk or a power cut left.
    ///
    /// @return false when the file is damaged
    public static boolean isSound(Db db) {
        try {
            return db.list("PRAGMA quick_check(1)", r -> r.getString(1)).equals(List.of("ok"));
        } catch (SQLException e) {
            return false;
        }
    }

    private static void check(Db db, List<String> findings) throws SQLException {
        for (String line : db.list("PRAGMA integrity_check(50)", r -> r.getString(1))) {
            if (!line.equals("ok")) {
                findings.add(DAMAGED + line + ".");
            }
        }
        for (String line : db.list("PRAGMA foreign_key_check", r -> r.getString(1) + " row " + r.getLong(2))) {
            findings.add("A row points to nothing: " + line + ".");
        }
        long missing = db.number("SELECT count(*) FROM article WHERE id NOT IN (SELECT id FROM article_fts_docsize)");
        if (missing > 0) {
            findings.add(missing + " articles are not in the search index.");
        }
        long surplus = db.number("SELECT count(*) FROM article_fts_docsize WHERE id NOT IN (SELECT id FROM article)");
        if (surplus > 0) {
            findings.add(surplus + " entries of the search index belong to no article.");
        }
        int miscounted = Tallies.wrong(db).size();
        if (miscounted > 0) {
            findings.add("The number of unread articles is wrong in " + miscounted + (miscounted == 1 ? " place." : " places."));
        }
    }

    /// The index's own check. Needs the writer.
    ///
    /// @return false when it found the index damaged
    public static boolean indexIsSound(Db db) {
        try {
            db.run("INSERT INTO article_fts (article_fts) VALUES ('integrity-check')");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /// Makes the search index and the other indexes anew from the articles.
    public static void reindex(Db db) throws SQLException {
        db.run("INSERT INTO article_fts (article_fts) VALUES ('delete-all')");
        int waiting = 0;
        for (long id : db.ids("SELECT id FROM article")) {
            Articles.reindex(db, id);
            if (++waiting % INDEXED_AT_ONCE == 0) {
                index(db);
            }
        }
        index(db);
        db.execute("REINDEX");
    }

    private static void index(Db db) throws SQLException {
        db.indexing().settle();
        db.indexing().write(db);
    }

    /// Removes pictures that no article shows and pages that nothing points to.
    public static void tidy(Db db) throws SQLException {
        db.run("DELETE FROM image WHERE hash NOT IN (SELECT hash FROM image_use WHERE hash IS NOT NULL) "
                + "AND hash NOT IN (SELECT hash FROM icon WHERE hash IS NOT NULL)");
        db.run("UPDATE article SET read = ifnull((SELECT read FROM status s WHERE s.page_id = article.id), 0) "
                + "WHERE read <> ifnull((SELECT read FROM status s WHERE s.page_id = article.id), 0)");
        Tallies.recount(db);
    }

    /// Puts a copy in the place of the store in a folder that nobody has open. The present file is kept beside it.
    ///
    /// @return where the present file is now; null when there was none
    /// @throws StoreProblem when the copy is no sound store, or another program has the store open
    public static @Nullable Path restore(Path dataFolder, Path copy) throws IOException {
        OwnFiles.folder(dataFolder);
        try (FolderLock _ = FolderLock.alone(dataFolder)) {
            Path fresh = unfinished(dataFolder);
            try (OutputStream out = Files.newOutputStream(OwnFiles.create(fresh))) {
                Files.copy(copy, out);
            }
            try {
                return finished(dataFolder, fresh, "docket-replaced-");
            } catch (StoreProblem e) {
                Files.delete(fresh);
                throw e;
            }
        }
    }

    /// Saves what can be read of a damaged store of a folder that nobody has open, and fills the gaps from the newest copy.
    ///
    /// @return what was lost and what was done, in words
    /// @throws StoreProblem when nothing can be read and there is no copy; nothing is changed then
    public static List<String> salvage(Path dataFolder) throws IOException {
        Path file = dataFolder.resolve("docket.db");
        try (FolderLock _ = FolderLock.alone(dataFolder)) {
            Path fresh = OwnFiles.create(unfinished(dataFolder));
            Path copy = Copies.of(dataFolder).stream().map(Copies.Copy::file).findFirst().orElse(null);
            Salvage.Saved saved;
            try {
                saved = Salvage.into(fresh, file, copy);
            } catch (SQLException e) {
                throw Connections.problem(e, file);
            }
            if (!saved.anything()) {
                Files.delete(fresh);
                throw new StoreProblem(StoreProblem.Kind.DAMAGED, "Nothing in " + file
                        + " can be read, and there is no copy. It is left as it is; with another data folder Docket starts anew.", null);
            }
            Path aside = finished(dataFolder, fresh, "docket-damaged-");
            List<String> done = new ArrayList<>(saved.findings());
            done.add("The damaged file is kept as " + aside + ".");
            return done;
        }
    }

    /// Where a new store is put together: a name that no opening looks for, and nothing left of an earlier try.
    private static Path unfinished(Path dataFolder) throws IOException {
        Path fresh = dataFolder.resolve("docket-unfinished.db");
        for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(dataFolder.resolve(fresh.getFileName() + suffix));
        }
        return fresh;
    }

    /// @throws StoreProblem when it is not sound; nothing is changed then
    private static @Nullable Path finished(Path dataFolder, Path unfinished, String asideName) throws IOException {
        Copies.requireSound(unfinished);
        OwnFiles.force(unfinished);
        Path fresh = Files.move(unfinished, dataFolder.resolve("docket-restoring.db"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return putInPlace(dataFolder, fresh, asideName);
    }

    /// Puts the store of a folder that nobody has open aside and nothing in its place.
    ///
    /// @return where it is kept; null when there was none
    /// @throws StoreProblem when another program has the store open
    public static @Nullable Path putAside(Path dataFolder) throws IOException {
        try (FolderLock _ = FolderLock.alone(dataFolder)) {
            return putAside(dataFolder, "docket-damaged-");
        }
    }

    /// Ends what a kill interrupted between putting the former file aside and the new one in its place.
    static void finishReplacing(Path dataFolder) throws IOException {
        Path file = dataFolder.resolve("docket.db");
        Path fresh = dataFolder.resolve("docket-restoring.db");
        if (Files.notExists(file) && Files.exists(fresh)) {
            Copies.requireSound(fresh);
            putInPlace(dataFolder, fresh, "docket-replaced-");
        }
    }

    /// From here on the new file is sound and complete: until it has its name, [#finishReplacing] does the rest.
    private static @Nullable Path putInPlace(Path dataFolder, Path fresh, String asideName) throws IOException {
        Path aside = putAside(dataFolder, asideName);
        Files.move(fresh, dataFolder.resolve("docket.db"));
        return aside;
    }

    /// With its log, which belongs to it.
    private static @Nullable Path putAside(Path dataFolder, String asideName) throws IOException {
        Path file = dataFolder.resolve("docket.db");
        Path aside = null;
        if (Files.exists(file)) {
            int n = 1;
            do {
                aside = dataFolder.resolve(asideName + n++ + ".db");
            } while (Files.exists(aside));
            Files.move(file, aside);
        }
        for (String suffix : List.of("-wal", "-shm")) {
            Path log = dataFolder.resolve("docket.db" + suffix);
            if (Files.exists(log)) {
                Files.move(log, dataFolder.resolve((aside == null ? asideName + "0.db" : aside.getFileName().toString()) + suffix),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return aside;
    }
}
