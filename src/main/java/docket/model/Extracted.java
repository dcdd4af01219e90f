package docket.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a web page says, apart from its furniture.
///
/// @param kind whether the page is an article at all; for any other kind the caller keeps the text it has
/// @param title the headline, without the site's name
/// @param byline names joined by `; `
/// @param section the part of the site that the article stands in, as the page names it
/// @param lang a BCP 47 tag
/// @param html the body, cleaned by `docket.html.Cleaner`, addresses resolved, captions included
/// @param text the body as plain text, a line a block, captions left out
/// @param pictures addresses of those in `html`, each once, in order
/// @param links from its words to the web, each once, in order
/// @param image the lead picture
/// @param canonical the page's own address by its `link rel=canonical` or `og:url`
/// @param aliases its other addresses: AMP, mobile, short link
/// @param related in page order
public record Extracted(
        Kind kind,
        @Nullable String title,
        @Nullable String byline,
        @Nullable Published published,
        @Nullable String siteName,
        @Nullable String section,
        @Nullable String lang,
        String html,
        String text,
        List<String> pictures,
        List<String> links,
        @Nullable String image,
        @Nullable String canonical,
        List<String> aliases,
        List<Teaser> related,
        CommentFacts comments) {

    /// What a page turned out to be.
    public enum Kind {
        ARTICLE,
        /// a list of headlines, a home page
        INDEX,
        /// "not found", "something went wrong"
        ERROR,
        /// "checking your browser": asks for a proof that nobody's program is reading
        CHALLENGE,
        CONSENT,
        LOGIN,
        /// the beginning of an article, the rest for subscribers
        PAYWALL,
        /// no sentence on it
        EMPTY
    }

    /// The same facts about another text, which makes it an article.
    public Extracted with(String otherHtml, String otherText, List<String> otherPictures, List<String> otherLinks) {
        return new Extracted(Kind.ARTICLE, title, byline, published, siteName, section, lang, otherHtml, otherText, otherPictures, otherLinks,
                image, canonical, aliases, related, comments);
    }

    public Extracted {
        pictures = List.copyOf(pictures);
        links = List.copyOf(links);
        aliases = List.copyOf(aliases);
        related = List.copyOf(related);
    }
}
