package docket.cli;

import docket.Docket;
import docket.store.StoreProblem;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

/// What Docket does without a command.
@Command(name = "window", hidden = true, description = "Opens the window.")
final class WindowCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "URL", arity = "0..*", description = "Feeds or pages to begin with.")
    private List<String> addresses = List.of();

    @Override
    public Integer call() throws InterruptedException, IOException {
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
