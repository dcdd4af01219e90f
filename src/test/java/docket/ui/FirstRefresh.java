package docket.ui;

import docket.Docket;
import docket.bench.BenchWeb;
import docket.model.Filter;
import docket.ui.theme.Theme;
import docket.ui.work.Background;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a person waits with the window open until 1,000 feeds of 30 entries that were never read are stored and can be searched,
/// what that takes of the processors and of memory. In a Java of its own with the options of the packaged program, on the display if
/// there is one; nothing else is done in the window. `mvn -Pbench test -Dtest=FirstRefresh`.
class FirstRefresh extends FxTest {
    private static final int FEEDS = Integer.getInteger("docket.feeds", 1_000);

    @TempDir
    Path folder;

    @Test
    void measure() throws Exception {
        Assumptions.assumeTrue(Boolean.getBoolean("docket.bench"), "a measure, not a test: mvn -Pbench test");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(packaged());
        if (System.getenv("DISPLAY") == null) {
            command.add("-Dglass.platform=Headless");
        }
        command.addAll(List.of("-Dprism.order=sw", "-Ddocket.secrets=files", "-Ddocket.feeds=" + FEEDS, "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), FirstRefresh.class.getName(), folder.toString()));
        Process window = new ProcessBuilder(command).redirectErrorStream(true).start();
        window.inputReader(StandardCharsets.UTF_8).lines().forEach(System.out::println);
        window.waitFor();
    }

    /// The options of the window in the launcher.
    private static List<String> packaged() throws IOException {
        String line = Files.readAllLines(Path.of("src", "main", "launcher", "docket")).stream().filter(each -> each.contains("-XX:+UseG1GC")).findFirst()
                .orElseThrow();
        return Pattern.compile("-X\\S+").matcher(line).results().map(each -> each.group()).toList();
    }

    public static void main(String[] args) throws Exception {
        WindowState state = new WindowState(1000, 900, false, new Widths.Wanted(0, 0, 0, Widths.Sidebar.LIST), false,
                Theme.Choice.LIGHT, false, 18, null, Filter.ALL, 0, Set.of(), 100, Set.of(), Map.of());
        try (BenchWeb web = new BenchWeb(FEEDS, 30);
                Docket docket = new Docket(Path.of(args[0]), InstantSource.system());
                ExecutorService background = Background.threads()) {
            web.urls().forEach(url -> docket.library.subscribe(url, null, null));
            Desk desk = fx(() -> new Desk(docket, InstantSource.system(), ZoneOffset.UTC, background, Platform::runLater, state, url -> {}));
            run(() -> {
                Scene scene = desk.scene(1000, 900);
                Stage made = new Stage();
                made.setScene(scene);
                made.show();
                // Without what begins by itself: a person's own round is measured.
                desk.sidebar.load(() -> {});
            });
            Thread.sleep(2_000);
            double cpu = cpuSeconds();
            long begun = System.nanoTime();
            run(() -> desk.rounds.run(null));
            try (Connection beside = DriverManager.getConnection("jdbc:sqlite:" + docket.store.file());
                    PreparedStatement unread = beside.prepareStatement("SELECT count(*) FROM feed WHERE changed_at IS NULL")) {
                while (unread.executeQuery().getInt(1) > 0) {
                    Thread.sleep(50);
                }
            }
            System.out.printf(Locale.ROOT, "%n%d new feeds of 30 entries, with the window open: %.2f s (bar of 1,000: 10), %.2f CPU s, at most %.0f MB resident (bar 350)%n",
                    FEEDS, (System.nanoTime() - begun) / 1e9, cpuSeconds() - cpu, resident());
        }
        System.exit(0);
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static double resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(l -> l.startsWith("VmHWM")).mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1_000).sum();
        }
    }
}
