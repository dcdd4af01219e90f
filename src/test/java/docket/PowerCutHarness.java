package docket;

import docket.LoopbackWeb.Answer;
import docket.app.Library;
import docket.app.Marks;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/// Cuts the power at random moments between two acknowledged changes and looks whether everything acknowledged is there, and
/// whether the store is sound.
///
/// After each acknowledged change the store's file and its log are copied: all of it is on the disk by then, for the writer
/// works with `synchronous=FULL`, which waits for the disk at each commit (`StoreTest` holds that). What a disk may have of the
/// next change when the power goes is made from two such copies, as SQLite orders its waits (sqlite.org/wal.html):
///
/// - the file untouched and any part of the log's new end, in sectors of 512 bytes, some written, some not;
/// - the whole log, and the file with any part of what a checkpoint moves into it;
/// - the file with all of it, and a log begun anew: its header, for which SQLite waits before it goes on, and any part of the rest.
///
/// The index of the log (`docket.db-shm`) is gone or noise, as after a real cut.
///
/// The long form, from the folder of a built checkout, here with 50 changes and 20 cuts each:
/// `java -cp "target/classes:target/test-classes:target/docket/lib/*" docket.PowerCutHarness 50 20 7`
public final class PowerCutHarness {
    private static final int FEEDS = 4;
    private static final int ENTRIES = 12;
    private static final int SECTOR = 512;
    /// Of the log, in bytes (sqlite.org/fileformat2.html section 4.1).
    private static final int HEADER = 32;
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /// @param acknowledged changes
    /// @param restarts how often the log was begun anew, which the hardest cuts need
    record Result(int acknowledged, int cuts, int restarts, List<String> findings) {}

    /// What a person was told is stored.
    private record Facts(Set<Long> articles, Set<Long> starred, Set<Long> unread, int feeds) {
        static Facts of(Docket docket) {
            return new Facts(ids(docket, new Scope.All(), Filter.ALL), ids(docket, new Scope.Starred(), Filter.ALL),
                    ids(docket, new Scope.All(), Filter.UNREAD), docket.library.subscriptions().size());
        }

        private static Set<Long> ids(Docket docket, Scope scope, Filter filter) {
            Set<Long> ids = new TreeSet<>();
            docket.timeline.rows(scope, filter, null, Integer.MAX_VALUE).stream().map(Row::id).forEach(ids::add);
            return ids;
        }
    }

    private record Snapshot(Facts facts, byte[] file, byte[] log) {}

    private final Path folder;
    private final Path cut;
    private final Random random;
    private final List<String> findings = new ArrayList<>();
    private int restarts;

    PowerCutHarness(Path temp, long seed) {
        folder = temp.resolve("data");
        cut = temp.resolve("cut");
        random = new Random(seed);
    }

    /// @param arguments changes, cuts after each, seed
    public static void main(String... arguments) throws Exception {
        Result result = new PowerCutHarness(Files.createTempDirectory("docket-power"), Long.parseLong(arguments[2]))
                .run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println(result.cuts() + " power cuts over " + result.acknowledged() + " acknowledged changes, the log begun anew "
                + result.restarts() + " times, findings: " + result.findings().size());
        result.findings().forEach(System.out::println);
        System.exit(result.findings().isEmpty() ? 0 : 1);
    }

    Result run(int changes, int cutsEach) throws Exception {
        int cuts = 0;
        try (LoopbackWeb web = LoopbackWeb.start(); Docket docket = new Docket(folder, () -> NOW)) {
            serve(web);
            // As the window does: then the log is short and begun anew often.
            docket.store.onChange(_ -> {});
            docket.library.subscribe(web.url("/0"), null, null);
            Snapshot before = snapshot(docket);
            for (int change = 0; change < changes; change++) {
                change(docket, web);
                Snapshot after = snapshot(docket);
                for (int n = 0; n < cutsEach; n++) {
                    look("change " + change + ", cut " + n + " in " + cut(before, after), before.facts(), after.facts());
                    cuts++;
                }
                before = after;
            }
        }
        return new Result(changes, cuts, restarts, findings);
    }

    private void change(Docket docket, LoopbackWeb web) throws InterruptedException {
        List<Long> articles = docket.timeline.rows(new Scope.All(), Filter.ALL, null, 200).stream().map(Row::id).toList();
        int what = articles.isEmpty() ? 0 : random.nextInt(5);
        switch (what) {
            case 0, 1 -> {
                // One feed: a change that filled the log twice could be checkpointed twice, which the cuts above do not know.
                List<Library.Subscription> feeds = docket.library.subscriptions();
                docket.refresher.begin(feeds.get(random.nextInt(feeds.size())).id());
            }
            case 2 -> docket.marks.set(Marks.Mark.STARRED, some(articles), random.nextBoolean());
            case 3 -> docket.marks.set(Marks.Mark.READ, some(articles), random.nextBoolean());
            default -> docket.library.subscribe(web.url("/" + random.nextInt(FEEDS)), null, null);
        }
    }

