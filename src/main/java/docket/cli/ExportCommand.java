package docket.cli;

import docket.Docket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Writes the subscriptions as OPML.")
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "FILE.opml", arity = "0..1", description = "Where to; standard output without it.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        try (Docket program = docket.open()) {
            String opml = program.library.exportOpml();
            if (file == null) {
                docket.terminal().out().print(opml);
            } else {
                write(file.toAbsolutePath(), opml);
            }
            return 0;
        }
    }

    /// Whole or not at all: a full disk leaves the list of last week as it was.
    private static void write(Path file, String opml) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, opml);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DataFolder.CannotWrite(file + " cannot be written: " + Document.reason(e) + ".", e);
        }
    }
}
