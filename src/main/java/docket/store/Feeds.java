package docket.store;

import docket.model.FeedOptions;
import docket.model.FeedState;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.ProxyChoice;
import docket.model.Validators;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of `feed`: what is subscribed to, when it is due, how the last look went.
public final class Feeds {
    /// A feed about to be asked for.
    ///
    /// @param movedTo asked instead of `url` when not null
    /// @param neverRead true before its first success
    public record Due(long id, String url, @Nullable String movedTo, @Nullable Instant movedSince, int movedCount,
            Validators validators, @Nullable Instant validatedAt, byte @Nullable [] bodyHash, int failures,
            @Nullable Instant failingSince, boolean neverRead, FeedOptions options) {}

    /// A feed as lists show it.
    public record Line(long id, String url, String title, @Nullable String site, int entries, int unread,
            @Nullable Instant checkedAt, @Nullable Instant changedAt, @Nullable Instant nextCheckAt, FeedState state,
            @Nullable Outcome outcome, @Nullable Problem problem, int failures, @Nullable Instant failingSince) {}

    /// How a look went, to be stored with the feed.
    ///
    /// @param bodyHash null keeps the stored one
    /// @param problem null when all went well
    public record Look(long feed, Instant at, Instant nextCheck, Validators validators, @Nullable Instant validatedAt,
            byte @Nullable [] bodyHash, boolean changed, FeedState state, Outcome outcome, @Nullable Problem problem,
            int failures, @Nullable Instant failingSince) {}

    /// A feed whose host asked to be left alone.
    public record Held(String url, Instant until) {}

    /// Longer than any round; a process that dies gives its feeds back by [#releaseOwner].
    private static final Duration LEASE = Duration.ofMinutes(15);

    private Feeds() {}

    private static final String OPTION_COLUMNS = "user_agent, proxy, certificate, login";

    private static final String DUE_COLUMNS = "id, url, moved_to, moved_since, moved_count, etag, last_modified, validated_at, "
            + "body_hash, failures, failing_since, changed_at, " + OPTION_COLUMNS;

    /// Claims feeds for this process: nobody else asks for them until the lease ends or [#looked] is called.
    ///
    /// @param owner this process
    /// @param only null for all
    /// @param force also those not due, but not those that are gone or asked us to wait: these only when `only` names them
    public static List<Due> claim(Db db, @Nullable Collection<Long> only, boolean force, Instant now, String owner)
            throws SQLException {
        String where = force
                ? "state = 'ACTIVE' AND NOT (outcome IS 'THROTTLED' AND next_check_at > " + now.toEpochMilli() + ")"
                : "state = 'ACTIVE' AND next_check_at <= " + now.toEpochMilli();
        if (only != null) {
            where = "id IN (" + String.join(",", only.stream().map(String::valueOf).toList()) + ")" + (force ? "" : " AND " + where);
        }
        return db.list("UPDATE feed SET leased_until = ?, lease_owner = ? WHERE leased_until <= ? AND " + where
                + " RETURNING " + DUE_COLUMNS, Feeds::due, now.plus(LEASE), owner, now);
    }

    /// The processes that hold feeds.
    public static List<String> owners(Db db, Instant now) throws SQLException {
        return db.list("SELECT DISTINCT lease_owner FROM feed WHERE leased_until > ? AND lease_owner IS NOT NULL", r -> r.getString(1), now);
    }

    /// Gives back all feeds of a process, for one that died.
    public static void releaseOwner(Db db, String owner) throws SQLException {
        db.run("UPDATE feed SET leased_until = 0 WHERE lease_owner = ?", owner);
    }

    /// Gives back feeds that were claimed but not asked for.
    public static void release(Db db, Collection<Long> feeds) throws SQLException {
        for (long feed : feeds) {
            db.run("UPDATE feed SET leased_until = 0 WHERE id = ?", feed);
        }
    }

    /// When the next feed is due; null when none ever is.
    public static @Nullable Instant nextDue(Db db) throws SQLException {
        return db.one("SELECT next_check_at FROM feed WHERE state = 'ACTIVE' ORDER BY next_check_at LIMIT 1",
                r -> Instant.ofEpochMilli(r.getLong(1)));
    }

    public static void looked(Db db, Look look) throws SQLException {
        Problem problem = look.problem();
        db.run("UPDATE feed SET checked_at = ?, next_check_at = ?, leased_until = 0, etag = ?, last_modified = ?, "
                + "validated_at = ?, body_hash = ifnull(?, body_hash), changed_at = CASE WHEN ? THEN ? ELSE changed_at END, "
                + "state = ?, outcome = ?, problem = ?, advice = ?, failures = ?, failing_since = ? WHERE id = ?",
                look.at(), look.nextCheck(), look.validators().etag(), look.validators().lastModified(), look.validatedAt(),
                look.bodyHash(), look.changed(), look.at(), look.state().name(), look.outcome().name(),
                problem == null ? null : problem.summary(), problem == null ? null : problem.advice(), look.failures(),
                look.failingSince(), look.feed());
        db.announcement().feeds.add(look.feed());
    }

    /// Title, site and icon as the feed itself gives them.
    public static void describe(Db db, long feed, @Nullable String title, @Nullable String site, @Nullable String icon)
            throws SQLException {
        db.run("UPDATE feed SET title = ifnull(?, title), site_url = ifnull(?, site_url), icon_url = ifnull(?, icon_url) "
                + "WHERE id = ? AND (title IS NOT ifnull(?, title) OR site_url IS NOT ifnull(?, site_url) "
                + "OR icon_url IS NOT ifnull(?, icon_url))", title, site, icon, feed, title, site, icon);
    }

