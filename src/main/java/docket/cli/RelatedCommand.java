package docket.cli;

import docket.Docket;
import docket.app.Trail.Item;
import docket.app.Trail.Section;
import docket.app.Trail.Tier;
import docket.app.Trail.View;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "related", description = "Where an article leads: what its page lists, its links, the same story elsewhere.")
final class RelatedCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "ID|URL", description = "The article's id or address.")
    private String article = "";

    @Option(names = "--json", description = "One JSON object a line, best first.")
    private boolean json;

    @Override
    public Integer call() {
        try (Docket program = docket.open()) {
            View view = program.trail.of(Lookup.article(program, article));
            Columns table = new Columns();
            // What the article leads to; recommendations are for the person, not of the article.
            for (Section section : view.sections().stream().filter(each -> each.tier() != Tier.RECOMMENDED).toList()) {
                for (Item item : section.items()) {
                    if (json) {
                        docket.terminal().out().println(json(section, item));
                    } else {
                        table.row(section.label(), item.article() == null ? "" : item.article(),
                                When.shown(item.published(), docket.zone()), item.title() + (item.also().isEmpty() ? "" : " (also " + String.join(", ", item.also()) + ")")
                                        + " " + item.url() + " - " + item.why());
                    }
                }
            }
            table.print(docket.terminal());
            return 0;
        }
    }

    private static Json json(Section section, Item item) {
        return new Json()
                .put("section", section.label())
                .put("title", item.title())
                .put("url", item.url())
                .put("published", item.published())
                .put("teaser", item.teaser())
                .put("articleId", item.article())
                .put("stored", item.stored())
                .put("state", item.state().name().toLowerCase(Locale.ROOT))
                .put("also", item.also().isEmpty() ? null : item.also())
                .put("problem", item.problem())
                .put("why", item.why());
    }
}
