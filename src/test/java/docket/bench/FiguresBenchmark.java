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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints how fast and how large Docket is, each figure beside the limit that the same machine sets in the same run and the bar that it
/// should stay below; and how the figures of a store grow with it. Asserts nothing.
///
/// `mvn -Pbench test` runs it; `-Ddocket.feeds=200` on fewer feeds than 1,000, `-Ddocket.sizes=1000,10000,100000,1000000` on other
/// stores. Best on a machine that does nothing else; the ratios hold on a busy one.
final class FiguresBenchmark {
    private static final int FEEDS = Integer.getInteger("docket.feeds", 1_000);
    private static final int ENTRIES = 30;
    private static final String SIZES = System.getProperty("docket.sizes", "1000,10000,100000");
    private static final Instant NOW = Instant.parse("2026-09-02T08:00:00Z");
    private static final int ROUNDS = 15;
    private static final double NONE = Table.NONE;
    private static boolean loud = true;
    /// Milliseconds by figure and size of the store.
    private static final Map<String, Map<Integer, Double>> GROWTH = new LinkedHashMap<>();

    @TempDir
    Path folder;

    @Test
    void refreshing() throws Exception {
        head("refresh, in this process");
        try (BenchWeb web = new BenchWeb(FEEDS, ENTRIES)) {
            double limit = seconds(() -> fetchAll(web));
            line("fetch alone, " + FEEDS + " feeds (limit)", limit, "s", NONE, NONE);
            try (Docket docket = docket("many", web)) {
                double cpu = cpuSeconds();
                line("cold, " + FEEDS + " feeds of " + ENTRIES, seconds(() -> refresh(docket)), "s", limit, bar(10));
                line("  processor time", cpuSeconds() - cpu, "s", NONE, bar(13));
                line("  resident at its most", resident(), "MB", NONE, 350);
                line("nothing new (304)", seconds(() -> refresh(docket)), "s", limit, bar(0.5));
            }
            line("disk for 10,000 articles", size("many") / 1e6 * 10_000 / (FEEDS * ENTRIES), "MB", NONE, 40);
        }
        try (BenchWeb web = new BenchWeb(200, ENTRIES)) {
            double usual;
            try (Docket docket = docket("usual", web)) {
                usual = seconds(() -> refresh(docket));
                line("cold, 200 feeds", usual, "s", NONE, NONE);
            }
            web.latency(Duration.ofMillis(50));
            try (Docket docket = docket("late", web)) {
                line("cold, 200 feeds, each answer after 50 ms", seconds(() -> refresh(docket)), "s", usual, 2.2);
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
                line("cold, 200 feeds, one hangs: the other 199", others[0], "s", usual, 1.2 * usual);
            }
        }
    }

    @Test
    void growing() throws Exception {
        // What the first store is asked would be measured with code that is still being compiled.
        measure(1_000, "warm", false);
        GROWTH.clear();
        for (String size : SIZES.split(",")) {
            measure(Integer.parseInt(size.strip()), "store" + size.strip(), true);
        }
        slopes();
    }

