package docket.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Articles whose full text is still to be fetched.
public final class Wanted {
    public record Page(long article, String url, long feed) {}

    private Wanted() {}

    /// Newest first; only articles that arrived since then.
    public static List<Page> pages(Db db, Instant since, int limit) throws SQLException {
        return db.list("SELECT a.id, a.url, ifnull((SELECT feed_id FROM entry e WHERE e.page_id = a.id LIMIT 1), 0) "
                + "FROM article a INDEXED BY article_wanted WHERE a.wanted = 1 AND a.arrived_at >= ? ORDER BY a.sort_at DESC LIMIT ?",
                r -> new Page(r.getLong(1), r.getString(2), r.getLong(3)), since, limit);
    }
}
