package docket.store;

import java.sql.SQLException;
import java.util.List;

/// How much room what is stored takes.
public final class Sizes {
    /// @param bytes of texts and pictures, packed as they lie in the store; a picture two feeds use counts for both
    public record Source(long feed, String title, int articles, long bytes) {}

    /// @param file of the whole store, with what is free in it
    public record Totals(int articles, int fullTexts, int pictures, long pictureBytes, long file) {}

    private Sizes() {}

    public static Totals totals(Db db) throws SQLException {
        return new Totals((int) db.number("SELECT articles FROM tally WHERE feed_id = 0"),
                (int) db.number("SELECT whole FROM tally WHERE feed_id = 0"),
                (int) db.number("SELECT count(*) FROM image"), db.number("SELECT ifnull(sum(length(bytes)), 0) FROM image"),
                db.number("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"));
    }

    /// The feeds that take the most, largest first.
    public static List<Source> largest(Db db, int limit) throws SQLException {
        return db.list("WITH texts AS (SELECT e.feed_id AS feed, count(*) AS articles, "
                + "sum(ifnull(length(a.html), 0) + ifnull(length(a.text), 0)) AS bytes FROM entry e JOIN article a ON a.id = e.page_id "
                + "GROUP BY e.feed_id), pictures AS (SELECT e.feed_id AS feed, sum(length(i.bytes)) AS bytes FROM entry e "
                + "JOIN image_use u ON u.page_id = e.page_id JOIN image i ON i.hash = u.hash GROUP BY e.feed_id) "
                + "SELECT f.id, ifnull(f.own_title, f.title), t.articles, t.bytes + ifnull(p.bytes, 0) AS total FROM texts t "
                + "JOIN feed f ON f.id = t.feed LEFT JOIN pictures p ON p.feed = t.feed ORDER BY total DESC LIMIT ?",
                r -> new Source(r.getLong(1), r.getString(2), r.getInt(3), r.getLong(4)), limit);
    }
}
