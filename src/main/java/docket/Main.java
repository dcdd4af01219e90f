package docket;

import docket.cli.Cli;

/// Decides which face to show: the window without arguments, the command line with them.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(Cli.run(args));
    }
}
