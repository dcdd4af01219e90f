package docket.app;

import docket.extract.Extractor;
import docket.feed.FeedParser;
import docket.fetch.Web;
import docket.link.Citations;
import docket.model.Outcome;
import docket.model.Problem;
import docket.store.Images;
import docket.store.KeptTalk;
import docket.store.Looks;
import docket.store.Store;
import docket.store.StoreProblem;
import docket.store.Wanted;
import docket.url.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the store fresh: feeds that are due, then full texts, then pictures; each step resumes from what the store lacks,
/// so there is no queue to keep.
public final class Refresher implements AutoCloseable {
    /// What happened, told on the thread it happened on, one at a time, after it is on disk.
    public sealed interface Progress {
        /// An article is on disk that was not there before.
        record Stored(long article, long feed, String feedUrl, String guid, @Nullable String url) implements Progress {}

        /// A feed is done.
        ///
        /// @param status `new`, `unchanged`, `failed`, `gone`
        /// @param entries in the document
        /// @param added new to the store
        /// @param updated changed by the publisher
        /// @param fullText entries of the document that carry their whole text
        record FeedDone(long feed, String url, String status, int entries, int added, int updated, int fullText, Outcome outcome,
                @Nullable Problem problem, long millis) implements Progress {}

        /// Nothing could be reached: nothing is counted against any feed. Told before its feeds are.
        record Offline(Problem why) implements Progress {}

        /// Where the round stands.
        record Step(Phase phase, int done, int of) implements Progress {}

        /// The round is over.
        record Over(int feeds, int failed, int added) implements Progress {}
    }

    public enum Phase {
        FEEDS, ARTICLES, IMAGES, COMMENTS
    }

    /// @param feeds which; null for all
    /// @param force also those not due: what a person asks for. Feeds that are paused or gone only when `feeds` names them;
    ///     feeds whose host asked for patience not before it ends
    /// @param fullText fetch pages of teaser feeds, and pictures
    /// @param reload ask as if for the first time: without validators, and read also what did not change
    public record Order(@Nullable Collection<Long> feeds, boolean force, boolean fullText, boolean reload) {
        public Order(@Nullable Collection<Long> feeds, boolean force, boolean fullText) {
            this(feeds, force, fullText, false);
        }
    }

    /// Full texts and pictures are fetched for what arrived lately; older gaps are filled when the reader opens the article.
    private static final Duration LATELY = Duration.ofDays(14);
    /// Of one round, the newest; the next ones fetch the others. A page takes as much work as five entries: after a thousand new feeds,
    /// with 12,000 teasers among them, a person who waits for the round has these in a third of the time that the feeds took.
    private static final int MOST_PAGES = 1_200;
    private static final int MOST_PICTURES = 3_000;
    private static final int MOST_TALKS = 500;
    /// The longest sleep between two looks at what is due.
    private static final Duration NAP = Duration.ofMinutes(5);

