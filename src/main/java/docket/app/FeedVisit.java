package docket.app;

import docket.app.Refresher.Order;
import docket.app.Refresher.Progress;
import docket.feed.FeedParser;
import docket.feed.NotAFeed;
import docket.fetch.Fetched;
import docket.fetch.Outage;
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
import docket.store.Body;
import docket.store.Feeds;
import docket.store.Fingerprint;
import docket.store.Looks;
import docket.store.Looks.Failing;
import docket.store.Looks.Look;
import docket.store.Moves;
import docket.store.Pace;
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
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// One look at one feed: ask, read, store, decide when to look again. Runs on a virtual thread. All that a look changes is
/// one transaction.
final class FeedVisit {
    /// What a look came to, to be told once it is on disk.
    ///
    /// @param unsure a failure that may be the network's; not stored yet
    record Told(Progress.FeedDone done, List<Progress.Stored> stored, @Nullable Unsure unsure) {}

    /// @param unreached true when nobody answered; false for an answer that may be somebody else's, as behind the sign-in
    ///     page of a hotel
    record Unsure(Look look, boolean unreached) {}

    /// Servers that answer 304 for ever are asked without validators after so long.
    private static final Duration VALIDATORS_LIVE = Duration.ofDays(8);
    /// When a server asked for patience and then answers 403: services that limit requests do so.
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int UNSTORED = 6;
    private static final int ENOUGH_TO_LEARN = 150;

    private final Store store;
    private final Web web;
    private final FeedParser parser;
    private final Discovered discovered;
    private final Processors processors;
    private final InstantSource clock;
    private final Intake intake = new Intake();
    /// A feed that is read but not stored yet takes megabytes: the writer sets the pace, and shares a commit among these.
    private final Semaphore unstored = new Semaphore(UNSTORED);
    private final Semaphore hints = new Semaphore(1);
    /// Whole texts stored since the store last looked whether it has enough for its dictionary.
    private final AtomicInteger unlearned = new AtomicInteger();

    FeedVisit(Store store, Web web, FeedParser parser, Discovered discovered, Processors processors, InstantSource clock) {
        this.store = store;
        this.web = web;
        this.parser = parser;
        this.discovered = discovered;
        this.processors = processors;
        this.clock = clock;
    }

    /// @param order of which [Order#fullText] and [Order#reload] count here
    /// @param outage learns what came
    Told visit(Looks.Due feed, Order order, Outage outage) throws InterruptedException {
        Instant now = clock.instant();
        boolean whole = order.reload() || Move.isRipe(feed, now);
        boolean live = feed.validatedAt() != null && feed.validatedAt().plus(VALIDATORS_LIVE).isAfter(now);
        long begun = System.nanoTime();
        String asked = order.reload() ? feed.url() : Move.ask(feed, now);
        Fetched kept = feed.neverRead() ? discovered.take(feed.url()) : null;
        if (kept != null) {
            return see(feed, order, null, outage, now, begun, kept);
        }
        Validators last = live && !whole ? feed.validators() : Validators.NONE;
        if (!asked.equals(feed.url())) {
            Optional<Told> direct = web.get(request(feed, asked, last), came -> came instanceof Fetched.Failed ? Optional.empty()
                    : Optional.of(see(feed, order, asked, outage, now, begun, came)));
            if (direct.isPresent()) {
                return direct.get();
            }
            last = Validators.NONE;
        }
        return web.get(request(feed, feed.url(), last), came -> see(feed, order, null, outage, now, begun, came));
    }

    private static Web.Request request(Looks.Due feed, String url, Validators last) {
        return new Web.Request(url, last, Web.Purpose.FEED, feed.url(), feed.options());
    }

