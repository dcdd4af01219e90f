package docket.feed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.model.ParsedFeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Damages feeds at random: one byte changed, cut short, one tag removed. `-Ddocket.mutations=10000` runs more of them,
/// `-Ddocket.seed=N` others, and `-Ddocket.shared=FOLDER` takes real feeds in place of the ones written here.
class FeedMutationTest {
    private static final long SEED = Long.getLong("docket.seed", 20_260_302L);
    private static final int RUNS = Integer.getInteger("docket.mutations", 600);

    private record Damaged(byte[] bytes, int at) {}

    @Test
    void anyDamageIsSurvivedAndWholeEntriesBeforeItAreKept() throws IOException {
        List<byte[]> feeds = feeds();
        Random random = new Random(SEED);
        int whole = 0;
        int kept = 0;
        for (int run = 0; run < RUNS; run++) {
            byte[] sound = feeds.get(random.nextInt(feeds.size()));
            Damaged damaged = damage(sound, random);
            int before = entriesBefore(sound, damaged.at);
            int found;
            try {
                ParsedFeed feed = new FeedParser().parse(damaged.bytes, "https://news.example/feed", null);
                found = feed.entries().size();
            } catch (NotAFeed e) {
                found = 0;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + SEED + ", run " + run, e);
            }
            whole++;
            kept += found >= before ? 1 : 0;
        }
        assertTrue(kept >= whole * 0.99, "seed " + SEED + ": entries before the damage kept in " + kept + " of " + whole);
    }

    private static Damaged damage(byte[] sound, Random random) {
        int at = random.nextInt(sound.length);
        return switch (random.nextInt(3)) {
            case 0 -> {
                byte[] changed = sound.clone();
                changed[at] = (byte) random.nextInt(256);
                yield new Damaged(changed, at);
            }
            case 1 -> new Damaged(Arrays.copyOf(sound, at), at);
            default -> {
                String text = new String(sound, StandardCharsets.ISO_8859_1);
                int open = text.indexOf('<', at);
                int close = text.indexOf('>', open);
                yield open < 0 || close < 0 ? new Damaged(sound, sound.length)
                        : new Damaged((text.substring(0, open) + text.substring(close + 1)).getBytes(StandardCharsets.ISO_8859_1), open);
            }
        };
    }

    private static int entriesBefore(byte[] sound, int at) {
        String head = new String(sound, 0, at, StandardCharsets.ISO_8859_1);
        return head.split("</(?:item|entry)>", -1).length - 1;
    }

    private static List<byte[]> feeds() throws IOException {
        List<byte[]> feeds = new ArrayList<>();
        String shared = System.getProperty("docket.shared");
        if (shared != null) {
            List<Path> paths;
            try (Stream<Path> files = Files.walk(Path.of(shared, "corpora", "feeds"))) {
                paths = files.filter(f -> f.getParent().getFileName().toString().startsWith("captured-") && !f.toString().endsWith(".json")).sorted().toList();
            }
            for (Path path : paths) {
                byte[] bytes = Files.readAllBytes(path);
                try {
                    ParsedFeed feed = new FeedParser().parse(bytes, "https://news.example/feed", null);
                    // Wide encodings and markup within markup cannot be counted by their end tags.
                    if (!feed.repaired() && feed.entries().size() == entriesBefore(bytes, bytes.length)) {
                        feeds.add(bytes);
                    }
                } catch (NotAFeed e) {
                    assertTrue(e.problem().summary().length() > 5);
                }
            }
        }
        if (feeds.isEmpty()) {
            feeds.add(rss().getBytes(StandardCharsets.UTF_8));
            feeds.add(atom().getBytes(StandardCharsets.UTF_8));
        }
        return feeds;
    }

    private static String rss() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            items.append("<item><title>Ruling ").append(i).append(" &amp; more</title><link>https://news.example/").append(i).append("</link>")
                    .append("<guid isPermaLink=\"false\">g").append(i).append("</guid><pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate>")
                    .append("<dc:creator>Zo\u00eb</dc:creator><content:encoded><![CDATA[<p>Words & <b>more</b></p>]]></content:encoded></item>\n");
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Wire</title><link>https://news.example/</link>\n"
                + items + "</channel></rss>\n";
    }

    private static String atom() {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            entries.append("<entry><id>urn:x:").append(i).append("</id><title type=\"html\">Bill &lt;b&gt;").append(i).append("&lt;/b&gt;</title>")
                    .append("<link rel=\"alternate\" href=\"/s/").append(i).append("\"/><updated>2026-03-02T09:00:00Z</updated>")
                    .append("<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>One <a href=\"x\">two</a></p></div></content></entry>\n");
        }
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Wire</title><id>urn:x</id>\n" + entries + "</feed>\n";
    }
}
