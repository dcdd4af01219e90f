package docket.bench;

import docket.Docket;
import docket.app.Marks;
import docket.app.Refresher;
import docket.app.Timeline;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import docket.store.SearchIndex;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints how fast and how large Docket is, each figure beside the limit that the same machine sets in the same run. Asserts nothing.
///
/// `mvn -Pbench test` runs it; `-Ddocket.feeds=200` on fewer feeds than 1,000, `-Ddocket.sizes=1000,10000,100000,1000000` on other
/// stores. Best on a machine that does nothing else; the ratios hold on a busy one.
final class FiguresBenchmark {
    private static final int FEEDS = Integer.getInteger("docket.feeds", 1_000);
    private static final int ENTRIES = 30;
    private static final String SIZES = System.getProperty("docket.sizes", "1000,10000,100000");
    private static final Instant NOW = Instant.parse("2026-09-02T08:00:00Z");
    private static final int ROUNDS = 15;
    private static boolean loud = true;

    @TempDir
    Path folder;

    @Test
    void refreshing() throws Exception {
        head("refresh, in this process");
        try (BenchWeb web = new BenchWeb(FEEDS, ENTRIES)) {
            double limit = seconds(() -> fetchAll(web));
            line("fetch alone, " + FEEDS + " feeds (limit)", limit, "s", 0);
            try (Docket docket = docket("many", web)) {
                double cpu = cpuSeconds();
                line("cold, " + FEEDS + " feeds of " + ENTRIES, seconds(() -> refresh(docket)), "s", limit);
                line("  processor time", cpuSeconds() - cpu, "s", 0);
                line("  resident at its most", resident(), "MB", 0);
                line("nothing new (304)", seconds(() -> refresh(docket)), "s", limit);
            }
            line("disk for 10,000 articles", size("many") / 1e6 * 10_000 / (FEEDS * ENTRIES), "MB", 0);
        }
        try (BenchWeb web = new BenchWeb(200, ENTRIES)) {
            double usual;
            try (Docket docket = docket("usual", web)) {
                usual = seconds(() -> refresh(docket));
                line("cold, 200 feeds", usual, "s", 0);
            }
            web.latency(Duration.ofMillis(50));
            try (Docket docket = docket("late", web)) {
                line("cold, 200 feeds, each answer after 50 ms", seconds(() -> refresh(docket)), "s", usual);
            }
            web.latency(Duration.ZERO);
            web.hang("127.0.1.4");
            try (Docket docket = docket("hanging", web)) {
                double[] others = {0};
                int[] done = {0};
                long begun = System.nanoTime();
                docket.refresher.run(new Refresher.Order(null, true, false), p -> {
                    if (p instanceof Refresher.Progress.FeedDone && ++done[0] == 199) {
                        others[0] = (System.nanoTime() - begun) / 1e9;
                        docket.refresher.cancel();
                    }
                });
                line("cold, 200 feeds, one hangs: the other 199", others[0], "s", usual);
            }
        }
    }

    @Test
    void growing() throws Exception {
        // What the first store is asked would be measured with code that is still being compiled.
        measure(1_000, "warm", false);
        for (String size : SIZES.split(",")) {
            measure(Integer.parseInt(size.strip()), "store" + size.strip(), true);
        }
    }

