package docket.cli;

import picocli.CommandLine;

/// Runs one command.
public final class Cli {
    private Cli() {}

    /// @return the exit status
    public static int run(String... arguments) {
        return run(Terminal.ofProcess(), arguments);
    }

    static int run(Terminal terminal, String... arguments) {
        int status = line(terminal).execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return status;
    }

    static CommandLine line(Terminal terminal) {
        DocketCommand docket = new DocketCommand(terminal);
        return new CommandLine(docket)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    if (docket.debug()) {
                        e.printStackTrace(terminal.err());
                    }
                    terminal.say("docket: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
                    return e instanceof Unusable ? 2 : 5;
                });
    }
}
