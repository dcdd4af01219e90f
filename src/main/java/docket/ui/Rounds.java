package docket.ui;

import docket.app.Refresher;
import docket.app.Refresher.Order;
import docket.app.Refresher.Progress;
import docket.ui.sidebar.Freshness;
import docket.ui.theme.Ages;
import docket.ui.theme.Words;
import docket.ui.work.Background;
import docket.ui.work.Courtesy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// Starts rounds of refreshing and shows how they go. JavaFX thread, except [#report].
final class Rounds {
    private static final long ONE_SECOND = 1_000_000_000;
    private static final long QUIET = 300_000_000;

    private final Refresher refresher;
    private final Freshness freshness;
    private final Background background;
    private final Notices notices;
    private final StorageStrip storage;
    private final Supplier<Ages> ages;
    private final Runnable over;
    private final Executor later;
    private final AtomicReference<@Nullable Courtesy> courtesy = new AtomicReference<>();
    /// When threads were lowered last, by the nanosecond clock.
    private final AtomicLong lowered = new AtomicLong();
    private final AtomicLong shown = new AtomicLong(System.nanoTime() - QUIET - 1);
    /// Rounds that a person asked for and that are not over.
    private int awaited;
    /// Guarded by this: what was reported and not shown yet. Nothing is called while the lock is held.
    private List<Progress> reported = new ArrayList<>();

    /// @param over run after each round
    /// @param later runs a task after the time in which reports are gathered
    Rounds(Refresher refresher, Freshness freshness, Background background, Notices notices, StorageStrip storage, Supplier<Ages> ages,
            Runnable over, Executor later) {
        this.refresher = refresher;
        this.freshness = freshness;
        this.background = background;
        this.notices = notices;
        this.storage = storage;
        this.ages = ages;
        this.over = over;
        this.later = later;
    }

    /// From now on feeds are asked when they are due.
    void start() {
        background.run(() -> {
            refresher.start(this::report, trouble -> background.onFx(() -> stopped(trouble)));
            giveWay();
        });
    }

    /// Rounds take less of the machine while a person does something in there.
    void giveWayIn(Scene scene) {
        EventHandler<InputEvent> acted = e -> refresher.giveWay();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, acted);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, acted);
        scene.addEventFilter(ScrollEvent.SCROLL, acted);
    }

    /// @param feeds which; null for all
    void run(@Nullable Collection<Long> feeds) {
        run(new Order(feeds, true, true));
    }

    /// Asks for the whole of one feed, also where its server says that nothing changed.
    void reload(long feed) {
        run(new Order(List.of(feed), true, true, true));
    }

    private void run(Order order) {
        freshness.awaited(++awaited > 0);
        background.ask(() -> refresher.run(order, this::report), done -> freshness.awaited(--awaited > 0), trouble -> {
            freshness.awaited(--awaited > 0);
            freshness.stopped(ages.get());
            stopped(trouble);
        });
    }

    private void stopped(Throwable trouble) {
        if (!storage.tell(trouble)) {
            notices.say(Words.of("notice.refresh", Troubles.words(trouble)));
        }
    }

    /// Many reports a second, from many threads: they are gathered until the JavaFX thread takes them.
    private void report(Progress progress) {
        boolean first;
        synchronized (this) {
            first = reported.isEmpty();
            reported.add(progress);
        }
        if (first) {
            giveWay();
            // The first of a round at once; while they come thick and fast, later and together.
            if (System.nanoTime() - shown.get() > QUIET) {
                background.onFx(this::show);
            } else {
                later.execute(() -> background.onFx(this::show));
            }
        }
    }

    /// Threads begin while a round goes on: one looks again every second.
    private void giveWay() {
        long now = System.nanoTime();
        long last = lowered.get();
        if (now - last > ONE_SECOND && lowered.compareAndSet(last, now)) {
            Courtesy known = courtesy.get();
            Courtesy made = known == null ? new Courtesy() : known;
            courtesy.set(made);
            made.lower();
        }
    }

    private void show() {
        shown.set(System.nanoTime());
        List<Progress> all;
        synchronized (this) {
            all = reported;
            reported = new ArrayList<>();
        }
        Ages now = ages.get();
        Progress step = all.stream().filter(Progress.Step.class::isInstance).reduce((earlier, latest) -> latest).orElse(null);
        all.stream().filter(progress -> progress == step || !(progress instanceof Progress.Step)).forEach(progress -> freshness.hear(progress, now));
        if (all.stream().anyMatch(Progress.Over.class::isInstance)) {
            over.run();
        }
    }
}
