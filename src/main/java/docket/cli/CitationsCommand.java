package docket.cli;

import docket.link.Citations;
import docket.model.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(name = "citations", description = "Finds the laws, cases and filings cited in plain texts. No store, no network.")
final class CitationsCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Mixin
    private final PlainInput input = new PlainInput();

    @Override
    public Integer call() throws Exception {
        Citations citations = new Citations();
        return input.run(docket.terminal(), PlainInput.Job.files(document -> {
            String text = document.text();
            return Json.about("path", document.path()).put("citations", list(text, citations.find(text)));
        }));
    }

    /// The citations of `text` as JSON. `start` counts characters (code points), not the UTF-16 units that Java counts.
    static List<Json> list(String text, List<Citation> found) {
        List<Json> list = new ArrayList<>(found.size());
        int unit = 0;
        int character = 0;
        for (Citation citation : found) {
            // Forwards from the citation before; they come in order, but nothing breaks when one does not.
            int start = citation.start();
            character = start >= unit
                    ? character + text.codePointCount(unit, start)
                    : text.codePointCount(0, start);
            unit = start;
            list.add(new Json()
                    .put("match", citation.match())
                    .put("start", character)
                    .put("normalised", citation.normalised())
                    .put("kind", citation.kind())
                    .put("url", citation.url()));
        }
        return list;
    }
}
