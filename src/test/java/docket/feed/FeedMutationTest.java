package docket.feed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.model.Entry;
import docket.model.ParsedFeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Damages feeds at random: one byte changed, cut short, one tag removed. `-Ddocket.mutations=10000` runs more of them,
/// `-Ddocket.seed=N` others, and `-Ddocket.shared=FOLDER` takes real feeds in place of the ones written here. Prints how
/// often the entries that end before the damage were all kept: the same ids, titles and addresses in the same places.
class FeedMutationTest {
    private static final String URL = "https://news.example/feed";
    private static final long SEED = Long.getLong("docket.seed", 20_260_302L);
    private static final int RUNS = Integer.getInteger("docket.mutations", 600);

    private record Damaged(byte[] bytes, int at) {}

    /// @param entries of the sound document, in its order
    private record Sound(byte[] bytes, List<Entry> entries) {}

    @Test
    void anyDamageIsSurvivedAndWholeEntriesBeforeItAreKept() throws IOException {
        List<Sound> feeds = feeds();
        Random random = new Random(SEED);
        int runs = 0;
        int kept = 0;
        int alike = 0;
        long entriesBefore = 0;
        long entriesKept = 0;
        long longest = 0;
        for (int run = 0; run < RUNS; run++) {
            Sound sound = feeds.get(random.nextInt(feeds.size()));
            Damaged damaged = damage(sound.bytes, random);
            long start = System.nanoTime();
            List<Entry> found = read(damaged.bytes, run);
            longest = Math.max(longest, System.nanoTime() - start);
            List<Entry> before = sound.entries.subList(0, entriesBefore(sound.bytes, damaged.at));
            if (before.isEmpty()) {
                continue; // nothing to keep: it would only flatter the share
            }
            int same = 0;
            while (same < before.size() && same < found.size() && isSame(before.get(same), found.get(same))) {
                same++;
            }
            runs++;
            entriesBefore += before.size();
            entriesKept += same;
            kept += same == before.size() ? 1 : 0;
            alike += found.size() >= before.size() && found.subList(0, before.size()).equals(before) ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "%d mutations of %d feeds, seed %d: no exception, the longest took %d ms. Of %d with entries before "
                + "the damage all were kept in %.2f %%, with every field alike in %.2f %%; of %d such entries %.3f %% were kept.%n", RUNS, feeds.size(),
                SEED, longest / 1_000_000, runs, 100.0 * kept / runs, 100.0 * alike / runs, entriesBefore, 100.0 * entriesKept / entriesBefore);
        assertTrue(kept >= runs * 0.99, "seed " + SEED + ": entries before the damage kept in " + kept + " of " + runs);
    }

    private static List<Entry> read(byte[] bytes, int run) {
        try {
            return new FeedParser().parse(bytes, URL, null).entries();
        } catch (NotAFeed e) {
            return List.of();
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed " + SEED + ", run " + run, e);
        }
    }

    private static boolean isSame(Entry sound, Entry found) {
        return sound.id().equals(found.id()) && Objects.equals(sound.title(), found.title()) && Objects.equals(sound.url(), found.url());
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

    private static List<Sound> feeds() throws IOException {
        List<Sound> feeds = new ArrayList<>();
        String shared = System.getProperty("docket.shared");
        if (shared != null) {
            List<Path> paths;
            try (Stream<Path> files = Files.walk(Path.of(shared, "corpora", "feeds"))) {
                paths = files.filter(f -> f.getParent().getFileName().toString().startsWith("captured-") && !f.toString().endsWith(".json")).sorted().toList();
            }
            for (Path path : paths) {
                byte[] bytes = Files.readAllBytes(path);
                try {
                    ParsedFeed feed = new FeedParser().parse(bytes, URL, null);
                    // Wide encodings and markup within markup cannot be counted by their end tags.
                    if (!feed.repaired() && feed.entries().size() == entriesBefore(bytes, bytes.length)) {
                        feeds.add(new Sound(bytes, feed.entries()));
                    }
                } catch (NotAFeed e) {
                    assertTrue(e.problem().summary().length() > 5);
                }
            }
        }
        if (feeds.isEmpty()) {
            for (String written : List.of(rss(), atom())) {
                byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
                feeds.add(new Sound(bytes, read(bytes, -1)));
            }
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
