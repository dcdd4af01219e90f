package docket.cli;

import docket.Docket;
import docket.app.Upkeep.Checked;
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
    public Integer call() {
        try (Docket program = docket.open()) {
            Checked checked = program.upkeep.check(repair);
            checked.findings().forEach(finding -> docket.terminal().out().println(Words.line(finding)));
            checked.repaired().forEach(done -> docket.terminal().out().println("Repaired: " + Words.line(done)));
            if (checked.findings().isEmpty()) {
                docket.terminal().out().println(checked.repaired().isEmpty() ? "The store is sound." : "The store is sound now.");
                return 0;
            }
            return 5;
        }
    }
}
