package docket.app;

import docket.extract.Extractor;
import docket.feed.FeedParser;
import docket.fetch.Web;
import docket.model.Outcome;
import docket.model.Problem;
import docket.store.Feeds;
import docket.store.Images;
import docket.store.Store;
import docket.store.StoreProblem;
import docket.store.Wanted;
import docket.url.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

        /// Where the round stands.
        record Step(Phase phase, int done, int of) implements Progress {}

        /// The round is over.
        record Over(int feeds, int failed, int added) implements Progress {}
    }

    public enum Phase {
        FEEDS, ARTICLES, IMAGES
    }

    /// @param feeds which; null for all
    /// @param force also those not due: what a person asks for. Feeds that are gone, or whose host asked for a pause, only
    ///     when `feeds` names them
    /// @param fullText fetch pages of teaser feeds, and pictures
    public record Order(@Nullable Collection<Long> feeds, boolean force, boolean fullText) {}

    /// Full texts and pictures are fetched for what arrived lately; older gaps are filled when the reader opens the article.
    private static final Duration LATELY = Duration.ofDays(14);
    private static final int MOST_PAGES = 3_000;
    private static final int MOST_PICTURES = 6_000;
    /// So many visits may wait for the network or for their turn to be stored; each may hold a body. More than the network
    /// serves at once, so that slow hosts keep no other waiting.
    private static final int IN_FLIGHT = 64;
    /// The longest sleep between two looks at what is due.
    private static final Duration NAP = Duration.ofMinutes(5);

    /// Without a window a round links for so long at most.
    private static final Duration LINKING = Duration.ofSeconds(2);
    private static final Duration LINK_PAUSE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);

    private final Store store;
    private final InstantSource clock;
    private final FeedVisit feedVisit;
    private final PageVisit pageVisit;
    private final PictureVisit pictureVisit;
    private final Linker linker;
    private final ReentrantLock round = new ReentrantLock(true);
    private final ReentrantLock telling = new ReentrantLock();
    private volatile boolean cancelled;
    private volatile boolean closed;
    private volatile @Nullable Thread timer;
    private volatile @Nullable Thread linking;

    public Refresher(Store store, Web web, FeedParser parser, Extractor extractor, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        Semaphore parsing = new Semaphore(Runtime.getRuntime().availableProcessors());
        feedVisit = new FeedVisit(store, web, parser, parsing, clock);
        pageVisit = new PageVisit(store, web, extractor, parsing, clock);
        pictureVisit = new PictureVisit(store, web);
        linker = new Linker(store, clock);
    }

    /// Runs a round and returns when it is over. One round at a time; a second call waits for the first.
    public Progress.Over run(Order order, Consumer<Progress> listener) throws InterruptedException {
        round.lockInterruptibly();
        try {
            cancelled = false;
            Progress.Over over = feeds(order, listener);
            if (order.fullText() && !cancelled) {
                pages(order, listener);
                pictures(listener);
            }
            if (linking == null) {
                linkFor(LINKING);
            }
            tell(listener, over);
            return over;
        } finally {
            round.unlock();
        }
    }

    /// Links what came, newest first, and leaves the rest of a large backlog to later rounds.
    private void linkFor(Duration budget) {
        long end = System.nanoTime() + budget.toNanos();
        int linked = 1;
        while (!cancelled && linked > 0 && System.nanoTime() < end) {
            linked = linker.linkSome();
        }
    }

    /// Links in the background, below everything a person waits for.
    private void keepLinking() {
        while (!closed) {
            try {
                if (linker.linkSome() == 0) {
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

    /// Wakes by itself when feeds are due, until closed.
    public void start(Consumer<Progress> listener) {
        Thread linker = Thread.ofPlatform().daemon().name("docket-linker").priority(Thread.MIN_PRIORITY).unstarted(this::keepLinking);
        linking = linker;
        linker.start();
        timer = Thread.ofVirtual().name("docket-clock").start(() -> {
            while (!closed) {
                try {
                    Instant due = store.read(Feeds::nextDue);
                    Instant now = clock.instant();
                    if (due != null && !due.isAfter(now)) {
                        run(new Order(null, false, true), listener);
                        Thread.sleep(Duration.ofSeconds(30));
                    } else {
                        Duration wait = due == null ? NAP : Duration.between(now, due);
                        Thread.sleep(wait.compareTo(NAP) > 0 ? NAP : wait);
                    }
                } catch (InterruptedException e) {
                    return;
                } catch (StoreProblem e) {
                    if (closed) {
                        return;
                    }
                    LOG.warn("A refresh ended early: {}", e.getMessage());
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
        Thread link = linking;
        if (link != null) {
            link.interrupt();
        }
    }

    private static boolean napped() {
        try {
            Thread.sleep(NAP);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private Progress.Over feeds(Order order, Consumer<Progress> listener) throws InterruptedException {
        Instant now = clock.instant();
        String me = owner(ProcessHandle.current());
        List<Feeds.Due> due = store.write(db -> {
            for (String owner : Feeds.owners(db, now)) {
                if (!isAlive(owner)) {
                    Feeds.releaseOwner(db, owner);
                }
            }
            return Feeds.claim(db, order.feeds(), order.force(), now, me);
        });
        AtomicInteger done = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        AtomicInteger added = new AtomicInteger();
        Set<Long> open = java.util.Collections.synchronizedSet(new HashSet<>());
        due.forEach(f -> open.add(f.id()));
        tell(listener, new Progress.Step(Phase.FEEDS, 0, due.size()));
        try {
            each(due, feed -> {
                FeedVisit.Told told = feedVisit.visit(feed, order.fullText());
                open.remove(feed.id());
                added.addAndGet(told.stored().size());
                if (told.done().problem() != null) {
                    failed.incrementAndGet();
                }
                for (Progress.Stored stored : told.stored()) {
                    tell(listener, stored);
                }
                tell(listener, told.done());
                tell(listener, new Progress.Step(Phase.FEEDS, done.incrementAndGet(), due.size()));
            });
        } finally {
            if (!open.isEmpty()) {
                store.update(db -> Feeds.release(db, Set.copyOf(open)));
            }
        }
        return new Progress.Over(due.size(), failed.get(), added.get());
    }

    private void pages(Order order, Consumer<Progress> listener) throws InterruptedException {
        Instant since = clock.instant().minus(LATELY);
        Collection<Long> only = order.feeds();
        List<Wanted.Page> wanted = store.read(db -> Wanted.pages(db, since, MOST_PAGES)).stream()
                .filter(p -> (only == null || only.contains(p.feed())) && WebUrl.parse(p.url()) != null).toList();
        AtomicInteger done = new AtomicInteger();
        each(wanted, page -> {
            pageVisit.visit(page.url(), page.feedUrl());
            tell(listener, new Progress.Step(Phase.ARTICLES, done.incrementAndGet(), wanted.size()));
        });
    }

    private void pictures(Consumer<Progress> listener) throws InterruptedException {
        Instant since = clock.instant().minus(LATELY);
        List<Images.Wanted> wanted = store.read(db -> Images.wanted(db, since, MOST_PICTURES));
        AtomicInteger done = new AtomicInteger();
        each(wanted, picture -> {
            pictureVisit.visit(picture);
            tell(listener, new Progress.Step(Phase.IMAGES, done.incrementAndGet(), wanted.size()));
        });
    }

    private interface Visit<T> {
        void visit(T thing) throws InterruptedException;
    }

    /// Visits all, many at once, and returns when the last is done. One that fails for a reason of ours is logged and harms
    /// no other; a store that cannot be written ends the round.
    private <T> void each(List<T> things, Visit<T> visit) throws InterruptedException {
        Semaphore inFlight = new Semaphore(IN_FLIGHT);
        java.util.concurrent.atomic.AtomicReference<@Nullable StoreProblem> broken = new java.util.concurrent.atomic.AtomicReference<>();
        ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (T thing : things) {
                inFlight.acquire();
                if (cancelled || broken.get() != null) {
                    break;
                }
                visits.execute(() -> {
                    try {
                        visit.visit(thing);
                    } catch (InterruptedException e) {
                        LOG.debug("Interrupted at {}", thing);
                    } catch (StoreProblem e) {
                        broken.compareAndSet(null, e);
                    } catch (RuntimeException e) {
                        LOG.error("A visit failed: {}", thing, e);
                    } finally {
                        inFlight.release();
                    }
                });
            }
            visits.shutdown();
            while (!visits.awaitTermination(200, TimeUnit.MILLISECONDS)) {
                if (cancelled || broken.get() != null) {
                    visits.shutdownNow();
                }
            }
        } finally {
            visits.shutdownNow();
        }
        StoreProblem problem = broken.get();
        if (problem != null) {
            throw problem;
        }
    }

    private void tell(Consumer<Progress> listener, Progress progress) {
        telling.lock();
        try {
            listener.accept(progress);
        } finally {
            telling.unlock();
        }
    }

    private static String owner(ProcessHandle process) {
        return process.pid() + "@" + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static boolean isAlive(String owner) {
        long pid = Long.parseLong(owner.substring(0, owner.indexOf('@')));
        return ProcessHandle.of(pid).map(p -> owner(p).equals(owner)).orElse(false);
    }
}
