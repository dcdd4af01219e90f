package docket.store;

import docket.model.FeedOptions;
import docket.model.FeedState;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.Rhythm;
import docket.model.Validators;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When each feed is asked, by which process, and how that went.
public final class Looks {
    /// A feed about to be asked for.
    ///
    /// @param neverRead true before its first success
    /// @param dueAt when it was to be asked
    /// @param moving the new address its publisher names; null when none
    /// @param failing null when all went well last time
    /// @param took how long the last looks took
    public record Due(long id, String url, boolean neverRead, FeedState state, Instant dueAt, Validators validators,
            @Nullable Instant validatedAt, byte @Nullable [] bodyHash, Moves.@Nullable Moving moving, @Nullable Failing failing,
            @Nullable Duration took, Pace pace, FeedOptions options) {}

    /// A feed that goes wrong.
    ///
    /// @param status of HTTP, 0 when there was none
    /// @param times in a row
    public record Failing(Problem problem, int status, int times, Instant since) {}

    /// How a look went, to be stored with the feed.
    ///
    /// @param bodyHash null keeps the stored one
    /// @param changed true when a new document was read
    /// @param failing null when all went well
    public record Look(long feed, Instant at, Instant nextCheck, Duration took, Validators validators,
            @Nullable Instant validatedAt, byte @Nullable [] bodyHash, boolean changed, FeedState state, @Nullable Failing failing) {}

    /// What a document says of itself, beside its entries.
    ///
    /// @param gap the usual time between its entries
    public record Document(int entries, boolean repaired, @Nullable Duration gap, Rhythm asked) {}

    /// Longer than any round; a process that dies gives its feeds back by [#releaseOwner].
    private static final Duration LEASE = Duration.ofMinutes(15);

    /// Setting: the usual time between looks, in minutes.
    public static final String USUAL_INTERVAL = "feeds.interval";

    private static final String COLUMNS = "id, url, state, next_check_at, moved_to, moved_since, moved_count, moved_hint, etag, last_modified, "
            + "validated_at, body_hash, failures, failing_since, outcome, problem, advice, status, changed_at, looked_ms, "
            + "gap, asked_pause, skip_hours, skip_days, interval, " + Feeds.OPTION_COLUMNS;

    private Looks() {}

    /// Claims feeds for this process: nobody else asks for them until the lease ends or [#looked] is called. Feeds whose
    /// host asked for patience are left out until it ends, whoever asks.
    ///
    /// @param owner this process
    /// @param only null for all
    /// @param force also those not due, and of those that `only` names also paused and gone ones
    public static List<Due> claim(Db db, @Nullable Collection<Long> only, boolean force, Instant now, String owner)
            throws SQLException {
        String where = "NOT (outcome IS 'THROTTLED' AND next_check_at > " + now.toEpochMilli() + ")";
        if (only != null) {
            where += " AND id IN (" + String.join(",", only.stream().map(String::valueOf).toList()) + ")";
        }
        if (only == null || !force) {
            where += " AND state = 'ACTIVE'";
        }
        if (!force) {
            where += " AND next_check_at <= " + now.toEpochMilli();
        }
        Map<Long, Duration> byFolder = intervals(db);
        return db.list("UPDATE feed SET leased_until = ?, lease_owner = ? WHERE leased_until <= ? AND " + where
                + " RETURNING " + COLUMNS, r -> due(r, byFolder), now.plus(LEASE), owner, now);
    }

    /// Of these feeds, the ones that wait because their host asked for patience, each with its words.
    public static Map<Long, Failing> waiting(Db db, Collection<Long> feeds, Instant now) throws SQLException {
        Map<Long, Failing> waiting = new HashMap<>();
        for (long feed : feeds) {
            db.list("SELECT * FROM feed WHERE id = ? AND outcome = 'THROTTLED' AND next_check_at > ?", r -> waiting.put(feed, failing(r)),
                    feed, now);
        }
        return waiting;
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
        Failing failing = look.failing();
        Problem problem = failing == null ? null : failing.problem();
        db.run("UPDATE feed SET checked_at = ?, next_check_at = ?, leased_until = 0, looked_ms = ?, etag = ?, last_modified = ?, "
                + "validated_at = ?, body_hash = ifnull(?, body_hash), changed_at = CASE WHEN ? THEN ? ELSE changed_at END, "
                + "good_at = CASE WHEN ? THEN ? ELSE good_at END, state = ?, outcome = ?, problem = ?, advice = ?, status = ?, failures = ?, failing_since = ? WHERE id = ?",
                look.at(), look.nextCheck(), look.took().toMillis(), look.validators().etag(), look.validators().lastModified(),
                look.validatedAt(), look.bodyHash(), look.changed(), look.at(), failing == null, look.at(), look.state().name(),
                problem == null ? Outcome.OK.name() : problem.outcome().name(), problem == null ? null : problem.summary(),
                problem == null ? null : problem.advice(), failing == null || failing.status() == 0 ? null : failing.status(),
                failing == null ? 0 : failing.times(), failing == null ? null : failing.since(), look.feed());
        db.announcement().feeds.add(look.feed());
    }

