package docket.app;

import docket.app.Refresher.Progress;
import docket.feed.FeedParser;
import docket.feed.NotAFeed;
import docket.fetch.Fetched;
import docket.fetch.Web;
import docket.model.Entry;
import docket.model.FeedState;
import docket.model.Outcome;
import docket.model.ParsedFeed;
import docket.model.Problem;
import docket.model.Published;
import docket.model.Validators;
import docket.store.Arrival;
import docket.store.Arrivals;
import docket.store.Feeds;
import docket.store.Store;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// One look at one feed: ask, read, store, decide when to look again. Runs on a virtual thread.
final class FeedVisit {
    /// What a look came to, to be told once it is on disk.
    record Told(Progress.FeedDone done, List<Progress.Stored> stored) {}

    /// Servers that answer 304 for ever are asked without validators after so long.
    private static final Duration VALIDATORS_LIVE = Duration.ofDays(8);
    /// Of a feed's first look only so many of the newest entries are unread.
    private static final int FIRST_UNREAD = 30;
    /// A permanent redirect is believed after so many good looks over at least a day.
    private static final int MOVED_LOOKS = 3;
    private static final Duration MOVED_FOR = Duration.ofHours(24);
    private static final int UNSTORED = 6;

    private final Store store;
    private final Web web;
    private final FeedParser parser;
    private final Semaphore parsing;
    private final InstantSource clock;
    private final Intake intake = new Intake();
    /// A feed that is read but not stored yet takes megabytes: the writer sets the pace, and shares a commit among these.
    private final Semaphore unstored = new Semaphore(UNSTORED);

    FeedVisit(Store store, Web web, FeedParser parser, Semaphore parsing, InstantSource clock) {
        this.store = store;
        this.web = web;
        this.parser = parser;
        this.parsing = parsing;
        this.clock = clock;
    }

    Told visit(Feeds.Due feed, boolean fullText) throws InterruptedException {
        Instant now = clock.instant();
        boolean live = feed.validatedAt() != null && feed.validatedAt().plus(VALIDATORS_LIVE).isAfter(now);
        Validators last = live ? feed.validators() : Validators.NONE;
        String asked = feed.movedTo() != null ? feed.movedTo() : feed.url();
        Fetched fetched = web.get(new Web.Request(asked, last, Web.Purpose.FEED, feed.url(), feed.options()));
        if (fetched instanceof Fetched.Failed && feed.movedTo() != null) {
            store.update(db -> {
                Feeds.moving(db, feed.id(), null, null, 0);
            });
            asked = feed.url();
            fetched = web.get(new Web.Request(asked, Validators.NONE, Web.Purpose.FEED, feed.url(), feed.options()));
        }
        return switch (fetched) {
            case Fetched.Body body -> body(feed, asked, body, now, fullText);
            case Fetched.Unchanged unchanged when feed.neverRead() -> failed(feed, new Problem(Outcome.HTTP,
                    host(feed) + " answered 304 (not modified) to a first request.", null), null, now, FeedState.ACTIVE);
            case Fetched.Unchanged unchanged -> unchanged(feed, unchanged.validators(), feed.validatedAt(), unchanged.pause(), now);
            case Fetched.Failed failed -> failed(feed, failed.problem(), failed.retryAfter(), now,
                    failed.status() == 410 ? FeedState.GONE : FeedState.ACTIVE);
        };
    }

    private Told body(Feeds.Due feed, String asked, Fetched.Body body, Instant now, boolean fullText)
            throws InterruptedException {
        unstored.acquire();
        try {
            return readAndStore(feed, asked, body, now, fullText);
        } finally {
            unstored.release();
        }
    }

