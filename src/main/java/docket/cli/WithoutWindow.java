package docket.cli;

import docket.Docket;
import docket.app.Refresher.Order;
import docket.app.Refresher.Progress;
import docket.model.Filter;
import docket.model.Problem;
import docket.model.Row;
import docket.model.Scope;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The main job where no window can open: the sample subscriptions for a new store, one short refresh, the timeline as text.
final class WithoutWindow {
    /// What a person waits for. Feeds that are slower keep what they had.
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int ROWS = 60;

    private final Docket docket;
    private final Terminal terminal;
    private final ZoneId zone;

    WithoutWindow(Docket docket, Terminal terminal, ZoneId zone) {
        this.docket = docket;
        this.terminal = terminal;
        this.zone = zone;
    }

    void run() throws InterruptedException {
        if (docket.library.subscriptions().isEmpty()) {
            docket.library.importOpml(Resource.bytes("/docket/feeds.opml"));
        }
        refresh();
        List<Row> rows = docket.timeline.rows(new Scope.All(), Filter.ALL, null, ROWS);
        Rows.print(rows, terminal, zone);
        if (rows.isEmpty()) {
            terminal.say("No articles yet; 'docket refresh' asks again.");
        }
    }

    private void refresh() throws InterruptedException {
        Thread impatient = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(PATIENCE);
                docket.refresher.cancel();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // The refresh was quicker.
            }
        });
        try {
            AtomicReference<@Nullable Problem> offline = new AtomicReference<>();
            Progress.Over over = docket.refresher.run(new Order(null, false, true), progress -> {
                if (progress instanceof Progress.Offline none) {
                    offline.set(none.why());
                }
            });
            Problem why = offline.get();
            terminal.say(why != null ? why.summary() + " " + why.advice() : over.feeds() + " feeds asked, " + over.failed() + " of them failed ('docket feeds' says why), "
                    + over.added() + " new articles.");
        } finally {
            impatient.interrupt();
        }
    }
}
