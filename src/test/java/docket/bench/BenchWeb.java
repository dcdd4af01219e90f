package docket.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Feeds on many loopback addresses (127.0.1.1 up), the same at every run: six in ten with whole texts, words as frequent as words
/// are (a few hundred common ones, a long tail), an ETag each, 304 where nothing changed.
public final class BenchWeb implements AutoCloseable {
    private static final int HOSTS = 200;
    private static final Instant END = Instant.parse("2026-09-01T00:00:00Z");

    private final HttpServer server;
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final byte[] nothing = zipped(feed(0, 0, new Random(0)));
    private final List<String> urls = new ArrayList<>();
    private volatile boolean withheld;
    private volatile Duration latency = Duration.ZERO;
    /// The host that answers nothing, by its address; empty for none.
    private volatile String hanging = "";

    public BenchWeb(int feeds, int entries) throws IOException {
        server = HttpServer.create(new InetSocketAddress(0), 1_000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        for (int i = 0; i < feeds; i++) {
            String path = "/f/" + i + "/feed.xml";
            urls.add("http://127.0.1." + (1 + i % HOSTS) + ":" + server.getAddress().getPort() + path);
            answers.put(path, zipped(feed(i, entries, new Random(i))));
        }
    }

    public List<String> urls() {
        return urls;
    }

    void latency(Duration each) {
        latency = each;
    }

    /// While on, every feed is there and has no entries.
    public void withhold(boolean on) {
        withheld = on;
    }

    void hang(String host) {
        hanging = host;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = withheld ? nothing : answers.get(exchange.getRequestURI().getPath());
            boolean hangs = exchange.getLocalAddress().getAddress().getHostAddress().equals(hanging);
            Thread.sleep(hangs ? Duration.ofSeconds(60) : latency);
            String etag = withheld ? "\"0\"" : "\"1\"";
            exchange.getResponseHeaders().set("ETag", etag);
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
            } else if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String feed(int feed, int entries, Random random) {
        boolean whole = feed % 10 < 6;
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" "
                + "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Feed " + feed + "</title><link>http://site"
                + feed + ".example/</link>");
        for (int i = 0; i < entries; i++) {
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(END.minus(Duration.ofHours(3L * i + feed % 7)).atOffset(ZoneOffset.UTC));
            out.append("<item><title>").append(words(random, 8)).append("</title><link>http://site").append(feed).append(".example/2026/")
                    .append(i).append("-story.html</link><guid isPermaLink=\"false\">").append(feed).append('-').append(i).append("</guid><pubDate>")
                    .append(date).append("</pubDate><description>").append(words(random, 40)).append("</description>");
            if (whole) {
                out.append("<content:encoded><![CDATA[").append(body(random)).append("]]></content:encoded>");
            }
            out.append("</item>");
        }
        return out.append("</channel></rss>").toString();
    }

    /// About 500 words in paragraphs, with a few links and a picture.
    static String body(Random random) {
        StringBuilder out = new StringBuilder("<p><img src=\"https://img.example/").append(random.nextInt(1_000)).append(".jpg\" alt=\"\"></p>");
        for (int p = 0; p < 9; p++) {
            out.append("<p>").append(words(random, 40)).append(" <a href=\"https://site").append(random.nextInt(1_000)).append(".example/2026/")
                    .append(random.nextInt(30)).append("-story.html\">").append(words(random, 4)).append("</a> ").append(words(random, 12)).append("</p>\n");
        }
        return out.toString();
    }

    static String words(Random random, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : i % 13 == 0 ? ". " : " ").append(word(random));
        }
        return out.append('.').toString();
    }

    /// Word n comes about 1/n as often as the first.
    private static String word(Random random) {
        int n = (int) Math.exp(random.nextDouble() * Math.log(40_000));
        StringBuilder word = new StringBuilder();
        for (int rest = n * 7 + 3; rest > 0; rest /= 14) {
            word.append("bdfgklmnprstvz".charAt(rest % 14)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
