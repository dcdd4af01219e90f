package docket.comments;

import docket.model.CommentFacts;
import docket.url.CanonicalUrl;
import docket.url.WebUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where to ask for the discussions of an article. Values only: nothing is asked here.
public final class Discussions {
    /// @param url the address to GET
    /// @param thirdParty true when asking tells a service other than the article's own site what is read
    public record Endpoint(String source, String url, boolean thirdParty) {}

    /// A kind of thread page, by the form of its address.
    private record PageForm(String source, Pattern page, String json) {}

    private static final String OWN = "comments";

    private static final List<PageForm> FORMS = Tables.rows("threads.tsv").stream()
            .map(row -> new PageForm(row[0], Pattern.compile(row[1]), row[2])).toList();

    private static final List<String[]> SEARCHES = Tables.rows("searches.tsv");

    private Discussions() {}

    /// The article's own thread, best first: the comment feed it names, then a thread page whose JSON form is known (named by
    /// the feed or page, or the article's address itself), then the place where WordPress keeps a comment feed, if
    /// something speaks for it.
    public static List<Endpoint> own(String articleUrl, CommentFacts facts) {
        Map<String, Endpoint> found = new LinkedHashMap<>();
        add(found, new Endpoint(OWN, facts.feedUrl() == null ? "" : facts.feedUrl(), false));
        add(found, ofPage(facts.url()));
        add(found, ofPage(articleUrl));
        if (facts.feedUrl() == null && mayBeWordPress(articleUrl, facts)) {
            String bare = articleUrl.replaceFirst("[?#].*$", "");
            add(found, new Endpoint(OWN, bare + (bare.endsWith("/") ? "feed/" : "/feed/"), false));
        }
        return List.copyOf(found.values());
    }

    /// Searches by address at services that offer one. Their answers are read by [ThreadParser#found].
    public static List<Endpoint> searches(String articleUrl) {
        String host = WebUrl.host(articleUrl);
        String url = articleUrl.replaceFirst("#.*$", "");
        if (host == null || WebUrl.parse(url) == null) {
            return List.of();
        }
        String bare = url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
        List<Endpoint> endpoints = new ArrayList<>();
        for (String[] row : SEARCHES) {
            endpoints.add(new Endpoint(row[0], row[1].replace("{url}", encoded(url)).replace("{bare}", encoded(bare))
                    .replace("{domain}", encoded(host.replaceFirst("^www\\.", ""))), true));
        }
        return List.copyOf(endpoints);
    }

    /// The form for programs of a thread page; null when its address has no form that is known.
    public static @Nullable Endpoint ofPage(@Nullable String pageUrl) {
        String url = WebUrl.parse(pageUrl);
        if (url == null || url.length() > 2_000) {
            return null;
        }
        for (PageForm form : FORMS) {
            Matcher matcher = form.page.matcher(url);
            if (matcher.matches()) {
                return new Endpoint(form.source, matcher.replaceFirst(form.json), false);
            }
        }
        return null;
    }

    /// RSS of WordPress names `ARTICLE/#comments` as the comments page; others name a page of its own, or nothing.
    private static boolean mayBeWordPress(String articleUrl, CommentFacts facts) {
        return facts.url() == null ? facts.count() != null : CanonicalUrl.of(facts.url()).equals(CanonicalUrl.of(articleUrl));
    }

    private static void add(Map<String, Endpoint> found, @Nullable Endpoint endpoint) {
        String url = endpoint == null ? null : WebUrl.parse(endpoint.url());
        if (endpoint != null && url != null) {
            found.putIfAbsent(url, new Endpoint(endpoint.source, url, endpoint.thirdParty));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
