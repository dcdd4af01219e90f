package docket.bench;

import static docket.bench.Table.NONE;
import static docket.bench.Table.head;
import static docket.bench.Table.line;
import static docket.bench.Table.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person waits for the packaged program itself: commands from their start to their end, the window from its start until it is
/// complete, and what it takes of memory when it rests. Where newsboat is installed it fetches the same feeds in the same run. Asserts
/// nothing.
///
/// After `mvn package`: `mvn -Pbench test -Dtest=ProgramBenchmark`. `-Ddocket.urls=FILE` takes the feeds of another web, an address a line;
/// the window is measured where a display is (`DISPLAY`), in stores of `-Ddocket.sizes` articles.
final class ProgramBenchmark {
    private static final Path PROGRAM = Path.of(System.getProperty("docket.program", "target/docket/bin/docket")).toAbsolutePath();
    private static final int FEEDS = Integer.getInteger("docket.feeds", 1_000);
    private static final String SIZES = System.getProperty("docket.sizes", "100000");
    private static final Instant NOW = Instant.now();
    private static final int RUNS = Integer.getInteger("docket.runs", 3);
    private static final int STARTS = 5;

    @TempDir
    Path folder;

    private record Figures(double seconds, double megabytes) {}

    @BeforeAll
    static void packaged() {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "nothing packaged to be measured: run mvn package first");
    }

    @Test
    void refreshing() throws Exception {
        try (BenchWeb web = new BenchWeb(FEEDS, 30)) {
            List<String> urls = System.getProperty("docket.urls") == null ? web.urls() : Files.readAllLines(Path.of(System.getProperty("docket.urls")));
            double java = median(() -> run(java("-XX:+UseSerialGC", "-version"))).seconds();
            head("commands, from start to end");
            line("java -version (limit)", java, "s", NONE, NONE);
            refreshing(urls, FEEDS == 1_000 ? 13 : NONE, java);
            if (urls.size() > 200) {
                refreshing(urls.subList(0, 200), 3.8, java);
            }
        }
    }

    private void refreshing(List<String> urls, double bar, double java) throws Exception {
        String many = urls.size() + " feeds";
        List<Figures> cold = new ArrayList<>();
        List<Figures> again = new ArrayList<>();
        List<Figures> withPages = new ArrayList<>();
        List<Figures> peer = new ArrayList<>();
        List<Figures> peerAgain = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) { // in turns: the machine has faster and slower minutes
            Path data = subscribed(urls);
            cold.add(run(docket(data, "refresh", "--no-full-text")));
            again.add(run(docket(data, "refresh", "--no-full-text")));
            withPages.add(run(docket(subscribed(urls), "refresh")));
            if (installed("newsboat")) {
                Path home = Files.createTempDirectory(folder, "newsboat");
                Files.write(home.resolve("urls"), urls);
                Files.writeString(home.resolve("config"), "");
                List<String> command = List.of("newsboat", "-u", home + "/urls", "-c", home + "/cache.db", "-C", home + "/config", "-x", "reload");
                peer.add(run(command));
                peerAgain.add(run(command));
            }
        }
        double beside = peer.isEmpty() ? NONE : median(peer).seconds();
        if (beside != NONE) {
            line("newsboat, " + many + ", all new (compared with)", beside, "s", NONE, NONE);
        }
        line("docket refresh --no-full-text, " + many + ", all new", median(cold).seconds(), "s", beside, bar);
        line("  resident at its most", median(cold).megabytes(), "MB", NONE, 350);
        line("docket refresh, the same with pages, pictures", median(withPages).seconds(), "s", beside, NONE);
        line("  resident at its most", median(withPages).megabytes(), "MB", NONE, 350);
        if (beside != NONE) {
            line("newsboat, nothing new (compared with)", median(peerAgain).seconds(), "s", NONE, NONE);
        }
        line("docket refresh, nothing new (304)", median(again).seconds(), "s", beside == NONE ? java : median(peerAgain).seconds(), urls.size() <= 1_000 ? 1 : NONE);
    }

    @Test
    void searching() throws Exception {
        Path data = folder.resolve("searched");
        BenchStore.fill(data, 100_000, NOW);
        double java = median(() -> run(java("-XX:+UseSerialGC", "-version"))).seconds();
        head("docket search, a store of 100,000 articles");
        line("java -version (limit)", java, "s", NONE, NONE);
        for (String query : List.of("seldom", "common", "\"common words\"", "common is:unread", "common source:\"feed 7\"", "gubude")) {
            line("docket search '" + query + "'", median(() -> run(docket(data, "search", query))).seconds(), "s", java, 0.5);
        }
    }

    /// From its start to a complete window, and at rest.
    @Test
    void opening() throws Exception {
        Assumptions.assumeTrue(System.getenv("DISPLAY") != null, "no display to open a window on");
        head("the window");
        double[] bare = watched(java("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED", "-cp", classes(),
                BareWindow.Start.class.getName()));
        told("a bare list of JavaFX (limit)", bare, null, NONE);
        Path empty = folder.resolve("empty");
        double[] without = watched(docket(subscribedTo(empty, List.of())));
        told("docket, nothing stored", without, bare, 1.1);
        for (String size : SIZES.split(",")) {
            Path data = folder.resolve("open" + size);
            BenchStore.fill(data, Integer.parseInt(size.strip()), NOW);
            try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("docket.db")); Statement statement = store.createStatement()) {
                statement.execute("UPDATE article SET linked = 1"); // as after a day's use; a new store is linked for minutes
            }
            watched(docket(data)); // the first start of a day copies the store
            double[] with = watched(docket(data));
            told("docket, " + size.strip() + " articles", with, bare, 1.2);
            line("  more than with nothing stored", with[0] - without[0], "s", NONE, 0.1);
        }
    }

    private static void told(String what, double[] watched, double[] limit, double bar) {
        line(what + ": complete", watched[0], "s", limit == null ? NONE : limit[0], bar);
        line("  memory at rest (PSS)", watched[1], "MB", limit == null ? NONE : limit[1], bar == NONE ? NONE : 230);
        line("  of a core at rest", watched[2], "%", NONE, bar == NONE ? NONE : 0.5);
    }

    /// Seconds, MB and percent of a core: the medians of some starts.
    private static double[] watched(List<String> command) throws Exception {
        double[][] all = new double[3][STARTS];
        for (int i = 0; i < STARTS; i++) {
            List<String> watch = java("--enable-native-access=ALL-UNNAMED", "-cp", classes(), ScreenWatch.class.getName());
            watch.addAll(command);
            Process process = new ProcessBuilder(watch).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String[] told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().split(" ");
            process.waitFor();
            for (int k = 0; k < all.length; k++) {
                all[k][i] = Double.parseDouble(told[k]);
            }
        }
        return Stream.of(all).mapToDouble(each -> Arrays.stream(each).sorted().toArray()[STARTS / 2]).toArray();
    }

    private Path subscribed(List<String> urls) throws Exception {
        return subscribedTo(Files.createTempDirectory(folder, "data").resolve("docket"), urls);
    }

    private static Path subscribedTo(Path data, List<String> urls) throws Exception {
        Path list = Files.createTempFile("subscriptions", ".opml");
        StringBuilder opml = new StringBuilder("<opml version=\"2.0\"><body>");
        urls.forEach(url -> opml.append("<outline type=\"rss\" xmlUrl=\"").append(url.replace("&", "&amp;")).append("\"/>"));
        Files.writeString(list, opml.append("</body></opml>"));
        run(docket(data, "import", list.toString()));
        Files.delete(list);
        return data;
    }

    private static List<String> docket(Path data, String... arguments) {
        return Stream.concat(Stream.of(PROGRAM.toString(), "--data", data.toString()), Stream.of(arguments)).toList();
    }

    private static List<String> java(String... arguments) {
        return new ArrayList<>(Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()), Stream.of(arguments)).toList());
    }

    private static String classes() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    private static Figures run(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long begun = System.nanoTime();
        Process process = builder.start();
        Path status = Path.of("/proc/" + process.pid() + "/status");
        double most = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, resident(status));
        }
        return new Figures((System.nanoTime() - begun) / 1e9, most);
    }

    /// MB at the most so far; 0 where the system does not tell, or the process has ended.
    private static double resident(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(l -> l.startsWith("VmHWM")).mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1_000).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    @FunctionalInterface
    private interface Measure {
        Figures once() throws Exception;
    }

    private static Figures median(Measure measure) throws Exception {
        List<Figures> all = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            all.add(measure.once());
        }
        return median(all);
    }

    private static Figures median(List<Figures> all) {
        return all.stream().sorted(Comparator.comparingDouble(Figures::seconds)).toList().get(all.size() / 2);
    }
}
