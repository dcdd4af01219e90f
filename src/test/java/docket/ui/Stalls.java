package docket.ui;

import docket.Docket;
import docket.LoopbackWeb;
import docket.app.Reading;
import docket.app.Refresher;
import docket.bench.BenchStore;
import docket.bench.BenchWeb;
import docket.model.Filter;
import docket.ui.sidebar.Line;
import docket.ui.sidebar.SmartView;
import docket.ui.theme.Theme;
import docket.ui.timeline.Shown;
import docket.ui.work.Background;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures how long the JavaFX thread keeps a person waiting: with the window left alone, in use, and in use while all feeds
/// refresh. In use means, in turns of two seconds: 20 notches of the wheel a second, two lines of the sidebar a second, eight letters a
/// second into the search field, two articles a second. Before that everything is done once, and told apart: a young Java.
///
/// `mvn test -Dtest=Stalls -Ddocket.store=FOLDER`, or with the options of the packaged program and on a display
/// `java … -cp "target/test-classes:target/docket/lib/*" docket.ui.Stalls FOLDER`; the feeds of the store must be within reach,
/// and the store is refreshed. `docket.stalls` names the rounds to be made (`alone,speed,use,refresh`).
class Stalls extends FxTest {
    private static final int ALONE_SECONDS = 4;
    private static final int WARM_SECONDS = Integer.getInteger("docket.warm", 24);
    private static final int LEAST_SECONDS = Integer.getInteger("docket.least", 24);
    private static final int MOST_SECONDS = Integer.getInteger("docket.most", 120);
    private static final List<String> DOINGS = List.of("scrolling", "switching", "typing", "opening");
    /// A word that narrows each of them.
    private String also = " state";
    private String[] queries = {"privacy law", "court ruling", "spectrum auction", "encryption", "data broker bill"};

    @TempDir
    Path invented;

    private final Random random = new Random(3);

    public static void main(String[] args) throws Exception {
        new Stalls().measure(args[0]);
        System.exit(0);
    }

    @Test
    void measure() throws Exception {
        String folder = System.getProperty("docket.store", "");
        if (!folder.isEmpty()) {
            measure(folder);
        } else {
            Assumptions.assumeTrue(Boolean.getBoolean("docket.bench"), "name a data folder: -Ddocket.store=FOLDER; or mvn -Pbench test");
            measureInvented();
        }
    }

    /// With 100,000 invented articles, of which nothing is fetched, and 1,000 feeds on the loopback, served by this process.
    private void measureInvented() throws Exception {
        Instant now = Instant.now();
        try (BenchWeb web = new BenchWeb(Integer.getInteger("docket.feeds", 1_000), 30)) {
            BenchStore.fill(invented, 100_000, now, web.urls());
            web.withhold(true);
            try (Docket docket = new Docket(invented, InstantSource.system())) {
                // Nothing is due when the window comes up.
                docket.refresher.run(new Refresher.Order(null, true, false), _ -> {});
            }
            web.withhold(false);
            queries = new String[] {"common words", "often", "seldom common", "words often"};
            also = " words";
            measure(invented.toString());
        }
    }

