package docket.ui;

import docket.Docket;
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
        DocketApplication.keepState();
    }
}
