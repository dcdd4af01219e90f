package docket.cli;

import docket.app.Upkeep;
import docket.store.StoreProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "Puts a backup in the place of the store. What was there is kept beside it.")
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "FILE", description = "What 'docket backup' wrote.")
    private Path file = Path.of("");

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        Path folder = DataFolder.ready(docket.dataFolder());
        boolean present = Files.exists(folder.resolve("docket.db"));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Unusable(file + " is no file that can be read; restore needs what 'docket backup' wrote.");
        }
        if (present && !yes && !docket.terminal().confirm("Replace what is in " + folder + "?")) {
            throw new Unusable("Nothing changed: say --yes to replace what is in " + folder + ".");
        }
        try {
            Path aside = Upkeep.restore(folder, file);
            docket.terminal().say("Restored from " + file + (aside == null ? "." : "; what was there is in " + aside + "."));
            return 0;
        } catch (StoreProblem e) {
            if (e.kind() == StoreProblem.Kind.LOCKED) {
                throw e;
            }
            throw new Unusable(e.getMessage());
        } catch (IOException e) {
            throw new DataFolder.CannotWrite("Restoring failed: " + Document.reason(e) + ".", e);
        }
    }
}
