package docket.feed;

import docket.url.WebUrl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the feeds that a web page names, and guesses where a site keeps them.
public final class Discovery {
    /// More than a person wants to choose from.
    private static final int MOST = 30;
    /// Anchors looked at; a front page of a large newspaper has 1,500.
    private static final int ANCHORS = 5_000;
    private static final Pattern FEED_TYPE =
            Pattern.compile("(?:application|text)/(?:(?:rss|atom|rdf|x\\.atom|x-rss|x-atom)(?:\\+xml)?|feed\\+json|xml)");
    /// Addresses that look like a feed's: `/feed`, `/rss/`, `/index.xml`, `/x.atom`, `?feed=rss2`.
    private static final Pattern FEED_ADDRESS = Pattern.compile(
            "(?:^|/)(?:feeds?|rss2?|atom|rdf|index\\.xml|feed\\.json)/?(?:$|[?#])|\\.(?:rss|atom|rdf)(?:$|[?#])|(?:rss|atom|feed)[\\w-]{0,20}\\.xml(?:$|[?#])"
                    + "|[?&](?:feed|format|type|alt)=(?:rss|atom|feed|json)|feeds?\\.feedburner\\.com/|/feeds?/",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED_WORDS = Pattern.compile("rss(?: feed| 2\\.0)?|atom(?: feed)?|(?:web ?)?feed|xml|syndicate", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(?!\\d{1,5}(?:/|$)).*", Pattern.DOTALL);
    private static final Pattern FEED_SCHEME = Pattern.compile("(feeds?|podcast|itpc|pcast|view-source|url):{1,2}(//)?(?=.)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HANDLE = Pattern.compile("@([\\w.-]+)@([\\w-]+(?:\\.[\\w-]+)+)");
    private static final List<String> COMMENTS = Tables.lines("comments.txt");
    private static final List<String> PATHS = Tables.lines("wellknown.txt");
    private static final List<Site> SITES = Tables.rows("sites.txt").stream()
            .map(row -> new Site(Pattern.compile(row[0], Pattern.CASE_INSENSITIVE), List.of(row).subList(1, row.length))).toList();

    private record Site(Pattern address, List<String> feeds) {}

    private Discovery() {}

    /// @param title as the page names it
    /// @param type the media type as the page names it
    public record Candidate(String url, @Nullable String title, @Nullable String type) {}

    /// Feeds the page names, best first: its own before the site's, comment feeds last, each once. `<link>` elements
    /// count wherever they stand; anchors that look like feeds only come after them.
    public static List<Candidate> inPage(byte[] page, String url, @Nullable String contentType) {
        Document document;
        try {
            document = Jsoup.parse(Decoder.decode(page, contentType), url);
        } catch (NotAFeed e) {
            return List.of();
        }
        Element base = document.selectFirst("base[href]");
        String resolved = base == null ? null : WebUrl.resolve(url, base.attr("href"));
        String from = resolved == null ? url : resolved;
        Map<String, Candidate> found = new LinkedHashMap<>();
        document.select("link[href]").forEach(link -> link(link, from, found));
        List<Candidate> links = new ArrayList<>(found.values());
        links.sort(Comparator.comparingInt(candidate -> rank(candidate, url)));
        found.clear();
        document.select("a[href], area[href]").stream().limit(ANCHORS).forEach(anchor -> anchor(anchor, from, url, found));
        List<Candidate> anchors = new ArrayList<>(found.values());
        anchors.removeIf(anchor -> links.stream().anyMatch(link -> link.url().equals(anchor.url())));
        anchors.sort(Comparator.comparingInt(candidate -> rank(candidate, url)));
        links.addAll(anchors);
        return List.copyOf(links.subList(0, Math.min(MOST, links.size())));
    }

    private static void link(Element link, String from, Map<String, Candidate> found) {
        Set<String> rel = Set.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
        String type = link.attr("type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
        String href = link.attr("href");
        boolean feed = rel.contains("feed") || rel.contains("alternate") && !rel.contains("stylesheet")
                && (FEED_TYPE.matcher(type).matches()
                        || (type.isEmpty() && !link.hasAttr("hreflang") || type.equals("application/json")) && isFeedAddress(href));
        if (feed) {
            add(href, link.attr("title"), type, from, found);
        }
    }

    private static void anchor(Element anchor, String from, String page, Map<String, Candidate> found) {
        if (found.size() >= MOST) {
            return;
        }
        String href = anchor.attr("href");
        boolean named = FEED_WORDS.matcher(anchor.text().strip()).matches();
        boolean scheme = href.regionMatches(true, 0, "feed:", 0, 5);
        String host = WebUrl.host(page);
        String target = WebUrl.resolve(from, untagged(href));
        String targetHost = target == null ? null : WebUrl.host(target);
        boolean near = host != null && targetHost != null
                && (targetHost.endsWith(domain(host)) || targetHost.contains("feedburner") || targetHost.startsWith("feeds."));
        if (scheme || near && (isFeedAddress(href) || named && !href.contains("#"))) {
            add(href, anchor.hasAttr("title") ? anchor.attr("title") : anchor.text(), "", from, found);
        }
    }

    private static String domain(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static boolean isFeedAddress(String href) {
        return FEED_ADDRESS.matcher(href).find() && !href.contains("wp-json") && !href.contains("oembed");
    }

    private static void add(String href, String title, String type, String from, Map<String, Candidate> found) {
        String address = WebUrl.resolve(from, untagged(href));
        if (address != null && found.size() < MOST * 2) {
            found.putIfAbsent(address, new Candidate(address, Markup.plain(title), type.isEmpty() ? null : type));
        }
    }

    /// An `href` without the `feed:` that some sites put before it.
    private static String untagged(String href) {
        String address = href.strip();
        return FEED_SCHEME.matcher(address).lookingAt() ? String.valueOf(tidy(address)) : address;
    }

    /// 0: the page's own, 1: the site's, 2: comments.
    private static int rank(Candidate candidate, String page) {
        String title = candidate.title() == null ? "" : candidate.title().toLowerCase(Locale.ROOT);
        String address = candidate.url().toLowerCase(Locale.ROOT);
        if (COMMENTS.stream().anyMatch(word -> title.contains(word) || address.contains("/" + word))) {
            return 2;
        }
        String path = page.replaceFirst("[?#].*", "").replaceFirst("/$", "").replaceFirst("^https?://[^/]*", "").toLowerCase(Locale.ROOT);
        return path.length() > 1 && address.replaceFirst("^https?://[^/]*", "").startsWith(path) ? 0 : 1;
    }

    /// Addresses worth trying when the page names none: where its kind of site keeps feeds, then well-known paths, below
    /// the page's folder and at the root (`/feed`, `/rss.xml`, ...), best first.
    public static List<String> guesses(String url) {
        String page = WebUrl.parse(url);
        if (page == null) {
            return List.of();
        }
        Set<String> guesses = new LinkedHashSet<>();
        String bare = page.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("#.*", "").replaceFirst("/$", "");
        for (Site site : SITES) {
            Matcher m = site.address.matcher(bare);
            if (m.matches()) {
                for (String feed : site.feeds) {
                    String filled = feed;
                    for (int i = 1; i <= m.groupCount(); i++) {
                        filled = filled.replace("$" + i, m.group(i) == null ? "" : m.group(i));
                    }
                    guesses.add(filled);
                }
                break;
            }
        }
        String root = page.replaceFirst("^(https?://[^/?#]+).*", "$1");
        String folder = page.replaceFirst("[?#].*", "").replaceFirst("/[^/]*\\.[a-z]{2,5}$|/$", "");
        for (String path : PATHS) {
            if (folder.length() > root.length() && path.indexOf('/', 1) < 0) {
                guesses.add(folder + path);
            }
        }
        PATHS.forEach(path -> guesses.add(root + path));
        return List.copyOf(guesses);
    }

    /// What a person typed or pasted as an address: `feed:` prefixes, blanks, angle brackets, missing scheme are mended;
    /// null when it is no web address at all.
    public static @Nullable String tidy(String typed) {
        if (typed.length() > WebUrl.MAX_LENGTH) {
            return null;
        }
        String s = typed.strip().replaceAll("^[<(\"'\u201c\u2018\u00ab\\[]+|[>)\"'\u201d\u2019\u00bb\\]]+$", "").strip();
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
        s = s.replaceFirst("^(?i)(https?)(?::/*|//+)(?=https?:)", "").replaceFirst("^(?i)(https?)(?::/*|//+)(?=[^/])", "$1://")
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
