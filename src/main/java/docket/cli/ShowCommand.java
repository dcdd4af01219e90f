package docket.cli;

import docket.Docket;
import docket.app.Reading.Opened;
import docket.html.Markdown;
import docket.html.PlainText;
import docket.model.Row;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Shows a stored article, offline.")
final class ShowCommand implements Callable<Integer> {
    /// Wider lines tire the eye.
    private static final int WIDEST_LINE = 88;

    enum Format {
        text, html, markdown, json
    }

    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "ID|URL", description = "The article's id or address.")
    private String article = "";

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; text unless told.")
    private Format format = Format.text;

    @Override
    public Integer call() {
        try (Docket program = docket.open()) {
            Opened opened = program.reading.open(Lookup.article(program, article));
            if (opened == null) {
                throw new Unusable(Words.line(article) + " has no stored text; 'docket save URL' fetches it.");
            }
            docket.terminal().out().println(switch (format) {
                case text -> text(opened);
                case html -> opened.html();
                case markdown -> "# " + Words.line(opened.row().title()) + "\n\n" + Markdown.of(opened.document()).stripTrailing();
                case json -> json(opened).toString();
            });
            return 0;
        }
    }

    private String text(Opened opened) {
        Row row = opened.row();
        String facts = List.of(shown(opened.byline()), shown(opened.siteName() == null ? row.source() : opened.siteName()),
                        When.shown(row.published(), docket.zone())).stream()
                .filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · "));
        boolean watched = docket.terminal().outIsTerminal();
        int width = watched ? Math.min(WIDEST_LINE, docket.terminal().width()) : Integer.MAX_VALUE;
        String lines = PlainText.of(opened.html().isEmpty() ? shown(opened.standfirst()) : opened.html());
        // A line is a paragraph; on paper-wide lines it needs air, in a pipe it is one line.
        String body = watched ? lines.replace("\n", "\n\n") : lines;
        String whole = row.title() + "\n" + facts + "\n" + row.url() + "\n\n" + body
                + (opened.problem() == null ? "" : "\n\n(" + opened.problem().summary() + ")");
        return Words.plain(whole).lines()
                .map(line -> String.join("\n", Words.wrap(line, width))).collect(Collectors.joining("\n"));
    }

    private static Json json(Opened opened) {
        return Rows.json(opened.row())
                .put("byline", opened.byline())
                .put("siteName", opened.siteName())
                .put("lang", opened.lang())
                .put("standfirst", opened.standfirst())
                .put("body", opened.body().name().toLowerCase(Locale.ROOT))
                .put("words", opened.words())
                .put("text", PlainText.of(opened.html()))
                .put("html", opened.html())
                .put("image", opened.row().image())
                .put("images", opened.images().entrySet().stream().map(image -> new Json()
                        .put("url", image.getKey())
                        .put("stored", image.getValue().hash() != null)
                        .put("width", image.getValue().width())
                        .put("height", image.getValue().height())).toList())
                .put("related", opened.related().stream().map(link -> new Json()
                        .put("section", link.section())
                        .put("title", link.title())
                        .put("url", link.url())
                        .put("published", link.published())
                        .put("teaser", link.teaser())
                        .put("articleId", link.article())).toList())
                .put("citations", opened.citations().stream().map(citation -> new Json()
                        .put("match", citation.match())
                        .put("normalised", citation.normalised())
                        .put("kind", citation.kind())
                        .put("url", citation.url())).toList())
                .put("discussion", ExtractCommand.comments(opened.comments()))
                .put("problem", opened.problem() == null ? null : opened.problem().summary());
    }

    private static String shown(@Nullable String fact) {
        return fact == null ? "" : Words.line(fact);
    }
}
