package docket.ui.article;

import org.jspecify.annotations.Nullable;

/// Makes the links of an article: what following each one does.
final class Links {
    /// Goes to a place within the article.
    interface Places {
        /// @param note true when a footnote is meant, which is shown without leaving the place
        /// @param number the run that was pressed
        void go(String id, boolean note, Run number);
    }

    private final ArticleActions actions;
    private final Places places;

    Links(ArticleActions actions, Places places) {
        this.actions = actions;
        this.places = places;
    }

    /// @param note true for a raised number
    Link to(String url, @Nullable String title, boolean note) {
        if (url.startsWith("#")) {
            return new Link(Link.Kind.PLACE, url, title, (link, browser) ->
                    places.go(url.substring(1), note, link.runs().getFirst()));
        }
        return new Link(Link.Kind.PAGE, url, title, (link, browser) -> actions.openLink(url, browser));
    }

    Link citation(ArticlePage.Citation citation) {
        return new Link(Link.Kind.CITATION, citation.url(), citation.name(),
                (link, browser) -> actions.openLink(citation.url(), browser));
    }

    Link versions() {
        return new Link(Link.Kind.ACTION, null, null, (link, browser) -> actions.openVersions());
    }

    Link fullText() {
        return new Link(Link.Kind.ACTION, null, null, (link, browser) -> actions.fetchFullText());
    }
}
