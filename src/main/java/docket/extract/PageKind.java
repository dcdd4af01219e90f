package docket.extract;

import com.google.gson.JsonElement;
import docket.model.Extracted.Kind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells articles from the pages that servers give in their place. In doubt it is an article: a wrong "error" would hide a
/// text, a wrong "article" only shows a poor one.
final class PageKind {
    private static final Phrases ERROR = Phrases.of("kinds.txt", "error");
    private static final Phrases CHALLENGE = Phrases.of("kinds.txt", "challenge");
    private static final Phrases CHALLENGE_TEXT = Phrases.of("kinds.txt", "challenge-text");
    private static final Phrases CONSENT = Phrases.of("kinds.txt", "consent");
    private static final Phrases LOGIN = Phrases.of("kinds.txt", "login");
    private static final Phrases PAYWALL = Phrases.of("kinds.txt", "paywall");
    private static final Pattern PARTS = Pattern.compile("\\s[|–—·•:»-]\\s|[:!]\\s");
    /// Errors, consent forms and log-in pages are short; what a robot is asked is shorter.
    private static final int SHORT = 1_200;
    private static final int CURT = 600;
    /// A stub is a beginning of at most this many characters.
    private static final int STUB = 2_500;
    /// A list of headlines has at least so many of them, each the only link of a heading.
    private static final int HEADLINES = 8;

    private PageKind() {}

    /// @param text the body that was found
    static Kind of(PageTree tree, Evidence evidence, @Nullable String title, String text, String url) {
        if (tree.chars(0) < CURT && says(tree, CHALLENGE_TEXT)) {
            return Kind.CHALLENGE;
        }
        if (text.isBlank()) {
            return isNamed(CHALLENGE, evidence.title()) ? Kind.CHALLENGE : isNamed(ERROR, evidence.title()) ? Kind.ERROR : Kind.EMPTY;
        }
        if (text.length() < SHORT && !isDescribedAsArticle(evidence)) {
            Kind kind = named(tree, title == null ? evidence.title() : title, evidence.title(), text);
            if (kind != null) {
                return kind;
            }
        }
        if (text.length() < STUB && (closed(evidence) || says(tree, PAYWALL))) {
            return Kind.PAYWALL;
        }
        return isIndex(tree, evidence, text, url) ? Kind.INDEX : Kind.ARTICLE;
    }

    /// What the page calls itself, in its headline or its `title`; null when that may be an article.
    private static @Nullable Kind named(PageTree tree, String headline, String title, String text) {
        if (text.length() < CURT && (isNamed(CHALLENGE, headline) || isNamed(CHALLENGE, title))) {
            return Kind.CHALLENGE;
        }
        if (isNamed(ERROR, headline) || isNamed(ERROR, title)) {
            return Kind.ERROR;
        }
        if (CONSENT.match(headline) || CONSENT.match(title)) {
            return Kind.CONSENT;
        }
        boolean login = isNamed(LOGIN, headline) || isNamed(LOGIN, title);
        return login && (holdsPassword(tree) || LOGIN.match(headline)) ? Kind.LOGIN : null;
    }

    /// Whether a title, or what stands before or after one of its separators, is one of the phrases.
    private static boolean isNamed(Phrases phrases, String title) {
        if (phrases.match(title)) {
            return true;
        }
        for (String part : PARTS.split(title)) {
            if (phrases.match(part)) {
                return true;
            }
        }
        return false;
    }

    /// An error page does not say when it was published, nor that it is an article.
    private static boolean isDescribedAsArticle(Evidence evidence) {
        return "article".equals(evidence.meta("og:type")) || evidence.article.has("datePublished");
    }

    private static boolean holdsPassword(PageTree tree) {
        return tree.size > 0 && tree.element(0).selectFirst("input[type=password]") != null;
    }

    /// schema.org `isAccessibleForFree`.
    private static boolean closed(Evidence evidence) {
        JsonElement free = evidence.article.get("isAccessibleForFree");
        String text = JsonLd.text(free);
        return text != null && text.equalsIgnoreCase("false");
    }

    private static boolean says(PageTree tree, Phrases phrases) {
        Runs runs = tree.runs;
        for (int line = 0; line < runs.count; line++) {
            if (runs.chars(line) < 160 && runs.linked(line) * 2 < runs.chars(line) && phrases.match(tree.line(line))) {
                return true;
            }
        }
        return false;
    }

    /// A front page: the root of a site, a page that says it is a collection, or one made of headlines that lead elsewhere, with
    /// mostly linked words and little prose.
    private static boolean isIndex(PageTree tree, Evidence evidence, String text, String url) {
        boolean linked = tree.linked(0) > tree.chars(0) / 2 && tree.linked(0) > 1_000 && text.length() < tree.linked(0);
        if (!linked || isDescribedAsArticle(evidence)) {
            return false;
        }
        boolean root = url.matches("https?://[^/]+/?(index\\.[a-z]+)?([?#].*)?");
        return root || !evidence.json.ofType(type -> type.equals("CollectionPage") || type.equals("ItemList")).isEmpty() && evidence.article.get("datePublished") == null
                || tree.prose(0) * 4 < tree.linked(0) && headlines(tree) >= HEADLINES;
    }

    /// Headings that are a link and no more.
    private static int headlines(PageTree tree) {
        int count = 0;
        for (int i = 0; i < tree.size; i++) {
            String tag = tree.tag(i);
            count += Tags.isHeading(tag) && tree.chars(i) > 20 && tree.linked(i) * 10 > tree.chars(i) * 9 ? 1 : 0;
        }
        return count;
    }
}