    private Told readAndStore(Feeds.Due feed, String asked, Fetched.Body body, Instant now, boolean fullText)
            throws InterruptedException {
        byte[] hash = sha256(body.bytes());
        boolean moving = body.movedTo() != null || feed.movedTo() != null;
        if (!moving && Arrays.equals(hash, feed.bodyHash()) && !feed.neverRead()) {
            return unchanged(feed, body.validators(), now, body.pause(), now);
        }
        ParsedFeed parsed;
        List<Arrival> arrivals;
        parsing.acquire();
        try {
            parsed = parser.parse(body.bytes(), body.url(), body.contentType());
            arrivals = intake.arrivals(parsed, feed.url(), fullText);
        } catch (NotAFeed e) {
            return failed(feed, e.problem(), null, now, FeedState.ACTIVE);
        } finally {
            parsing.release();
        }
        List<Instant> times = parsed.entries().stream().map(Entry::published).filter(Objects::nonNull).map(Published::at).toList();
        List<@Nullable Duration> wishes = new ArrayList<>();
        wishes.add(parsed.rhythm().pause());
        wishes.add(body.pause());
        Instant next = now.plus(Schedule.afterSuccess(times, wishes));
        Move move = moving ? Move.of(feed, body.movedTo() != null ? body.movedTo() : asked, now) : null;
        List<Arrivals.Saved> saved = store.write(db -> {
            List<Arrivals.Saved> all = Arrivals.save(db, feed.id(), arrivals, now, feed.neverRead() ? FIRST_UNREAD : Integer.MAX_VALUE);
            Feeds.describe(db, feed.id(), parsed.title(), parsed.site(), parsed.icon());
            Feeds.looked(db, new Feeds.Look(feed.id(), now, next, body.validators(), now, hash, true, FeedState.ACTIVE, Outcome.OK,
                    null, 0, null));
            if (move != null && move.isProved(now)) {
                Feeds.moved(db, feed.id(), move.to());
            } else if (move != null) {
                Feeds.moving(db, feed.id(), move.to(), move.since(), move.looks());
            }
            return all;
        });
        List<Progress.Stored> stored = saved.stream().filter(s -> !s.updated())
                .map(s -> new Progress.Stored(s.article(), feed.id(), feed.url(), s.guid(), s.url())).toList();
        int updated = saved.size() - stored.size();
        int full = (int) arrivals.stream().filter(a -> a.body().from() != docket.store.Body.From.SUMMARY).count();
        return new Told(new Progress.FeedDone(feed.id(), feed.url(), saved.isEmpty() ? "unchanged" : "new", arrivals.size(),
                stored.size(), updated, full, Outcome.OK, null, since(now)), stored);
    }

    /// How far a permanent redirect has proved itself with this good look.
    private record Move(String to, Instant since, int looks) {
        static Move of(Feeds.Due feed, String to, Instant now) {
            boolean again = to.equals(feed.movedTo()) && feed.movedSince() != null;
            return new Move(to, again && feed.movedSince() != null ? feed.movedSince() : now, again ? feed.movedCount() + 1 : 1);
        }

        boolean isProved(Instant now) {
            return looks >= MOVED_LOOKS && !since.plus(MOVED_FOR).isAfter(now);
        }
    }

    private Told unchanged(Feeds.Due feed, Validators validators, @Nullable Instant validatedAt, @Nullable Duration pause, Instant now) {
        List<@Nullable Duration> wishes = new ArrayList<>();
        wishes.add(pause);
        Instant next = now.plus(Schedule.afterSuccess(List.of(), wishes));
        store.update(db -> {
            Feeds.looked(db, new Feeds.Look(feed.id(), now, next, validators, validatedAt, null, false, FeedState.ACTIVE, Outcome.OK,
                    null, 0, null));
        });
        return new Told(new Progress.FeedDone(feed.id(), feed.url(), "unchanged", 0, 0, 0, 0, Outcome.OK, null, since(now)), List.of());
    }

    private Told failed(Feeds.Due feed, Problem problem, @Nullable Duration retryAfter, Instant now, FeedState state) {
        int failures = feed.failures() + 1;
        Instant next = now.plus(Schedule.afterFailure(failures, retryAfter, Schedule.jitter()));
        // A body that could not be read must come again whole, not as a 304.
        boolean unread = problem.outcome() == Outcome.PARSE || problem.outcome() == Outcome.NOT_A_FEED;
        store.update(db -> {
            Feeds.looked(db, new Feeds.Look(feed.id(), now, next, unread ? Validators.NONE : feed.validators(), feed.validatedAt(),
                    null, false, state, problem.outcome(), problem, failures,
                    feed.failingSince() != null ? feed.failingSince() : now));
        });
        return new Told(new Progress.FeedDone(feed.id(), feed.url(), state == FeedState.GONE ? "gone" : "failed", 0, 0, 0, 0,
                problem.outcome(), problem, since(now)), List.of());
    }

    private long since(Instant start) {
        return Duration.between(start, clock.instant()).toMillis();
    }

    private static String host(Feeds.Due feed) {
        String host = docket.url.WebUrl.host(feed.url());
        return host == null ? feed.url() : host;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
