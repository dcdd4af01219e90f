package docket.ui;

import docket.Docket;
import docket.model.Filter;
import docket.ui.sidebar.Line;
import docket.ui.theme.Theme;
import docket.ui.timeline.Shown;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Measures how long the JavaFX thread keeps a person waiting while all feeds refresh, the list is scrolled, feeds are
/// switched, a search is typed and articles are opened: a small task is posted every 4 ms, one at a time, and how long it
/// waits is noted; of each wait over 16 ms also what the thread did. Beside it the same with the window left alone.
/// `mvn test -Dtest=Stalls -Ddocket.store=FOLDER`, with the feeds of the store within reach; the store is refreshed.
class Stalls extends FxTest {
    private static final int ALONE_SECONDS = 8;
    private static final int LEAST_SECONDS = 24;
    private static final String[] QUERIES = {"privacy law", "court ruling", "spectrum auction", "encryption", "data broker bill"};

    private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> frames = Collections.synchronizedList(new ArrayList<>());
    private final List<String> stacks = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean over;

    @Test
    void measure() throws Exception {
        String folder = System.getProperty("docket.store", "");
        Assumptions.assumeFalse(folder.isEmpty(), "name a data folder: -Ddocket.store=FOLDER");
        try (Docket docket = new Docket(Path.of(folder), InstantSource.system());
                ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            WindowState state = new WindowState(1000, 900, false, new Widths.Wanted(0, 0, 0, Widths.Sidebar.LIST), false,
                    Theme.Choice.LIGHT, false, 18, null, Filter.ALL, 0, Set.of(), 100, Map.of());
            Desk desk = fx(() -> new Desk(docket, InstantSource.system(), ZoneOffset.UTC, background, Platform::runLater, state, url -> {}));
            Stage stage = fx(() -> {
                Scene scene = desk.scene(1000, 900);
                Stage made = new Stage();
                made.setScene(scene);
                made.show();
                desk.begin(state, List.of());
                return made;
            });
            until(() -> !desk.timeline.lines().isEmpty());
            pause(3_000);
            System.out.printf("%-34s %7s %6s %6s %6s %5s %5s %5s %6s%n", "", "pings", "p50", "p99", "p99.9", ">8", ">16", ">33", "worst");
            record();
            pause(ALONE_SECONDS * 1_000L);
            tell("window alone");
            opening(desk);
            searching(desk);
            begin();
            run(() -> desk.rounds.run(null));
            busy(desk);
            tell("refresh, scroll, switch, type, open");
            over = true;
            run(stage::hide);
        }
    }

    /// Does what a hurried person does until the refresh is over.
    private void busy(Desk desk) {
        Random random = new Random(3);
        long from = System.nanoTime();
        for (int tick = 0; seconds(from) < LEAST_SECONDS || fx(() -> desk.freshness.busy().get()) && seconds(from) < 120; tick++) {
            int now = tick;
            switch (tick / 40 % 4) {
                case 0 -> run(() -> scroll(desk));
                case 1 -> run(() -> {
                    if (now % 10 == 0) {
                        List<Line> feeds = desk.sidebar.lines().stream().filter(line -> line instanceof Line.Feed || line instanceof Line.Smart).toList();
                        desk.sidebar.choose(feeds.get(random.nextInt(feeds.size())));
                    }
                });
                case 2 -> run(() -> {
                    String query = QUERIES[now / 160 % QUERIES.length];
                    if (now % 3 == 0) {
                        desk.places.search(query.substring(0, Math.min(query.length(), 1 + now % 40 / 3)));
                    }
                });
                default -> run(() -> {
                    if (now % 10 == 0) {
                        desk.actions.perform("next");
                    }
                });
            }
            pause(50);
        }
    }

