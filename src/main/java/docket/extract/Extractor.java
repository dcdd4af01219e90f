package docket.extract;

import docket.html.Cleaner;
import docket.model.Extracted;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Takes the article out of a page. Total: any bytes give a result.
public final class Extractor {
    private final Cleaner cleaner = new Cleaner();

    /// @param bytes the page as it came
    /// @param url where it came from, after redirects
    /// @param contentType the HTTP field, for its charset
    public Extracted extract(byte[] bytes, String url, @Nullable String contentType) {
        return extract(PageParser.parse(PageBytes.decode(bytes, contentType), url), url);
    }

    /// The same for a page that is parsed already; the page is not changed.
    public Extracted extract(Document page, String url) {
        Evidence evidence = Evidence.of(page);
        PageTree tree = PageTree.of(page.body());
        Cuts cuts = new Cuts(tree);
        Furniture.cut(tree, 0, cuts);
        Cards.cut(tree, cuts);
        int root = BodyFinder.find(tree, cuts);
        TitleFinder.Title title = TitleFinder.find(tree, evidence, url);
        @Nullable String canonical = Addresses.canonical(evidence, page.baseUri());
        Set<String> own = new HashSet<>();
        for (String address : new @Nullable String[] {url, canonical, evidence.meta("og:url")}) {
            if (address != null) {
                own.add(RelatedBlocks.key(address));
            }
        }
        RelatedBlocks.Found related = RelatedBlocks.find(tree, page.baseUri(), own, title.node(), true);
        Furniture.cut(tree, root, cuts);
        Trimmer.cut(tree, root, cuts, title, related.ranges());
        @Nullable String lang = language(page, evidence);
        Body body = body(page, evidence, tree, root, cuts);
        return new Extracted(PageKind.of(tree, evidence, title.text(), body.text(), url), title.text(),
                BylineFinder.find(tree, evidence, url, title.node(), root),
                DateFinder.find(tree, evidence, url, lang, title.node(), root), evidence.siteName(), lang,
                cleaner.clean(body.html(), page.baseUri()), body.text(), Addresses.image(evidence, page.baseUri()), canonical,
                Addresses.aliases(evidence, page.baseUri()), related.teasers(),
                CommentFinder.find(tree, evidence, page.baseUri(), own));
    }

    private record Body(String text, String html) {}

    private static Body body(Document page, Evidence evidence, PageTree tree, int root, Cuts cuts) {
        String text = BodyText.write(tree, root, cuts);
        String stated = Fallback.stated(evidence, text);
        if (stated != null) {
            return new Body(Fallback.lines(stated), Fallback.paragraphs(stated));
        }
        Cuts relaxed = Fallback.relaxed(tree, text);
        int from = relaxed == null ? root : BodyFinder.find(tree, relaxed);
        Cuts last = relaxed == null ? cuts : relaxed;
        return new Body(relaxed == null ? text : BodyText.write(tree, from, last), BodyHtml.write(tree, from, last, page.baseUri()));
    }

    private static @Nullable String language(Document page, Evidence evidence) {
        Element html = page.selectFirst("html");
        String tag = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        String stated = tag.isBlank() ? evidence.meta("content-language", "og:locale", "dc.language", "language") : tag;
        if (stated == null) {
            stated = evidence.json("inLanguage");
        }
        // "en_US", "de-DE, de": the first one, in BCP 47 form.
        String first = stated == null ? "" : stated.strip().split("[,; ]", 2)[0].replace('_', '-');
        return first.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? Locale.forLanguageTag(first).toLanguageTag() : null;
    }
}
