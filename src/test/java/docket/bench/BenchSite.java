package docket.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// The web that [BenchWeb] starts: feeds the same at every run, six in ten with whole texts, words as frequent as words are (a few
/// hundred common ones, a long tail), an ETag each, 304 where nothing changed. Needs nothing but Java.
final class BenchSite {
    private static final Instant END = Instant.parse("2026-09-01T00:00:00Z");

    private final HttpServer server;
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final byte[] nothing = zipped(feed(0, 0, new Random(0)));
    private volatile boolean withheld;
    private volatile Duration latency = Duration.ZERO;
    /// The host that answers nothing, by its address; `-` for none.
    private volatile String hanging = "-";

    private BenchSite(int feeds, int entries) throws IOException {
        server = HttpServer.create(new InetSocketAddress(0), 1_000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        for (int i = 0; i < feeds; i++) {
            answers.put(BenchWeb.path(i), zipped(feed(i, entries, new Random(i))));
        }
        server.start();
    }

    /// Serves so many feeds of so many entries until its input ends; tells its port first, then takes orders, one a line, and confirms each.
    public static void main(String[] args) throws IOException {
        BenchSite site = new BenchSite(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        System.out.println(site.server.getAddress().getPort());
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String value = order.substring(order.indexOf(' ') + 1);
            switch (order.substring(0, order.indexOf(' '))) {
                case "latency" -> site.latency = Duration.ofMillis(Long.parseLong(value));
                case "withhold" -> site.withheld = Boolean.parseBoolean(value);
                case "hang" -> site.hanging = value;
                default -> throw new IOException("no such order: " + order);
            }
            System.out.println("done");
        }
        System.exit(0);
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
}
