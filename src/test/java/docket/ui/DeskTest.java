package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.Docket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What a test of the whole window extends: a store in a folder of its own, and the window over it.
abstract class DeskTest extends FxTest {
    /// More than the slowest machine takes to draw what was asked for, in pulses and in time: a pulse takes between one and a hundred
    /// milliseconds, and what happens beside the window goes by time.
    private static final int PULSES = 600;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    /// So many times the window is looked at without new work, over so long, before it counts as quiet: longer than anything waits to
    /// be gathered.
    private static final int CALM = 10;
    private static final long CALM_TIME = TimeUnit.MILLISECONDS.toNanos(400);

    @TempDir
    Path folder;

    Docket docket;
    Desk desk;
    Stage stage;
    private ExecutorService background;
    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();

    @BeforeEach
    void openStore() {
        StyleWarnings.take();
        docket = new Docket(folder, clock());
        background = Executors.newVirtualThreadPerTaskExecutor();
    }

    /// What the window takes for now.
    InstantSource clock() {
        return InstantSource.system();
    }

    @AfterEach
    void close() {
        run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        background.shutdownNow();
        docket.close();
        assertEquals(List.of(), StyleWarnings.take());
    }

    /// A feed that nobody asks for.
    long feed(String title, Long into) {
        long feed = docket.library.subscribe("http://127.0.0.1:1/" + title.replace(' ', '-'), title, into);
        docket.library.pause(feed, true);
        return feed;
    }

    /// A window in the light, all segments shown, the sidebar as a list where that is said.
    static WindowState state(double width, double height, boolean list, Set<Long> openFolders) {
        return WindowState.read("width=" + width + "\nheight=" + height + "\ntheme=LIGHT\nfilter=ALL\nmode=" + (list ? "LIST" : "AUTOMATIC")
                + "\nfolders=" + openFolders.stream().map(String::valueOf).collect(Collectors.joining(",")) + "\n");
    }

    /// Shows the window.
    void window(double width, double height, WindowState state) {
        stage = fx(() -> {
            desk = new Desk(docket, clock(), ZoneOffset.UTC, this::beside, Platform::runLater, state, url -> {});
            Scene scene = desk.scene(width, height);
            Stage shown = new Stage();
            shown.setScene(scene);
            shown.setX(0);
            shown.setY(0);
            shown.show();
            shown.requestFocus();
            desk.begin(state, List.of());
            return shown;
        });
        settle();
        until("the window has the focus", stage::isFocused);
        // The headless robot types into the window its mouse last came to.
        run(() -> robot().mouseMove(3, 3));
        run(() -> robot().mouseMove(5, 5));
    }

    void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            run(() -> robot().keyType(key));
            settle();
        }
    }

    void press(KeyCode held, KeyCode key) {
        run(() -> {
            robot().keyPress(held);
            robot().keyType(key);
            robot().keyRelease(held);
        });
        settle();
    }

    void until(String what, BooleanSupplier holds) {
        long began = System.nanoTime();
        for (int i = 0; i < PULSES || System.nanoTime() - began < PATIENCE; i++) {
            if (fx(holds::getAsBoolean)) {
                return;
            }
            settle();
        }
        throw new AssertionError("never: " + what + "; the window says:\n" + fx(() -> Texts.in(stage.getScene().getRoot())));
    }

    private void beside(Runnable task) {
        given.incrementAndGet();
        running.incrementAndGet();
        try {
            background.execute(() -> {
                try {
                    task.run();
                } finally {
                    running.decrementAndGet();
                }
            });
        } catch (RejectedExecutionException e) {
            running.decrementAndGet();
            throw e;
        }
    }

    /// Waits until nothing goes on beside the window and what came of it is shown.
    void quiet() {
        int seen = -1;
        int calm = 0;
        long began = System.nanoTime();
        long since = began;
        for (int i = 0; (i < PULSES || System.nanoTime() - began < PATIENCE) && (calm < CALM || System.nanoTime() - since < CALM_TIME); i++) {
            boolean still = running.get() == 0 && given.get() == seen;
            calm = still ? calm + 1 : 0;
            since = still ? since : System.nanoTime();
            seen = given.get();
            settle();
        }
        // Not what runs now: a clock may have begun something since.
        assertTrue(calm >= CALM, "tasks beside the window that do not end");
    }

    static Point2D middle(Node node) {
        return fx(() -> {
            Bounds where = node.localToScreen(node.getLayoutBounds());
            return new Point2D(where.getCenterX(), where.getCenterY());
        });
    }

    /// Whether the window says these words anywhere, also in its popups.
    boolean says(String words) {
        return fx(() -> Window.getWindows().stream().anyMatch(window -> window.getScene() != null
                && Texts.in(window.getScene().getRoot()).contains(words)));
    }
}