    /// @param direct the new address that was asked instead of the feed's own; null when its own was
    private Told see(Looks.Due feed, Order order, @Nullable String direct, Outage outage, Instant now, long begun, Fetched fetched)
            throws InterruptedException {
        boolean whole = order.reload() || Move.isRipe(feed, now);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        // Smoothed, so that one slow answer makes no slow feed.
        Visit visit = new Visit(feed, direct, outage, order.fullText(), whole, now,
                feed.took() == null ? took : took.plus(feed.took()).dividedBy(2));
        return switch (fetched) {
            case Fetched.Body body -> body(visit, body);
            case Fetched.Unchanged _ when feed.neverRead() -> failed(visit, new Fetched.Failed(new Problem(Outcome.HTTP,
                    host(feed) + " answered 304 (not modified) to a first request.", null), 304, null, false));
            case Fetched.Unchanged unchanged -> {
                outage.note(feed.url(), unchanged);
                yield unchanged(visit, unchanged.validators(), feed.validatedAt(), unchanged.pause(), unchanged.movedTo());
            }
            case Fetched.Failed failed -> {
                outage.note(feed.url(), failed);
                yield failed(visit, failed);
            }
        };
    }

    /// One look.
    ///
    /// @param direct the new address that was asked instead of the feed's own; null when its own was
    /// @param whole the same bytes as last time are read all the same
    private record Visit(Looks.Due feed, @Nullable String direct, Outage outage, boolean fullText, boolean whole, Instant now, Duration took) {
        FeedState stateAfterSuccess() {
            return feed.state() == FeedState.PAUSED ? FeedState.PAUSED : FeedState.ACTIVE;
        }
    }

    private Told body(Visit visit, Fetched.Body body) throws InterruptedException {
        Place place = new Place(unstored);
        try {
            byte[] hash = Fingerprint.of(body.bytes());
            if (!visit.whole() && isSame(body.bytes(), hash, visit.feed().bodyHash()) && !visit.feed().neverRead()) {
                visit.outage().note(visit.feed().url(), body);
                return unchanged(visit, body.validators(), visit.now(), body.pause(), body.movedTo());
            }
            return readAndStore(visit, body, hash, place);
        } finally {
            place.leave();
        }
    }

    /// One of a few places, which may be left early.
    private static final class Place {
        private final Semaphore places;
        private final AtomicBoolean held = new AtomicBoolean(true);

        Place(Semaphore places) throws InterruptedException {
            this.places = places;
            places.acquire();
        }

        void leave() {
            if (held.getAndSet(false)) {
                places.release();
            }
        }
    }

    /// @param stored perhaps as earlier versions made it
    private static boolean isSame(byte[] bytes, byte[] hash, byte @Nullable [] stored) {
        return stored != null && Arrays.equals(stored.length == hash.length ? hash : sha256(bytes), stored);
    }

