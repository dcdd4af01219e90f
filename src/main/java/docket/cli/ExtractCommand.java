package docket.cli;

import docket.extract.Extractor;
import docket.model.CommentFacts;
import docket.model.Extracted;
import docket.model.Teaser;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(name = "extract", description = "Takes the article out of web pages. No store, no network.")
final class ExtractCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Mixin
    private final PlainInput input = new PlainInput();

    @Override
    public Integer call() throws Exception {
        Extractor extractor = new Extractor();
        return input.run(docket.terminal(), PlainInput.Job.files(document -> json(document, extractor)));
    }

    private static Json json(Document document, Extractor extractor) {
        Extracted article = extractor.extract(document.bytes(), document.base(), null);
        return Json.about("path", document.path())
                .put("url", document.url())
                .put("kind", article.kind().name().toLowerCase(Locale.ROOT))
                .put("title", article.title())
                .put("byline", article.byline())
                .put("published", article.published())
                .put("siteName", article.siteName())
                .put("lang", article.lang())
                .put("text", article.text())
                .put("html", article.html())
                .put("image", article.image())
                .put("canonical", article.canonical())
                .put("related", related(article.related()))
                .put("comments", comments(article.comments()));
    }

    static List<Json> related(List<Teaser> teasers) {
        return teasers.stream().map(teaser -> new Json()
                .put("section", teaser.section())
                .put("title", teaser.title())
                .put("url", teaser.url())
                // A page that says "20 hours ago" names no day; its own words are all there is.
                .put("published", teaser.published() != null ? teaser.published().toString() : teaser.age())
                .put("teaser", teaser.teaser())).toList();
    }

    static Json comments(CommentFacts facts) {
        return new Json().put("count", facts.count()).put("url", facts.url()).put("feedUrl", facts.feedUrl());
    }
}
