package docket.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// What recommending goes by: of what a person wants fewer, and which documents their starred articles cite.
public final class Fewer {
    /// A recommended article that was not wanted.
    ///
    /// @param reason what it was recommended for
    /// @param source equal for articles of one source
    public record Wish(long article, String reason, String source) {}

    /// Older wishes are forgotten: tastes change, and the list is read each time.
    private static final int KEPT = 500;

    private Fewer() {}

    /// The latest first.
    public static List<Wish> all(Db db) throws SQLException {
        return db.list("SELECT page_id, reason, source FROM fewer ORDER BY at DESC, page_id DESC LIMIT " + KEPT,
                r -> new Wish(r.getLong(1), r.getString(2), r.getString(3)));
    }

    public static void add(Db db, Wish wish, Instant now) throws SQLException {
        db.run("INSERT OR REPLACE INTO fewer (page_id, reason, source, at) VALUES (?, ?, ?, ?)", wish.article(), wish.reason(), wish.source(), now);
    }

    public static void remove(Db db, long article) throws SQLException {
        db.run("DELETE FROM fewer WHERE page_id = ?", article);
    }

    /// Documents that starred articles cite, those cited most first.
    public static List<String> cited(Db db, int limit) throws SQLException {
        // CROSS: the starred ones first, or SQLite may go through all citations.
        return db.list("SELECT c.normalised FROM status s CROSS JOIN citation c ON c.page_id = s.page_id WHERE s.starred = 1 "
                + "GROUP BY c.normalised ORDER BY count(DISTINCT c.page_id) DESC, c.normalised LIMIT ?", r -> r.getString(1), limit);
    }

    /// Unread articles that cite a document, newest first.
    public static List<Long> citing(Db db, String document, long since, int limit) throws SQLException {
        return db.ids("SELECT a.id FROM citation c JOIN article a ON a.id = c.page_id WHERE c.normalised = ? AND a.read = 0 AND a.sort_at >= ? "
                + "GROUP BY a.id ORDER BY a.sort_at DESC LIMIT ?", document, since, limit);
    }
}
