package docket;

import docket.cli.Cli;
import docket.rehearsal.Rehearsal;
import docket.store.NativeCode;
import docket.ui.Walkthrough;
import docket.ui.Window;
import docket.ui.theme.Fonts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Decides which face to show: the window without a command, the command line with one.
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        String rehearsal = System.getProperty("docket.rehearsal");
        if (rehearsal != null) {
            NativeCode.unpack();
        }
        int status = rehearsal == null ? Cli.run(new Face(), args) : Rehearsal.play(new Led(), Path.of(rehearsal), args);
        // By force: where no display answers, JavaFX leaves a thread behind.
        System.exit(status);
    }

    /// A body of its own, so that no class of the window, and no JavaFX, is loaded for a command.
    private static final class Face implements Cli.Window {
        @Override
        public void open(CompletableFuture<Docket> opening, Path dataFolder, List<String> addresses) {
            Window.launch(opening, dataFolder, addresses);
        }
    }

    /// The window, led through by its keys.
    private static final class Led implements Cli.Window {
        @Override
        public void open(CompletableFuture<Docket> opening, Path dataFolder, List<String> addresses) {
            try {
                Fonts.unpack();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Walkthrough.begin();
            Window.launch(opening, dataFolder, addresses);
        }
    }
}
