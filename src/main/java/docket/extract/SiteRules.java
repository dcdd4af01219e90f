package docket.extract;

import docket.url.WebUrl;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What no general rule can know of single sites: the elements that are the text, from `sites.txt`. Pure.
final class SiteRules {
    private static final Map<String, List<String>> SITES = Lexicon.read("sites.txt");

    private SiteRules() {}

    /// A CSS selector for the page's text; null for sites without a rule, that is nearly all.
    static @Nullable String selector(String url) {
        String host = WebUrl.host(url);
        while (host != null) {
            List<String> selectors = SITES.get(host);
            if (selectors != null) {
                return String.join(", ", selectors);
            }
            int dot = host.indexOf('.');
            host = dot < 0 ? null : host.substring(dot + 1);
        }
        return null;
    }
}
