package docket.ui;

import docket.Docket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Future;
import javafx.application.Application;

/// Opens the window of Docket.
public final class Window {
    private Window() {}

    /// Shows the window and returns when it was closed. Once a process: JavaFX cannot be started twice. Where the store cannot be
    /// opened, the window says why and which ways lead on.
    ///
    /// @param opening the store, opened beside: JavaFX takes as long to come up. Fails with what kept it from being opened
    /// @param addresses addresses to subscribe to
    /// @throws UnsupportedOperationException where there is no display, or GTK 3 is missing; JavaFX may leave a thread behind,
    ///     so the caller ends with `System.exit`
    public static void launch(Future<Docket> opening, Path dataFolder, List<String> addresses) {
        DocketApplication.give(opening, dataFolder, addresses);
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
