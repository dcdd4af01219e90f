package docket.cli;

import docket.html.Cleaner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(name = "sanitize", description = "Cleans HTML fragments as the reading pane is given them. No store, no network.")
final class SanitizeCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Mixin
    private final PlainInput input = new PlainInput();

    @Override
    public Integer call() throws Exception {
        Cleaner cleaner = new Cleaner();
        return input.run(docket.terminal(), PlainInput.Job.files(document -> Json.about("path", document.path())
                .put("html", cleaner.clean(document.text(), document.base()))));
    }
}
