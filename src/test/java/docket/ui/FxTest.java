package docket.ui;

import docket.ui.theme.Fonts;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/// What a test of the window extends: the real toolkit without a display, started once, and the way onto its thread.
/// The headless screen is 1000 x 1000; larger windows draw but complain.
public abstract class FxTest {
    private static final long PATIENCE_SECONDS = 30;
    private static Robot robot;

    // No lambda of this class may run on the JavaFX thread in here: it would wait for this initialiser to end.
    static {
        CountDownLatch started = new CountDownLatch(1);
        Rendering.choose();
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyStarted) {
            started.countDown();
        }
        Platform.setImplicitExit(false);
        await(started);
        Platform.runLater(Fonts::load);
    }

    /// Something to do on the JavaFX thread.
    @FunctionalInterface
    protected interface Action {
        void run() throws Exception;
    }

    /// What `work` returns, done on the JavaFX thread.
    protected static <T> T fx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().toString(), e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the JavaFX thread did not answer", e);
        }
    }

    protected static void run(Action work) {
        fx(() -> {
            work.run();
            return true;
        });
    }

    /// Shows `root` in a window of its own, the only one, laid out when this returns.
    protected static Scene show(Parent root, double width, double height) {
        Scene scene = fx(() -> {
            for (Window open : List.copyOf(Window.getWindows())) {
                open.hide();
            }
            Scene made = new Scene(root, width, height);
            Stage stage = new Stage();
            stage.setScene(made);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
            return made;
        });
        settle();
        return scene;
    }

    /// Waits until what has been asked for is laid out and drawn.
    protected static void settle() {
        CountDownLatch pulses = new CountDownLatch(3);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                Platform.requestNextPulse();
                pulses.countDown();
            }
        };
        run(timer::start);
        for (int tries = 0; tries < PATIENCE_SECONDS * 5 && pulses.getCount() > 0; tries++) {
            awaitShortly(pulses);
            // A frame that the headless screen could not take drops the request for the next.
            Platform.runLater(Platform::requestNextPulse);
        }
        await(pulses);
        run(timer::stop);
    }

    /// The one robot, for the headless one forgets its window with each new instance; JavaFX thread only.
    protected static Robot robot() {
        if (robot == null) {
            robot = new Robot();
        }
        return robot;
    }

    private static void awaitShortly(CountDownLatch latch) {
        try {
            latch.await(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the JavaFX toolkit did not answer");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
