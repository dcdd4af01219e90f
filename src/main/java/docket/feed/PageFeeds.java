package docket.feed;

import docket.feed.Discovery.Candidate;
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
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The feeds that one page names: in the `Link` fields of its answer (RFC 8288), in `<link>` elements wherever they stand,
/// in anchors that look like feeds. And where such a page leads that names none: frames, a refresh.
final class PageFeeds {
    /// More than a person wants to choose from.
    private static final int MOST = 30;
    /// Anchors looked at; a front page of a large newspaper has 1,500.
    private static final int ANCHORS = 5_000;
    private static final int LEADS = 3;
    private static final Pattern FEED_TYPE =
            Pattern.compile("(?:application|text)/(?:(?:rss|atom|rdf|x\\.atom|x-rss|x-atom)(?:\\+xml)?|feed\\+json|xml)");
    /// Types that no one gives to another alternate of the page; `application/json` and `text/html` may be anything.
    private static final Pattern LOOSE_TYPE = Pattern.compile("|application/json|text/(?:html|plain|rss|x-?opml)|application/octet-stream|application/x?html(?:\\+xml)?");
    /// Addresses that look like a feed's: `/feed`, `/rss/`, `/index.xml`, `/x.atom`, `?feed=rss2`.
    private static final Pattern FEED_ADDRESS = Pattern.compile(
            "(?:^|/)(?:feeds?|rss2?|atom|rdf|index\\.xml|feed\\.json)/?(?:$|[?#])|\\.(?:rss|atom|rdf)(?:$|[?#])|(?:rss|atom|feed)[\\w-]{0,20}\\.xml(?:$|[?#])"
                    + "|[?&](?:feed|format|type|alt)=(?:rss|atom|feed|json)|feeds?\\.feedburner\\.com/|/feeds?/",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED_WORDS = Pattern.compile("rss(?: feed| 2\\.0)?|atom(?: feed)?|(?:web ?)?feed|xml|syndicate", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED_TITLE = Pattern.compile("\\b(?:rss|atom|feed)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFRESH = Pattern.compile("\\s*\\d{0,3}(?:\\.\\d*)?\\s*[;,\\s]\\s*(?:url\\s*=\\s*)?[\"']?(.+?)[\"']?\\s*", Pattern.CASE_INSENSITIVE);
    /// `<address>` and what follows up to the next one; commas and semicolons may stand in addresses and quotes.
    private static final Pattern LINK_FIELD = Pattern.compile("<([^<>]{1,2000})>((?:\\s*;\\s*[\\w*!#$&+.^`|~-]+\\s*(?:=\\s*(?:\"[^\"]*\"|[^\\s\",;]*))?)*)");
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([\\w*-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s\",;]*))");
    private static final List<String> COMMENTS = Tables.lines("comments.txt");

    private final String url;
    private final String base;
    private final Map<String, Candidate> found = new LinkedHashMap<>();

    private PageFeeds(String url, String base) {
        this.url = url;
        this.base = base;
    }

    /// Best first: the page's own before the site's, comment feeds last, anchors after links; each once.
    static List<Candidate> of(Document page, String url, List<String> linkFields) {
        Element base = page.selectFirst("base[href]");
        String resolved = base == null ? null : WebUrl.resolve(url, base.attr("href"));
        PageFeeds feeds = new PageFeeds(url, resolved == null ? url : resolved);
        linkFields.forEach(feeds::field);
        page.select("link[href], a[href][rel~=(?i)alternate][type], a[href][type~=(?i)(rss|atom)]").forEach(feeds::link);
        List<Candidate> links = feeds.sorted();
        feeds.found.clear();
        page.select("a[href], area[href]").stream().limit(ANCHORS).forEach(feeds::anchor);
        links.forEach(link -> feeds.found.remove(link.url()));
        List<Candidate> all = new ArrayList<>(links);
        all.addAll(feeds.sorted());
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    /// Pages to look at when this one names no feed.
    static List<String> leads(Document page, String url) {
        Element base = page.selectFirst("base[href]");
        String resolved = base == null ? null : WebUrl.resolve(url, base.attr("href"));
        Set<String> leads = new LinkedHashSet<>();
        for (Element meta : page.select("meta[http-equiv~=(?i)^\\s*refresh\\s*$][content]")) {
            Matcher refresh = REFRESH.matcher(meta.attr("content"));
            lead(resolved == null ? url : resolved, refresh.matches() ? refresh.group(1) : "", leads);
        }
        page.select("frameset frame[src]").forEach(frame -> lead(resolved == null ? url : resolved, frame.attr("src"), leads));
        leads.remove(url);
        return leads.stream().limit(LEADS).toList();
    }

    private static void lead(String base, String address, Set<String> leads) {
        String lead = address.isBlank() ? null : WebUrl.resolve(base, address);
        if (lead != null) {
            leads.add(lead);
        }
    }

    private List<Candidate> sorted() {
        return found.values().stream().sorted(Comparator.comparingInt(this::rank)).toList();
    }

    private void field(String value) {
        Matcher link = LINK_FIELD.matcher(value);
        while (link.find()) {
            Map<String, String> parameters = new LinkedHashMap<>();
            Matcher parameter = PARAMETER.matcher(link.group(2));
            while (parameter.find()) {
                String words = parameter.group(2) != null ? parameter.group(2) : parameter.group(3);
                parameters.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), words);
            }
            if (!parameters.containsKey("anchor")) { // else it tells of another page
                link(parameters.getOrDefault("rel", ""), parameters.getOrDefault("type", ""), link.group(1), parameters.getOrDefault("title", ""),
                        parameters.containsKey("hreflang"), url);
            }
        }
    }

    private void link(Element link) {
        link(link.attr("rel"), link.attr("type"), link.attr("href"), link.attr("title"), link.hasAttr("hreflang"), base);
    }

    private void link(String rels, String types, String href, String title, boolean translation, String from) {
        List<String> rel = List.of(rels.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        String type = types.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
        boolean alternate = rel.contains("alternate") && !rel.contains("stylesheet") && !rel.contains("amphtml");
        boolean feed = rel.contains("feed")
                || (alternate || rels.isBlank()) && FEED_TYPE.matcher(type).matches() && !(rels.isBlank() && type.endsWith("/xml"))
                || alternate && !translation && LOOSE_TYPE.matcher(type).matches() && (isFeedAddress(href) || FEED_TITLE.matcher(title).find());
        if (feed) {
            add(href, title, type, from);
        }
    }

    private void anchor(Element anchor) {
        if (found.size() >= MOST) {
            return;
        }
        String href = anchor.attr("href");
        boolean named = FEED_WORDS.matcher(anchor.text().strip()).matches() || FEED_WORDS.matcher(anchor.attr("title").strip()).matches()
                || anchor.childrenSize() == 1 && FEED_WORDS.matcher(anchor.child(0).attr("alt").strip()).matches();
        String host = WebUrl.host(url);
        String target = WebUrl.resolve(base, Discovery.withoutFeedScheme(href));
        String targetHost = target == null ? null : WebUrl.host(target);
        boolean near = host != null && targetHost != null
                && (targetHost.endsWith(domain(host)) || targetHost.contains("feedburner") || targetHost.startsWith("feeds."));
        boolean scheme = href.strip().regionMatches(true, 0, "feed:", 0, 5);
        if (scheme || near && (isFeedAddress(href) || named && !href.contains("#"))) {
            add(href, anchor.hasAttr("title") ? anchor.attr("title") : anchor.text(), "", base);
        }
    }

    private static String domain(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static boolean isFeedAddress(String href) {
        return FEED_ADDRESS.matcher(href).find() && !href.contains("wp-json") && !href.contains("oembed");
    }

    private void add(String href, String title, String type, String from) {
        // Templates that escape twice leave an entity in the address.
        String address = WebUrl.resolve(from, Discovery.withoutFeedScheme(href.replace("&amp;", "&")));
        if (address != null && !address.equals(url) && found.size() < MOST * 2) {
            found.putIfAbsent(address, new Candidate(address, Markup.plain(title), type.isEmpty() ? null : type));
        }
    }

    /// 0: the page's own, 1: the site's, 2: comments.
    private int rank(Candidate candidate) {
        String title = candidate.title() == null ? "" : candidate.title().toLowerCase(Locale.ROOT);
        String address = candidate.url().toLowerCase(Locale.ROOT);
        if (COMMENTS.stream().anyMatch(word -> title.contains(word) || address.contains("/" + word))) {
            return 2;
        }
        String path = url.replaceFirst("[?#].*", "").replaceFirst("/$", "").replaceFirst("^https?://[^/]*", "").toLowerCase(Locale.ROOT);
        return path.length() > 1 && address.replaceFirst("^https?://[^/]*", "").startsWith(path) ? 0 : 1;
    }
}
