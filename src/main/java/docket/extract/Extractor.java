package docket.extract;

import docket.html.Cleaned;
import docket.html.Cleaner;
import docket.model.Extracted;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Takes the article out of a page. Total: any bytes give a result.
public final class Extractor {
    private static final Pattern SEPARATOR = Pattern.compile("[,; ]");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /// The languages whose tags stand as they are, of two small letters.
    private static final Set<String> USUAL = Arrays.stream(Locale.getISOLanguages())
            .filter(tag -> tag.length() == 2 && Locale.forLanguageTag(tag).toLanguageTag().equals(tag)).collect(Collectors.toUnmodifiableSet());

    /// Characters of text below which a page is looked at for what its scripts hold.
    private static final int LITTLE = 400;

    private final Cleaner cleaner = new Cleaner();

    /// @param bytes the page as it came
    /// @param url where it came from, after redirects
    /// @param contentType the HTTP field, for its charset
    public Extracted extract(byte[] bytes, String url, @Nullable String contentType) {
        String selector = SiteRules.selector(url);
        return selector == null ? general(bytes, url, contentType) : chosen(bytes, url, contentType, selector);
    }

    private Extracted general(byte[] bytes, String url, @Nullable String contentType) {
        Extracted found = extract(PageParser.parse(bytes, url, contentType), url);
        return found.text().length() < LITTLE && (found.kind() == Extracted.Kind.ARTICLE || found.kind() == Extracted.Kind.EMPTY)
                ? scripted(bytes, url, contentType, found) : found;
    }

    /// The same with the text that a script was to show, where that says far more.
    private Extracted scripted(byte[] bytes, String url, @Nullable String contentType, Extracted found) {
        String body = ScriptBody.find(PageBytes.decode(bytes, contentType));
        if (body == null) {
            return found;
        }
        String title = found.title() == null ? "" : "<h1>" + Entities.escape(found.title()) + "</h1>";
        Extracted told = extract(PageParser.parse("<body><article>" + title + body + "</article>", url), url);
        return told.text().length() < 2 * found.text().length() ? found : found.with(told.html(), told.text(), told.pictures(), told.links());
    }

    /// The same where somebody who knows the site says what its text is.
    ///
    /// @param selector CSS selector of the elements that are the article; null for none, and one that finds nothing is passed over
    public Extracted extract(byte[] bytes, String url, @Nullable String contentType, @Nullable String selector) {
        return selector == null ? extract(bytes, url, contentType) : chosen(bytes, url, contentType, selector);
    }

    private Extracted chosen(byte[] bytes, String url, @Nullable String contentType, String selector) {
        Document page = PageParser.parse(bytes, url, contentType);
        Extracted found = extract(page, url);
        Cleaned chosen = cleaner.read(ChosenText.html(page, selector), page.baseUri());
        return chosen.text().isBlank() ? found : found.with(chosen.html(), chosen.text(), chosen.pictures(), chosen.links());
    }

    /// The same for a page that is parsed already; the page is not changed.
    public Extracted extract(Document page, String url) {
        RuledPage ruled = RuledPage.of(page, url);
        PageTree tree = ruled.tree();
        Evidence evidence = ruled.evidence();
        TitleFinder.Title title = ruled.title();
        int root = ruled.root();
        @Nullable String lang = language(page, evidence);
        Body body = body(page, ruled);
        Cleaned clean = cleaner.read(body.html(), page.baseUri());
        return new Extracted(PageKind.of(tree, evidence, title.text(), body.text(), url), title.text(),
                BylineFinder.find(tree, evidence, url, title.node(), root),
                DateFinder.find(tree, evidence, url, lang, title.node(), root), evidence.siteName(), evidence.section(), lang,
                clean.html(), body.text(), clean.pictures(), clean.links(), Addresses.image(evidence, page.baseUri()),
                Addresses.canonical(evidence, page.baseUri()), Addresses.aliases(evidence, page.baseUri()), ruled.related().teasers(),
                CommentFinder.find(tree, evidence, page.baseUri(), ruled.own()));
    }

    private record Body(String text, Element html) {}

    private static Body body(Document page, RuledPage ruled) {
        PageTree tree = ruled.tree();
        LineJudge.Reading reading = LineJudge.read(ruled);
        String text = BodyText.write(tree, reading.root(), reading.cuts());
        String stated = Fallback.stated(ruled.evidence(), text);
        if (stated != null) {
            return new Body(Fallback.lines(stated), org.jsoup.Jsoup.parseBodyFragment(Fallback.paragraphs(stated)).body());
        }
        Cuts relaxed = Fallback.relaxed(tree, text);
        if (relaxed == null) {
            return new Body(text, BodyHtml.write(tree, reading.root(), reading.cuts(), page.baseUri()));
        }
        int root = BodyFinder.find(tree, relaxed);
        return new Body(BodyText.write(tree, root, relaxed), BodyHtml.write(tree, root, relaxed, page.baseUri()));
    }

    private static @Nullable String language(Document page, Evidence evidence) {
        Element html = page.firstElementChild();
        String tag = html == null || !html.nameIs("html") ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        String stated = tag.isBlank() ? evidence.meta("content-language", "og:locale", "dc.language", "language") : tag;
        if (stated == null) {
            stated = evidence.json("inLanguage");
        }
        // "en_US", "de-DE, de": the first one, in BCP 47 form.
        String first = stated == null ? "" : SEPARATOR.split(stated.strip(), 2)[0].replace('_', '-');
        return isUsual(first) ? first : LANGUAGE.matcher(first).matches() ? Locale.forLanguageTag(first).toLanguageTag() : null;
    }

    /// "en", "en-US": in its normal form already.
    private static boolean isUsual(String tag) {
        int length = tag.length();
        return (length == 2 || length == 5 && tag.charAt(2) == '-' && isCapital(tag.charAt(3)) && isCapital(tag.charAt(4)))
                && USUAL.contains(tag.substring(0, 2));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
