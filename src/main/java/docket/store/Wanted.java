package docket.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Articles whose full text is still to be fetched.
public final class Wanted {
    /// @param feedUrl the feed that names the page: what it may point to depends on where it is
    public record Page(long article, String url, long feed, String feedUrl) {}

    /// Setting: the numbers of the feeds whose pages are fetched only when a reader asks, with commas between.
    private static final String ON_REQUEST = "feeds.pages-on-request";

    private Wanted() {}

    /// Whether the pages of a feed are fetched before a reader asks for them.
    public static boolean isAhead(Db db, long feed) throws SQLException {
        return !onRequest(db).contains(Long.toString(feed));
    }

    public static void setAhead(Db db, long feed, boolean ahead) throws SQLException {
        Set<String> feeds = new TreeSet<>(onRequest(db));
        if (ahead ? feeds.remove(Long.toString(feed)) : feeds.add(Long.toString(feed))) {
            Settings.put(db, ON_REQUEST, feeds.isEmpty() ? null : String.join(",", feeds));
        }
    }

    private static Set<String> onRequest(Db db) throws SQLException {
        String set = Settings.get(db, ON_REQUEST);
        return set == null || !set.matches("[0-9]+(,[0-9]+)*") ? Set.of() : new TreeSet<>(Arrays.asList(set.split(",")));
    }

    /// Newest first; only articles that arrived since then.
    public static List<Page> pages(Db db, Instant since, int limit) throws SQLException {
        return db.list("SELECT a.id, a.url, f.id, f.url FROM article a INDEXED BY article_wanted "
                + "JOIN feed f ON f.id = (SELECT feed_id FROM entry e WHERE e.page_id = a.id LIMIT 1) "
                + "WHERE a.wanted = 1 AND a.arrived_at >= ? AND f.id NOT IN (" + String.join(",", onRequest(db)) + ") ORDER BY a.sort_at DESC LIMIT ?",
                r -> new Page(r.getLong(1), r.getString(2), r.getLong(3), r.getString(4)), since, limit);
    }
}
