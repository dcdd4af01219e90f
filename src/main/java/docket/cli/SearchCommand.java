package docket.cli;

import docket.Docket;
import docket.app.Search;
import docket.model.Row;
import docket.store.SearchIndex.Order;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "search", description = "Searches the stored articles with the window's query language.")
final class SearchCommand implements Callable<Integer> {
    private static final String MATCH_MARKS = "[\uE000\uE001]";

    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words, \"a phrase\", -without, source:, after:, is:unread and so on.")
    private List<String> query = List.of();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most this many; 50 unless told.")
    private int limit;

    @Option(names = "--best", description = "What speaks most of the words first, not the newest; among the newest 10,000 that match.")
    private boolean best;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        try (Docket program = docket.open()) {
            String asked = String.join(" ", query);
            Search.Results found = program.search.search(asked, best ? Order.BEST : Order.NEWEST, Math.max(0, limit));
            found.notes().forEach(note -> docket.terminal().say(Words.line(note)));
            if (json) {
                Map<Long, Double> scores = program.search.scores(asked, found.rows());
                found.rows().forEach(row -> docket.terminal().out().println(json(row, found).put("score", scores.get(row.id()))));
            } else {
                print(found);
            }
            return 0;
        }
    }

    private static Json json(Row row, Search.Results found) {
        String snippet = found.snippets().get(row.id());
        return new Json()
                .put("id", row.id())
                .put("title", row.title())
                .put("feed", row.feed())
                .put("source", row.source())
                .put("url", row.url())
                .put("published", row.published())
                .put("changed", row.changed())
                .put("snippet", snippet == null ? null : snippet.replaceAll(MATCH_MARKS, ""));
    }

    private void print(Search.Results found) {
        Columns table = new Columns();
        for (Row row : found.rows()) {
            table.row(row.id(), When.shown(row.published(), docket.zone()), row.source(), row.title());
            String snippet = found.snippets().get(row.id());
            if (snippet != null && docket.terminal().outIsTerminal()) {
                table.row("", "", "", snippet.replaceAll(MATCH_MARKS, ""));
            }
        }
        table.print(docket.terminal());
        docket.terminal().say(found.total() + " found in " + found.sources() + " sources");
    }
}
