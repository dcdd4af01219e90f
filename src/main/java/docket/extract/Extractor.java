package docket.extract;

import docket.html.Cleaner;
import docket.model.CommentFacts;
import docket.model.Extracted;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Takes the article out of a page. Total: any bytes give a result.
public final class Extractor {
    private final Cleaner cleaner = new Cleaner();

    /// @param bytes the page as it came
    /// @param url where it came from, after redirects
    /// @param contentType the HTTP field, for its charset
    public Extracted extract(byte[] bytes, String url, @Nullable String contentType) {
        return extract(Jsoup.parse(PageBytes.decode(bytes, contentType), url), url);
    }

    /// The same for a page that is parsed already; the page is not changed.
    public Extracted extract(Document page, String url) {
        PageTree tree = PageTree.of(page.body());
        Cuts cuts = new Cuts(tree);
        Furniture.cut(tree, 0, cuts);
        int root = BodyFinder.find(tree, cuts);
        String text = BodyText.write(tree, root, cuts);
        String html = cleaner.clean(BodyHtml.write(tree, root, cuts, page.baseUri()), url);
        return new Extracted(Extracted.Kind.ARTICLE, page.title(), null, null, null, null, html, text, null, null, List.of(), List.of(),
                CommentFacts.NONE);
    }
}
