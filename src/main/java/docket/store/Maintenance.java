package docket.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Checking, mending, copying and restoring the file.
public final class Maintenance {
    private Maintenance() {}

    /// What is wrong, each in words; empty when the store is sound.
    public static List<String> check(Db db) throws SQLException {
        List<String> findings = new ArrayList<>();
        for (String line : db.list("PRAGMA integrity_check(50)", r -> r.getString(1))) {
            if (!line.equals("ok")) {
                findings.add("The file is damaged: " + line + ".");
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
        return findings;
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
        for (long id : db.ids("SELECT id FROM article")) {
            Articles.reindex(db, id);
        }
        db.execute("REINDEX");
    }

    /// Removes pictures that no article shows and pages that nothing points to.
    public static void tidy(Db db) throws SQLException {
        db.run("DELETE FROM image WHERE hash NOT IN (SELECT hash FROM image_use WHERE hash IS NOT NULL)");
        db.run("UPDATE article SET read = ifnull((SELECT read FROM status s WHERE s.page_id = article.id), 0) "
                + "WHERE read <> ifnull((SELECT read FROM status s WHERE s.page_id = article.id), 0)");
    }

    /// Puts a copy in the place of the store in a folder that nobody has open. The present file is kept beside it.
    ///
    /// @return where the present file is now; null when there was none
    /// @throws StoreProblem when the copy is no sound store
    public static @org.jspecify.annotations.Nullable Path restore(Path dataFolder, Path copy) throws IOException {
        Path file = dataFolder.resolve("docket.db");
        Path fresh = dataFolder.resolve("docket-restoring.db");
        Files.createDirectories(dataFolder);
        Files.copy(copy, fresh, StandardCopyOption.REPLACE_EXISTING);
        Connections connections = new Connections(fresh);
        try {
            Db db = connections.reader();
            if (db.number("PRAGMA user_version") == 0 || !db.list("PRAGMA quick_check(1)", r -> r.getString(1)).equals(List.of("ok"))) {
                throw new StoreProblem(StoreProblem.Kind.DAMAGED, copy + " is no sound copy of a Docket store.", null);
            }
        } catch (SQLException e) {
            throw Connections.problem(e, copy);
        } finally {
            connections.close();
        }
        Path aside = null;
        if (Files.exists(file)) {
            int n = 1;
            do {
                aside = dataFolder.resolve("docket-replaced-" + n++ + ".db");
            } while (Files.exists(aside));
            Files.move(file, aside);
        }
        for (String suffix : List.of("-wal", "-shm")) {
            Path log = dataFolder.resolve("docket.db" + suffix);
            if (Files.exists(log)) {
                Files.move(log, dataFolder.resolve((aside == null ? "docket-replaced.db" : aside.getFileName().toString()) + suffix),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(fresh, file);
        return aside;
    }
}
