package docket.cli;

import docket.feed.FeedParser;
import docket.feed.NotAFeed;
import docket.model.Entry;
import docket.model.ParsedFeed;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(name = "parse", description = "Reads feeds: RSS, RDF, Atom, JSON Feed. No store, no network.")
final class ParseCommand implements Callable<Integer> {
    /// Ids that are URIs without being addresses (URNs, RFC 8141; tags, RFC 4151): they stand in for an address that is
    /// missing, so that scripts can tell such entries apart.
    private static final Pattern NAME = Pattern.compile("(?:urn|tag):[\\w.@,:;/%=+*!'()$-]{1,500}", Pattern.CASE_INSENSITIVE);

    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Mixin
    private final PlainInput input = new PlainInput();

    @Override
    public Integer call() throws Exception {
        FeedParser parser = new FeedParser();
        return input.run(docket.terminal(), PlainInput.Job.files(document -> json(document, parser)));
    }

    private static Json json(Document document, FeedParser parser) throws NotAFeed {
        ParsedFeed feed = parser.parse(document.bytes(), document.base(), null);
        return Json.about("path", document.path())
                .put("url", document.url())
                .put("format", feed.format())
                .put("title", feed.title())
                .put("link", feed.site())
                .put("repaired", feed.repaired() ? true : null)
                .put("entries", feed.entries().stream().map(ParseCommand::entry).toList());
    }

    private static Json entry(Entry entry) {
        return new Json()
                .put("id", entry.id())
                .put("title", entry.title())
                .put("url", entry.url() != null ? entry.url() : NAME.matcher(entry.id()).matches() ? entry.id() : null)
                .put("author", entry.author())
                .put("published", entry.published())
                .put("updated", entry.updated())
                .put("contentHtml", entry.contentHtml())
                .put("summaryHtml", entry.summaryHtml())
                .put("commentsUrl", entry.comments().url())
                .put("commentsCount", entry.comments().count())
                .put("commentsFeedUrl", entry.comments().feedUrl())
                .put("enclosures", entry.enclosures().stream().map(enclosure -> new Json()
                        .put("url", enclosure.url())
                        .put("type", enclosure.type())
                        .put("length", enclosure.length())).toList())
                .put("categories", entry.categories());
    }
}
