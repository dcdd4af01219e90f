package docket.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Pictures of articles: one copy of each, however many articles show it.
public final class Images {
    /// A picture an article shows.
    ///
    /// @param hash null when it is not stored
    public record Use(@Nullable String hash, int width, int height, @Nullable String problem) {}

    /// A picture still to be fetched.
    ///
    /// @param articleUrl the article that shows it
    public record Wanted(long article, String articleUrl, String url) {}

    /// A picture made ready: bounded in size, in a form that can be shown.
    public record Picture(String hash, String type, int width, int height, byte[] bytes) {}

    private Images() {}

    public static Map<String, Use> of(Db db, long article) throws SQLException {
        Map<String, Use> uses = new HashMap<>();
        db.list("SELECT u.url, u.hash, i.width, i.height, u.problem FROM image_use u LEFT JOIN image i ON i.hash = u.hash "
                + "WHERE u.page_id = ?", r -> uses.put(r.getString(1),
                        new Use(r.getString(2), r.getInt(3), r.getInt(4), r.getString(5))), article);
        return uses;
    }

    public static byte @Nullable [] bytes(Db db, String hash) throws SQLException {
        return db.one("SELECT bytes FROM image WHERE hash = ?", r -> r.getBytes(1), hash);
    }

    /// The stored lead picture of an article, else its first stored one.
    public static byte @Nullable [] lead(Db db, long article) throws SQLException {
        return db.one("SELECT i.bytes FROM image_use u JOIN image i ON i.hash = u.hash JOIN article a ON a.id = u.page_id "
                + "WHERE u.page_id = ? AND i.width >= 100 AND i.height >= 60 ORDER BY u.url = a.lead_image DESC LIMIT 1",
                r -> r.getBytes(1), article);
    }

    /// Whether [#lead] would find a picture.
    public static boolean hasLead(Db db, long article) throws SQLException {
        return db.one("SELECT 1 FROM image_use u JOIN image i ON i.hash = u.hash WHERE u.page_id = ? AND i.width >= 100 AND i.height >= 60 "
                + "LIMIT 1", r -> true, article) != null;
    }

    /// Pictures of unread, starred and read-later articles that arrived since then, newest articles first.
    public static List<Wanted> wanted(Db db, Instant since, int limit) throws SQLException {
        return db.list("SELECT u.page_id, a.url, u.url FROM image_use u INDEXED BY image_wanted JOIN article a ON a.id = u.page_id "
                + "WHERE u.hash IS NULL AND u.problem IS NULL AND a.arrived_at >= ? ORDER BY a.sort_at DESC LIMIT ?",
                r -> new Wanted(r.getLong(1), r.getString(2), r.getString(3)), since, limit);
    }

    /// Pictures that one article still wants.
    public static List<Wanted> wantedBy(Db db, long article) throws SQLException {
        return db.list("SELECT u.page_id, a.url, u.url FROM image_use u JOIN article a ON a.id = u.page_id "
                + "WHERE u.page_id = ? AND u.hash IS NULL", r -> new Wanted(r.getLong(1), r.getString(2), r.getString(3)), article);
    }

    public static void save(Db db, long article, String url, Picture picture) throws SQLException {
        db.run("INSERT OR IGNORE INTO image (hash, type, width, height, bytes) VALUES (?, ?, ?, ?, ?)", picture.hash(),
                picture.type(), picture.width(), picture.height(), picture.bytes());
        db.run("UPDATE image_use SET hash = ?, problem = NULL WHERE page_id = ? AND url = ?", picture.hash(), article, url);
        db.announcement().articles.add(article);
    }

    public static void failed(Db db, long article, String url, String problem) throws SQLException {
        db.run("UPDATE image_use SET problem = ? WHERE page_id = ? AND url = ? AND hash IS NULL", problem, article, url);
    }

    /// A stored picture with the same address in another article: no need to fetch it again.
    public static boolean reuse(Db db, long article, String url) throws SQLException {
        return db.run("UPDATE image_use SET hash = (SELECT hash FROM image_use WHERE url = ?1 AND hash IS NOT NULL LIMIT 1) "
                + "WHERE page_id = ?2 AND url = ?1 AND EXISTS (SELECT 1 FROM image_use WHERE url = ?1 AND hash IS NOT NULL)",
                url, article) > 0;
    }
}
