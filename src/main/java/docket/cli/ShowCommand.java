package docket.cli;

import docket.Docket;
import docket.app.Reading.Earlier;
import docket.app.Reading.Opened;
import docket.html.Document;
import docket.html.Markdown;
import docket.html.PlainText;
import docket.model.Row;
import java.time.Instant;
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

    @Option(names = "--version", paramLabel = "N",
            description = "The text before the publisher changed it: 1 is the first that was stored.")
    private @Nullable Integer version;

    @Override
    public Integer call() {
        try (Docket program = docket.open()) {
            Opened opened = program.reading.open(Lookup.article(program, article));
            if (opened == null) {
                throw new Unusable(Words.line(article) + " has no stored text; 'docket save URL' fetches it.");
            }
            Earlier earlier = earlier(opened);
            docket.terminal().out().println(switch (format) {
                case text -> text(opened, earlier);
                case html -> earlier == null ? opened.html() : earlier.html();
                case markdown -> earlier == null ? markdown(opened.row().title(), opened.document())
                        : markdown(earlier.title(), Document.parse(earlier.html(), opened.row().url()));
                case json -> (earlier == null ? json(opened) : json(earlier)).toString();
            });
            return 0;
        }
    }

    /// The version asked for; null for the present one.
    private @Nullable Earlier earlier(Opened opened) {
        int count = opened.earlier().size();
        if (version == null) {
            return null;
        }
        if (version < 1 || version > count) {
            throw new Unusable(count == 0
                    ? "This article has no earlier version; Docket has seen no change of it."
                    : "There is no version " + version + ": --version takes 1 (the first) to " + count + "; without it comes the present text.");
        }
        return opened.earlier().get(version - 1);
    }

    private static String markdown(String title, Document document) {
        return "# " + Words.line(title) + "\n\n" + Markdown.of(document).stripTrailing();
    }

    /// "changed 12 March 14:05 (2 earlier versions; --version N shows one)".
    private String change(Opened opened) {
        Instant changed = opened.changedAt();
        int count = opened.earlier().size();
        return changed == null || count == 0 ? ""
                : "changed " + When.told(changed, docket.now(), docket.zone()) + " (" + count + " earlier version" + (count == 1 ? "" : "s")
                        + "; --version " + (count == 1 ? "1 shows it" : "N shows one") + ")";
    }

    private String text(Opened opened, @Nullable Earlier earlier) {
        Row row = opened.row();
        String source = String.join(", ", opened.feeds().isEmpty() ? List.of(row.source()) : opened.feeds());
        String state = earlier == null ? change(opened)
                : "version " + version + " of " + opened.earlier().size() + ", replaced " + When.told(earlier.replacedAt(), docket.now(), docket.zone());
        String facts = List.of(shown(opened.byline()), shown(opened.siteName() == null || opened.feeds().size() > 1 ? source : opened.siteName()),
                        When.shown(row.published(), docket.zone()), state).stream()
                .filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · "));
        boolean watched = docket.terminal().outIsTerminal();
        int width = watched ? Math.min(WIDEST_LINE, docket.terminal().width()) : Integer.MAX_VALUE;
        String html = earlier == null ? opened.html() : earlier.html();
        String lines = PlainText.of(html.isEmpty() ? shown(opened.standfirst()) : html);
        // A line is a paragraph; on paper-wide lines it needs air, in a pipe it is one line.
        String body = watched ? lines.replace("\n", "\n\n") : lines;
        String whole = (earlier == null ? row.title() : earlier.title()) + "\n" + facts + "\n" + row.url() + "\n\n" + body
                + (opened.problem() == null ? "" : "\n\n(" + opened.problem().summary() + ")");
        return Words.plain(whole).lines()
                .map(line -> String.join("\n", Words.wrap(line, width))).collect(Collectors.joining("\n"));
    }

    private static Json json(Earlier earlier) {
        return new Json()
                .put("replacedAt", When.json(earlier.replacedAt()))
                .put("title", earlier.title())
                .put("text", PlainText.of(earlier.html()))
                .put("html", earlier.html());
    }

    private static Json json(Opened opened) {
        return Rows.json(opened.row())
                .put("changedAt", When.json(opened.changedAt()))
                .put("feeds", opened.feeds())
                .put("byline", opened.byline())
                .put("siteName", opened.siteName())
                .put("lang", opened.lang())
                .put("standfirst", opened.standfirst())
                .put("body", opened.body().name().toLowerCase(Locale.ROOT))
                .put("choice", opened.choiceSaid())
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
                .put("versions", opened.earlier().stream().map(ShowCommand::json).toList())
                .put("discussion", ExtractCommand.comments(opened.comments()))
                .put("problem", opened.problem() == null ? null : opened.problem().summary());
    }

    private static String shown(@Nullable String fact) {
        return fact == null ? "" : Words.line(fact);
    }
}