    /// @param place given back when the writer has written it, before the commit: that is shared with those that come next
    private Told readAndStore(Visit visit, Fetched.Body body, byte[] hash, Place place) throws InterruptedException {
        Looks.Due feed = visit.feed();
        Instant now = visit.now();
        ParsedFeed parsed;
        List<Arrival> arrivals = new ArrayList<>();
        try (Store.Coming _ = store.coming(); Processors.Turn _ = processors.turn()) {
            parsed = parser.parse(body.bytes(), body.url(), body.contentType());
            arrivals.addAll(intake.arrivals(parsed, feed.url(), visit.fullText()));
            List<Arrival> fresh = feed.neverRead() ? arrivals : store.read(db -> Arrivals.unknown(db, feed.id(), arrivals));
            fresh.forEach(a -> a.body().pack(store.dictionary()));
        } catch (NotAFeed e) {
            boolean page = e.isWebPage() && !feed.neverRead();
            if (page) {
                visit.outage().notePage(feed.url(), body);
            } else {
                visit.outage().note(feed.url(), body);
            }
            return failed(visit, new Fetched.Failed(e.problem(), page ? 0 : 200, null, false));
        }
        visit.outage().note(feed.url(), body);
        String redirect = body.movedTo() != null ? body.movedTo() : visit.direct();
        Move move = Move.after(feed, redirect != null ? redirect : goodHint(parsed, visit), redirect == null, true, now);
        Duration gap = Schedule.gap(parsed.entries().stream().map(Entry::published).filter(Objects::nonNull).map(Published::at).toList());
        // Nothing of the document is asked for below: it is forgotten as soon as the writer has written it.
        int entries = arrivals.size();
        int full = (int) arrivals.stream().filter(a -> a.body().from() != Body.From.SUMMARY).count();
        List<Arrivals.Saved> saved = store.gather(db -> {
            List<Arrivals.Saved> all = Arrivals.save(db, feed.id(), arrivals, now, feed.neverRead());
            Pace pace = new Pace(feed.pace().own(), gap != null ? gap : Schedule.gap(Looks.published(db, feed.id(), Schedule.ENTRIES)),
                    parsed.rhythm());
            Feeds.describe(db, feed.id(), parsed.title(), parsed.site(), parsed.icon());
            Looks.read(db, feed.id(), new Looks.Document(parsed.entries().size(), parsed.repaired(), pace.gap(), parsed.rhythm()));
            Looks.looked(db, new Look(feed.id(), now, Schedule.afterSuccess(now, pace, body.pause()), visit.took(), body.validators(), now, hash,
                    true, visit.stateAfterSuccess(), null));
            Moves.record(db, feed, move.moving(), move.proved(), now);
            place.leave();
            return all;
        });
        List<Progress.Stored> stored = saved.stream().filter(s -> !s.updated())
                .map(s -> new Progress.Stored(s.article(), feed.id(), feed.url(), s.guid(), s.url())).toList();
        if (unlearned.addAndGet(full) >= ENOUGH_TO_LEARN) {
            unlearned.set(0);
            store.learn();
        }
        return new Told(new Progress.FeedDone(feed.id(), feed.url(), saved.isEmpty() ? "unchanged" : "new", entries,
                stored.size(), saved.size() - stored.size(), full, Outcome.OK, null, since(now)), stored, null);
    }

    /// What the document names as its new address, where that is a feed: looked at when it is named first and when it is
    /// about to be believed.
    private @Nullable String goodHint(ParsedFeed parsed, Visit visit) throws InterruptedException {
        Looks.Due feed = visit.feed();
        String hint = Move.hint(parsed, feed.url());
        boolean known = hint != null && feed.moving() != null && hint.equals(feed.moving().to());
        if (hint == null || known && !Move.isRipe(feed, visit.now())) {
            return hint;
        }
        // A look may hold one of the few places for large bodies: if several waited for a second one, all would wait for ever.
        if (!hints.tryAcquire()) {
            return null;
        }
        try {
            return isGood(hint, feed) ? hint : null;
        } finally {
            hints.release();
        }
    }

    private boolean isGood(String hint, Looks.Due feed) throws InterruptedException {
        // As a page: a public feed must not send Docket to a machine of the private network.
        Fetched there = web.get(new Web.Request(hint, Validators.NONE, Web.Purpose.PAGE, feed.url()));
        if (!(there instanceof Fetched.Body body)) {
            return false;
        }
        try (Processors.Turn _ = processors.turn()) {
            ParsedFeed target = parser.parse(body.bytes(), body.url(), body.contentType());
            // Two feeds that name each other would move for ever.
            return Move.hint(target, hint) == null;
        } catch (NotAFeed e) {
            return false; // Not moved: what a document says of itself is a hint only.
        }
    }