    public static void read(Db db, long feed, Document document) throws SQLException {
        db.run("UPDATE feed SET document_entries = ?, repaired = ?, gap = ?, asked_pause = ?, skip_hours = ?, skip_days = ? WHERE id = ?",
                document.entries(), document.repaired(), Pace.millis(document.gap()), Pace.millis(document.asked().pause()),
                Pace.hours(document.asked()), Pace.days(document.asked()), feed);
    }

    /// The host of these feeds asked for patience, perhaps because of one of them: all wait. Neither a look nor a failure of
    /// their own.
    ///
    /// @param why shown with each
    public static void hold(Db db, Collection<Long> feeds, Instant until, Problem why) throws SQLException {
        for (long feed : feeds) {
            db.run("UPDATE feed SET leased_until = 0, next_check_at = max(next_check_at, ?), outcome = 'THROTTLED', "
                    + "problem = ?, advice = ? WHERE id = ?", until, why.summary(), why.advice(), feed);
        }
        db.announcement().feeds.addAll(feeds);
    }

    /// Feeds whose last look went well, the latest first.
    public static List<Feeds.Address> good(Db db, int limit) throws SQLException {
        return db.list("SELECT id, url, next_check_at FROM feed WHERE state = 'ACTIVE' AND outcome = 'OK' ORDER BY checked_at DESC LIMIT ?",
                r -> new Feeds.Address(r.getLong(1), r.getString(2), Feeds.instant(r, "next_check_at")), limit);
    }

    /// Publication times of the newest stored entries of a feed.
    public static List<Instant> published(Db db, long feed, int limit) throws SQLException {
        return db.list("SELECT a.published_at FROM entry e JOIN article a ON a.id = e.page_id WHERE e.feed_id = ? "
                + "AND a.published_at IS NOT NULL ORDER BY e.sort_at DESC, e.page_id DESC LIMIT ?",
                r -> Instant.ofEpochMilli(r.getLong(1)), feed, limit);
    }

    /// The time between looks where neither a feed nor its folder has one; null leaves it to the feed.
    public static @Nullable Duration usual(Db db) throws SQLException {
        String minutes = Settings.get(db, USUAL_INTERVAL);
        return minutes != null && minutes.matches("[0-9]{1,6}") ? Duration.ofMinutes(Long.parseLong(minutes)) : null;
    }

    /// Feeds that would be asked later than the usual time allows become due by it.
    public static void hasten(Db db, @Nullable Duration usual) throws SQLException {
        if (usual != null) {
            db.run("UPDATE feed SET next_check_at = min(next_check_at, ifnull(checked_at, 0) + ?) WHERE interval IS NULL "
                    + "AND failures = 0 AND outcome IS NOT 'THROTTLED'", usual.toMillis());
        }
        db.announcement().feeds.add(0L);
    }

    /// The times between looks that persons gave to folders, for the feeds below them: the nearest folder counts, and the
    /// shortest where a feed lies in several. Feeds in none of these have the usual time, where there is one.
    static Map<Long, Duration> intervals(Db db) throws SQLException {
        Map<Long, Duration> intervals = new HashMap<>();
        if (db.number("SELECT EXISTS (SELECT 1 FROM folder WHERE interval IS NOT NULL)") != 0) {
            db.list("WITH RECURSIVE up(feed, folder) AS (SELECT feed_id, folder_id FROM placement WHERE folder_id IS NOT NULL "
                    + "UNION SELECT up.feed, f.parent_id FROM up JOIN folder f ON f.id = up.folder "
                    + "WHERE f.interval IS NULL AND f.parent_id IS NOT NULL) "
                    + "SELECT up.feed, min(f.interval) FROM up JOIN folder f ON f.id = up.folder WHERE f.interval IS NOT NULL "
                    + "GROUP BY up.feed", r -> intervals.put(r.getLong(1), Duration.ofMillis(r.getLong(2))));
        }
        Duration usual = usual(db);
        if (usual != null) {
            db.ids("SELECT id FROM feed").forEach(feed -> intervals.putIfAbsent(feed, usual));
        }
        return intervals;
    }

    private static Due due(ResultSet r, Map<Long, Duration> byFolder) throws SQLException {
        Pace pace = Pace.of(r);
        return new Due(r.getLong("id"), r.getString("url"), Db.longOrNull(r, "changed_at") == null,
                FeedState.valueOf(r.getString("state")), Instant.ofEpochMilli(r.getLong("next_check_at")),
                new Validators(r.getString("etag"), r.getString("last_modified")), Feeds.instant(r, "validated_at"),
                r.getBytes("body_hash"), Moves.moving(r), r.getString("problem") == null ? null : failing(r),
                Pace.duration(r, "looked_ms"), pace.own() != null ? pace : pace.withOwn(byFolder.get(r.getLong("id"))),
                Feeds.optionsIn(r));
    }

    private static Failing failing(ResultSet r) throws SQLException {
        Instant since = Feeds.instant(r, "failing_since");
        return new Failing(new Problem(Outcome.valueOf(r.getString("outcome")), r.getString("problem"), r.getString("advice")),
                r.getInt("status"), r.getInt("failures"), since != null ? since : Instant.EPOCH);
    }
}