    /// Notes a permanent redirect. Asked directly from now on; the stored address follows when it has proved itself.
    public static void moving(Db db, long feed, @Nullable String to, @Nullable Instant since, int count) throws SQLException {
        db.run("UPDATE feed SET moved_to = ?, moved_since = ?, moved_count = ? WHERE id = ?", to, since, count, feed);
    }

    /// Makes the new address the feed's own; when that one is subscribed already, the two become one.
    public static void moved(Db db, long feed, String url) throws SQLException {
        Long other = byUrl(db, url);
        if (other == null) {
            db.run("UPDATE feed SET url = ?, moved_to = NULL, moved_since = NULL, moved_count = 0 WHERE id = ?", url, feed);
        } else if (other != feed) {
            db.run("UPDATE OR IGNORE entry SET feed_id = ? WHERE feed_id = ?", other, feed);
            db.run("UPDATE OR IGNORE placement SET feed_id = ? WHERE feed_id = ?", other, feed);
            db.run("DELETE FROM feed WHERE id = ?", feed);
        }
        db.announcement().feeds.add(feed);
    }

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

    /// The person's own time between looks; null leaves it to Docket.
    public static @Nullable Duration interval(Db db, long feed) throws SQLException {
        long ms = db.number("SELECT ifnull(interval, 0) FROM feed WHERE id = ?", feed);
        return ms == 0 ? null : Duration.ofMillis(ms);
    }

    public static void setInterval(Db db, long feed, @Nullable Duration interval) throws SQLException {
        db.run("UPDATE feed SET interval = ? WHERE id = ?", interval == null ? null : interval.toMillis(), feed);
        db.announcement().feeds.add(feed);
    }

    /// Whose hosts asked to be left alone: what one process was told, the next one keeps to.
    public static List<Held> held(Db db, Instant now) throws SQLException {
        // After several refusals the feed itself waits longer than its host asked for, which is not held against its neighbours.
        return db.list("SELECT url, CASE WHEN failures > 1 THEN min(next_check_at, checked_at + 1800000) "
                + "ELSE next_check_at END AS until FROM feed WHERE outcome = 'THROTTLED' AND next_check_at > ?",
                r -> new Held(r.getString("url"), Instant.ofEpochMilli(r.getLong("until"))), now);
    }

    public static void rename(Db db, long feed, @Nullable String ownTitle) throws SQLException {
        db.run("UPDATE feed SET own_title = ? WHERE id = ?", ownTitle, feed);
        db.announcement().feeds.add(feed);
    }

    public static void setState(Db db, long feed, FeedState state) throws SQLException {
        db.run("UPDATE feed SET state = ?, next_check_at = 0 WHERE id = ?", state.name(), feed);
        db.announcement().feeds.add(feed);
    }

    /// Removes the feed and its entries, and the articles that only it had and nobody marked.
    public static void remove(Db db, long feed) throws SQLException {
        List<Long> pages = db.ids("SELECT page_id FROM entry WHERE feed_id = ?", feed);
        db.run("DELETE FROM feed WHERE id = ?", feed);
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
        return db.list("SELECT f.*, (SELECT count(*) FROM entry e WHERE e.feed_id = f.id) AS entries, "
                + "ifnull(u.unread, 0) AS unread FROM feed f LEFT JOIN (SELECT e.feed_id, count(*) AS unread FROM article a "
                + "JOIN entry e ON e.page_id = a.id WHERE a.read = 0 GROUP BY e.feed_id) u ON u.feed_id = f.id "
                + "ORDER BY ifnull(f.own_title, f.title) COLLATE NOCASE", Feeds::line);
    }

    private static Due due(ResultSet r) throws SQLException {
        return new Due(r.getLong("id"), r.getString("url"), r.getString("moved_to"), instant(r, "moved_since"),
                r.getInt("moved_count"), new Validators(r.getString("etag"), r.getString("last_modified")),
                instant(r, "validated_at"), r.getBytes("body_hash"), r.getInt("failures"), instant(r, "failing_since"),
                Db.longOrNull(r, "changed_at") == null, optionsIn(r));
    }

    private static FeedOptions optionsIn(ResultSet r) throws SQLException {
        ProxyChoice proxy = ProxyChoice.read(r.getString("proxy"));
        return new FeedOptions(r.getString("user_agent"), proxy == null ? ProxyChoice.SYSTEM : proxy, r.getString("certificate"),
                r.getString("login"));
    }

    private static Line line(ResultSet r) throws SQLException {
        String own = r.getString("own_title");
        String outcome = r.getString("outcome");
        String summary = r.getString("problem");
        Outcome last = outcome == null ? null : Outcome.valueOf(outcome);
        Problem problem = summary == null || last == null ? null : new Problem(last, summary, r.getString("advice"));
        Long next = Db.longOrNull(r, "next_check_at");
        return new Line(r.getLong("id"), r.getString("url"), own != null ? own : r.getString("title"), r.getString("site_url"),
                r.getInt("entries"), r.getInt("unread"), instant(r, "checked_at"), instant(r, "changed_at"),
                next == null || next == 0 ? null : Instant.ofEpochMilli(next), FeedState.valueOf(r.getString("state")), last,
                problem, r.getInt("failures"), instant(r, "failing_since"));
    }

    static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
        Long ms = Db.longOrNull(r, column);
        return ms == null ? null : Instant.ofEpochMilli(ms);
    }
}
