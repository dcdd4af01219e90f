package docket.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Which discussions are fetched and kept without being asked for: those of the articles of feeds of which a person wants it.
public final class KeptTalk {
    /// Most of a discussion happens in its first days; so often it is asked for then, and afterwards.
    private static final Duration YOUNG = Duration.ofDays(3);
    private static final Duration OFTEN = Duration.ofHours(6);
    private static final Duration SELDOM = Duration.ofHours(24);
    /// Older discussions are asked for when a reader opens them.
    private static final Duration LIVE = Duration.ofDays(14);

    private KeptTalk() {}

    public static boolean isKept(Db db, long feed) throws SQLException {
        return db.number("SELECT EXISTS (SELECT 1 FROM feed WHERE id = ? AND keeps_comments = 1)", feed) != 0;
    }

    public static void setKept(Db db, long feed, boolean kept) throws SQLException {
        db.run("UPDATE feed SET keeps_comments = ? WHERE id = ?", kept, feed);
    }

    /// An article whose discussion is due, and its feed.
    public record Due(long article, long feed) {}

    /// Newest first, each once.
    public static List<Due> due(Db db, Instant now, int limit) throws SQLException {
        return db.list("SELECT a.id, min(f.id) FROM feed f JOIN entry e ON e.feed_id = f.id JOIN article a ON a.id = e.page_id "
                + "WHERE f.keeps_comments = 1 AND e.sort_at >= ?1 AND (a.comments_feed_url IS NOT NULL OR a.comments_url IS NOT NULL) "
                + "AND ifnull(a.comments_asked_at, 0) <= CASE WHEN a.sort_at >= ?2 THEN ?3 ELSE ?4 END "
                + "GROUP BY a.id ORDER BY a.sort_at DESC LIMIT ?5", r -> new Due(r.getLong(1), r.getLong(2)), now.minus(LIVE), now.minus(YOUNG),
                now.minus(OFTEN), now.minus(SELDOM), limit);
    }

    /// The discussion was asked for, whatever came.
    public static void asked(Db db, long article, Instant now) throws SQLException {
        db.run("UPDATE article SET comments_asked_at = ? WHERE id = ?", now, article);
    }
}