    private void measure(int articles, String name, boolean told) throws Exception {
        loud = told;
        head("a store of " + articles + " articles");
        Path data = folder.resolve(name);
        long begun = System.nanoTime();
        BenchStore.fill(data, articles, NOW);
        line("filled, articles a second", articles / ((System.nanoTime() - begun) / 1e9), "", 0);
        try (Docket docket = new Docket(data, () -> NOW); Connection plain = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("docket.db"))) {
            lists(docket, plain);
            searches(docket, plain);
        }
        line("disk for 10,000 articles", Files.size(data.resolve("docket.db")) / 1e6 * 10_000 / articles, "MB", 0);
    }

    private static void lists(Docket docket, Connection plain) throws Exception {
        Timeline list = docket.timeline;
        double limit = millis(() -> BenchStore.plain(plain, "SELECT id, title, sort_at FROM article ORDER BY sort_at DESC, id DESC LIMIT 200"));
        line("plain SQL, newest 200 titles (limit)", limit, "ms", 0);
        line("list of all", millis(() -> list.rows(new Scope.All(), Filter.ALL, null, 200)), "ms", limit);
        List<Row> first = list.rows(new Scope.All(), Filter.ALL, null, 200);
        line("its next page", millis(() -> list.rows(new Scope.All(), Filter.ALL, Timeline.Cursor.after(first.getLast()), 200)), "ms", limit);
        line("list of unread", millis(() -> list.rows(new Scope.All(), Filter.UNREAD, null, 200)), "ms", limit);
        line("list of one feed, newest 100", millis(() -> list.rows(new Scope.InFeed(1), Filter.ALL, null, 100)), "ms", limit);
        line("feeds with unread counts", millis(list::unread), "ms", 0);
        line("one article", millis(() -> docket.reading.open(first.get(7).id())), "ms", 0);
        List<Long> thousand = list.rows(new Scope.All(), Filter.ALL, null, 1_000).stream().map(Row::id).toList();
        boolean[] on = {false};
        line("1,000 marked", millis(() -> docket.marks.set(Marks.Mark.READ, thousand, on[0] = !on[0])), "ms", 0);
    }

    private static void searches(Docket docket, Connection plain) throws Exception {
        double words = millis(() -> BenchStore.plain(plain, "SELECT rowid FROM article_fts WHERE article_fts MATCH 'common' ORDER BY rowid DESC LIMIT 50"));
        line("plain SQL, newest 50 of a common word (limit)", words, "ms", 0);
        for (String query : List.of("common", "common often seldom", "\"common words\"")) {
            line("search, newest 50, " + query, millis(() -> docket.search.begin(query, SearchIndex.Order.NEWEST, 50)), "ms", words);
            line("  and counted", millis(() -> docket.search.search(query, 50)), "ms", words);
            line("  best first", millis(() -> docket.search.begin(query, SearchIndex.Order.BEST, 50)), "ms", words);
        }
    }

    private Docket docket(String name, BenchWeb web) {
        Docket docket = new Docket(folder.resolve(name), () -> NOW);
        web.urls().forEach(url -> docket.library.subscribe(url, null, null));
        return docket;
    }

    private static int refresh(Docket docket) throws InterruptedException {
        return docket.refresher.run(new Refresher.Order(null, true, false), _ -> {}).added();
    }

    private static int fetchAll(BenchWeb web) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient(); ExecutorService threads = Executors.newFixedThreadPool(32, Thread.ofVirtual().factory())) {
            List<Callable<Integer>> visits = web.urls().stream().<Callable<Integer>>map(url -> () -> client.send(
                    HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray()).body().length).toList();
            int bytes = 0;
            for (Future<Integer> visit : threads.invokeAll(visits)) {
                bytes += visit.get();
            }
            return bytes;
        }
    }

    private static double seconds(Callable<?> work) throws Exception {
        long begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e9;
    }

    /// The median, warm.
    private static double millis(Callable<?> work) throws Exception {
        double[] times = new double[ROUNDS];
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            times[Math.max(0, i)] = seconds(work) * 1_000;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /// MB; 0 where the system does not tell.
    private static double resident() throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(l -> l.startsWith("VmHWM")).mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1_000).sum();
        }
    }

    private long size(String name) throws Exception {
        return Files.size(folder.resolve(name).resolve("docket.db"));
    }

    private static void head(String words) {
        say("%n%-48s %10s    %s%n", words, "", "times its limit");
    }

    /// @param limit what it is compared with; 0 for nothing
    private static void line(String what, double figure, String unit, double limit) {
        say("%-48s %10.2f %-2s %s%n", what, figure, unit, limit == 0 ? "" : String.format(Locale.ROOT, "%.1f", figure / limit));
    }

    private static void say(String form, Object... values) {
        if (loud) {
            System.out.printf(Locale.ROOT, form, values);
        }
    }
}
