package docket.extract;

import com.google.gson.JsonElement;
import docket.model.Extracted.Kind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells articles from the pages that servers give in their place. In doubt it is an article: a wrong "error" would hide a
/// text, a wrong "article" only shows a poor one.
final class PageKind {
    private static final Phrases ERROR = Phrases.of("kinds.txt", "error");
    private static final Phrases CONSENT = Phrases.of("kinds.txt", "consent");
    private static final Phrases LOGIN = Phrases.of("kinds.txt", "login");
    private static final Phrases PAYWALL = Phrases.of("kinds.txt", "paywall");
    private static final Pattern HOME = Pattern.compile("https?://[^/]+/?(index\\.[a-z]+)?([?#].*)?");
    /// Errors, consent forms and log-in pages are short.
    private static final int SHORT = 1_200;
    /// A stub is a beginning of at most this many characters.
    private static final int STUB = 2_500;

    private PageKind() {}

    /// @param text the body that was found
    static Kind of(PageTree tree, Evidence evidence, @Nullable String title, String text, String url) {
        if (text.isBlank()) {
            return Kind.EMPTY;
        }
        String name = title == null ? evidence.title() : title;
        if (text.length() < SHORT) {
            if (ERROR.match(name) || ERROR.match(evidence.title())) {
                return Kind.ERROR;
            }
            if (CONSENT.match(name)) {
                return Kind.CONSENT;
            }
            if (LOGIN.match(name) || LOGIN.match(evidence.title()) && holdsPassword(tree)) {
                return Kind.LOGIN;
            }
        }
        if (text.length() < STUB && (closed(evidence) || saysPaywall(tree))) {
            return Kind.PAYWALL;
        }
        return isIndex(tree, evidence, text, url) ? Kind.INDEX : Kind.ARTICLE;
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

    private static boolean saysPaywall(PageTree tree) {
        Runs runs = tree.runs;
        for (int line = 0; line < runs.count; line++) {
            if (runs.chars(line) < 160 && runs.linked(line) * 2 < runs.chars(line) && PAYWALL.match(tree.line(line, 170))) {
                return true;
            }
        }
        return false;
    }

    /// A front page: the root of a site or a page that says it is a collection, with mostly linked words and little prose.
    private static boolean isIndex(PageTree tree, Evidence evidence, String text, String url) {
        boolean root = HOME.matcher(url).matches();
        boolean collection = !evidence.json.ofType(type -> type.equals("CollectionPage")).isEmpty() && evidence.article.get("datePublished") == null;
        boolean linked = tree.linked(0) > tree.chars(0) / 2 && tree.linked(0) > 1_000;
        boolean article = "article".equals(evidence.meta("og:type")) || evidence.article.has("datePublished");
        return !article && (root || collection) && linked && text.length() < tree.linked(0);
    }
}
