package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.model.CommentFacts;
import docket.model.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalliesTest {
    private static final Instant NOW = Instant.parse("2026-03-12T12:00:00Z");

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void countArticlesOfEachFeedAndOfAll() {
        store.update(db -> {
            long one = feed(db, 1);
            long two = feed(db, 2);
            take(db, one, 1, 2, 3);
            take(db, two, 3, 4);
            Statuses.set(db, Statuses.READ, List.of(page(db, 3)), true, NOW);
            PageWriter.save(db, full(4), NOW);
            assertEquals(new Tallies.Tally(4, 3), Tallies.all(db));
            assertEquals(new Tallies.Tally(1, 1), Tallies.of(db, new Scope.Offline()));
            assertEquals(new Tallies.Tally(3, 2), Tallies.of(db, new Scope.InFeed(one)));
            assertEquals(Map.of(one, 2, two, 1), Tallies.unreadByFeed(db));
            Feeds.remove(db, one);
            assertEquals(new Tallies.Tally(2, 1), Tallies.all(db));
            assertEquals(Map.of(two, 1), Tallies.unreadByFeed(db));
        });
    }

    @Test
    void areWhatCountingGivesWhateverHappens() {
        long seed = 20_261_123;
        Random random = new Random(seed);
        store.update(db -> {
            List<Long> feeds = new ArrayList<>(List.of(feed(db, 1), feed(db, 2), feed(db, 3)));
            for (int step = 0; step < 400; step++) {
                int n = 1 + random.nextInt(60);
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> take(db, feeds.get(random.nextInt(feeds.size())), n, n + 1);
                    case 3 -> Statuses.set(db, Statuses.READ, db.ids("SELECT id FROM page WHERE id % 7 = ?", n % 7), random.nextBoolean(), NOW);
                    case 4 -> PageWriter.save(db, full(n), NOW);
                    case 5 -> Pages.alias(db, Pages.findOrAdd(db, key(n)), key(1 + random.nextInt(60)));
                    case 6 -> Articles.remove(db, Pages.findOrAdd(db, key(n)));
                    default -> {
                        if (random.nextInt(10) == 0) {
                            Feeds.remove(db, feeds.removeFirst());
                            feeds.add(feed(db, 100 + step));
                        }
                    }
                }
                assertEquals(List.of(), Tallies.wrong(db), "seed " + seed + ", step " + step);
            }
            assertTrue(Tallies.all(db).articles() > 20);
        });
    }

    @Test
    void wrongOnesAreFoundAndMended() {
        store.update(db -> {
            take(db, feed(db, 1), 1, 2);
            db.run("UPDATE tally SET unread = 7");
        });
        assertEquals(List.of("The number of unread articles is wrong in 2 places."), store.read(Maintenance::check));
        store.update(Maintenance::tidy);
        assertEquals(List.of(), store.read(Maintenance::check));
    }

    @Test
    void takeNoLookAtTheArticles() {
        store.update(db -> take(db, feed(db, 1), 1, 2));
        List<String> plan = store.read(db -> db.list("EXPLAIN QUERY PLAN SELECT feed_id, unread FROM tally WHERE unread > 0 AND feed_id > 0",
                r -> r.getString("detail")));
        assertEquals(List.of("SEARCH tally USING INTEGER PRIMARY KEY (rowid>?)"), plan);
        List<String> lines = store.read(db -> db.list("EXPLAIN QUERY PLAN " + Feeds.LINES, r -> r.getString("detail")));
        assertFalse(lines.stream().anyMatch(l -> l.contains("article") || l.contains("SCAN entry")), lines::toString);
    }

    private static long feed(Db db, int n) throws java.sql.SQLException {
        return Feeds.add(db, "https://feed" + n + ".example/", "Feed " + n, null, null);
    }

    private static void take(Db db, long feed, int... numbers) throws java.sql.SQLException {
        List<Arrival> arrivals = new ArrayList<>();
        for (int n : numbers) {
            String text = "Words of number " + n;
            arrivals.add(new Arrival("g" + n, "g" + n, key(n), false, key(n), "Title " + n, null, null, null, text, null,
                    Body.of(Body.From.SUMMARY, "<p>" + text + "</p>", text), Wording.hash("Title " + n, text), false, CommentFacts.NONE,
                    List.of(), List.of(), List.of(), List.of()));
        }
        Arrivals.save(db, feed, arrivals, NOW, false);
    }

    private static String key(int n) {
        return "https://news.example/" + n;
    }

    private static long page(Db db, int n) throws java.sql.SQLException {
        return Pages.findOrAdd(db, key(n));
    }

    private static SavedPage full(int n) {
        return new SavedPage(key(n), key(n), "Title " + n, null, null, null, null, null, null, null, Body.of(Body.From.PAGE, "<p>Whole</p>", "Whole"), null,
                null, CommentFacts.NONE, List.of(), List.of(), List.of(), List.of());
    }
}
