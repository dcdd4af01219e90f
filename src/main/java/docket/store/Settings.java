package docket.store;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Small facts by name, and the saved searches.
public final class Settings {
    public record Watchlist(long id, String name, String query) {}

    private Settings() {}

    public static @Nullable String get(Db db, String key) throws SQLException {
        return db.text("SELECT value FROM setting WHERE key = ?", key);
    }

    /// @param value null removes it
    public static void put(Db db, String key, @Nullable String value) throws SQLException {
        if (value == null) {
            db.run("DELETE FROM setting WHERE key = ?", key);
        } else {
            db.run("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value);
        }
    }

    public static List<Watchlist> watchlists(Db db) throws SQLException {
        return db.list("SELECT id, name, query FROM watchlist ORDER BY position, id",
                r -> new Watchlist(r.getLong(1), r.getString(2), r.getString(3)));
    }

    public static long addWatchlist(Db db, String name, String query) throws SQLException {
        db.announcement().feeds.add(0L);
        return db.insert("INSERT INTO watchlist (name, query, position) VALUES (?, ?, (SELECT count(*) FROM watchlist))", name, query);
    }

    public static void removeWatchlist(Db db, long id) throws SQLException {
        db.announcement().feeds.add(0L);
        db.run("DELETE FROM watchlist WHERE id = ?", id);
    }
}
