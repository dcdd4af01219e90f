package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.Docket;
import docket.LoopbackWeb;
import docket.app.Touchstone;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import docket.ui.timeline.Shown;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window as a person uses it, with the keyboard, on a real store and a loopback web.
class WindowTest extends FxTest {
    /// More than the slowest machine takes to draw what was asked for.
    private static final int PULSES = 2_000;
    /// In nanoseconds: where pulses come fast, their number is no time.
    private static final long PATIENCE = 30_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void aReaderSubscribesReadsStarsFollowsALinkGoesBackAndSearches() {
        try (LoopbackWeb web = Touchstone.serve();
                Docket docket = new Docket(folder, InstantSource.system());
                ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            Desk desk = fx(() -> new Desk(docket, InstantSource.system(), ZoneOffset.UTC, background, Platform::runLater,
                    WindowState.FIRST, url -> {}));
            Stage stage = fx(() -> open(desk));
            until("the first steps are offered", desk.reader::isFirstRun);

            run(() -> desk.subscriptions.subscribe(web.url("/feed.xml")));
            until("the feed is found", () -> button(desk, ".main-button") instanceof Button found && !found.isDisabled());
            run(() -> ((Button) button(desk, ".main-button")).fire());
            until("its articles are listed", () -> desk.timeline.lines().stream().anyMatch(line -> line.article() != 0));
            until("the refresh is over", () -> !desk.freshness.busy().get());

            type(KeyCode.J);
            until("an article is open", () -> desk.opening.article() != 0);
            long first = fx(desk.opening::article);
            type(KeyCode.S);
            until("it is starred", () -> !docket.timeline.rows(new Scope.Starred(), Filter.ALL, null, 10).isEmpty());
            until("it counts as read", () -> Objects.requireNonNull(desk.opening.row().get()).read());

            type(KeyCode.T);
            until("the trail lists the law", () -> related(desk) != null);
            run(() -> Objects.requireNonNull(related(desk)).requestFocus());
            type(KeyCode.ENTER);
            until("the law is fetched and open", () -> title(desk).equals("President signs law that makes carriers keep calls"));

            run(() -> {
                robot().keyPress(KeyCode.ALT);
                robot().keyType(KeyCode.LEFT);
                robot().keyRelease(KeyCode.ALT);
            });
            until("back at the article", () -> desk.opening.article() == first);

            run(() -> {
                robot().keyPress(KeyCode.CONTROL);
                robot().keyType(KeyCode.K);
                robot().keyRelease(KeyCode.CONTROL);
            });
            type(KeyCode.C, KeyCode.A, KeyCode.R, KeyCode.R, KeyCode.I, KeyCode.E, KeyCode.R, KeyCode.S);
            until("the law is found", () -> desk.timeline.shown().get() instanceof Shown.Query
                    && desk.timeline.lines().stream().map(line -> line.shownRow()).filter(Objects::nonNull)
                    .map(Row::title).anyMatch("President signs law that makes carriers keep calls"::equals));
            type(KeyCode.ESCAPE, KeyCode.ESCAPE);
            until("the former view is back", () -> desk.timeline.shown().get() instanceof Shown.Place);

            WindowState left = fx(() -> desk.state(980, 700, false));
            assertEquals(first, left.article());
            assertTrue(left.trail());
            assertEquals(left, WindowState.read(left.write()));
            run(stage::hide);
        }
    }

    @Test
    void theCountsOfTheSidebarStayInItHoweverLongAName() {
        try (Docket docket = new Docket(folder, InstantSource.system());
                ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                long feed = docket.library.subscribe("http://127.0.0.1:1/" + i, i == 3 ? "A name that is longer than any sidebar is wide" : "Feed " + i, null);
                docket.library.pause(feed, true);
            }
            Desk desk = fx(() -> new Desk(docket, InstantSource.system(), ZoneOffset.UTC, background, Platform::runLater,
                    WindowState.FIRST, url -> {}));
            Stage stage = fx(() -> open(desk));
            run(() -> {
                stage.setWidth(1300);
            });
            until("the feeds are listed", () -> desk.sidebarPane.lookupAll(".side-cell").size() > 10);
            settle();
            run(() -> desk.sidebarPane.lookupAll(".side-row").forEach(row -> {
                double right = row.localToScene(row.getLayoutBounds()).getMaxX();
                double edge = desk.sidebarPane.localToScene(desk.sidebarPane.getLayoutBounds()).getMaxX();
                assertTrue(right <= edge, "a row ends at " + right + ", the sidebar at " + edge);
            }));
            run(stage::hide);
        }
    }

    private static Stage open(Desk desk) {
        Scene scene = desk.scene(980, 700);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        stage.requestFocus();
        desk.begin(WindowState.FIRST, List.of());
        return stage;
    }

    private static Node button(Desk desk, String style) {
        return desk.overlay.lookup(style);
    }

    private static Node related(Desk desk) {
        return desk.trailPane.lookupAll(".trail-item").stream()
                .filter(item -> item.getAccessibleText().startsWith("President signs")).findFirst().orElse(null);
    }

    private static String title(Desk desk) {
        Row row = desk.opening.row().get();
        return row == null ? "" : row.title();
    }

    private static void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            run(() -> robot().keyType(key));
            settle();
        }
    }

    private static void until(String what, BooleanSupplier holds) {
        long began = System.nanoTime();
        for (int i = 0; i < PULSES || System.nanoTime() - began < PATIENCE; i++) {
            if (fx(holds::getAsBoolean)) {
                return;
            }
            settle();
        }
        throw new AssertionError("never: " + what);
    }
}