    private void measure(String folder) throws Exception {
        List<String> rounds = List.of(System.getProperty("docket.stalls", "alone,warm,speed,use,refresh").split(","));
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        double width = headless ? 1000 : 1400;
        try (Docket docket = new Docket(Path.of(folder), InstantSource.system());
                ExecutorService background = Background.threads();
                Hands hands = new Hands(!headless, fx(FxTest::robot))) {
            WindowState state = new WindowState(width, 900, false, new Widths.Wanted(0, 0, 0, Widths.Sidebar.LIST), false,
                    Theme.Choice.LIGHT, false, 18, null, Filter.ALL, 0, Set.of(), 100, Set.of(), Map.of());
            long from = System.nanoTime();
            Desk desk = fx(() -> new Desk(docket, InstantSource.system(), ZoneOffset.UTC, background, Platform::runLater, state, url -> {}));
            Stage stage = fx(() -> {
                Scene scene = desk.scene(width, 900);
                Stage made = new Stage();
                made.setScene(scene);
                made.setX(0);
                made.setY(0);
                made.show();
                desk.begin(state, List.of());
                return made;
            });
            drawn(desk, () -> !desk.timeline.lines().isEmpty());
            double first = (System.nanoTime() - from) / 1e6;
            run(() -> desk.sidebar.folders().forEach(each -> desk.sidebar.toggle(each.id())));
            System.out.printf("%s, %s, %s; first list drawn %.0f ms after the window's making began%n", headless ? "headless" : "on a display",
                    System.getProperty("java.vm.info"), Runtime.version(), first);
            pause(3_000);
            Pings pings = fx(Pings::new);
            Pings.head();
            if (rounds.contains("alone")) {
                pings.begin();
                pause(ALONE_SECONDS * 1_000L);
                pings.tell("window alone");
            }
            if (rounds.contains("warm")) {
                pings.begin();
                use(desk, hands, pings, WARM_SECONDS, () -> false);
                pings.tell("first use, not counted");
            }
            if (rounds.contains("speed")) {
                opening(desk);
                searching(desk);
                listing(desk);
            }
            if (rounds.contains("use")) {
                pings.begin();
                use(desk, hands, pings, LEAST_SECONDS, () -> false);
                pings.tell("in use");
            }
            if (rounds.contains("refresh")) {
                pings.begin();
                run(() -> desk.rounds.run(null));
                long asked = System.nanoTime();
                while (!fx(() -> desk.freshness.busy().get()) && seconds(asked) < 20) {
                    pause(20);
                }
                double took = use(desk, hands, pings, LEAST_SECONDS, () -> desk.freshness.busy().get());
                pings.tell("in use while all feeds refresh");
                System.out.printf("  the refresh took %.1f s%n", took);
            }
            pings.end();
            run(stage::hide);
        }
    }

    /// Does what a hurried person does, for so long and until the work beside it is over.
    ///
    /// @return when that work was over, in seconds
    private double use(Desk desk, Hands hands, Pings pings, int seconds, BooleanSupplier busy) {
        Point2D list = fx(() -> desk.timelinePane.list().localToScreen(100, 300));
        long from = System.nanoTime();
        double worked = 0;
        boolean works = true;
        for (int tick = 0; seconds(from) < seconds || works && seconds(from) < MOST_SECONDS; tick++) {
            long next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
            int now = tick;
            pings.doing(DOINGS.get(tick / 40 % DOINGS.size()));
            switch (tick / 40 % DOINGS.size()) {
                case 0 -> hands.wheel(list, now % 40 < 30 ? 1 : -1);
                case 1 -> {
                    if (now % 10 == 0) {
                        hands.click(place(desk));
                    }
                }
                case 2 -> type(desk, hands, now % 40, queries[now / 160 % queries.length]);
                default -> {
                    if (now % 10 == 0) {
                        hands.key(KeyCode.J);
                    }
                }
            }
            if (works && now % 20 == 0) {
                works = fx(busy::getAsBoolean);
                worked = works ? 0 : seconds(from);
            }
            pause(Math.max(1, TimeUnit.NANOSECONDS.toMillis(next - System.nanoTime())));
        }
        return worked;
    }

    /// Any line of the sidebar.
    private Point2D place(Desk desk) {
        double at = 0.05 + 0.9 * random.nextDouble();
        return fx(() -> desk.sidebarPane.list().localToScreen(100, at * desk.sidebarPane.list().getHeight()));
    }

    /// Eight letters a second; at the end the search is left.
    private void type(Desk desk, Hands hands, int tick, String query) {
        int letter = tick * 2 / 5;
        if (tick == 0) {
            hands.search();
        } else if (tick == 39) {
            hands.key(KeyCode.ESCAPE);
            hands.key(KeyCode.ESCAPE);
        } else if (letter != (tick - 1) * 2 / 5 && letter <= query.length()) {
            char typed = query.charAt(letter - 1);
            hands.key(typed == ' ' ? KeyCode.SPACE : KeyCode.valueOf(String.valueOf(Character.toUpperCase(typed))));
        }
    }