    private static void scroll(Desk desk) {
        var list = desk.timelinePane.list();
        list.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 200, 300, 200, 300, false, false, false, false, false, false,
                0, -40, 0, -40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.LINES, -3, 0, null));
    }

    /// From the key to the article drawn.
    private void opening(Desk desk) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long before = fx(() -> desk.opening.article());
            long from = System.nanoTime();
            run(() -> desk.actions.perform("next"));
            if (!quick(() -> desk.opening.article() != before)) {
                break;
            }
            settle();
            times.add((System.nanoTime() - from) / 1_000);
            pause(60);
        }
        print("article opened, with three pulses", times);
    }

    /// From the query to its results drawn.
    private void searching(Desk desk) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String query = QUERIES[i % QUERIES.length] + (i % 2 == 0 ? "" : " state");
            long from = System.nanoTime();
            run(() -> desk.places.search(query));
            quick(() -> desk.timeline.shown().get() instanceof Shown.Query shown && shown.text().equals(query)
                    && !desk.timeline.lines().isEmpty());
            settle();
            times.add((System.nanoTime() - from) / 1_000);
        }
        print("query to results, with three pulses", times);
        run(desk.places::restore);
        pause(500);
    }

    private static void print(String what, List<Long> micros) {
        long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf("%-34s n=%d median %.1f ms, p95 %.1f ms, worst %.1f ms%n", what, sorted.length,
                at(sorted, 0.5) / 1e3, at(sorted, 0.95) / 1e3, at(sorted, 1) / 1e3);
    }

    private static boolean quick(BooleanSupplier holds) {
        for (int i = 0; i < 2_000; i++) {
            if (fx(holds::getAsBoolean)) {
                return true;
            }
            pause(1);
        }
        return false;
    }

    private void begin() {
        waits.clear();
        frames.clear();
        stacks.clear();
    }

    private void record() {
        Thread fx = fx(Thread::currentThread);
        Semaphore answered = new Semaphore(0);
        Thread.ofPlatform().daemon().name("pings").start(() -> {
            try {
                while (!over) {
                    long asked = System.nanoTime();
                    Platform.runLater(answered::release);
                    if (!answered.tryAcquire(16, TimeUnit.MILLISECONDS)) {
                        stacks.add(stack(fx));
                        answered.acquire();
                    }
                    waits.add((System.nanoTime() - asked) / 1_000);
                    TimeUnit.MILLISECONDS.sleep(4);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        run(() -> new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                if (last != 0) {
                    frames.add((now - last) / 1_000);
                }
                last = now;
            }
        }.start());
    }

    private static String stack(Thread thread) {
        StringBuilder text = new StringBuilder();
        Arrays.stream(thread.getStackTrace()).limit(200).filter(frame -> frame.getClassName().startsWith("docket") || text.isEmpty())
                .limit(6).forEach(frame -> text.append(frame.getClassName().replaceAll(".*\\.", "")).append('.').append(frame.getMethodName())
                        .append(':').append(frame.getLineNumber()).append(" < "));
        StackTraceElement[] all = thread.getStackTrace();
        Arrays.stream(all).skip(Math.max(0, all.length - 14)).limit(4).forEach(frame -> text.append(frame.getMethodName()).append(' '));
        return text.toString();
    }

    private void tell(String what) {
        long[] sorted = List.copyOf(waits).stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf("%-34s %7d %6.1f %6.1f %6.1f %5d %5d %5d %6.1f%n", what, sorted.length, at(sorted, 0.5) / 1e3, at(sorted, 0.99) / 1e3,
                at(sorted, 0.999) / 1e3, over(sorted, 8_000), over(sorted, 16_000), over(sorted, 33_000), at(sorted, 1) / 1e3);
        long[] pulses = List.copyOf(frames).stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf("%-34s %7d %6.1f %6.1f %6.1f %24.1f%n", "  frame intervals", pulses.length, at(pulses, 0.5) / 1e3, at(pulses, 0.99) / 1e3,
                at(pulses, 0.999) / 1e3, at(pulses, 1) / 1e3);
        List.copyOf(stacks).stream().limit(40).forEach(stack -> System.out.println("    " + stack));
    }

    private static long over(long[] sorted, long micros) {
        return Arrays.stream(sorted).filter(wait -> wait > micros).count();
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    private static void until(BooleanSupplier holds) {
        for (int i = 0; i < 3_000 && !fx(holds::getAsBoolean); i++) {
            settle();
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
