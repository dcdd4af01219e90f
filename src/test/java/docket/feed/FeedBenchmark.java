package docket.feed;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Prints the throughput of [FeedParser] beside plain ROME's on the captured feeds that both read without repair, in CPU
/// time of one thread; rounds before the last few warm the machine up. No test of the suite:
/// `mvn test -Dtest=FeedBenchmark -Ddocket.shared=FOLDER` runs it.
final class FeedBenchmark {
    private static final int ROUNDS = 12;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private interface Reader {
        void read(byte[] feed) throws Exception;
    }

    @Test
    void throughputBesidePlainRome() throws Exception {
        String shared = System.getProperty("docket.shared");
        if (shared == null) {
            Assumptions.abort("needs -Ddocket.shared=FOLDER with captured feeds in corpora/feeds");
        }
        Logger.getLogger("").setLevel(Level.OFF);
        List<byte[]> feeds = clean(Path.of(shared, "corpora", "feeds"));
        long bytes = feeds.stream().mapToLong(feed -> feed.length).sum();
        FeedParser parser = new FeedParser();
        System.out.printf(Locale.ROOT, "%d feeds, %d bytes%n", feeds.size(), bytes);
        for (int round = 0; round < ROUNDS; round++) {
            double rome = seconds(feeds, FeedBenchmark::plainRome);
            double docket = seconds(feeds, feed -> parser.parse(feed, "https://news.example/feed", null));
            System.out.printf(Locale.ROOT, "ROME %.1f MB/s, Docket %.1f MB/s, ratio %.2f%n", bytes / 1e6 / rome, bytes / 1e6 / docket, rome / docket);
        }
    }

    private static double seconds(List<byte[]> feeds, Reader reader) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        for (byte[] feed : feeds) {
            reader.read(feed);
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static void plainRome(byte[] feed) throws IOException, FeedException {
        new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed)));
    }

    private static List<byte[]> clean(Path corpora) throws IOException {
        List<byte[]> clean = new ArrayList<>();
        List<Path> paths;
        try (Stream<Path> files = Files.walk(corpora)) {
            paths = files.filter(f -> f.getParent().getFileName().toString().startsWith("captured-") && !f.endsWith("expected.json")).sorted().toList();
        }
        for (Path path : paths) {
            byte[] feed = Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0];
            try {
                plainRome(feed);
                if (!new FeedParser().parse(feed, "https://news.example/feed", null).repaired()) {
                    clean.add(feed);
                }
            } catch (NotAFeed | FeedException | RuntimeException e) {
                System.err.println("left out, not clean: " + path.getFileName());
            }
        }
        return clean;
    }
}
