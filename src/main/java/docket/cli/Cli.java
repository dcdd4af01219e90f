package docket.cli;

import docket.Docket;
import docket.store.StoreProblem;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Runs one command and tells how it ended.
public final class Cli {
    private Cli() {}

    /// Opens the window and returns when it is closed. The command line itself knows no JavaFX.
    public interface Window {
        /// @param addresses what the person started Docket with: feeds or pages
        /// @throws UnsupportedOperationException where there is no display
        void open(Docket docket, List<String> addresses) throws InterruptedException;

        /// Shows why the store cannot be opened and the ways on; opens it when it can be.
        ///
        /// @param problem what [Docket] threw when it was to be opened
        /// @return false where this face has no way to show it
        /// @throws UnsupportedOperationException where there is no display
        default boolean rescue(RuntimeException problem, Path dataFolder, List<String> addresses) {
            return false;
        }
    }

    /// @return the exit status: 0 all done, 1 some of it failed, 2 wrong usage or unusable input, 3 the store is locked,
    ///     4 the data folder cannot be written, 5 the store is damaged or the disk is full
    public static int run(Window window, String... arguments) {
        Logs.begin(List.of(arguments).contains("--debug"));
        return run(Terminal.ofProcess(), window, arguments);
    }

    static int run(Terminal terminal, Window window, String... arguments) {
        String[] given = asksForWindow(arguments)
                ? Stream.concat(Stream.of("window"), Stream.of(arguments)).toArray(String[]::new)
                : arguments;
        int status = line(terminal, window, given).execute(given);
        terminal.out().flush();
        terminal.err().flush();
        return status;
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

    /// Without a command, or with nothing but addresses, it is the window.
    static boolean asksForWindow(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String lower = arguments[i].toLowerCase(Locale.ROOT);
            if (lower.equals("--data")) {
                i++;
            } else if (!(lower.startsWith("--data=") || lower.equals("--debug") || lower.startsWith("feed:") || lower.startsWith("file:")
                    || lower.startsWith("http://") || lower.startsWith("https://"))) {
                return false;
            }
        }
        return true;
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
