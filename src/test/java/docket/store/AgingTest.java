package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.app.Upkeep;
import docket.bench.BenchStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgingTest {
    private static final Instant STORED = Instant.parse("2026-01-01T08:00:00Z");
    private static final Instant LATER = STORED.plus(Duration.ofDays(100));
    @TempDir
    Path folder;

    private List<Long> oldest = List.of();

    private Store filled() {
        BenchStore.fill(folder, 500, STORED);
        Store store = Store.open(folder);
        store.update(db -> {
            db.run("INSERT INTO status (page_id, read, changed_at) SELECT id, 1, ? FROM article", STORED);
            db.run("UPDATE article SET read = 1");
            oldest = db.ids("SELECT id FROM article ORDER BY sort_at LIMIT 7");
            // Starred, kept for later, unread, saved by hand, of a followed story, marked of late; and one like all others.
            db.run("UPDATE status SET starred = 1 WHERE page_id = ?", oldest.get(0));
            db.run("UPDATE status SET later = 1 WHERE page_id = ?", oldest.get(1));
            db.run("UPDATE article SET read = 0 WHERE id = ?", oldest.get(2));
            db.run("UPDATE status SET read = 0 WHERE page_id = ?", oldest.get(2));
            db.run("DELETE FROM entry WHERE page_id = ?", oldest.get(3));
            db.run("UPDATE article SET story_id = 5 WHERE id = ?", oldest.get(4));
            db.run("INSERT INTO followed (story_id, since, seen_at) VALUES (5, ?1, ?1)", STORED);
            db.run("UPDATE status SET changed_at = ? WHERE page_id = ?", LATER.minus(Duration.ofDays(1)), oldest.get(5));
            for (long id : List.of(oldest.get(0), oldest.get(6))) {
                db.run("INSERT INTO image_use (page_id, url, hash) VALUES (?, ?, NULL)", id, "https://pictures.example/" + id);
                Images.save(db, id, "https://pictures.example/" + id, new Images.Picture("picture" + id, "image/png", 1, 1, new byte[20_000]));
            }
        });
        return store;
    }

    private static List<Long> whole(Store store) {
        return store.read(db -> db.ids("SELECT id FROM article WHERE body_from <> 'SUMMARY' ORDER BY sort_at"));
    }

    @Test
    void onlyTheTextsOfWhatWasReadAndLeftAreForgotten() {
        try (Store store = filled()) {
            String title = store.read(db -> db.one("SELECT title FROM article WHERE id = ?", r -> r.getString(1), oldest.get(6)));
            Upkeep upkeep = new Upkeep(store, () -> LATER);
            assertNull(upkeep.keep());
            assertEquals(0, upkeep.forgetWhenDue(), "without a wish everything is kept");
            upkeep.setKeep(Duration.ofDays(90));
            // Of 500 the newest 101 may still come.
            assertEquals(393, upkeep.forgetWhenDue());
            assertEquals(0, upkeep.forgetWhenDue(), "once a day");

            List<Long> whole = whole(store);
            assertEquals(oldest.subList(0, 6), whole.subList(0, 6));
            assertEquals(500 - 393, whole.size());
            Map<String, String> seven = store.read(db -> db.one("SELECT title, summary, text, html FROM article WHERE id = ?",
                    r -> Map.of("title", r.getString(1), "summary", r.getString(2), "text", Packed.text(r, "text"), "html", Packed.html(r)), oldest.get(6)));
            assertEquals(title, seven.get("title"));
            assertEquals(seven.get("summary"), seven.get("text"));
            assertEquals("<p>" + seven.get("summary") + "</p>", seven.get("html"));
            assertEquals(List.of("picture" + oldest.get(0)), store.read(db -> db.list("SELECT hash FROM image", r -> r.getString(1))));
            assertEquals(List.of(), upkeep.check(false).findings());
        }
    }

    @Test
    void theDaysCopyStillHasWhatIsForgottenThen(@TempDir Path other) throws IOException {
        try (Store store = filled()) {
            Upkeep upkeep = new Upkeep(store, () -> LATER);
            upkeep.setKeep(Duration.ofDays(90));
            upkeep.care(Assertions::fail);
            assertEquals(500 - 393, whole(store).size());
        }
        Files.copy(Copies.of(folder).getFirst().file(), other.resolve("docket.db"));
        try (Store copy = Store.open(other)) {
            assertEquals(500, whole(copy).size());
        }
    }

    @Test
    void whatIsMarkedBetweenTheLookAndTheWriteStaysWhole() {
        try (Store store = filled()) {
            Instant before = LATER.minus(Duration.ofDays(90));
            List<Long> found = store.read(db -> Aging.forgettable(db, before));
            assertEquals(oldest.get(6), found.getFirst());
            store.update(db -> db.run("UPDATE status SET starred = 1 WHERE page_id = ?", oldest.get(6)));
            assertEquals(found.size() - 1, store.<Integer>write(db -> Aging.forget(db, before, found)));
            assertTrue(whole(store).contains(oldest.get(6)));
            List<String> plan = store.read(db -> db.list("EXPLAIN QUERY PLAN " + Aging.STILL, r -> r.getString("detail"), before, "[1]"));
            assertTrue(plan.stream().noneMatch(line -> line.matches("SCAN (a|s|e)\\b.*")), () -> "the writer looks at those alone: " + plan);
        }
    }

    @Test
    void aPictureThatIsShownAgainStays() {
        try (Store store = filled()) {
            String picture = "picture" + oldest.get(0);
            store.update(db -> db.run("DELETE FROM image_use WHERE page_id = ?", oldest.get(0)));
            assertEquals(List.of(picture), store.read(Aging::unused));
            store.update(db -> db.run("INSERT INTO image_use (page_id, url, hash) VALUES (?, 'https://pictures.example/again', ?)", oldest.get(1), picture));
            store.update(db -> Aging.drop(db, List.of(picture)));
            assertEquals(2L, store.<Long>read(db -> db.number("SELECT count(*) FROM image")));
        }
    }

    @Test
    void aFileThatKeepsItsFreePagesIsNoEndlessWork() throws SQLException {
        filled().close();
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("docket.db")); Statement statement = plain.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
            statement.execute("PRAGMA auto_vacuum = NONE");
            statement.execute("VACUUM");
        }
        try (Store store = Store.open(folder)) {
            store.update(db -> db.run("DELETE FROM image_use"));
            store.update(db -> Aging.drop(db, Aging.unused(db)));
            assertTrue(store.read(db -> db.number("PRAGMA freelist_count")) > 0);
            assertEquals(0, store.<Integer>write(db -> Aging.shrink(db, 100)));
        }
    }

    @Test
    void theIndexKnowsTheRestAndTheFileShrinks() {
        try (Store store = filled()) {
            long pages = store.read(db -> db.number("PRAGMA page_count"));
            int found = store.read(db -> SearchIndex.find(db, "\"common\"", List.of(), SearchIndex.Order.NEWEST, 1_000)).size();
            Upkeep upkeep = new Upkeep(store, () -> LATER);
            upkeep.setKeep(Duration.ofDays(90));
            upkeep.forgetWhenDue();
            int left = store.read(db -> SearchIndex.find(db, "\"common\"", List.of(), SearchIndex.Order.NEWEST, 1_000)).size();
            assertTrue(left < found && left > 0, found + " -> " + left);
            assertTrue(store.read(db -> db.number("PRAGMA page_count")) < pages);
            long free = store.read(db -> db.number("PRAGMA freelist_count"));
            assertEquals(0, free);
        }
    }
}
