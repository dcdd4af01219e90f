package docket;

import docket.cli.Cli;
import docket.ui.Window;

/// Decides which face to show: the window without arguments, the command line with them.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Exits by force: where no display answers, JavaFX leaves a thread behind.
        System.exit(Cli.run(Window::launch, args));
    }
}
