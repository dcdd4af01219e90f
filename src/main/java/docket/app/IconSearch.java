package docket.app;

import docket.store.Icons;
import docket.store.Settings;
import docket.store.Store;
import docket.store.StoreProblem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for the icons of feeds while a window is open: one after another, never beside a round of feeds, so that no feed
/// waits for a picture. The command line shows none and asks for none.
final class IconSearch implements AutoCloseable {
    /// Sites change their icon once in years.
    private static final Duration LIVE = Duration.ofDays(7);
    private static final int SOME = 10;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    /// A new subscription has its icon soon.
    private static final Duration IDLE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(IconSearch.class);

    private final Store store;
    private final IconVisit visit;
    private final InstantSource clock;
    private final BooleanSupplier busy;
    private final Refresher.Sleep sleep;
    private volatile @Nullable Thread thread;

    /// @param busy true while feeds are asked
    IconSearch(Store store, IconVisit visit, InstantSource clock, BooleanSupplier busy, Refresher.Sleep sleep) {
        this.store = store;
        this.visit = visit;
        this.clock = clock;
        this.busy = busy;
        this.sleep = sleep;
    }

    void start() {
        thread = Thread.ofVirtual().name("docket-icons").start(() -> {
            try {
                while (!Thread.interrupted()) {
                    sleep.sleep(some() ? PAUSE : IDLE);
                }
            } catch (InterruptedException e) {
                return;
            } catch (StoreProblem e) {
                LOG.info("The search for icons ended: {}", e.getMessage());
            }
        });
    }

    /// Looks for some icons that are missing or a week old.
    ///
    /// @return true when there may be more to do soon
    boolean some() throws InterruptedException {
        List<Icons.Wanted> wanted = busy.getAsBoolean() || store.read(db -> Settings.get(db, FeedRound.OFFLINE)) != null ? List.of()
                : store.read(db -> Icons.wanted(db, clock.instant().minus(LIVE), SOME));
        for (Icons.Wanted feed : wanted) {
            if (busy.getAsBoolean()) {
                return true;
            }
            visit.visit(feed);
        }
        return wanted.size() == SOME || busy.getAsBoolean();
    }

    @Override
    public void close() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}
