package docket.ui;

import docket.html.Document;
import docket.ui.article.ArticlePage;
import docket.ui.theme.Words;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What stands in the reading pane while a linked article is fetched. Pure.
final class Skeleton {
    private Skeleton() {}

    static ArticlePage of(String title, String url) {
        return new ArticlePage(List.of(host(url)), title, null, null, null, null, 0,
                new ArticlePage.Saved(ArticlePage.State.FETCHING, Words.of("reader.fetching"), null), List.of(), null,
                new Document(List.of()), List.of(), Set.of(), Map.of(), List.of(), null, null, false);
    }

    static String host(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? url : host.startsWith("www.") ? host.substring(4) : host;
        } catch (URISyntaxException e) {
            return url;
        }
    }
}
