package docket.cli;

import docket.url.CanonicalUrl;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(name = "canonical", description = "Folds the spellings of addresses; FILE and the lines of LIST are addresses. No store, no network.")
final class CanonicalCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Mixin
    private final PlainInput input = new PlainInput();

    @Override
    public Integer call() throws Exception {
        return input.run(docket.terminal(), new PlainInput.Job("input", CanonicalCommand::address, document ->
                Json.about("input", document.path()).put("canonical", CanonicalUrl.of(document.path()))));
    }

    private static Document address(String line) {
        return new Document(line, null, line.getBytes(StandardCharsets.UTF_8));
    }
}
