package docket.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Small facts by name, and the saved searches.
public final class Settings {
    /// @param position among the others
    /// @param notice whether new articles in it are told of
    public record Watchlist(long id, String name, String query, int position, boolean notice) {}

    /// Setting: the numbers of the watchlists that tell of new articles, with commas between.
    private static final String NOTICES = "watchlists.notice";

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
        Set<String> notices = notices(db);
        return db.list("SELECT id, name, query, position FROM watchlist ORDER BY position, id",
                r -> new Watchlist(r.getLong(1), r.getString(2), r.getString(3), r.getInt(4), notices.contains(r.getString(1))));
    }

    public static long addWatchlist(Db db, String name, String query) throws SQLException {
        db.announcement().feeds.add(0L);
        return db.insert("INSERT INTO watchlist (name, query, position) VALUES (?, ?, (SELECT ifnull(max(position), 0) + 1 FROM watchlist))", name, query);
    }

    public static void removeWatchlist(Db db, long id) throws SQLException {
        db.announcement().feeds.add(0L);
        db.run("DELETE FROM watchlist WHERE id = ?", id);
        setNotice(db, id, false);
    }

    public static void changeWatchlist(Db db, long id, String name, String query) throws SQLException {
        db.announcement().feeds.add(0L);
        db.run("UPDATE watchlist SET name = ?, query = ? WHERE id = ?", name, query, id);
    }

    /// Puts a removed one back under its former number.
    public static void restoreWatchlist(Db db, Watchlist list) throws SQLException {
        db.announcement().feeds.add(0L);
        db.run("INSERT OR IGNORE INTO watchlist (id, name, query, position) VALUES (?, ?, ?, ?)", list.id(), list.name(), list.query(),
                list.position());
        setNotice(db, list.id(), list.notice());
    }

    public static void setNotice(Db db, long watchlist, boolean on) throws SQLException {
        Set<String> notices = new TreeSet<>(notices(db));
        if (on ? notices.add(Long.toString(watchlist)) : notices.remove(Long.toString(watchlist))) {
            put(db, NOTICES, notices.isEmpty() ? null : String.join(",", notices));
            db.announcement().feeds.add(0L);
        }
    }

    private static Set<String> notices(Db db) throws SQLException {
        String set = get(db, NOTICES);
        return set == null ? Set.of() : new TreeSet<>(Arrays.asList(set.split(",")));
    }
}
