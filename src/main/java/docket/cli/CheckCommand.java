package docket.cli;

import docket.Docket;
import docket.app.Upkeep;
import docket.app.Upkeep.Checked;
import docket.store.StoreProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "check", description = "Verifies the store and says what it found.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Option(names = "--repair", description = "Mend what can be mended.")
    private boolean repair;

    @Override
    public Integer call() throws IOException {
        Path folder = DataFolder.ready(docket.dataFolder());
        try (Docket program = docket.open()) {
            Checked checked = program.upkeep.check(repair);
            checked.findings().forEach(this::say);
            checked.repaired().forEach(done -> say("Repaired: " + done));
            if (checked.findings().isEmpty()) {
                say(checked.repaired().isEmpty() ? "The store is sound." : "The store is sound now.");
                return 0;
            }
            if (!repair || !Upkeep.isDamage(checked)) {
                return 5;
            }
        } catch (StoreProblem e) {
            if (!repair || e.kind() != StoreProblem.Kind.DAMAGED) {
                throw e;
            }
            say(String.valueOf(e.getMessage()));
        }
        // Nobody may have the damaged file open now, not even this command.
        Upkeep.salvage(folder).forEach(this::say);
        say("The store is sound now.");
        return 0;
    }

    private void say(String line) {
        docket.terminal().out().println(Words.line(line));
    }
}
