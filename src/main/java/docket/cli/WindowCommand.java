package docket.cli;

import docket.Docket;
import docket.store.StoreProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What Docket does without a command. Read and run without picocli: it takes longer to load than the store to open.
final class WindowCommand {
    private final DocketCommand docket;
    private final List<String> addresses;

    private WindowCommand(DocketCommand docket, List<String> addresses) {
        this.docket = docket;
        this.addresses = addresses;
    }

    /// Of a command line that asks for the window; null for any other, and for one that lacks a value.
    static @Nullable WindowCommand of(Terminal terminal, Cli.Window window, String... arguments) {
        Path data = null;
        boolean debug = false;
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String lower = arguments[i].toLowerCase(Locale.ROOT);
            if (lower.equals("--data") && i + 1 < arguments.length) {
                data = Path.of(arguments[++i]);
            } else if (lower.startsWith("--data=")) {
                data = Path.of(arguments[i].substring("--data=".length()));
            } else if (lower.equals("--debug")) {
                debug = true;
            } else if (lower.startsWith("feed:") || lower.startsWith("file:") || lower.startsWith("http://") || lower.startsWith("https://")) {
                addresses.add(arguments[i]);
            } else {
                return null;
            }
        }
        return new WindowCommand(new DocketCommand(terminal, window, data, debug), addresses);
    }

    boolean debug() {
        return docket.debug();
    }

    /// @return the exit status
    int call() throws InterruptedException, IOException {
        if (Doorbell.ring(docket.dataFolder(), addresses)) {
            return 0;
        }
        String missing = Display.missing(System.getenv(), System.getProperty("os.name"));
        Docket opened;
        try {
            opened = docket.open();
        } catch (StoreProblem | DataFolder.CannotWrite e) {
            if (missing == null && rescue(e)) {
                return 0;
            }
            throw e;
        }
        try (Docket program = opened) {
            if (missing == null) {
                missing = show(program);
            }
            if (missing != null) {
                docket.terminal().say("docket: the window needs " + missing + "; here are the news as text.");
                new WithoutWindow(program, docket.terminal(), docket.zone()).run();
            }
            return 0;
        }
    }

    /// False where no window can say what is wrong.
    private boolean rescue(RuntimeException problem) {
        try {
            return docket.window().rescue(problem, docket.dataFolder(), addresses);
        } catch (UnsupportedOperationException | LinkageError e) {
            return false;
        }
    }

    /// Returns when the window is closed; what is missing, in words, when it could not open.
    private @Nullable String show(Docket program) throws InterruptedException, IOException {
        try (Doorbell bell = Doorbell.hang(docket.dataFolder(), program.calls::call)) {
            // Two starts at the same time: the other one was first.
            if (bell != null || !Doorbell.ring(docket.dataFolder(), addresses)) {
                docket.window().open(program, addresses);
            }
            return null;
        } catch (UnsupportedOperationException e) {
            return "a display it can open (" + e.getMessage() + ")";
        } catch (LinkageError e) {
            return "JavaFX and its libraries (" + e.getMessage() + ")";
        }
    }
}