    /// Without a window a round that brought something links for a tenth of the time it took, within these.
    private static final Duration LEAST_LINKING = Duration.ofMillis(300);
    private static final Duration MOST_LINKING = Duration.ofSeconds(5);
    /// More than these cannot be linked in that time: the newest are, and nobody waits longer.
    private static final int BACKLOG = 5_000;
    private static final Duration LINK_PAUSE = Duration.ofSeconds(2);
    private static final Duration LINK_BREAK = Duration.ofSeconds(15);
    /// While a person waits for a round, the linker rests first, and then so many times as long as it works: free processors are there
    /// for moments only, while visits wait for the writer, and what it takes then they wait for next.
    private static final int LINK_REST = 40;
    private static final Duration SPARE_PAUSE = Duration.ofMillis(50);
    /// Between two timed rounds, so that feeds due within moments share one.
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(30);
    /// Without a network the next try comes after a minute, then two, at last every ten.
    private static final Duration OFFLINE_FIRST = Duration.ofMinutes(1);
    private static final Duration OFFLINE_MOST = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);

    private final Store store;
    private final InstantSource clock;
    private final Processors processors;
    private final FeedVisit feedVisit;
    private final PageVisit pageVisit;
    private final PictureVisit pictureVisit;
    private final Talk talk;
    private final IconSearch icons;
    private final Linker linker;
    private final Reciting reciting;
    private final Sleep sleep;
    private final ReentrantLock round = new ReentrantLock(true);
    private final ReentrantLock telling = new ReentrantLock();
    /// Persons who wait for a round of theirs: what runs without being waited for makes room.
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Set<Long> visible = Set.of();
    private volatile boolean cancelled;
    /// A person's round is under way.
    private volatile boolean hurried;
    private volatile boolean closed;
    private volatile @Nullable Thread timer;
    private volatile @Nullable Thread linking;

    /// Waits; tests let a stepped clock pass instead.
    interface Sleep {
        void sleep(Duration time) throws InterruptedException;
    }

    public Refresher(Store store, Web web, FeedParser parser, Extractor extractor, Discovered discovered, InstantSource clock) {
        this(store, web, parser, extractor, discovered, clock, Thread::sleep);
    }

    Refresher(Store store, Web web, FeedParser parser, Extractor extractor, Discovered discovered, InstantSource clock, Sleep sleep) {
        this.store = store;
        this.clock = clock;
        this.sleep = sleep;
        processors = new Processors(sleep);
        feedVisit = new FeedVisit(store, web, parser, discovered, processors, clock);
        pageVisit = new PageVisit(store, web, extractor, processors, clock, true);
        pictureVisit = new PictureVisit(store, web);
        talk = new Talk(store, web, clock);
        icons = new IconSearch(store, new IconVisit(store, web, clock), clock, () -> round.isLocked() || isAwaited(), sleep);
        linker = new Linker(store, clock);
        reciting = new Reciting(store, Citations::version);
    }

    /// Runs a round that a person waits for and returns when it is over. One round at a time: a timed one under way makes
    /// room, another person's comes first.
    public Progress.Over run(Order order, Consumer<Progress> listener) throws InterruptedException {
        waiting.incrementAndGet();
        try {
            round.lockInterruptibly();
        } finally {
            waiting.decrementAndGet();
        }
        try {
            cancelled = false;
            hurried = true;
            long begun = System.nanoTime();
            FeedRound feeds = feeds(order, listener);
            Progress.Over over = feeds.run(null, visible, () -> false, () -> cancelled);
            return finish(order, over, feeds.offline() == null, begun, listener);
        } finally {
            hurried = false;
            round.unlock();
        }
    }

    /// Takes in the document that discovery fetched of a feed just subscribed to: its articles are there at once, and the first
    /// round asks only whether something changed since. Full texts and pictures come with that round.
    ///
    /// @return how many articles came
    public int begin(long feed) throws InterruptedException {
        round.lockInterruptibly();
        try {
            return feeds(new Order(List.of(feed), true, true), _ -> {}).run(null, Set.of(), () -> false, () -> false).added();
        } finally {
            round.unlock();
        }
    }

    /// Runs a round of what is due, at a pace that disturbs nobody.
    ///
    /// @return false when nothing could be reached
    boolean runTimed(Consumer<Progress> listener) throws InterruptedException {
        round.lockInterruptibly();
        try {
            cancelled = false;
            long begun = System.nanoTime();
            Order order = new Order(null, false, true);
            FeedRound feeds = feeds(order, listener);
            Progress.Over over = feeds.run(pause -> {
                if (waiting.get() == 0) {
                    sleep.sleep(pause);
                }
            }, visible, () -> waiting.get() > 0, () -> cancelled);
            finish(order, over, feeds.offline() == null, begun, listener);
            return feeds.offline() == null;
        } finally {
            round.unlock();
        }
    }

    /// True while a person waits for a round.
    boolean isAwaited() {
        return waiting.get() > 0;
    }

    /// A person does something in the window: what nobody waits for takes less of the machine for a moment. Any thread.
    public void giveWay() {
        processors.acted();
    }

    /// The feeds that the reader has on the screen: asked first.
    public void look(Set<Long> feeds) {
        visible = Set.copyOf(feeds);
    }

    private FeedRound feeds(Order order, Consumer<Progress> listener) {
        return new FeedRound(store, feedVisit, clock, order, progress -> tell(listener, progress));
    }

    /// @param reached false when no feed could be
    /// @param begun when the round did, as [System#nanoTime] gives it
    private Progress.Over finish(Order order, Progress.Over over, boolean reached, long begun, Consumer<Progress> listener) throws InterruptedException {
        boolean news = over.added() > 0;
        if (order.fullText() && !cancelled) {
            news |= pages(order, listener) > 0;
            pictures(listener);
            if (reached) {
                talks(order, listener);
            }
            store.learn();
        }
        if (linking == null && news) {
            Duration tenth = Duration.ofNanos((System.nanoTime() - begun) / 10);
            linkFor(over.added() > BACKLOG || tenth.compareTo(LEAST_LINKING) < 0 ? LEAST_LINKING : min(tenth, MOST_LINKING));
        }
        tell(listener, over);
        return over;
    }

    /// Links what is not linked yet, newest first, and leaves the rest of a large backlog to later rounds.
    ///
    /// @param budget no batch begins after it
    public void linkFor(Duration budget) {
        long end = System.nanoTime() + budget.toNanos();
        int linked = 1;
        while (!cancelled && linked > 0 && System.nanoTime() < end) {
            linked = linker.linkSome();
        }
    }

    /// Links in the background, below everything a person waits for.
    private void keepLinking() {
        Duration rest = LINK_BREAK;
        while (!closed) {
            try {
                restFromLinking(rest);
                int linked;
                long begun;
                try (Processors.Turn _ = processors.spare(SPARE_PAUSE)) {
                    begun = System.nanoTime();
                    linked = linker.linkSome();
                    if (linked == 0) {
                        linked = reciting.some();
                    }
                }
                rest = hurried ? min(Duration.ofNanos((System.nanoTime() - begun) * LINK_REST), LINK_BREAK) : LINK_BREAK;
                if (linked == 0) {
                    Thread.sleep(LINK_PAUSE);
                }
            } catch (InterruptedException e) {
                return;
            } catch (StoreProblem e) {
                if (!closed) {
                    LOG.warn("Linking ended: {}", e.getMessage());
                }
                return;
            }
        }
    }

    /// Rests so long at most, and only while a person waits for a round.
    private void restFromLinking(Duration most) throws InterruptedException {
        long begun = System.nanoTime();
        while (hurried && System.nanoTime() - begun < most.toNanos()) {
            Thread.sleep(SPARE_PAUSE);
        }
    }

    /// Wakes by itself when feeds are due, until closed.
    ///
    /// @param trouble told when the store ends a round early, on the round's thread
    public void start(Consumer<Progress> listener, Consumer<StoreProblem> trouble) {
        Thread linker = Thread.ofPlatform().daemon().name("docket-linker").priority(Thread.MIN_PRIORITY).unstarted(this::keepLinking);
        linking = linker;
        linker.start();
        icons.start();
        timer = Thread.ofVirtual().name("docket-clock").start(() -> {
            Duration offline = OFFLINE_FIRST;
            while (!closed) {
                try {
                    Instant due = store.read(Looks::nextDue);
                    Instant now = clock.instant();
                    if (due != null && !due.isAfter(now)) {
                        boolean reached = runTimed(listener);
                        sleep.sleep(reached ? BETWEEN_ROUNDS : offline);
                        offline = reached ? OFFLINE_FIRST : min(offline.multipliedBy(2), OFFLINE_MOST);
                    } else {
                        Duration wait = due == null ? NAP : Duration.between(now, due);
                        sleep.sleep(min(wait, NAP));
                    }
                } catch (InterruptedException e) {
                    return;
                } catch (StoreProblem e) {
                    if (closed) {
                        return;
                    }
                    LOG.warn("A refresh ended early: {}", e.getMessage());
                    trouble.accept(e);
                    if (!napped()) {
                        return;
                    }
                }
            }
        });
    }

    /// Ends the running round soon; what is stored stays.
    public void cancel() {
        cancelled = true;
    }

    @Override
    public void close() {
        closed = true;
        cancelled = true;
        Thread running = timer;
        if (running != null) {
            running.interrupt();
        }
        icons.close();
        Thread link = linking;
        if (link != null) {
            link.interrupt();
        }
    }

    private boolean napped() {
        try {
            sleep.sleep(NAP);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private int pages(Order order, Consumer<Progress> listener) throws InterruptedException {
        Instant since = clock.instant().minus(LATELY);
        Collection<Long> only = order.feeds();
        List<Wanted.Page> wanted = store.read(db -> Wanted.pages(db, since, MOST_PAGES)).stream()
                .filter(p -> (only == null || only.contains(p.feed())) && WebUrl.parse(p.url()) != null).toList();
        AtomicInteger done = new AtomicInteger();
        Crowd.visit(wanted, Crowd.Pace.NONE, () -> waiting.get() > 0, () -> cancelled, page -> {
            pageVisit.visit(page.url(), page.feedUrl());
            tell(listener, new Progress.Step(Phase.ARTICLES, done.incrementAndGet(), wanted.size()));
        });
        return wanted.size();
    }

    private void pictures(Consumer<Progress> listener) throws InterruptedException {
        Instant since = clock.instant().minus(LATELY);
        List<Images.Wanted> wanted = store.read(db -> Images.wanted(db, since, MOST_PICTURES));
        AtomicInteger done = new AtomicInteger();
        Crowd.visit(wanted, Crowd.Pace.NONE, () -> waiting.get() > 0, () -> cancelled, picture -> {
            pictureVisit.visit(picture);
            tell(listener, new Progress.Step(Phase.IMAGES, done.incrementAndGet(), wanted.size()));
        });
    }

    /// Discussions of the feeds of which a person wants them kept: only what their sites themselves have.
    private void talks(Order order, Consumer<Progress> listener) throws InterruptedException {
        Collection<Long> only = order.feeds();
        List<KeptTalk.Due> due = store.read(db -> KeptTalk.due(db, clock.instant(), MOST_TALKS)).stream()
                .filter(each -> only == null || only.contains(each.feed())).toList();
        AtomicInteger done = new AtomicInteger();
        Crowd.visit(due, Crowd.Pace.NONE, () -> waiting.get() > 0, () -> cancelled, each -> {
            talk.fetch(each.article(), false);
            store.update(db -> KeptTalk.asked(db, each.article(), clock.instant()));
            tell(listener, new Progress.Step(Phase.COMMENTS, done.incrementAndGet(), due.size()));
        });
    }

    private void tell(Consumer<Progress> listener, Progress progress) {
        telling.lock();
        try {
            listener.accept(progress);
        } finally {
            telling.unlock();
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
