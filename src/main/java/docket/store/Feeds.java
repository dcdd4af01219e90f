package docket.store;

import docket.model.FeedOptions;
import docket.model.FeedState;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.ProxyChoice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows of `feed`: what is subscribed to, and how it does. When each is asked is the matter of [Looks], where it lives
/// now that of [Moves].
public final class Feeds {
    /// A feed as lists show it.
    ///
    /// @param goodAt when it last answered well, with a document or with word that there is no new one; null where that is not known
    /// @param newestAt of its entries
    /// @param earlierUrl where it was before it moved
    /// @param movedTo where its publisher says it is, while that proves itself
    /// @param movedAt when it moved, or when the publisher first said so
    /// @param status HTTP status of the last look where it failed
    /// @param took how long the last looks took
    /// @param documentEntries in the last document that was read
    /// @param repaired true when that one was damaged
    public record Line(long id, String url, String title, @Nullable String site, int entries, int unread,
            @Nullable Instant checkedAt, @Nullable Instant changedAt, @Nullable Instant goodAt, @Nullable Instant nextCheckAt, FeedState state,
            @Nullable Outcome outcome, @Nullable Problem problem, int failures, @Nullable Instant failingSince,
            @Nullable Instant newestAt, @Nullable String earlierUrl, @Nullable String movedTo, @Nullable Instant movedAt,
            @Nullable Integer status, @Nullable Duration took, @Nullable Integer documentEntries, boolean repaired, Pace pace) {}

    /// Where a feed is asked, and whether it may be.
    public record Address(long id, String url, @Nullable Instant nextCheckAt) {}

    /// A feed whose host asked to be left alone.
    public record Held(String url, Instant until) {}

    static final String OPTION_COLUMNS = "user_agent, proxy, certificate, login";

    static final String LINES = """
            SELECT f.*, ifnull(t.articles, 0) AS entries, (SELECT max(e.sort_at) FROM entry e WHERE e.feed_id = f.id) AS newest_at,
              ifnull(t.unread, 0) AS unread
            FROM feed f LEFT JOIN tally t ON t.feed_id = f.id ORDER BY ifnull(f.own_title, f.title) COLLATE NOCASE
            """;

    private Feeds() {}

    public static @Nullable Long byUrl(Db db, String url) throws SQLException {
        return db.one("SELECT id FROM feed WHERE url = ?", r -> r.getLong(1), url);
    }

    /// @return the id, also when the feed is there already
    public static long add(Db db, String url, String title, @Nullable String ownTitle, @Nullable String site) throws SQLException {
        Long known = byUrl(db, url);
        if (known != null) {
            return known;
        }
        long id = db.insert("INSERT INTO feed (url, title, own_title, site_url) VALUES (?, ?, ?, ?)", url, title, ownTitle, site);
        db.announcement().feeds.add(id);
        return id;
    }

    /// How the feed is asked for.
    public static FeedOptions options(Db db, long feed) throws SQLException {
        FeedOptions options = db.one("SELECT " + OPTION_COLUMNS + " FROM feed WHERE id = ?", Feeds::optionsIn, feed);
        return options == null ? FeedOptions.USUAL : options;
    }

    /// Sets it, and makes the feed due, unless its host asked to wait: whoever changes this wants to see what comes of it.
    public static void setOptions(Db db, long feed, FeedOptions options) throws SQLException {
        db.run("UPDATE feed SET user_agent = ?, proxy = ?, certificate = ?, login = ?, "
                + "next_check_at = CASE WHEN outcome IS 'THROTTLED' THEN next_check_at ELSE 0 END WHERE id = ?",
                options.userAgent(), options.proxy().text(), options.certificate(), options.login(), feed);
        db.announcement().feeds.add(feed);
    }

    /// Whose hosts asked to be left alone: what one process was told, the next one keeps to.
    public static List<Held> held(Db db, Instant now) throws SQLException {
        return db.list("SELECT url, next_check_at FROM feed WHERE outcome = 'THROTTLED' AND next_check_at > ?",
                r -> new Held(r.getString(1), Instant.ofEpochMilli(r.getLong(2))), now);
    }

    /// What a person set for a feed, beside title and place, that a list of subscriptions may carry.
    public record Kept(@Nullable String selector, @Nullable Duration interval, @Nullable String userAgent, boolean paused) {}

    /// By feed; those with nothing set are left out.
    public static Map<Long, Kept> kept(Db db) throws SQLException {
        Map<Long, Kept> kept = new HashMap<>();
        db.list("SELECT id, selector, interval, user_agent, state = 'PAUSED' FROM feed WHERE selector IS NOT NULL OR interval IS NOT NULL "
                + "OR user_agent IS NOT NULL OR state = 'PAUSED'",
                r -> kept.put(r.getLong(1), new Kept(r.getString(2), Pace.duration(r, "interval"), r.getString(4), r.getBoolean(5))));
        return kept;
    }

    /// The CSS selector of the full text that a feed of this article has; null for none.
    public static @Nullable String selector(Db db, long article) throws SQLException {
        return db.text("SELECT f.selector FROM entry e JOIN feed f ON f.id = e.feed_id WHERE e.page_id = ? AND f.selector IS NOT NULL LIMIT 1",
                article);
    }

    public static @Nullable String ownSelector(Db db, long feed) throws SQLException {
        return db.text("SELECT selector FROM feed WHERE id = ?", feed);
    }

    public static void setSelector(Db db, long feed, @Nullable String selector) throws SQLException {
        db.run("UPDATE feed SET selector = ? WHERE id = ?", selector, feed);
    }

