package docket.ui;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Leads through the window by its keys, once, and closes it: what a day's reading loads is then known (see `docket.rehearsal`).
public final class Walkthrough {
    private static final int PAUSE_MS = 80;
    /// Chords as in `keys.properties`; what follows `=` is typed, `_` for a blank; a number is a width of the window in pixels;
    /// `~` turns the wheel over the list.
    private static final String STEPS = """
            J J J J J J Space Space K K J J ~ ~ ~ ~ ~ ~ J J S M L O J J T T D D C C Esc G T J J ~ ~ G U J J J J J J J J G S G O G U
            / =court Down Enter Esc / =privacy_law Enter J J Esc Esc Ctrl+F =data Enter Esc
            ? Esc Ctrl+, Esc Ctrl+N =http://127.0.0.1:1/feed Esc H Esc Ctrl+Shift+T Esc
            Ctrl+Plus Ctrl+0 Ctrl+Shift+D J J Ctrl+Shift+D J J Ctrl+Shift+D
            1000 J J 760 J J Esc 1400 F6 Down Down Enter F6 J J Alt+Left Shift+A Ctrl+Z G T ~ ~ ~ ~ ~ ~ J J J J J J J J""";

    /// What JavaFX loads to open a window on a Linux screen, which a day without a screen never meets.
    private static final List<String> SCREEN = List.of("InvokeLaterDispatcher", "InvokeLaterDispatcher$Future",
            "InvokeLaterDispatcher$InvokeLaterSubmitter", "Size", "delegate.ClipboardDelegate", "delegate.MenuBarDelegate", "delegate.MenuDelegate",
            "delegate.MenuItemDelegate", "gtk.GtkApplication", "gtk.GtkClipboardDelegate", "gtk.GtkCursor", "gtk.GtkDnDClipboard", "gtk.GtkPixels",
            "gtk.GtkPlatformFactory", "gtk.GtkRobot", "gtk.GtkSystemClipboard", "gtk.GtkTimer", "gtk.GtkView", "gtk.GtkWindow");
    private static final Logger LOG = LoggerFactory.getLogger(Walkthrough.class);

    private Walkthrough() {}

    /// Begins when the window is there; returns at once.
    public static void begin() {
        for (String each : SCREEN) {
            try {
                Class.forName("com.sun.glass.ui." + each, false, Platform.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                LOG.debug("Another system has another screen", e);
            }
        }
        Thread.ofPlatform().daemon().name("walkthrough").start(Walkthrough::walk);
    }

    private static void walk() {
        try {
            while (!onStage(stage -> {})) {
                Thread.sleep(PAUSE_MS);
            }
            Thread.sleep(PAUSE_MS * 20L);
            for (String step : STEPS.split("\\s+")) {
                onStage(stage -> step(stage, step));
                Thread.sleep(PAUSE_MS);
            }
            onStage(Stage::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return false while there is no window
    private static boolean onStage(Consumer<Stage> act) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        boolean[] there = new boolean[1];
        try {
            Platform.runLater(() -> {
                Stage stage = Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast).findFirst().orElse(null);
                there[0] = stage != null;
                if (stage != null) {
                    act.accept(stage);
                }
                done.countDown();
            });
        } catch (IllegalStateException e) {
            // JavaFX has not begun.
            return false;
        }
        return done.await(10, TimeUnit.SECONDS) && there[0];
    }

    private static void step(Stage stage, String step) {
        Scene scene = stage.getScene();
        Node focus = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        if (step.startsWith("=")) {
            step.substring(1).replace('_', ' ').chars().forEach(letter -> type(focus, Character.toString(letter)));
        } else if (step.equals("~")) {
            wheel(scene.lookup(".timeline-list"));
        } else if (step.chars().allMatch(Character::isDigit)) {
            stage.setWidth(Integer.parseInt(step));
        } else {
            Chord.of(step).strokes().forEach(stroke -> press(focus, stroke));
        }
    }

    private static void press(Node focus, Chord.Stroke stroke) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(focus, new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, stroke.sign(), stroke.key(),
                    stroke.shift(), stroke.shortcut(), stroke.alt(), false));
        }
    }

    private static void type(Node focus, String letter) {
        Event.fireEvent(focus, new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private static void wheel(@Nullable Node list) {
        if (list != null) {
            Event.fireEvent(list, new ScrollEvent(ScrollEvent.SCROLL, 100, 100, 100, 100, false, false, false, false, false, false,
                    0, -120, 0, -120, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.LINES, -3, 0, null));
        }
    }
}
