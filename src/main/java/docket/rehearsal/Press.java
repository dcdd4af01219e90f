package docket.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.concurrent.Executors;

/// An invented press on the loopback address: feeds of three formats with short and long entries, and a page behind each entry.
/// The same words in every run.
final class Press implements AutoCloseable {
    static final int FEEDS = 48;
    private static final int ENTRIES = 25;
    private static final Instant MORNING = Instant.now().truncatedTo(ChronoUnit.HOURS);
    private static final String[] WORDS = """
            the of and to in a for that on with court law privacy regulator commission data platform ruling appeal encryption statute \
            hearing senate parliament company users rights surveillance order judge filed brief agency draft consultation directive market \
            competition antitrust broadband spectrum copyright license software security breach notice report members voted said would \
            could after before under against between while public private federal national state union minister office department \
            age verification content moderation algorithm model training transparency liability safe harbor messenger backdoor warrant \
            evidence patent standard network neutrality carrier tower satellite drone camera recognition biometric consent tracking \
            advertising cookie broker child safety academic research library archive journalist source leak whistleblower Elena Marsh \
            Tomas Whitfield Harrow County Brussels Karlsruhe Geneva Ottawa""".split("\\s+");

    private final HttpServer server;

    Press() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String article() {
        return root() + "/a/1/1";
    }

    /// The subscriptions, for an import.
    String outlines() {
        StringBuilder opml = new StringBuilder("<opml version='2.0'><head><title>Press</title></head><body>");
        for (int feed = 0; feed < FEEDS; feed++) {
            opml.append(feed % 8 == 0 ? "<outline text='Folder " + feed / 8 + "'>" : "")
                    .append("<outline type='rss' text='Gazette ").append(feed).append("' xmlUrl='").append(root()).append("/f/").append(feed).append("'/>")
                    .append(feed % 8 == 7 ? "</outline>" : "");
        }
        return opml.append("</body></opml>").toString();
    }

    private void answer(HttpExchange call) throws IOException {
        String[] path = call.getRequestURI().getPath().split("/");
        String tag = "\"" + call.getRequestURI().getPath().hashCode() + "\"";
        call.getResponseHeaders().add("ETag", tag);
        if (tag.equals(call.getRequestHeaders().getFirst("If-None-Match"))) {
            call.sendResponseHeaders(304, -1);
        } else if (path.length == 3 && path[1].equals("f")) {
            send(call, "application/xml", feed(Integer.parseInt(path[2])));
        } else if (path.length == 4 && path[1].equals("a")) {
            send(call, "text/html; charset=utf-8", page(Integer.parseInt(path[2]), Integer.parseInt(path[3])));
        } else {
            call.sendResponseHeaders(404, -1);
        }
        call.close();
    }

    private static void send(HttpExchange call, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", type);
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
    }

    private String feed(int feed) {
        StringBuilder xml = new StringBuilder(100_000);
        boolean atom = feed % 3 == 2;
        xml.append("<?xml version='1.0' encoding='utf-8'?>").append(atom
                ? "<feed xmlns='http://www.w3.org/2005/Atom'><title>Gazette " + feed + "</title><id>" + root() + "/f/" + feed + "</id>"
                : "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                        + "<channel><title>Gazette " + feed + "</title><link>" + root() + "/</link><description>Invented</description>");
        for (int entry = 0; entry < ENTRIES; entry++) {
            Random random = new Random(feed * 1_000L + entry);
            String url = root() + "/a/" + feed + "/" + entry;
            String title = words(random, 9);
            String body = escaped(feed % 2 == 0 ? "<p>" + words(random, 40) + "</p>" : body(random, url));
            Instant at = MORNING.minus(entry * 7L + feed, ChronoUnit.HOURS);
            xml.append(atom
                    ? "<entry><title>" + title + "</title><link href='" + url + "'/><id>" + url + "</id><updated>" + at + "</updated><author><name>"
                            + "Elena Marsh</name></author><content type='html'>" + body + "</content></entry>"
                    : "<item><title>" + title + "</title><link>" + url + "</link><guid>" + url + "</guid><dc:creator>Tomas Whitfield</dc:creator><pubDate>"
                            + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)) + "</pubDate><category>Law</category><description>"
                            + body + "</description></item>");
        }
        return xml.append(atom ? "</feed>" : "</channel></rss>").toString();
    }

    private String page(int feed, int entry) {
        Random random = new Random(feed * 1_000L + entry);
        String title = words(random, 9);
        return "<!DOCTYPE html><html lang='en'><head><title>" + title + " | Gazette</title><link rel='canonical' href='" + root() + "/a/" + feed + "/"
                + entry + "'><meta property='og:title' content='" + title + "'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\""
                + title + "\",\"author\":{\"name\":\"Elena Marsh\"},\"datePublished\":\"" + MORNING + "\"}</script></head><body><nav><a href='/'>Home</a>"
                + "<a href='/law'>Law</a></nav><article><h1>" + title + "</h1><p class='byline'>By Elena Marsh</p>" + body(random, root() + "/a/" + feed)
                + "<h3>Related stories</h3><ul><li><a href='" + root() + "/a/" + feed + "/3'>" + words(random, 8) + "</a></li><li><a href='" + root()
                + "/a/" + feed + "/4'>" + words(random, 7) + "</a></li></ul></article><footer>All rights reserved. Sign in to comment.</footer></body></html>";
    }

    private static String body(Random random, String url) {
        StringBuilder html = new StringBuilder(6_000);
        for (int i = 0; i < 9; i++) {
            html.append(switch (i) {
                case 3 -> "<h2>" + words(random, 4) + "</h2>";
                case 5 -> "<ul><li>" + words(random, 9) + "</li><li>" + words(random, 12) + "</li></ul>";
                case 6 -> "<blockquote><p>" + words(random, 25) + "</p></blockquote>";
                case 7 -> "<table><tr><th>Act</th><th>Year</th></tr><tr><td>47 U.S.C. § 230</td><td>1996</td></tr></table>";
                default -> "<p>" + words(random, 30) + " <a href='" + url + "/" + i + "'>" + words(random, 3) + "</a> " + words(random, 30)
                        + " Regulation (EU) 2016/679, <em>" + words(random, 5) + "</em>.</p>";
            });
        }
        return html.toString();
    }

    private static String words(Random random, int count) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < count; i++) {
            line.append(i == 0 ? "" : " ").append(WORDS[(int) (WORDS.length * Math.pow(random.nextDouble(), 1.5))]);
        }
        return line.toString();
    }

    private static String escaped(String html) {
        return html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
