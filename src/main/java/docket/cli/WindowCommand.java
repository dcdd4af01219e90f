package docket.cli;

import docket.Docket;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Docket does without a command. Read and run without picocli: it takes longer to load than the store to open.
final class WindowCommand {
    private static final Logger LOG = LoggerFactory.getLogger(WindowCommand.class);
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
        CompletableFuture<Docket> opening = new CompletableFuture<>();
        Thread.ofPlatform().name("docket-opening").start(() -> open(opening));
        String missing = Display.missing(System.getenv(), System.getProperty("os.name"));
        try {
            if (missing == null) {
                missing = show(opening);
            }
            if (missing != null) {
                Docket program = opened(opening);
                docket.terminal().say("docket: the window needs " + missing + "; here are the news as text.");
                new WithoutWindow(program, docket.terminal(), docket.zone()).run();
            }
            return 0;
        } finally {
            opening.handle((program, _) -> program).thenAccept(program -> {
                if (program != null) {
                    program.close();
                }
            }).join();
        }
    }

    private void open(CompletableFuture<Docket> opening) {
        try {
            opening.complete(docket.open());
        } catch (RuntimeException | Error e) {
            opening.completeExceptionally(e);
        }
    }

    /// The store, or what kept it from being opened, thrown.
    private static Docket opened(CompletableFuture<Docket> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException problem -> throw problem;
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
    }

    /// Taken down where the store cannot be opened: nobody would hear what a later start hands over.
    ///
    /// @return null where another window has it, or where the folder cannot be written: the store tells of that
    @Nullable Doorbell bell(CompletableFuture<Docket> opening) {
        try {
            Doorbell bell = Doorbell.hang(DataFolder.ready(docket.dataFolder()), called -> opening.thenAccept(program -> program.calls.call(called)));
            opening.whenComplete((_, problem) -> {
                if (bell != null && problem != null) {
                    takeDown(bell);
                }
            });
            return bell;
        } catch (IOException | DataFolder.CannotWrite e) {
            LOG.warn("No later start of Docket can call this one", e);
            return null;
        }
    }

    private static void takeDown(Doorbell bell) {
        try {
            bell.close();
        } catch (IOException e) {
            LOG.warn("A bell that nobody hears is still there", e);
        }
    }

    /// Returns when the window is closed; what is missing, in words, when it could not open.
    private @Nullable String show(CompletableFuture<Docket> opening) throws InterruptedException, IOException {
        try (Doorbell bell = bell(opening)) {
            // Two starts at the same time: the other one was first.
            if (bell != null || !Doorbell.ring(docket.dataFolder(), addresses)) {
                docket.window().open(opening, docket.dataFolder(), addresses);
            }
            return null;
        } catch (UnsupportedOperationException e) {
            return "a display it can open (" + e.getMessage() + ")";
        } catch (LinkageError e) {
            return "JavaFX and its libraries (" + e.getMessage() + ")";
        }
    }
}
