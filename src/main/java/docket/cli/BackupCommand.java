package docket.cli;

import docket.Docket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "backup", description = "Writes a consistent copy of everything to one file, while Docket is in use.")
final class BackupCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "FILE", description = "Where to.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try (Docket program = docket.open()) {
            program.upkeep.backup(file.toAbsolutePath());
            docket.terminal().say("Everything is in " + file.toAbsolutePath() + ".");
            return 0;
        }
    }
}
