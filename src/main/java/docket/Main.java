package docket;

import docket.cli.Cli;

/// Decides which face to show: the window without arguments, the command line with them.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Exits by force: where no display answers, JavaFX leaves a thread behind.
        System.exit(Cli.run((docket, addresses) -> { throw new UnsupportedOperationException("this build has no window"); }, args));
    }
}