    private Told unchanged(Visit visit, Validators validators, @Nullable Instant validatedAt, @Nullable Duration cached,
            @Nullable String movedTo) {
        Looks.Due feed = visit.feed();
        Instant now = visit.now();
        Move move = Move.after(feed, movedTo != null ? movedTo : visit.direct(), false, false, now);
        store.update(db -> {
            Duration gap = feed.pace().gap() != null ? feed.pace().gap()
                    : Schedule.gap(Looks.published(db, feed.id(), Schedule.ENTRIES));
            Pace pace = new Pace(feed.pace().own(), gap, feed.pace().asked());
            Looks.looked(db, new Look(feed.id(), now, Schedule.afterSuccess(now, pace, cached), visit.took(), validators, validatedAt, null, false,
                    visit.stateAfterSuccess(), null));
            Moves.record(db, feed, move.moving(), move.proved(), now);
        });
        return new Told(new Progress.FeedDone(feed.id(), feed.url(), "unchanged", 0, 0, 0, 0, Outcome.OK, null, since(now)), List.of(), null);
    }

    private Told failed(Visit visit, Fetched.Failed came) {
        Looks.Due feed = visit.feed();
        Failing before = feed.failing();
        boolean stillThrottled = came.status() == 403 && before != null && before.problem().outcome() == Outcome.THROTTLED;
        Problem problem = stillThrottled ? new Problem(Outcome.THROTTLED, came.problem().summary(), came.problem().advice()) : came.problem();
        Duration retryAfter = stillThrottled ? PATIENCE : came.retryAfter();
        boolean gone = came.status() == 410;
        Progress.FeedDone done = new Progress.FeedDone(feed.id(), feed.url(), gone ? "gone" : "failed", 0, 0, 0, 0, problem.outcome(),
                problem, since(visit.now()));
        if (problem.outcome() == Outcome.THROTTLED && retryAfter != null) {
            Instant until = visit.now().plus(Schedule.afterFailure(1, problem.outcome(), retryAfter, 0));
            store.update(db -> {
                if (came.status() != 0) {
                    Looks.looked(db, look(visit, problem, came.status(), until, FeedState.ACTIVE));
                }
                Looks.hold(db, waiting(Feeds.addresses(db), feed, until), until, problem);
            });
            return new Told(done, List.of(), null);
        }
        int times = before == null ? 1 : before.times() + 1;
        Instant next = visit.now().plus(Schedule.afterFailure(times, problem.outcome(), retryAfter, Schedule.jitter()));
        Look look = look(visit, problem, came.status(), next, gone ? FeedState.GONE : feed.state());
        if (came.unreached() || came.status() == 0 && problem.outcome() != Outcome.REFUSED) {
            return new Told(done, List.of(), new Unsure(look, came.unreached()));
        }
        settle(look);
        return new Told(done, List.of(), null);
    }

    private Look look(Visit visit, Problem problem, int status, Instant next, FeedState state) {
        Looks.Due feed = visit.feed();
        Failing before = feed.failing();
        Failing failing = before != null && before.times() > 0
                ? new Failing(problem, status, before.times() + 1, before.since()) : new Failing(problem, status, 1, visit.now());
        // A body that could not be read must come again whole, not as a 304.
        boolean unread = problem.outcome() == Outcome.PARSE || problem.outcome() == Outcome.NOT_A_FEED;
        return new Look(feed.id(), visit.now(), next, visit.took(), unread ? Validators.NONE : feed.validators(), feed.validatedAt(),
                null, false, state, failing);
    }

    /// Stores a failure that is the feed's own. A new address that was about to prove itself begins anew.
    void settle(Look look) {
        store.update(db -> {
            Looks.looked(db, look);
            Moves.falter(db, look.feed());
        });
    }

    /// Every feed of the host waits, not only the one that was told.
    private static List<Long> waiting(List<Feeds.Address> all, Looks.Due feed, Instant until) {
        return all.stream().filter(other -> other.id() == feed.id()
                || (other.nextCheckAt() == null || other.nextCheckAt().isBefore(until)) && Web.isOneParty(feed.url(), other.url()))
                .map(Feeds.Address::id).toList();
    }

    private long since(Instant start) {
        return Duration.between(start, clock.instant()).toMillis();
    }

    private static String host(Looks.Due feed) {
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
