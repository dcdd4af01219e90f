package docket.store;

import docket.model.Scope;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows of `tally`: how many articles there are and how many of them are unread, of each feed and of all. They are kept in the
/// transaction that changes an article (new ones are counted here, the rest by triggers), so a look costs the same however many
/// articles are stored.
public final class Tallies {
    /// @param articles an article of two feeds counts for both
    public record Tally(int articles, int unread) {
        static final Tally NONE = new Tally(0, 0);
    }

    private static final String SUM = "SELECT ifnull(sum(articles), 0), ifnull(sum(unread), 0) FROM tally WHERE feed_id ";

    private static final String COUNTED = """
            SELECT 0 AS feed_id, count(*) AS articles, ifnull(sum(read = 0), 0) AS unread, ifnull(sum(body_from <> 'SUMMARY'), 0) AS whole,
              ifnull(sum(body_from <> 'SUMMARY' AND read = 0), 0) AS whole_unread FROM article
            UNION ALL
            SELECT f.id, count(a.id), ifnull(sum(a.read = 0), 0), 0, 0
            FROM feed f LEFT JOIN entry e ON e.feed_id = f.id LEFT JOIN article a ON a.id = e.page_id GROUP BY f.id
            """;

    private Tallies() {}

    /// Of a place in the sidebar; null for one whose articles have to be counted.
    public static @Nullable Tally of(Db db, Scope scope) throws SQLException {
        return switch (scope) {
            case Scope.All _ -> all(db);
            case Scope.Offline _ -> whole(db);
            case Scope.InFeed in -> sum(db, "= " + in.feed());
            case Scope.InFolder in -> of(db, ListQuery.feedsIn(db, in.folder()));
            case Scope.Today _, Scope.Starred _, Scope.Later _, Scope.Followed _, Scope.InStory _ -> null;
        };
    }

    /// Of the whole store.
    public static Tally all(Db db) throws SQLException {
        return sum(db, "= 0");
    }

    /// Of the articles with more than a summary.
    public static Tally whole(Db db) throws SQLException {
        return one(db, "SELECT whole, whole_unread FROM tally WHERE feed_id = 0");
    }

    static Tally of(Db db, Collection<Long> feeds) throws SQLException {
        return sum(db, "IN (" + String.join(",", feeds.stream().map(String::valueOf).toList()) + ")");
    }

    /// Unread articles of each feed; feeds without are absent.
    public static Map<Long, Integer> unreadByFeed(Db db) throws SQLException {
        Map<Long, Integer> counts = new HashMap<>();
        db.list("SELECT feed_id, unread FROM tally WHERE unread > 0 AND feed_id > 0", r -> counts.put(r.getLong(1), r.getInt(2)));
        return counts;
    }

    /// New articles are there.
    static void articles(Db db, List<Long> articles) throws SQLException {
        db.run("UPDATE tally SET articles = articles + n, unread = unread + u, whole = whole + w, whole_unread = whole_unread + wu FROM "
                + "(SELECT count(*) AS n, ifnull(sum(a.read = 0), 0) AS u, ifnull(sum(a.body_from <> 'SUMMARY'), 0) AS w, "
                + "ifnull(sum(a.body_from <> 'SUMMARY' AND a.read = 0), 0) AS wu FROM json_each(?) j JOIN article a ON a.id = j.value) "
                + "WHERE feed_id = 0", articles.toString());
    }

    /// Feeds have named it before.
    static void named(Db db, long article) throws SQLException {
        for (long feed : db.ids("SELECT feed_id FROM entry WHERE page_id = ?", article)) {
            entries(db, feed, List.of(article));
        }
    }

    /// A feed has new entries for articles that are there.
    ///
    /// @param articles one for each entry
    static void entries(Db db, long feed, List<Long> articles) throws SQLException {
        db.run("UPDATE tally SET articles = articles + n, unread = unread + u FROM (SELECT count(*) AS n, ifnull(sum(a.read = 0), 0) AS u "
                + "FROM json_each(?) j JOIN article a ON a.id = j.value) WHERE feed_id = ?", articles.toString(), feed);
    }

    /// The feeds whose counts are not what counting gives; 0 stands for the whole store.
    static List<Long> wrong(Db db) throws SQLException {
        return db.ids("SELECT ifnull(t.feed_id, c.feed_id) FROM tally t FULL JOIN (" + COUNTED + ") c ON c.feed_id = t.feed_id "
                + "WHERE (ifnull(t.articles, 0), ifnull(t.unread, 0), ifnull(t.whole, 0), ifnull(t.whole_unread, 0)) "
                + "<> (ifnull(c.articles, 0), ifnull(c.unread, 0), ifnull(c.whole, 0), ifnull(c.whole_unread, 0))");
    }

    static void recount(Db db) throws SQLException {
        db.run("DELETE FROM tally");
        db.run("INSERT INTO tally (feed_id, articles, unread, whole, whole_unread) " + COUNTED);
    }

    private static Tally sum(Db db, String which) throws SQLException {
        return one(db, SUM + which);
    }

    private static Tally one(Db db, String sql) throws SQLException {
        Tally tally = db.one(sql, r -> new Tally(r.getInt(1), r.getInt(2)));
        return tally == null ? Tally.NONE : tally;
    }
}
