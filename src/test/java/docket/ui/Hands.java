package docket.ui;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/// Turns the wheel and presses keys as a person does. On a display by `xdotool`, a process of its own: JavaFX's robot would have
/// the JavaFX thread wait for the display server, which is what is to be measured; without one by the robot. Called on any thread.
final class Hands implements AutoCloseable {
    private final @Nullable Process process;
    private final @Nullable PrintStream commands;
    private final Robot robot;

    /// @param robot used where there is no display
    Hands(boolean display, Robot robot) {
        this.robot = robot;
        try {
            process = display ? new ProcessBuilder("xdotool", "-").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start() : null;
        } catch (IOException e) {
            throw new UncheckedIOException("on a display this needs xdotool", e);
        }
        commands = process == null ? null : new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
    }

    /// @param notches down, or up when negative
    void wheel(Point2D at, int notches) {
        if (commands == null) {
            Platform.runLater(() -> {
                robot.mouseMove(at);
                robot.mouseWheel(notches);
            });
        } else {
            commands.printf("mousemove %d %d click %d%n", (int) at.getX(), (int) at.getY(), notches > 0 ? 5 : 4);
        }
    }

    void click(Point2D at) {
        if (commands == null) {
            Platform.runLater(() -> {
                robot.mouseMove(at);
                robot.mouseClick(MouseButton.PRIMARY);
            });
        } else {
            commands.printf("mousemove %d %d click 1%n", (int) at.getX(), (int) at.getY());
        }
    }

    void key(KeyCode key) {
        if (commands == null) {
            Platform.runLater(() -> {
                robot.keyPress(key);
                robot.keyRelease(key);
            });
        } else {
            commands.println("key " + switch (key) {
                case ESCAPE -> "Escape";
                default -> key.name().toLowerCase(Locale.ROOT);
            });
        }
    }

    /// The key that leads into the search field.
    void search() {
        if (commands == null) {
            Platform.runLater(() -> {
                robot.keyPress(KeyCode.CONTROL);
                robot.keyType(KeyCode.K);
                robot.keyRelease(KeyCode.CONTROL);
            });
        } else {
            commands.println("key ctrl+k");
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