    private List<Long> some(List<Long> articles) {
        return articles.stream().filter(_ -> random.nextInt(4) == 0).toList();
    }

    private Snapshot snapshot(Docket docket) throws IOException {
        Path log = folder.resolve("docket.db-wal");
        return new Snapshot(Facts.of(docket), Files.readAllBytes(folder.resolve("docket.db")), Files.exists(log) ? Files.readAllBytes(log) : new byte[0]);
    }

    /// @return what was cut, in words
    private String cut(Snapshot before, Snapshot after) throws IOException {
        // The header has salts that are new when the log begins anew.
        boolean anew = after.log().length >= HEADER && before.log().length >= HEADER
                && !Arrays.equals(before.log(), 0, HEADER, after.log(), 0, HEADER);
        byte[] file;
        byte[] log;
        String what;
        if (anew) {
            restarts++;
            what = "a log begun anew";
            file = after.file();
            log = mixed(before.log(), after.log());
            System.arraycopy(after.log(), 0, log, 0, HEADER);
        } else if (!Arrays.equals(before.file(), after.file()) && random.nextBoolean()) {
            what = "a checkpoint";
            file = mixed(before.file(), after.file());
            log = after.log();
        } else {
            what = "the log's end";
            file = before.file();
            log = mixed(before.log(), after.log());
        }
        Files.createDirectories(cut);
        Files.write(cut.resolve("docket.db"), file);
        Files.write(cut.resolve("docket.db-wal"), log);
        byte[] noise = new byte[random.nextInt(2) * 32_768];
        random.nextBytes(noise);
        Files.deleteIfExists(cut.resolve("docket.db-shm"));
        if (noise.length > 0) {
            Files.write(cut.resolve("docket.db-shm"), noise);
        }
        return what;
    }

    /// Each sector as it was or as it was to be; the end as long as it was, as it was to be, or anything between.
    private byte[] mixed(byte[] before, byte[] after) {
        int least = Math.min(before.length, after.length);
        int most = Math.max(before.length, after.length);
        byte[] mixed = new byte[least + (most > least ? random.nextInt(most - least + 1) : 0)];
        double written = random.nextDouble();
        for (int at = 0; at < mixed.length; at += SECTOR) {
            byte[] from = random.nextDouble() < written ? after : before;
            int end = Math.min(Math.min(at + SECTOR, mixed.length), from.length);
            if (end > at) {
                System.arraycopy(from, at, mixed, at, end - at);
            }
        }
        return mixed;
    }

    private void look(String when, Facts before, Facts after) {
        try (Docket docket = new Docket(cut, () -> NOW)) {
            docket.upkeep.check(false).findings().forEach(finding -> findings.add(when + ": " + finding));
            Facts now = Facts.of(docket);
            compare(when + ": articles", before.articles(), now.articles(), after.articles());
            compare(when + ": stars", before.starred(), now.starred(), after.starred());
            compare(when + ": unread", before.unread(), now.unread(), after.unread());
            if (now.feeds() != before.feeds() && now.feeds() != after.feeds()) {
                findings.add(when + ": " + now.feeds() + " feeds instead of " + before.feeds());
            }
        } catch (RuntimeException e) {
            findings.add(when + ": " + e);
        }
    }

    /// What was so before and is so after the change was never otherwise.
    private void compare(String what, Set<Long> before, Set<Long> now, Set<Long> after) {
        Set<Long> lost = new HashSet<>(before);
        lost.retainAll(after);
        lost.removeAll(now);
        Set<Long> made = new HashSet<>(now);
        made.removeAll(before);
        made.removeAll(after);
        if (!lost.isEmpty() || !made.isEmpty()) {
            findings.add(what + ": lost " + lost + ", made up " + made);
        }
    }

    /// Feeds whose every look brings news with long texts, so that the log fills and begins anew.
    private static void serve(LoopbackWeb web) {
        for (int f = 0; f < FEEDS; f++) {
            int feed = f;
            AtomicInteger looks = new AtomicInteger();
            web.route("/" + feed, _ -> {
                int first = looks.getAndIncrement() * ENTRIES;
                Random words = new Random(first * 31L + feed);
                StringBuilder items = new StringBuilder();
                for (int n = first; n < first + ENTRIES; n++) {
                    StringBuilder text = new StringBuilder();
                    for (int w = 0; w < 900; w++) {
                        text.append(Long.toString(words.nextLong() & 0xffffffL, 36)).append(' ');
                    }
                    items.append("<item><guid isPermaLink='false'>").append(n).append("</guid><link>").append(web.url("/a/" + feed + "/" + n))
                            .append("</link><title>Ruling ").append(n).append("</title><description>").append(text).append("</description></item>");
                }
                return Answer.xml("<rss version='2.0'><channel><title>Court " + feed + "</title>" + items + "</channel></rss>");
            });
        }
    }
}
