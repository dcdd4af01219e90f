package docket.ui;

import docket.app.Refresher;
import docket.app.Refresher.Order;
import docket.app.Refresher.Progress;
import docket.ui.sidebar.Freshness;
import docket.ui.theme.Ages;
import docket.ui.theme.Words;
import docket.ui.work.Background;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Starts rounds of refreshing and shows how they go. JavaFX thread, except [#report].
final class Rounds {
    private final Refresher refresher;
    private final Freshness freshness;
    private final Background background;
    private final Notices notices;
    private final StorageStrip storage;
    private final Supplier<Ages> ages;
    private final Runnable over;
    /// Guarded by this: what was reported and not shown yet. Nothing is called while the lock is held.
    private List<Progress> reported = new ArrayList<>();

    /// @param over run after each round
    Rounds(Refresher refresher, Freshness freshness, Background background, Notices notices, StorageStrip storage, Supplier<Ages> ages,
            Runnable over) {
        this.refresher = refresher;
        this.freshness = freshness;
        this.background = background;
        this.notices = notices;
        this.storage = storage;
        this.ages = ages;
        this.over = over;
    }

    /// From now on feeds are asked when they are due.
    void start() {
        background.run(() -> refresher.start(this::report, trouble -> background.onFx(() -> stopped(trouble))));
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
        background.ask(() -> refresher.run(order, this::report), done -> {}, trouble -> {
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
            background.onFx(this::show);
        }
    }

    private void show() {
        List<Progress> all;
        synchronized (this) {
            all = reported;
            reported = new ArrayList<>();
        }
        Ages now = ages.get();
        all.forEach(progress -> freshness.hear(progress, now));
        if (all.stream().anyMatch(Progress.Over.class::isInstance)) {
            over.run();
        }
    }
}
