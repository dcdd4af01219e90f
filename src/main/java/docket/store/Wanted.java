package docket.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Articles whose full text is still to be fetched.
public final class Wanted {
    /// @param feedUrl the feed that names the page: what it may point to depends on where it is
    public record Page(long article, String url, long feed, String feedUrl) {}

    private Wanted() {}

    /// Newest first; only articles that arrived since then.
    public static List<Page> pages(Db db, Instant since, int limit) throws SQLException {
        return db.list("SELECT a.id, a.url, f.id, f.url FROM article a INDEXED BY article_wanted "
                + "JOIN feed f ON f.id = (SELECT feed_id FROM entry e WHERE e.page_id = a.id LIMIT 1) "
                + "WHERE a.wanted = 1 AND a.arrived_at >= ? ORDER BY a.sort_at DESC LIMIT ?",
                r -> new Page(r.getLong(1), r.getString(2), r.getLong(3), r.getString(4)), since, limit);
    }
}