    private void measure(int articles, String name, boolean told) throws Exception {
        loud = told;
        head("a store of " + articles + " articles");
        Path data = folder.resolve(name);
        long begun = System.nanoTime();
        BenchStore.fill(data, articles, NOW, FEEDS);
        line("filled, articles a second", articles / ((System.nanoTime() - begun) / 1e9), "", NONE, NONE);
        try (Docket docket = new Docket(data, () -> NOW); Connection plain = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("docket.db"))) {
            lists(docket, plain, articles);
            searches(docket, plain, articles);
        }
        line("disk for 10,000 articles", Files.size(data.resolve("docket.db")) / 1e6 * 10_000 / articles, "MB", NONE, 40);
    }

    private static void lists(Docket docket, Connection plain, int articles) throws Exception {
        Timeline list = docket.timeline;
        double limit = millis(() -> BenchStore.plain(plain, "SELECT id, title, sort_at FROM article ORDER BY sort_at DESC, id DESC LIMIT 200"));
        line("plain SQL, newest 200 titles (limit)", limit, "ms", NONE, NONE);
        List<Row> first = list.rows(new Scope.All(), Filter.ALL, null, 200);
        grows("list of all", articles, limit, 20, () -> list.rows(new Scope.All(), Filter.ALL, null, 200));
        grows("its next page", articles, limit, 20, () -> list.rows(new Scope.All(), Filter.ALL, Timeline.Cursor.after(first.getLast()), 200));
        line("list of unread", millis(() -> list.rows(new Scope.All(), Filter.UNREAD, null, 200)), "ms", limit, 20);
        line("list of one feed, newest 100", millis(() -> list.rows(new Scope.InFeed(1), Filter.ALL, null, 100)), "ms", limit, 20);
        grows("feeds with unread counts", articles, NONE, 2, list::unread);
        grows("one article", articles, NONE, NONE, () -> docket.reading.open(first.get(7).id()));
        List<Long> thousand = list.rows(new Scope.All(), Filter.ALL, null, 1_000).stream().map(Row::id).toList();
        boolean[] on = {false};
        grows("1,000 articles marked read", articles, NONE, 30, () -> docket.marks.set(Marks.Mark.READ, thousand, on[0] = !on[0]));
    }

    private static void searches(Docket docket, Connection plain, int articles) throws Exception {
        double words = millis(() -> BenchStore.plain(plain, "SELECT rowid FROM article_fts WHERE article_fts MATCH 'common' ORDER BY rowid DESC LIMIT 50"));
        line("plain SQL, newest 50 of a common word (limit)", words, "ms", NONE, NONE);
        int ranked = articles > 100_000 ? 120 : 80;
        // A blank at the end: the word is typed out.
        for (String query : List.of("common ", "common often ", "common often seldom ", "\"common words\"", "seld", "s", "gubude ", "common OR seldom ", "sa ",
                "common is:unread", "common source:\"feed 7\"", "common source:\"feed 777\"", "common -source:\"feed 7\"", "common source:\"feed 7\" is:unread",
                "common author:nobody", "common has:images", "common before:2026-09-01", "common -seldom ", "source:\"feed 7\"", "author:nobody")) {
            grows("search, newest 50, " + query.strip(), articles, words, 5, () -> docket.search.begin(query, SearchIndex.Order.NEWEST, 50));
            line("  all, counted", millis(() -> docket.search.search(query, 1_000)), "ms", words, NONE);
            grows("search, best 50, " + query.strip(), articles, words, ranked, () -> docket.search.begin(query, SearchIndex.Order.BEST, 50));
        }
    }

    private static void grows(String what, int articles, double limit, double bar, Callable<?> work) throws Exception {
        double figure = millis(work);
        line(what, figure, "ms", limit, bar);
        GROWTH.computeIfAbsent(what, _ -> new TreeMap<>()).put(articles, figure);
    }

    /// By how much a figure grows with the store: 0 not at all, 1 as the store does. The slope of the line nearest to its logarithms.
    private static void slopes() {
        Table.say("%n%-48s %10s %10s%n", "growth with the store, exponent", "", "bar");
        GROWTH.forEach((what, bySize) -> {
            double bar = what.startsWith("search, newest") ? 0.35 : what.startsWith("list") || what.startsWith("its") || what.startsWith("feeds") || what.equals("one article") ? 0.05 : NONE;
            Table.say("%-48s %10.2f %10s   %s%n", what, slope(bySize), bar == NONE ? "" : String.format(Locale.ROOT, "%.2f", bar), bySize.values().stream()
                    .map(ms -> String.format(Locale.ROOT, "%.2f", ms)).toList());
        });
    }

    private static double slope(Map<Integer, Double> bySize) {
        double x = bySize.keySet().stream().mapToDouble(Math::log).average().orElse(0);
        double y = bySize.values().stream().mapToDouble(Math::log).average().orElse(0);
        double above = bySize.entrySet().stream().mapToDouble(each -> (Math.log(each.getKey()) - x) * (Math.log(each.getValue()) - y)).sum();
        double below = bySize.keySet().stream().mapToDouble(size -> Math.pow(Math.log(size) - x, 2)).sum();
        return below == 0 ? 0 : above / below;
    }

    /// Bars are for 1,000 feeds; fewer are done before the code is compiled.
    private static double bar(double ofAll) {
        return FEEDS == 1_000 ? ofAll : NONE;
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
        if (loud) {
            Table.head(words);
        }
    }

    private static void line(String what, double figure, String unit, double limit, double bar) {
        if (loud) {
            Table.line(what, figure, unit, limit, bar);
        }
    }
}
