package docket.ui;

import docket.Docket;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;

/// Opens the window of Docket.
public final class Window {
    private Window() {}

    /// Shows the window and returns when it was closed. Once a process: JavaFX cannot be started twice.
    ///
    /// @param arguments addresses to subscribe to
    /// @throws UnsupportedOperationException where there is no display, or GTK 3 is missing; JavaFX may leave a thread behind,
    ///     so the caller ends with `System.exit`
    public static void launch(Docket docket, List<String> arguments) {
        DocketApplication.give(docket, arguments);
        launch();
    }

    /// Shows why the store cannot be opened and the ways on, and goes on as [#launch] once it can be.
    ///
    /// @param problem what was thrown when it was to be opened
    /// @throws UnsupportedOperationException as [#launch]
    public static void rescue(RuntimeException problem, Path dataFolder, List<String> arguments) {
        DocketApplication.giveProblem(problem, dataFolder, arguments);
        launch();
    }

    private static void launch() {
        Rendering.choose();
        try {
            Application.launch(DocketApplication.class);
        } catch (UnsupportedOperationException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            if (DocketApplication.hasStarted()) {
                throw e;
            }
            throw new UnsupportedOperationException(e.getMessage(), e);
        }
        DocketApplication.end();
    }
}
