package docket.app;

import docket.model.CommentFacts;
import docket.model.Published;
import docket.store.Arrival;
import docket.store.Arrivals;
import docket.store.Body;
import docket.store.Feeds;
import docket.store.Linking;
import docket.store.Store;
import docket.url.CanonicalUrl;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints what linking one new article and the trail of one article cost in a store of 100,000 articles: on a vocabulary
/// like that of news (few common words, a long tail, affairs with words of their own) and on a small one that all articles
/// share. No test of the suite: `mvn test -Dtest=LinkBenchmark` runs it, `-Ddocket.articles=10000` on fewer.
final class LinkBenchmark {
    private static final int ARTICLES = Integer.getInteger("docket.articles", 100_000);
    private static final int FEEDS = 200;
    private static final int STEP = 500;
    private static final int MEASURED = 400;
    private static final int WARM_UP = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int DAYS = Integer.getInteger("docket.days", 60);
    private static final Instant END = Instant.parse("2026-06-22T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void linkingAndTheTrail() throws Exception {
        System.out.printf(Locale.ROOT, "%d articles of %d feeds over %d days%n", ARTICLES, FEEDS, DAYS);
        measure("news", new Random(1), true);
        measure("uniform", new Random(2), false);
    }

    private void measure(String name, Random random, boolean news) throws Exception {
        try (Store store = Store.open(folder.resolve(name))) {
            Supplier<String> words = news ? zipf(random) : () -> "w" + random.nextInt(600);
            Instant[] now = {END.minus(Duration.ofDays(DAYS))};
            Linker linker = new Linker(store, () -> now[0]);
            List<Long> ids = new ArrayList<>();
            for (int done = 0; done < ARTICLES; done += STEP) {
                now[0] = END.minusSeconds((long) (ARTICLES - done) * DAYS * 86_400 / ARTICLES);
                List<Long> added = add(store, random, words, done, STEP, now[0]);
                // As a linker left them: stories of twenty, six similar ones.
                store.update(db -> Linking.save(db, added.stream().map(id -> new Linking.Linked(id, id - id % 20 + 1, null,
                        LongStream.range(Math.max(1, id - 6), id).boxed().toList(), List.of())).toList(), now[0]));
                ids.addAll(added);
            }
            now[0] = END;
            double[][] link = new double[2][MEASURED];
            for (int i = -WARM_UP; i < MEASURED; i++) {
                ids.addAll(add(store, random, words, ARTICLES + i + WARM_UP, 1, END));
                time(link, i, linker::linkSome);
            }
            Trail trail = new Trail(store, new Recommending(store, new Search(store, java.time.InstantSource.system()), java.time.InstantSource.system()));
            double[][] trails = new double[2][MEASURED];
            for (int i = -WARM_UP; i < MEASURED; i++) {
                long id = ids.get(random.nextInt(ids.size()));
                time(trails, i, () -> trail.of(id));
            }
            System.out.printf(Locale.ROOT, "%-8s link one  %s%n%-8s its trail %s%n", name, spread(link), "", spread(trails));
        }
    }

    private static void time(double[][] into, int place, Runnable work) {
        long cpu = cpu();
        long wall = System.nanoTime();
        work.run();
        into[0][Math.max(0, place)] = (System.nanoTime() - wall) / 1e6;
        into[1][Math.max(0, place)] = (cpu() - cpu) / 1e6;
    }

    /// Of all threads, for the store works on its own.
    private static long cpu() {
        return LongStream.of(THREADS.getAllThreadIds()).map(THREADS::getThreadCpuTime).filter(time -> time > 0).sum();
    }

    private static List<Long> add(Store store, Random random, Supplier<String> words, int first, int count, Instant now) {
        List<Long> ids = new ArrayList<>();
        for (int part = 0; part < count; part += 50) {
            List<Arrival> arrivals = new ArrayList<>();
            for (int i = part; i < Math.min(count, part + 50); i++) {
                arrivals.add(arrival(random, words, first + i, now.minusSeconds(count - i)));
            }
            String address = "https://feed" + random.nextInt(FEEDS) + ".example/rss";
            long feed = store.write(db -> {
                Long known = Feeds.byUrl(db, address);
                return known != null ? known : Feeds.add(db, address, "Feed", null, null);
            });
            store.write(db -> Arrivals.save(db, feed, arrivals, now, false)).forEach(saved -> ids.add(saved.article()));
        }
        return ids;
    }

    private static Arrival arrival(Random random, Supplier<String> words, int number, Instant at) {
        String url = "https://site" + random.nextInt(FEEDS) + ".example/2026/story-of-number-" + number;
        String affair = "affair" + number / 25 + " name" + number / 20;
        String title = affair + " " + sentence(words, 7);
        StringBuilder html = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (int p = 0; p < 8; p++) {
            String paragraph = affair + " " + sentence(words, 35) + (p == 3 ? " under 47 U.S.C. § 230" : "") + ".";
            html.append("<p>").append(paragraph).append(" <a href=\"https://site").append(random.nextInt(FEEDS))
                    .append(".example/2026/story-of-number-").append(Math.max(0, number - 1 - random.nextInt(500))).append("\">the earlier report on it</a></p>");
            text.append(paragraph).append('\n');
        }
        byte[] hash = new byte[16];
        random.nextBytes(hash);
        return new Arrival(url, url, CanonicalUrl.of(url), false, url, title, null, new Published(at, false), null, title, null,
                Body.of(Body.From.FEED, html.toString(), text.toString()), hash, false, CommentFacts.NONE, List.of(), List.of(), List.of(), List.of());
    }

    private static String sentence(Supplier<String> words, int count) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < count; i++) {
            sentence.append(i == 0 ? "" : " ").append(words.get());
        }
        return sentence.toString();
    }

    /// Words by Zipf's law, as in any language: the n-th most frequent stands for 1/n of the first.
    private static Supplier<String> zipf(Random random) {
        double[] sums = new double[60_000];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += 1.0 / (i + 2.7);
            sums[i] = sum;
        }
        double all = sum;
        return () -> {
            int at = Arrays.binarySearch(sums, random.nextDouble() * all);
            return "w" + (at < 0 ? -at - 1 : at);
        };
    }

    private static String spread(double[][] times) {
        StringBuilder line = new StringBuilder();
        for (int kind = 0; kind < 2; kind++) {
            double[] sorted = times[kind].clone();
            Arrays.sort(sorted);
            line.append(String.format(Locale.ROOT, "%s p50 %6.2f  p95 %6.2f  max %7.2f ms    ", kind == 0 ? "wall" : "CPU", sorted[sorted.length / 2],
                    sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]));
        }
        return line.toString().stripTrailing();
    }
}