    /// From the key to the article drawn.
    private void opening(Desk desk) throws InterruptedException {
        Timed times = new Timed();
        // The first line may be the one that is open already.
        run(() -> desk.actions.perform("next"));
        pause(500);
        for (int i = 0; i < 40; i++) {
            long before = fx(() -> desk.opening.article());
            times.take(() -> {
                post(() -> desk.actions.perform("next"));
                drawn(desk, () -> desk.opening.article() != before);
            });
            pause(200);
        }
        times.print("article opened");
        long typical = fx(() -> desk.opening.article());
        try (LoopbackWeb web = LoopbackWeb.start()) {
            String body = ("<p>The committee heard <a href='/x'>nine witnesses</a> on the bill and put off the vote, for its text had come "
                    + "<em>only the night before</em>; the chair promised a clean copy, a week to read it and a table of what had changed since "
                    + "the spring, when the first draft was sent round and nobody answered in time.</p>").repeat(620);
            web.route("/long", LoopbackWeb.Answer.html("<html><head><title>A long hearing</title></head><body><article><h1>A long hearing</h1>"
                    + body + "</article></body></html>"));
            if (desk.docket.reading.fetch(web.url("/long"), null) instanceof Reading.Result.Stored stored) {
                Timed longest = new Timed();
                for (int i = 0; i < 10; i++) {
                    longest.take(() -> {
                        post(() -> desk.opening.open(stored.article()));
                        drawn(desk, () -> desk.opening.article() == stored.article());
                    });
                    pause(1_500);
                    post(() -> desk.opening.open(typical));
                    drawn(desk, () -> desk.opening.article() == typical);
                    pause(200);
                }
                longest.print("article of " + body.length() / 1_000 + " KB opened");
            } else {
                System.out.println("  the long article could not be stored");
            }
        }
    }

    /// From the query to its results drawn.
    private void searching(Desk desk) {
        Timed times = new Timed();
        for (int i = 0; i < 40; i++) {
            String query = queries[i % queries.length] + (i % 2 == 0 ? "" : also);
            times.take(() -> {
                post(() -> desk.places.search(query));
                drawn(desk, () -> desk.timeline.shown().get() instanceof Shown.Query shown && shown.text().equals(query)
                        && desk.timeline.isThere());
            });
            pause(100);
        }
        times.print("query to results");
        run(desk.places::restore);
        pause(500);
    }

    /// From the click to the list drawn.
    private void listing(Desk desk) {
        Timed all = new Timed();
        Timed feeds = new Timed();
        run(() -> {
            // A click may have folded them.
            if (desk.sidebar.lines().stream().noneMatch(line -> line instanceof Line.Feed)) {
                desk.sidebar.folders().forEach(each -> desk.sidebar.toggle(each.id()));
            }
        });
        for (int i = 0; i < 20; i++) {
            list(feeds, desk, () -> {
                List<Line> lines = desk.sidebar.lines().stream().filter(line -> line instanceof Line.Feed).toList();
                desk.sidebar.choose(lines.get(random.nextInt(lines.size())));
            });
            list(all, desk, () -> desk.places.go(SmartView.UNREAD));
        }
        feeds.print("feed opened");
        all.print("list of all unread opened");
    }

    private static void list(Timed times, Desk desk, Action go) {
        times.take(() -> {
            post(go);
            drawn(desk, desk.timeline::isThere);
        });
        pause(150);
    }

    /// How long something took, and how long the JavaFX thread computed for it.
    private static final class Timed {
        private final List<Long> times = new ArrayList<>();
        private final List<Long> computed = new ArrayList<>();

        void take(Runnable work) {
            long before = cpu();
            long from = System.nanoTime();
            work.run();
            times.add(System.nanoTime() - from);
            computed.add(cpu() - before);
        }

        private static long cpu() {
            return fx(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }

        void print(String what) {
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            long[] spent = computed.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf("%-36s n=%d median %.1f ms, p95 %.1f, worst %.1f; JavaFX thread computes %.1f, p95 %.1f%n", what, sorted.length,
                    Pings.at(sorted, 0.5), Pings.at(sorted, 0.95), Pings.at(sorted, 1), Pings.at(spent, 0.5), Pings.at(spent, 0.95));
        }
    }

    private static void post(Action work) {
        Platform.runLater(() -> {
            try {
                work.run();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /// Returns when `holds` held at the end of a layout, and the next pulse has begun: the frame before is on its way.
    private static void drawn(Desk desk, BooleanSupplier holds) {
        Semaphore done = new Semaphore(0);
        Runnable[] listener = new Runnable[1];
        post(() -> {
            Scene scene = desk.panes.getScene();
            listener[0] = () -> {
                if (holds.getAsBoolean()) {
                    scene.removePostLayoutPulseListener(listener[0]);
                    new AnimationTimer() {
                        @Override
                        public void handle(long now) {
                            stop();
                            done.release();
                        }
                    }.start();
                } else {
                    Platform.requestNextPulse();
                }
            };
            scene.addPostLayoutPulseListener(listener[0]);
            Platform.requestNextPulse();
        });
        try {
            if (!done.tryAcquire(20, TimeUnit.SECONDS)) {
                System.out.println("  not drawn within 20 s");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
