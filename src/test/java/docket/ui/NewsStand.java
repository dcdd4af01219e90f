package docket.ui;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// A small press on the loopback address: nine invented papers with a week of tech policy, one story in several of them,
/// related links, comments, pictures; one feed that refuses, one that is gone. What the pictures of the window show.
final class NewsStand implements AutoCloseable {
    /// When the newest articles are minutes old.
    static final Instant NOW = Instant.parse("2026-06-22T09:14:00Z");
    static final String STORY = "/policy-ledger/year-to-trace";
    static final String LATEST = "/brussels-register/code-lands";
    static final String ARABIC = "/dafatir/arabic-note";

    final LoopbackWeb web = LoopbackWeb.start();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Article> articles = new LinkedHashMap<>();

    private record Source(String slug, String title, String folder) {}

    private record Article(String path, Source source, Instant at, String byline, String picture, String section, String title,
            StringBuilder standfirst, StringBuilder html, Map<String, List<String>> related, List<String> comments) {}

    NewsStand() {
        read(text().lines().toList());
        for (Source source : sources.values()) {
            web.route("/" + source.slug() + "/feed", Answer.xml(feed(source.title(), source.slug(), a -> a.source() == source))
                    .with("ETag", "\"1\""));
        }
        // Everything in one feed; the newest article comes with the second look.
        web.route("/all/feed", Answer.xml(feed("Every Paper", "all", a -> !a.path().equals(LATEST))),
                Answer.xml(feed("Every Paper", "all", a -> true)));
        for (Article article : articles.values()) {
            web.route(article.path(), Answer.html(page(article)));
            if (!article.comments().isEmpty()) {
                web.route(article.path() + "/comments", Answer.xml(comments(article)));
            }
        }
        for (Drawing drawing : Drawing.values()) {
            web.route("/pictures/" + name(drawing) + ".png", Answer.of("image/png", drawing.png(1200, 675)));
        }
        web.route("/night-docket/feed", Answer.status(403));
        web.route("/old-gazette/feed", Answer.status(410));
    }

    /// The subscriptions as an outline, in folders.
    byte[] opml() {
        Map<String, StringBuilder> folders = new LinkedHashMap<>();
        for (Source source : sources.values()) {
            folders.computeIfAbsent(source.folder(), name -> new StringBuilder()).append(outline(source.title(), source.slug()));
        }
        folders.computeIfAbsent("Brussels", name -> new StringBuilder()).append(outline("Night Docket", "night-docket"));
        folders.computeIfAbsent("US agencies", name -> new StringBuilder()).append(outline("The Old Gazette", "old-gazette"));
        StringBuilder opml = new StringBuilder("<opml version=\"2.0\"><head/><body>");
        folders.forEach((name, feeds) -> opml.append("<outline text=\"").append(xml(name)).append("\">").append(feeds).append("</outline>"));
        return opml.append("</body></opml>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private String outline(String title, String slug) {
        return "<outline type=\"rss\" text=\"" + xml(title) + "\" xmlUrl=\"" + web.url("/" + slug + "/feed") + "\"/>";
    }

    @Override
    public void close() {
        web.close();
    }

    private void read(List<String> lines) {
        Source source = null;
        Article article = null;
        List<String> related = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.substring(Math.min(line.length(), line.indexOf(' ') + 1)).split("\\|", -1);
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (line.startsWith("source ")) {
                source = new Source(parts[0].strip(), parts[1].strip(), parts[2].strip());
                sources.put(source.slug(), source);
                article = null;
            } else if (line.startsWith("article ") && source != null) {
                String path = "/" + source.slug() + "/" + parts[0].strip();
                related = new ArrayList<>();
                article = new Article(path, source, ago(parts[1]), parts[2].strip(), parts[3].strip(), parts[4].strip(), "",
                        new StringBuilder(), new StringBuilder(), new LinkedHashMap<>(), new ArrayList<>());
                articles.put(path, article);
            } else if (line.startsWith("comments ")) {
                article = articles.get(STORY);
            } else if (article != null && line.matches(">*\\|.*")) {
                article.comments().add(line);
            } else if (article != null && line.startsWith("> ")) {
                article.standfirst().append(line.substring(2));
            } else if (article != null && line.startsWith("related ")) {
                related = article.related().computeIfAbsent(line.substring(8), label -> new ArrayList<>());
            } else if (article != null && article.title().isEmpty()) {
                article = new Article(article.path(), article.source(), article.at(), article.byline(), article.picture(), article.section(),
                        line, article.standfirst(), article.html(), article.related(), article.comments());
                articles.put(article.path(), article);
            } else if (article != null && line.matches("[a-z-]+/[a-z-]+")) {
                related.add("/" + line);
            } else if (article != null) {
                article.html().append(line).append('\n');
            }
        }
    }

