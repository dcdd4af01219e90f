package docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb.Answer;
import docket.app.Marks;
import docket.app.Refresher.Order;
import docket.app.Refresher.Progress;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import docket.store.Change;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two command lines that refresh one store at once, beside a program that has it open as the window has: it refreshes, marks
/// and listens.
class TwoProcessesTest {
    private static final int FEEDS = 10;
    private static final int NEWS = 8;
    private static final Pattern STORED = Pattern.compile("\"stored\":(\\d+)");

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNoErrorIsShown() throws Exception {
        Path data = folder.resolve("data");
        Set<Long> told = ConcurrentHashMap.newKeySet();
        CountDownLatch heardOfOthers = new CountDownLatch(1);
        try (LoopbackWeb web = LoopbackWeb.start(); Docket window = new Docket(data, InstantSource.system())) {
            for (int feed = 0; feed < FEEDS; feed++) {
                serve(web, feed);
                window.library.subscribe(web.url("/" + feed), null, null);
            }
            window.store.onChange(change -> {
                if (change instanceof Change.Outside) {
                    heardOfOthers.countDown();
                }
            });
            window.refresher.run(new Order(null, true, false), progress -> note(progress, told));
            List<Process> others = List.of(refresh(data, "one"), refresh(data, "two"));
            List<Long> articles = ids(window, new Scope.All()).stream().toList();
            Set<Long> starred = new HashSet<>();
            int rounds = 0;
            while (others.stream().anyMatch(Process::isAlive)) {
                long article = articles.get(rounds++ % articles.size());
                window.marks.set(Marks.Mark.STARRED, List.of(article), true);
                starred.add(article);
                window.refresher.run(new Order(null, true, false), progress -> note(progress, told));
            }
            for (String name : List.of("one", "two")) {
                assertEquals("", Files.readString(folder.resolve(name + ".err")), "nothing is said on the error stream");
                Files.readAllLines(folder.resolve(name + ".out"), StandardCharsets.UTF_8).forEach(line -> {
                    Matcher matcher = STORED.matcher(line);
                    if (matcher.find()) {
                        assertTrue(told.add(Long.valueOf(matcher.group(1))), "an article is told by one of them: " + line);
                    }
                });
            }
            for (Process other : others) {
                assertEquals(0, other.exitValue());
            }
            assertTrue(heardOfOthers.await(10, TimeUnit.SECONDS), "the window hears of what others stored");
            assertEquals(told, ids(window, new Scope.All()), "what was told is there, what is there was told once");
            assertEquals(starred, ids(window, new Scope.Starred()));
            assertEquals(List.of(), window.upkeep.check(false).findings());
        }
    }

    private static void note(Progress progress, Set<Long> told) {
        switch (progress) {
            case Progress.Stored stored -> told.add(stored.article());
            case Progress.FeedDone done -> assertEquals(null, done.problem());
            default -> { }
        }
    }

    private static Set<Long> ids(Docket docket, Scope scope) {
        Set<Long> ids = new HashSet<>();
        docket.timeline.rows(scope, Filter.ALL, null, 100_000).stream().map(Row::id).forEach(ids::add);
        return ids;
    }

    private Process refresh(Path data, String name) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), "docket.Main", "refresh", "--force", "--json", "--data", data.toString()));
        return new ProcessBuilder(command).redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile()).start();
    }

    /// A feed that has news at every look.
    private static void serve(LoopbackWeb web, int feed) {
        AtomicInteger looks = new AtomicInteger();
        web.route("/" + feed, _ -> {
            int last = (looks.getAndIncrement() + 1) * NEWS;
            StringBuilder items = new StringBuilder();
            for (int n = Math.max(0, last - 3 * NEWS); n < last; n++) {
                items.append("<item><guid isPermaLink='false'>").append(n).append("</guid><link>").append(web.url("/a/" + feed + "/" + n))
                        .append("</link><title>Ruling ").append(n).append(" of court ").append(feed).append("</title><description>")
                        .append(("Motion " + n + " was heard in district " + feed + ". ").repeat(30)).append("</description></item>");
            }
            return Answer.xml("<rss version='2.0'><channel><title>Court " + feed + "</title>" + items + "</channel></rss>");
        });
    }
}
