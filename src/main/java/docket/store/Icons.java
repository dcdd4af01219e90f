package docket.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows of `icon`: the small picture that stands for a feed.
public final class Icons {
    /// A feed whose icon is to be looked for.
    ///
    /// @param named the icon that the feed itself names
    public record Wanted(long feed, String feedUrl, @Nullable String site, @Nullable String named) {}

    private Icons() {}

    /// Feeds that do well and whose icon was never looked for, or not since then; those without one first.
    public static List<Wanted> wanted(Db db, Instant since, int limit) throws SQLException {
        return db.list("SELECT f.id, f.url, f.site_url, f.icon_url FROM feed f LEFT JOIN icon i ON i.feed_id = f.id "
                + "WHERE f.state = 'ACTIVE' AND f.outcome = 'OK' AND f.changed_at IS NOT NULL AND ifnull(i.checked_at, 0) <= ? "
                + "ORDER BY ifnull(i.checked_at, 0), f.id LIMIT ?",
                r -> new Wanted(r.getLong(1), r.getString(2), r.getString(3), r.getString(4)), since, limit);
    }

    /// @param url where it came from; with null none was found, and what was there stays
    public static void save(Db db, long feed, @Nullable String url, Images.@Nullable Picture picture, Instant now) throws SQLException {
        if (db.number("SELECT EXISTS (SELECT 1 FROM feed WHERE id = ?)", feed) == 0) {
            return; // Unsubscribed meanwhile.
        }
        if (picture == null) {
            db.run("INSERT INTO icon (feed_id, checked_at) VALUES (?1, ?2) ON CONFLICT (feed_id) DO UPDATE SET checked_at = ?2", feed, now);
            return;
        }
        db.run("INSERT OR IGNORE INTO image (hash, type, width, height, bytes) VALUES (?, ?, ?, ?, ?)", picture.hash(),
                picture.type(), picture.width(), picture.height(), picture.bytes());
        db.run("INSERT INTO icon (feed_id, url, hash, checked_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (feed_id) DO UPDATE SET "
                + "url = ?2, hash = ?3, checked_at = ?4", feed, url, picture.hash(), now);
        db.announcement().feeds.add(feed);
    }

    /// Which picture stands for which feed, by the picture's hash.
    public static Map<Long, String> all(Db db) throws SQLException {
        Map<Long, String> all = new HashMap<>();
        db.list("SELECT feed_id, hash FROM icon WHERE hash IS NOT NULL", r -> all.put(r.getLong(1), r.getString(2)));
        return all;
    }
}
