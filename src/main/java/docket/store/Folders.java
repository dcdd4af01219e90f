package docket.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of `folder` and `placement`: which feed lies where.
public final class Folders {
    /// @param outline unknown OPML attributes
    /// @param interval the person's own time between looks at the feeds in it; null for none
    public record Folder(long id, @Nullable Long parent, String name, int position, @Nullable String outline, @Nullable Duration interval) {}

    /// @param outline unknown OPML attributes
    public record Placement(long feed, @Nullable Long folder, int position, @Nullable String outline) {}

    private Folders() {}

    public static List<Folder> all(Db db) throws SQLException {
        return db.list("SELECT id, parent_id, name, position, outline, interval FROM folder ORDER BY position, id",
                r -> new Folder(r.getLong(1), Db.longOrNull(r, "parent_id"), r.getString(3), r.getInt(4), r.getString(5),
                        Pace.duration(r, "interval")));
    }

    public static List<Placement> placements(Db db) throws SQLException {
        return db.list("SELECT feed_id, folder_id, position, outline FROM placement ORDER BY position, id",
                r -> new Placement(r.getLong(1), Db.longOrNull(r, "folder_id"), r.getInt(3), r.getString(4)));
    }

    public static @Nullable Long find(Db db, @Nullable Long parent, String name) throws SQLException {
        return db.one("SELECT id FROM folder WHERE parent_id IS ? AND name = ?", r -> r.getLong(1), parent, name);
    }

    public static long add(Db db, @Nullable Long parent, String name, @Nullable String outline) throws SQLException {
        return db.insert("INSERT INTO folder (parent_id, name, position, outline) VALUES (?, ?, "
                + "(SELECT ifnull(max(id), 0) + 1 FROM folder), ?)", parent, name, outline);
    }

    public static void rename(Db db, long folder, String name) throws SQLException {
        db.run("UPDATE folder SET name = ? WHERE id = ?", name, folder);
        db.announcement().feeds.add(0L);
    }

    /// The time between looks for the feeds of a folder and of those below it; null for none. They become due by it.
    public static void setInterval(Db db, long folder, @Nullable Duration interval) throws SQLException {
        db.run("UPDATE folder SET interval = ? WHERE id = ?", Pace.millis(interval), folder);
        if (interval != null) {
            db.run("WITH RECURSIVE below(id) AS (SELECT ?1 UNION SELECT f.id FROM folder f JOIN below b ON f.parent_id = b.id "
                    + "WHERE f.interval IS NULL) UPDATE feed SET next_check_at = min(next_check_at, ifnull(checked_at, 0) + ?2) "
                    + "WHERE interval IS NULL AND failures = 0 AND outcome IS NOT 'THROTTLED' AND id IN "
                    + "(SELECT feed_id FROM placement WHERE folder_id IN (SELECT id FROM below))", folder, interval.toMillis());
        }
        db.announcement().feeds.add(0L);
    }

    /// Puts a feed into a folder (null: the top), once.
    public static void place(Db db, long feed, @Nullable Long folder, @Nullable String outline) throws SQLException {
        db.run("INSERT OR IGNORE INTO placement (feed_id, folder_id, position, outline) VALUES (?, ?, "
                + "(SELECT ifnull(max(id), 0) + 1 FROM placement), ?)", feed, folder, outline);
        db.announcement().feeds.add(feed);
    }

    /// Takes a feed out of all folders.
    public static void unplace(Db db, long feed) throws SQLException {
        db.run("DELETE FROM placement WHERE feed_id = ?", feed);
        db.announcement().feeds.add(feed);
    }

    /// The folders a feed lies in; 0 stands for the top.
    public static List<Long> foldersOf(Db db, long feed) throws SQLException {
        return db.ids("SELECT ifnull(folder_id, 0) FROM placement WHERE feed_id = ? ORDER BY position", feed);
    }

    /// Where these feeds lie, for [#placeAgain].
    public static List<Placement> placementsOf(Db db, Collection<Long> feeds) throws SQLException {
        return placements(db).stream().filter(placement -> feeds.contains(placement.feed())).toList();
    }

    /// Puts feeds back where they lay; in a folder that is gone, at the top.
    public static void placeAgain(Db db, List<Placement> before) throws SQLException {
        for (long feed : before.stream().map(Placement::feed).distinct().toList()) {
            unplace(db, feed);
        }
        for (Placement placement : before) {
            db.run("INSERT OR IGNORE INTO placement (feed_id, folder_id, position, outline) SELECT ?1, (SELECT id FROM folder WHERE id = ?2), "
                    + "?3, ?4 WHERE EXISTS (SELECT 1 FROM feed WHERE id = ?1)", placement.feed(), placement.folder(), placement.position(),
                    placement.outline());
        }
    }

    /// Puts the feeds of a folder in an order; those not named keep theirs behind them.
    public static void order(Db db, @Nullable Long folder, List<Long> feeds) throws SQLException {
        int position = 0;
        for (long feed : feeds) {
            db.run("UPDATE placement SET position = ? WHERE feed_id = ? AND folder_id IS ?", ++position, feed, folder);
        }
    }

    /// Removes a folder; what lies in it goes to the one above.
    public static void remove(Db db, Folder folder) throws SQLException {
        db.run("UPDATE folder SET parent_id = ? WHERE parent_id = ?", folder.parent(), folder.id());
        // A feed that lies in both already stays there once.
        db.run("UPDATE OR IGNORE placement SET folder_id = ? WHERE folder_id = ?", folder.parent(), folder.id());
        db.run("DELETE FROM placement WHERE folder_id = ?", folder.id());
        db.run("DELETE FROM folder WHERE id = ?", folder.id());
        db.announcement().feeds.add(0L);
    }

    /// Makes a removed folder anew, under its former number, with the folders that lay in it.
    public static void restore(Db db, Folder folder, List<Long> inner) throws SQLException {
        db.run("INSERT OR IGNORE INTO folder (id, parent_id, name, position, outline, interval) VALUES (?, ?, ?, ?, ?, ?)", folder.id(),
                folder.parent(), folder.name(), folder.position(), folder.outline(), Pace.millis(folder.interval()));
        for (long below : inner) {
            db.run("UPDATE folder SET parent_id = ? WHERE id = ?", folder.id(), below);
        }
        db.announcement().feeds.add(0L);
    }
}