    /// @param selector kept unless the feed has one already
    public static void offerSelector(Db db, long feed, String selector) throws SQLException {
        db.run("UPDATE feed SET selector = ? WHERE id = ? AND selector IS NULL", selector, feed);
    }

    public static void rename(Db db, long feed, @Nullable String ownTitle) throws SQLException {
        db.run("UPDATE feed SET own_title = ? WHERE id = ?", ownTitle, feed);
        db.announcement().feeds.add(feed);
    }

    /// Title, site and icon as the feed itself gives them.
    public static void describe(Db db, long feed, @Nullable String title, @Nullable String site, @Nullable String icon)
            throws SQLException {
        db.run("UPDATE feed SET title = ifnull(?, title), site_url = ifnull(?, site_url), icon_url = ifnull(?, icon_url) "
                + "WHERE id = ? AND (title IS NOT ifnull(?, title) OR site_url IS NOT ifnull(?, site_url) "
                + "OR icon_url IS NOT ifnull(?, icon_url))", title, site, icon, feed, title, site, icon);
    }

    public static void setState(Db db, long feed, FeedState state) throws SQLException {
        db.run("UPDATE feed SET state = ?, next_check_at = 0 WHERE id = ?", state.name(), feed);
        db.announcement().feeds.add(feed);
    }

    /// The person's own time between looks; null leaves it to Docket. Feeds due later than it allows become due.
    public static void setInterval(Db db, long feed, @Nullable Duration interval) throws SQLException {
        db.run("UPDATE feed SET interval = ?1, next_check_at = CASE WHEN ?1 IS NULL OR failures > 0 OR outcome IS 'THROTTLED' THEN next_check_at "
                + "ELSE ifnull(checked_at, 0) + ?1 END WHERE id = ?2", Pace.millis(interval), feed);
        db.announcement().feeds.add(feed);
    }

    /// Removes the feed and its entries, and the articles that only it had and nobody marked.
    public static void remove(Db db, long feed) throws SQLException {
        List<Long> pages = db.ids("SELECT page_id FROM entry WHERE feed_id = ?", feed);
        db.run("DELETE FROM feed WHERE id = ?", feed);
        Wanted.setAhead(db, feed, true);
        db.announcement().feeds.add(feed);
        for (long page : pages) {
            boolean kept = db.number("SELECT EXISTS (SELECT 1 FROM entry WHERE page_id = ?1) OR EXISTS (SELECT 1 FROM status "
                    + "WHERE page_id = ?1 AND (starred = 1 OR later = 1))", page) != 0;
            if (!kept) {
                Articles.remove(db, page);
            }
        }
    }

    public static List<Line> lines(Db db) throws SQLException {
        Map<Long, Duration> byFolder = Looks.intervals(db);
        return db.list(LINES, r -> line(r, byFolder));
    }

    /// Of all feeds that are asked at all.
    public static List<Address> addresses(Db db) throws SQLException {
        return db.list("SELECT id, url, next_check_at FROM feed WHERE state = 'ACTIVE'",
                r -> new Address(r.getLong(1), r.getString(2), instant(r, "next_check_at")));
    }

    /// How many articles of each feed were read since then: what its reader cares for.
    public static Map<Long, Integer> reads(Db db, Instant since) throws SQLException {
        Map<Long, Integer> reads = new java.util.HashMap<>();
        db.list("SELECT e.feed_id, count(*) FROM status s JOIN entry e ON e.page_id = s.page_id WHERE s.read = 1 "
                + "AND s.changed_at >= ? GROUP BY e.feed_id", r -> reads.put(r.getLong(1), r.getInt(2)), since);
        return reads;
    }

    static FeedOptions optionsIn(ResultSet r) throws SQLException {
        ProxyChoice proxy = ProxyChoice.read(r.getString("proxy"));
        return new FeedOptions(r.getString("user_agent"), proxy == null ? ProxyChoice.SYSTEM : proxy, r.getString("certificate"),
                r.getString("login"));
    }

    private static Line line(ResultSet r, Map<Long, Duration> byFolder) throws SQLException {
        String own = r.getString("own_title");
        String outcome = r.getString("outcome");
        String summary = r.getString("problem");
        Outcome last = outcome == null ? null : Outcome.valueOf(outcome);
        Problem problem = summary == null || last == null ? null : new Problem(last, summary, r.getString("advice"));
        Long next = Db.longOrNull(r, "next_check_at");
        Pace pace = Pace.of(r);
        return new Line(r.getLong("id"), r.getString("url"), own != null ? own : r.getString("title"), r.getString("site_url"),
                r.getInt("entries"), r.getInt("unread"), instant(r, "checked_at"), instant(r, "changed_at"), instant(r, "good_at"),
                next == null || next == 0 ? null : Instant.ofEpochMilli(next), FeedState.valueOf(r.getString("state")), last,
                problem, r.getInt("failures"), instant(r, "failing_since"), instant(r, "newest_at"), r.getString("earlier_url"),
                r.getInt("moved_count") < 0 ? null : r.getString("moved_to"), instant(r, "moved_since"), Db.intOrNull(r, "status"),
                Pace.duration(r, "looked_ms"), Db.intOrNull(r, "document_entries"), r.getInt("repaired") == 1,
                pace.own() != null ? pace : pace.withOwn(byFolder.get(r.getLong("id"))));
    }

    static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
        Long ms = Db.longOrNull(r, column);
        return ms == null ? null : Instant.ofEpochMilli(ms);
    }
}
