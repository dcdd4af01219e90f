package docket.app;

import docket.store.StoreProblem;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Visits many things at once, each on a virtual thread.
final class Crowd {
    interface Visit<T> {
        void visit(T thing) throws InterruptedException;
    }

    /// Waits between two starts.
    interface Pace<T> {
        Pace<Object> NONE = _ -> {};

        /// @param next what is begun after it
        void before(T next) throws InterruptedException;
    }

    /// So many visits may wait for the network or for their turn to be stored; each may hold a body. More than the network
    /// serves at once, so that slow hosts keep no other waiting.
    static final int IN_FLIGHT = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);

    private Crowd() {}

    /// Returns when the last is done. One that fails for a reason of ours is logged and harms no other; a store that cannot
    /// be written ends all.
    ///
    /// @param enough true when no more are to be begun
    /// @param cancelled true when those under way are to end too
    static <T> void visit(List<T> things, Pace<? super T> pace, BooleanSupplier enough, BooleanSupplier cancelled, Visit<T> visit)
            throws InterruptedException {
        visit(things, IN_FLIGHT, pace, enough, cancelled, visit);
    }

    /// @param most how many may be under way, waiting for the store included
    static <T> void visit(List<T> things, int most, Pace<? super T> pace, BooleanSupplier enough, BooleanSupplier cancelled, Visit<T> visit)
            throws InterruptedException {
        Semaphore inFlight = new Semaphore(most);
        AtomicReference<@Nullable StoreProblem> broken = new AtomicReference<>();
        ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor();
        try {
            boolean first = true;
            for (T thing : things) {
                if (!first) {
                    pace.before(thing);
                }
                first = false;
                inFlight.acquire();
                if (enough.getAsBoolean() || cancelled.getAsBoolean() || broken.get() != null) {
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
                if (cancelled.getAsBoolean() || broken.get() != null) {
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
}
