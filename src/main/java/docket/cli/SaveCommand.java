package docket.cli;

import docket.Docket;
import docket.app.Reading.Result;
import docket.feed.Discovery;
import docket.model.Row;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "save", description = "Fetches pages, takes the articles out and stores them for offline reading.")
final class SaveCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "URL", arity = "1..*", description = "Any page of the web.")
    private List<String> urls = List.of();

    @Override
    public Integer call() throws InterruptedException {
        List<String> tidy = urls.stream().map(SaveCommand::address).toList();
        int failed = 0;
        try (Docket program = docket.open()) {
            for (String url : tidy) {
                switch (program.reading.fetch(url, null)) {
                    case Result.Stored(long article) -> {
                        for (Row row : program.timeline.rows(List.of(article))) {
                            docket.terminal().out().println(article + "  " + Words.line(row.title()) + "  " + row.url());
                        }
                        docket.terminal().out().flush();
                    }
                    case Result.Failed failure -> {
                        docket.terminal().say(Words.line(url + ": " + failure.problem().summary()));
                        failed++;
                    }
                }
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private static String address(String typed) {
        String tidy = Discovery.tidy(typed);
        if (tidy == null) {
            throw new Unusable("'" + Words.line(typed) + "' is no web address; write one like https://example.org/page.");
        }
        return tidy;
    }
}
