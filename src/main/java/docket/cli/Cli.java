package docket.cli;

import docket.Docket;
import docket.store.StoreProblem;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Runs one command and tells how it ended.
public final class Cli {
    private Cli() {}

    /// Opens the window and returns when it is closed. The command line itself knows no JavaFX.
    public interface Window {
        /// Shows the store, or why it cannot be opened and the ways on.
        ///
        /// @param opening the store, which is opened beside: JavaFX takes as long to come up. Fails with what [Docket] threw
        /// @param addresses what the person started Docket with: feeds or pages
        /// @throws UnsupportedOperationException where there is no display
        void open(CompletableFuture<Docket> opening, Path dataFolder, List<String> addresses) throws InterruptedException;
    }

    /// @return the exit status: 0 all done, 1 some of it failed, 2 wrong usage or unusable input, 3 the store is locked,
    ///     4 the data folder cannot be written, 5 the store is damaged or the disk is full
    public static int run(Window window, String... arguments) {
        Logs.begin(List.of(arguments).contains("--debug"));
        return run(Terminal.ofProcess(), window, arguments);
    }

    static int run(Terminal terminal, Window window, String... arguments) {
        WindowCommand shown = WindowCommand.of(terminal, window, arguments);
        int status = shown != null ? open(terminal, shown) : line(terminal, window, arguments).execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return status;
    }

    private static int open(Terminal terminal, WindowCommand window) {
        try {
            return window.call();
        } catch (Exception e) {
            return failed(terminal, e, window.debug());
        }
    }

    static CommandLine line(Terminal terminal, Window window, String... arguments) {
        DocketCommand docket = new DocketCommand(terminal, window);
        CommandLine line = new CommandLine(docket);
        Commands.addTo(line, arguments);
        return line
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((e, _) -> misused(terminal, e))
                .setExecutionExceptionHandler((e, _, _) -> failed(terminal, e, docket.debug()));
    }

    private static int misused(Terminal terminal, ParameterException e) {
        List<String> near = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        boolean noCommand = e instanceof UnmatchedArgumentException && e.getCommandLine().getParent() == null;
        String what = noCommand
                ? "'" + ((UnmatchedArgumentException) e).getUnmatched().getFirst() + "' is no command"
                : String.valueOf(e.getMessage());
        terminal.say(Words.line("docket: " + what
                + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?")
                + " (see 'docket help" + (e.getCommandLine().getParent() == null ? "" : " " + e.getCommandLine().getCommandName()) + "')"));
        return 2;
    }

    private static int failed(Terminal terminal, Exception e, boolean debug) {
        if (debug) {
            e.printStackTrace(terminal.err());
        }
        terminal.say(Words.line("docket: " + (e.getMessage() == null ? e.toString() : e.getMessage())));
        return status(e);
    }

    private static int status(@Nullable Throwable e) {
        return switch (e) {
            case StoreProblem problem -> switch (problem.kind()) {
                case LOCKED -> 3;
                case READ_ONLY -> 4;
                case FULL, DAMAGED, NEWER, INTERNAL -> 5;
            };
            case Unusable _ -> 2;
            case DataFolder.CannotWrite _ -> 4;
            case AccessDeniedException _ -> 4;
            case UncheckedIOException io -> status(io.getCause());
            case InterruptedException _ -> 1;
            case null, default -> 5;
        };
    }
}
