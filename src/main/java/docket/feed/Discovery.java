package docket.feed;

import docket.url.WebUrl;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Finds the feeds that a web page names, and guesses where a site keeps them.
public final class Discovery {
    /// Each wrong guess costs the site a request and the person a pause.
    private static final int GUESSES = 16;
    private static final int IN_SECTION = 4;
    /// The first folder of a path, unless it is a year.
    private static final Pattern SECTION = Pattern.compile("(/(?!\\d{4}(?:/|$))[^/?#.]+)(?:/.*)?$");
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(?!\\d{1,5}(?:/|$)).*", Pattern.DOTALL);
    private static final Pattern FEED_SCHEME = Pattern.compile("(feeds?|podcast|itpc|pcast|view-source|url):{1,2}(//)?(?=.)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRAPPED = Pattern.compile("!?\\[[^\\]]*\\]\\(<?([^\\s>]+)>?[^)]*\\)|<a\\s[^>]*?href\\s*=\\s*[\"']?([^\\s\"'>]+).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HANDLE = Pattern.compile("@([\\w.-]+)@([\\w-]+(?:\\.[\\w-]+)+)");
    private static final List<String> PATHS = Tables.lines("wellknown.txt");
    private static final List<Site> SITES = Tables.rows("sites.txt").stream()
            .map(row -> new Site(Pattern.compile(row[0], Pattern.CASE_INSENSITIVE), List.of(row).subList(1, row.length))).toList();

    private record Site(Pattern address, List<String> feeds) {}

    private Discovery() {}

    /// @param title as the page names it
    /// @param type the media type as the page names it
    public record Candidate(String url, @Nullable String title, @Nullable String type) {}

    /// What a page leads to.
    ///
    /// @param feeds it names, best first: its own before the site's, comment feeds last, each once. `<link>` elements count
    ///     wherever they stand; anchors that look like feeds only come after them
    /// @param leads pages it sends its readers on to: a refresh, frames
    public record Page(List<Candidate> feeds, List<String> leads) {}

    /// @param linkFields the values of the answer's `Link` fields (RFC 8288)
    public static Page inPage(byte[] page, String url, @Nullable String contentType, List<String> linkFields) {
        try {
            Document document = Jsoup.parse(Decoder.decode(page, contentType), url);
            return new Page(PageFeeds.of(document, url, linkFields), PageFeeds.leads(document, url));
        } catch (NotAFeed e) {
            return new Page(List.of(), List.of()); // larger than any page
        }
    }

    /// An address without the `feed:` that some sites put before it.
    static String withoutFeedScheme(String href) {
        String address = href.strip();
        Matcher feed = FEED_SCHEME.matcher(address);
        if (!feed.lookingAt()) {
            return address;
        }
        String tidy = tidy(address);
        return tidy == null ? address.substring(feed.end()) : tidy;
    }

    /// Addresses worth trying when the page names none: where its kind of site keeps feeds, then well-known paths below the
    /// site's section and at its root (`/blog/feed`, `/feed`, `/rss.xml`, ...), best first. Not below the page itself: what a
    /// blog keeps there are the comments.
    public static List<String> guesses(String url) {
        String page = WebUrl.parse(url);
        if (page == null) {
            return List.of();
        }
        Set<String> guesses = new LinkedHashSet<>(knownSites(page));
        String root = root(page);
        Matcher section = SECTION.matcher(page.substring(root.length()));
        for (String path : PATHS.subList(0, section.lookingAt() ? IN_SECTION : 0)) {
            guesses.add(root + section.group(1) + path);
        }
        PATHS.forEach(path -> guesses.add(root + path));
        return guesses.stream().limit(GUESSES).toList();
    }

    /// Scheme, host and port.
    public static String root(String url) {
        return url.replaceFirst("^(https?://[^/?#]+).*", "$1");
    }

    /// Where this kind of site keeps its feeds, best first (table `sites.txt`); empty for a site that no table knows.
    public static List<String> knownSites(String url) {
        String bare = url.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("#.*", "").replaceFirst("/$", "");
        for (Site site : SITES) {
            Matcher m = site.address.matcher(bare);
            if (m.matches()) {
                return site.feeds.stream().map(feed -> filled(feed, m)).toList();
            }
        }
        return List.of();
    }

    private static String filled(String feed, Matcher m) {
        String filled = feed;
        for (int i = 1; i <= m.groupCount(); i++) {
            filled = filled.replace("$" + i, m.group(i) == null ? "" : m.group(i));
        }
        return filled;
    }

    /// Without the quotes, brackets and full stops that a sentence leaves around an address.
    private static String bare(String s) {
        String bare = s.replaceAll("^[<(\"'\u201c\u2018\u00ab\\[]+|[>\"'\u201d\u2019\u00bb\\].,;]+$", "").strip();
        boolean paired = bare.indexOf('(') >= 0;
        return !paired && bare.endsWith(")") ? bare(bare.substring(0, bare.length() - 1)) : bare;
    }

    /// What a person typed or pasted as an address: `feed:` prefixes, blanks, angle brackets, links of Markdown and HTML,
    /// misspelt and missing schemes are mended; null when it is no web address at all.
    public static @Nullable String tidy(String typed) {
        if (typed.length() > WebUrl.MAX_LENGTH) {
            return null;
        }
        Matcher wrapped = WRAPPED.matcher(typed.strip());
        String s = bare(wrapped.matches() ? wrapped.group(1) != null ? wrapped.group(1) : wrapped.group(2) : typed.strip());
        s = s.replaceAll("[\\r\\n\\t]+\\s*", "").replaceFirst("^(?i:url)\\s*[:=]\\s*", "");
        if (s.isEmpty()) {
            return null;
        }
        Matcher handle = HANDLE.matcher(s);
        if (handle.matches()) {
            return WebUrl.parse("https://" + handle.group(2) + "/@" + handle.group(1));
        }
        Matcher feed = FEED_SCHEME.matcher(s);
        for (int i = 0; i < 3 && feed.lookingAt(); i++) {
            String rest = s.substring(feed.end());
            boolean inner = rest.matches("(?i)https?:.*");
            s = feed.group(2) == null || inner ? rest : (feed.group(1).equalsIgnoreCase("feeds") ? "https://" : "http://") + rest;
            feed = FEED_SCHEME.matcher(s);
        }
        s = s.replaceFirst("^(?i)(?:h?t?tp(s?)|htp(s?))\\s?[:;]?\\s?//+(?!$)", "http$1$2://")
                .replaceFirst("^(?i)(https?)(?::/*|//+)(?=https?:)", "").replaceFirst("^(?i)(https?)(?::/*|//+)(?=[^/])", "$1://")
                .replaceFirst("^//+", "https://");
        if (SCHEME.matcher(s).matches()) {
            return WebUrl.parse(s.replace(" ", "%20"));
        }
        int slash = s.indexOf('/');
        String host = slash < 0 ? s.replaceFirst("[?#].*", "") : s.substring(0, slash);
        boolean local = host.matches("(?i)localhost(:\\d+)?|\\d{1,3}(\\.\\d{1,3}){3}(:\\d+)?|\\[[0-9a-f:]+\\](:\\d+)?");
        boolean named = host.matches("[\\p{L}\\p{N}_-]+(?:[.\u3002][\\p{L}\\p{N}_-]+)*[.\u3002]\\p{L}[\\p{L}\\p{N}-]+\\.?(?::\\d{1,5})?");
        return local || named ? WebUrl.parse((local ? "http://" : "https://") + s.replace(" ", "%20")) : null;
    }
}