    private String feed(String title, String slug, Predicate<Article> wanted) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                + "xmlns:wfw=\"http://wellformedweb.org/CommentAPI/\" xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\" "
                + "xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title>").append(xml(title)).append("</title><link>")
                .append(web.url("/" + slug + "/")).append("</link><description>News</description>");
        for (Article a : articles.values()) {
            if (wanted.test(a)) {
                feed.append("<item><title>").append(xml(a.title())).append("</title><link>").append(web.url(a.path())).append("</link><pubDate>")
                        .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(a.at().atOffset(ZoneOffset.UTC))).append("</pubDate><dc:creator>")
                        .append(xml(a.byline())).append("</dc:creator><description>").append(xml(a.standfirst().toString())).append("</description>");
                if (!a.picture().isEmpty()) {
                    feed.append("<media:thumbnail url=\"").append(web.url("/pictures/" + a.picture() + ".png")).append("\"/>");
                }
                if (!a.comments().isEmpty()) {
                    feed.append("<wfw:commentRss>").append(web.url(a.path() + "/comments")).append("</wfw:commentRss><slash:comments>")
                            .append(a.comments().size()).append("</slash:comments>");
                }
                feed.append("</item>");
            }
        }
        return feed.append("</channel></rss>").toString();
    }

    private String page(Article a) {
        String root = web.url("/");
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"").append(a.path().equals(ARABIC) ? "ar\" dir=\"rtl" : "en")
                .append("\"><head><meta charset=\"utf-8\"><title>").append(xml(a.title())).append("</title><meta property=\"og:type\" content=\"article\">")
                .append("<meta property=\"og:site_name\" content=\"").append(xml(a.source().title())).append("\"><meta property=\"article:section\" content=\"")
                .append(xml(a.section())).append("\"><meta property=\"article:published_time\" content=\"").append(a.at())
                .append("\"></head><body><nav><a href=\"/\">Home</a></nav><main><article><h1>").append(xml(a.title())).append("</h1><p class=\"byline\">By <a rel=\"author\" href=\"/staff\">")
                .append(xml(a.byline())).append("</a></p><div class=\"article-body\">");
        if (!a.picture().isEmpty()) {
            page.append("<figure><img src=\"/pictures/").append(a.picture()).append(".png\" width=\"1200\" height=\"675\" alt=\"")
                    .append(Drawing.valueOf(a.picture().toUpperCase(Locale.ROOT)).alt).append("\"><figcaption>")
                    .append(Drawing.valueOf(a.picture().toUpperCase(Locale.ROOT)).caption).append("</figcaption></figure>");
        }
        page.append(a.html().toString().replace("{web}", root.substring(0, root.length() - 1))).append("</div></article>");
        a.related().forEach((label, paths) -> {
            page.append("<section class=\"related\"><h3>").append(label).append("</h3>");
            for (String path : paths) {
                Article to = articles.get(path);
                page.append("<div class=\"media\"><h4><a href=\"").append(web.url(path)).append("\">").append(xml(to.title())).append("</a></h4><p class=\"date\">")
                        .append(DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH).format(to.at().atOffset(ZoneOffset.UTC)))
                        .append("</p><p class=\"teaser\">").append(xml(to.standfirst().toString())).append("</p></div>");
            }
            page.append("</section>");
        });
        return page.append("</main><footer>About us</footer></body></html>").toString();
    }

    private String comments(Article a) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                + "xmlns:thr=\"http://purl.org/syndication/thread/1.0\"><channel><title>Comments on: ").append(xml(a.title())).append("</title>");
        List<Integer> path = new ArrayList<>();
        for (int i = 0; i < a.comments().size(); i++) {
            String[] parts = a.comments().get(i).split("\\|", 4);
            int depth = parts[0].length();
            while (path.size() > depth) {
                path.removeLast();
            }
            feed.append("<item><title>").append(parts[1]).append("</title><link>").append(web.url(a.path())).append("#c").append(i)
                    .append("</link><guid isPermaLink=\"false\">c").append(i).append("</guid><dc:creator>").append(parts[1]).append("</dc:creator><pubDate>")
                    .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(ago(parts[2]).atOffset(ZoneOffset.UTC))).append("</pubDate><description>")
                    .append(xml(parts[3])).append("</description>");
            if (!path.isEmpty()) {
                feed.append("<thr:in-reply-to ref=\"c").append(path.getLast()).append("\"/>");
            }
            feed.append("</item>");
            path.add(i);
        }
        return feed.append("</channel></rss>").toString();
    }

    private static Instant ago(String hours) {
        return NOW.minus(Duration.ofMinutes(Math.round(Double.parseDouble(hours.strip()) * 60)));
    }

    private static String name(Drawing drawing) {
        return drawing.name().toLowerCase(Locale.ROOT);
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String text() {
        try (InputStream in = NewsStand.class.getResourceAsStream("/docket/newsstand/stand.txt")) {
            if (in == null) {
                throw new IllegalStateException("the news stand's text is missing from the test resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
