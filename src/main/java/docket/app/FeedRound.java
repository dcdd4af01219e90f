package docket.app;

import docket.app.Refresher.Order;
import docket.app.Refresher.Phase;
import docket.app.Refresher.Progress;
import docket.model.Outcome;
import docket.model.Problem;
import docket.store.Feeds;
import docket.store.Looks;
import docket.store.Settings;
import docket.store.Store;
import docket.url.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The feeds of one round: claimed, ordered, visited, told. Used once.
final class FeedRound {
    /// For how long a reader's habits count.
    private static final Duration LATELY = Duration.ofDays(30);
    /// Good feeds that may be asked for a sign of life.
    private static final int WITNESSES = 20;
    /// Where the store keeps since when nothing could be reached.
    static final String OFFLINE = "refresh.offline";

    private final Store store;
    private final FeedVisit feedVisit;
    private final InstantSource clock;
    private final Order order;
    private final Consumer<Progress> listener;
    private final Reach reach = new Reach();
    private final Set<Long> open = Collections.synchronizedSet(new HashSet<>());
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger added = new AtomicInteger();
    private int of;
    private @Nullable Problem offline;

    /// @param listener called by one thread at a time
    FeedRound(Store store, FeedVisit feedVisit, InstantSource clock, Order order, Consumer<Progress> listener) {
        this.store = store;
        this.feedVisit = feedVisit;
        this.clock = clock;
        this.order = order;
        this.listener = listener;
    }

    /// @param spread how two starts are kept apart when nobody waits; null for a person who does
    /// @param enough true when no more feeds are to be asked
    /// @param cancelled true when those under way are to end too
    Progress.Over run(@Nullable Spacing spread, Set<Long> visible, BooleanSupplier enough, BooleanSupplier cancelled)
            throws InterruptedException {
        Instant now = clock.instant();
        List<Looks.Due> due = claim(now);
        Duration pause = spread == null ? Duration.ZERO : Spread.pause(due.stream().filter(f -> !f.neverRead()).count());
        // Who reads what is a long question to the store, and matters only where somebody has to wait.
        due = Spread.order(due, visible, pause.isZero() ? Map.of() : store.read(db -> Feeds.reads(db, now.minus(LATELY))));
        if (spread != null && due.size() > Spread.MOST) {
            due = due.subList(0, Spread.MOST);
        }
        of = due.size();
        tell(new Progress.Step(Phase.FEEDS, 0, of));
        try {
            Crowd.visit(due, next -> {
                        // What a person has just subscribed to is waited for.
                        if (spread != null && !pause.isZero() && !next.neverRead()) {
                            spread.apart(pause);
                        }
                    },
                    () -> enough.getAsBoolean() || reach.isHopeless(), cancelled, this::visit);
            if (order.feeds() == null && reach.wantsWitness() && !cancelled.getAsBoolean()) {
                callWitness(now);
            }
            end(now);
        } finally {
            if (!open.isEmpty()) {
                store.update(db -> Looks.release(db, Set.copyOf(open)));
            }
        }
        return new Progress.Over(of, failed.get(), added.get());
    }

    /// Keeps two starts apart.
    interface Spacing {
        void apart(Duration pause) throws InterruptedException;
    }

    /// Why nothing could be reached; null when something was.
    @Nullable Problem offline() {
        return offline;
    }

    private List<Looks.Due> claim(Instant now) {
        String me = Owner.me();
        List<Looks.Due> due = store.write(db -> {
            for (String owner : Looks.owners(db, now)) {
                if (!Owner.isAlive(owner)) {
                    Looks.releaseOwner(db, owner);
                }
            }
            return Looks.claim(db, order.feeds(), order.force(), now, me);
        });
        due.forEach(f -> open.add(f.id()));
        if (order.feeds() != null) {
            tellWaiting(now);
        }
        return due;
    }

    /// Feeds that a person names although their host asked for patience: not asked, but not passed over in silence.
    private void tellWaiting(Instant now) {
        Set<Long> asked = new HashSet<>(order.feeds() == null ? Set.of() : order.feeds());
        asked.removeAll(open);
        Map<Long, Looks.Failing> waiting = store.read(db -> Looks.waiting(db, asked, now));
        for (Feeds.Address feed : waiting.isEmpty() ? List.<Feeds.Address>of() : store.read(Feeds::addresses)) {
            Looks.Failing why = waiting.get(feed.id());
            if (why != null) {
                failed.incrementAndGet();
                tell(new Progress.FeedDone(feed.id(), feed.url(), "failed", 0, 0, 0, 0, Outcome.THROTTLED, why.problem(), 0));
            }
        }
    }

    private void visit(Looks.Due feed) throws InterruptedException {
        FeedVisit.Told told = feedVisit.visit(feed, order, reach.outage());
        if (reach.isCertain(told)) {
            open.remove(feed.id());
            report(told);
        }
    }

    private void report(FeedVisit.Told told) {
        added.addAndGet(told.stored().size());
        if (told.done().problem() != null) {
            failed.incrementAndGet();
        }
        told.stored().forEach(this::tell);
        tell(told.done());
        tell(new Progress.Step(Phase.FEEDS, done.incrementAndGet(), of));
    }

    /// A single feed failed as it would without a network: another that did well lately tells which it is.
    private void callWitness(Instant now) throws InterruptedException {
        Set<String> hosts = Set.copyOf(reach.heldBack().stream().map(t -> String.valueOf(WebUrl.host(t.done().url()))).toList());
        Long good = store.read(db -> Looks.good(db, WITNESSES)).stream()
                .filter(f -> !hosts.contains(String.valueOf(WebUrl.host(f.url())))).map(Feeds.Address::id).findFirst().orElse(null);
        if (good != null) {
            for (Looks.Due witness : store.write(db -> Looks.claim(db, List.of(good), true, now, Owner.me()))) {
                open.add(witness.id());
                of++;
                visit(witness);
            }
        }
    }

    private void end(Instant now) {
        Problem out = reach.offline();
        offline = out;
        boolean told = store.read(db -> Settings.get(db, OFFLINE)) != null;
        if (out != null && !told) {
            store.update(db -> Settings.put(db, OFFLINE, now.toString()));
        } else if (out == null && told && done.get() > 0) {
            store.update(db -> Settings.put(db, OFFLINE, null));
        }
        if (out != null) {
            tell(new Progress.Offline(out));
        }
        for (FeedVisit.Told look : reach.heldBack()) {
            if (look.unsure() != null && !reach.excuses(look.unsure())) {
                feedVisit.settle(look.unsure().look());
                open.remove(look.done().feed());
            }
            report(look);
        }
    }

    private synchronized void tell(Progress progress) {
        listener.accept(progress);
    }
}
