package docket;

import docket.cli.Cli;
import docket.ui.Window;

/// Decides which face to show: the window without a command, the command line with one.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // A body of its own, so that no class of the window, and no JavaFX, is loaded for a command.
        int status = Cli.run((docket, addresses) -> Window.launch(docket, addresses), args);
        // By force: where no display answers, JavaFX leaves a thread behind.
        System.exit(status);
    }
}
