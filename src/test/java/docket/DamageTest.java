package docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb.Answer;
import docket.app.Marks;
import docket.app.Refresher;
import docket.app.Upkeep;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import docket.store.StoreProblem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages of the store overwritten with noise, as a failing disk leaves them.
class DamageTest {
    private static final int FEEDS = 10;
    private static final int ENTRIES = 40;
    private static final int PAGE = 4096;

    @TempDir
    Path temp;
    private Path data;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final Set<Long> starred = new HashSet<>();

    @BeforeEach
    void fill() throws Exception {
        data = temp.resolve("data");
        try (LoopbackWeb web = LoopbackWeb.start(); Docket docket = open()) {
            for (int feed = 0; feed < FEEDS; feed++) {
                StringBuilder items = new StringBuilder();
                for (int n = 0; n < ENTRIES; n++) {
                    items.append("<item><guid isPermaLink='false'>").append(n).append("</guid><link>").append(web.url("/a/" + feed + "/" + n))
                            .append("</link><title>Ruling ").append(n).append(" of court ").append(feed).append("</title><description>")
                            .append(("Motion " + n + " before the regulator of district " + feed + ". ").repeat(30)).append("</description></item>");
                }
                web.route("/" + feed, Answer.xml("<rss version='2.0'><channel><title>Court</title>" + items + "</channel></rss>"));
                docket.library.subscribe(web.url("/" + feed), null, docket.library.folder("Law/Courts"));
            }
            docket.refresher.run(new Refresher.Order(null, true, false), _ -> {});
            List<Long> ids = docket.timeline.rows(new Scope.All(), Filter.ALL, null, 1_000).stream().map(Row::id).toList();
            assertEquals(FEEDS * ENTRIES, ids.size());
            starred.addAll(ids.subList(0, 50));
            docket.marks.set(Marks.Mark.STARRED, starred, true);
        }
    }

    private Docket open() {
        return new Docket(data, () -> now);
    }

    @Test
    void aCopyIsMadeOnceADayAndTheOldestGoes() throws Exception {
        try (Docket docket = open()) {
            assertNull(docket.upkeep.copyWhenDue(), "what is an hour old can be fetched again");
            for (int day = 0; day < 4; day++) {
                now = now.plus(Duration.ofHours(25));
                assertNotNull(docket.upkeep.copyWhenDue());
                assertNull(docket.upkeep.copyWhenDue());
            }
        }
        try (Stream<Path> copies = Files.list(data.resolve("copies"))) {
            assertEquals(List.of("docket-2026-03-05.db", "docket-2026-03-06.db"),
                    copies.map(c -> c.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void whatTheDamageLeftIsSavedAndTheRestComesFromTheCopy() throws Exception {
        try (Docket docket = open()) {
            now = now.plus(Duration.ofHours(25));
            assertNotNull(docket.upkeep.copyWhenDue());
        }
        byte[] whole = Files.readAllBytes(data.resolve("docket.db"));
        for (int seed = 0; seed < 5; seed++) {
            Files.write(data.resolve("docket.db"), whole);
            damage(seed, 1 + 3 * seed);
            byte[] damaged = Files.readAllBytes(data.resolve("docket.db"));
            Upkeep.salvage(data);
            try (Docket docket = open()) {
                assertEquals(List.of(), docket.upkeep.check(false).findings(), "seed " + seed);
                assertEquals(FEEDS, docket.library.subscriptions().size(), "seed " + seed);
                assertEquals(starred, ids(docket, new Scope.Starred()), "seed " + seed);
                assertEquals(FEEDS * ENTRIES, ids(docket, new Scope.All()).size(), "seed " + seed);
            }
            assertTrue(keptDamaged(damaged), "the damaged file is kept, seed " + seed);
        }
    }

    @Test
    void withoutACopyMostIsSaved() throws Exception {
        damage(99, 3);
        Upkeep.salvage(data);
        try (Docket docket = open()) {
            assertEquals(List.of(), docket.upkeep.check(false).findings());
            assertTrue(ids(docket, new Scope.All()).size() > FEEDS * ENTRIES / 2);
        }
    }

    @Test
    void aFileWithoutItsFirstPageComesBackFromTheCopyAndIsNeverTakenForANewStore() throws Exception {
        try (Docket docket = open()) {
            now = now.plus(Duration.ofHours(25));
            assertNotNull(docket.upkeep.copyWhenDue());
        }
        for (byte[] rest : List.of(new byte[0], new byte[PAGE], "not a store at all".repeat(999).getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
            Files.write(data.resolve("docket.db"), rest);
            StoreProblem problem = assertThrows(StoreProblem.class, this::open, rest.length + " bytes");
            assertEquals(StoreProblem.Kind.DAMAGED, problem.kind());
            assertTrue(String.valueOf(problem.getMessage()).contains("2026-03-03"), problem.getMessage());
            Upkeep.salvage(data);
            try (Docket docket = open()) {
                assertEquals(starred, ids(docket, new Scope.Starred()));
            }
        }
    }

    @Test
    void nothingIsChangedWhereNothingCanBeSaved() throws IOException {
        byte[] rest = "not a store at all".repeat(999).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Files.write(data.resolve("docket.db"), rest);
        assertThrows(StoreProblem.class, () -> Upkeep.salvage(data));
        org.junit.jupiter.api.Assertions.assertArrayEquals(rest, Files.readAllBytes(data.resolve("docket.db")));
    }

    @Test
    void aStoreThatIsOpenIsNotReplaced() {
        try (Docket docket = open()) {
            StoreProblem problem = assertThrows(StoreProblem.class, () -> Upkeep.salvage(data));
            assertEquals(StoreProblem.Kind.LOCKED, problem.kind());
            assertFalse(docket.library.subscriptions().isEmpty());
        }
    }

    @Test
    void aReplacementThatAKillInterruptedIsFinishedAtTheNextOpening() throws IOException {
        Files.move(data.resolve("docket.db"), data.resolve("docket-restoring.db"));
        try (Docket docket = open()) {
            assertEquals(FEEDS, docket.library.subscriptions().size());
        }
    }

    private boolean keptDamaged(byte[] damaged) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("docket-damaged-")).toList()) {
                if (java.util.Arrays.equals(damaged, Files.readAllBytes(file))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static Set<Long> ids(Docket docket, Scope scope) {
        Set<Long> ids = new HashSet<>();
        docket.timeline.rows(scope, Filter.ALL, null, 10_000).forEach(r -> ids.add(r.id()));
        return ids;
    }

    /// Noise over some pages, never the first, which names the tables.
    private void damage(int seed, int pages) throws IOException {
        Random random = new Random(seed);
        try (RandomAccessFile file = new RandomAccessFile(data.resolve("docket.db").toFile(), "rw")) {
            int all = (int) (file.length() / PAGE);
            for (int i = 0; i < pages; i++) {
                byte[] noise = new byte[PAGE];
                random.nextBytes(noise);
                file.seek((long) PAGE * (1 + random.nextInt(all - 1)));
                file.write(noise);
            }
        }
    }
}
