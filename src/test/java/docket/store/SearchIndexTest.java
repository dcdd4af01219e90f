package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.bench.BenchStore;
import docket.store.SearchIndex.Begun;
import docket.store.SearchIndex.Condition;
import docket.store.SearchIndex.Order;
import docket.store.SearchIndex.State;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found, beside what plain SQL over the whole store finds.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIndexTest {
    private static final int ARTICLES = 4_000;
    private Store store;

    @BeforeAll
    void fill(@TempDir Path folder) {
        BenchStore.fill(folder, ARTICLES, Instant.parse("2026-03-02T12:00:00Z"));
        store = Store.open(folder);
        store.update(db -> {
            db.run("UPDATE article SET read = 1 WHERE id % 3 = 0");
            db.run("INSERT INTO status (page_id, read, starred, changed_at) SELECT id, 0, 1, 0 FROM article WHERE id % 50 = 0");
        });
    }

    @AfterAll
    void close() {
        store.close();
    }

    private List<Long> plain(String match, String held) {
        return store.read(db -> db.ids("SELECT a.id FROM article a WHERE a.id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?) AND " + held
                + " ORDER BY a.sort_at DESC, a.id DESC LIMIT 50", match));
    }

    private List<Long> found(String match, Order order, Condition... conditions) {
        return store.read(db -> SearchIndex.find(db, match, List.of(conditions), order, 50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"seld\"*", "\"go\"*", "(\"common\") AND (\"wor\"*)", "(\"common\") AND (\"s\"*)", "(\"seldom\" OR \"ga\"*)", "\"common words\"",
            "((\"words\") AND (\"o\"*)) NOT (\"seldom\")", "\"zzz\"*", "\"COMM\"*", "\"commón\"*", "\"common wor\"*", "\"9\"*"})
    void findsWhatIsThereInItsOrder(String match) {
        assertEquals(plain(match, "1"), found(match, Order.NEWEST));
        assertEquals(plain(match, "a.read = 0"), found(match, Order.NEWEST, new Condition.Is(State.UNREAD)));
        assertEquals(plain(match, "a.id IN (SELECT page_id FROM status WHERE starred = 1)"), found(match, Order.NEWEST, new Condition.Is(State.STARRED)));
        assertEquals(plain(match, "a.id IN (SELECT page_id FROM entry WHERE feed_id = 4)"), found(match, Order.NEWEST, new Condition.Feeds("feed 3")),
                "a source, of which there is one");
        assertEquals(plain(match, "a.id NOT IN (SELECT page_id FROM entry WHERE feed_id = 4)"),
                found(match, Order.NEWEST, new Condition.Not(new Condition.Feeds("feed 3"))));
        assertEquals(plain(match, "a.id IN (SELECT page_id FROM entry WHERE feed_id IN (4, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40)) AND a.read = 0"),
                found(match, Order.NEWEST, new Condition.Feeds("feed 3"), new Condition.Is(State.UNREAD)), "some sources, and more to hold");
        assertEquals(List.of(), found(match, Order.NEWEST, new Condition.Feeds("nobody")));
        long middle = store.read(db -> db.number("SELECT sort_at FROM article ORDER BY sort_at LIMIT 1 OFFSET " + ARTICLES / 2));
        assertEquals(plain(match, "a.sort_at < " + middle), found(match, Order.NEWEST, new Condition.Published(null, middle)));
    }

    @Test
    void anArticleThatAnotherFeedRepeatedLaterIsFoundByItsOwnTime() {
        long[] told = new long[2];
        store.update(db -> {
            told[0] = db.number("SELECT a.id FROM article a JOIN entry e ON e.page_id = a.id WHERE e.feed_id = 4 ORDER BY a.sort_at LIMIT 1");
            told[1] = db.number("SELECT sort_at + 1 FROM article WHERE id = ?", told[0]);
            db.run("INSERT INTO entry (feed_id, guid, page_id, sort_at, content_hash) VALUES (12, 'again', ?, ?, x'00')", told[0], told[1] + 1_000_000_000L);
        });
        assertTrue(found("\"common\" OR \"words\" OR \"often\" OR \"seldom\"", Order.NEWEST, new Condition.Feeds("feed 11"), new Condition.Published(null, told[1]))
                .contains(told[0]));
        store.update(db -> db.run("DELETE FROM entry WHERE guid = 'again'"));
    }

    @Test
    void anArticleThatAnotherFeedDatesOtherwiseStandsByItsOwnTimeOnTheFirstPageOfItsSource() {
        List<Long> newest = store.read(db -> db.ids("SELECT a.id FROM article a JOIN entry e ON e.page_id = a.id WHERE e.feed_id = 4 ORDER BY a.sort_at DESC"));
        long hour = 3_600_000;
        String date = "UPDATE entry SET sort_at = sort_at + ? WHERE page_id = ?";
        // One that the source named hours before the feed that had it first, one that it repeated days later.
        store.update(db -> {
            db.run(date, -5 * hour, newest.get(10));
            db.run(date, 90 * hour, newest.get(300));
        });
        for (String match : new String[] {null, "\"words\" OR \"common\" OR \"ada\""}) {
            List<Long> page = match == null ? newest.subList(0, 50) : plain(match, "a.id IN (SELECT page_id FROM entry WHERE feed_id = 4)");
            assertEquals(page, found(match, Order.NEWEST, new Condition.Feeds("feed 3")), "all of it");
            assertEquals(page, store.read(db -> SearchIndex.begin(db, match, List.of(new Condition.Feeds("feed 3")), Order.NEWEST, 50)).ids(), "at once");
        }
        store.update(db -> {
            db.run(date, 5 * hour, newest.get(10));
            db.run(date, -90 * hour, newest.get(300));
        });
    }

    @Test
    void anArticleOfSeveralFeedsCountsOnceAndEachOfThemIsASource() {
        store.update(db -> {
            db.run("INSERT INTO feed (id, url, title) VALUES (900, 'https://other.example/rss', 'Other')");
            db.run("INSERT INTO entry (feed_id, guid, page_id, sort_at, content_hash) VALUES (900, 'again', 7, 1, x'00'), (4, 'again', 8, 1, x'00')");
        });
        for (String source : List.of("feed", "feed 3")) {
            String matching = "SELECT page_id FROM entry e JOIN feed f ON f.id = e.feed_id WHERE f.title LIKE '%" + source + "%'";
            SearchIndex.Counts counts = store.read(db -> SearchIndex.count(db, null, List.of(new Condition.Feeds(source)), List.of(7L), 1));
            assertEquals(new SearchIndex.Counts((int) store.<Long>read(db -> db.number("SELECT count(*) FROM article WHERE id IN (" + matching + ")")).longValue(),
                    (int) store.<Long>read(db -> db.number("SELECT count(DISTINCT feed_id) FROM entry WHERE page_id IN (" + matching + ")")).longValue()), counts, source);
        }
        store.update(db -> {
            db.run("DELETE FROM entry WHERE guid = 'again'");
            db.run("DELETE FROM feed WHERE id = 900");
        });
    }

    @Test
    void theFirstRowsOfAWordHalfTypedAreAmongAllRows() {
        for (String match : List.of("\"go\"*", "(\"common\") AND (\"s\"*)")) {
            Begun begun = store.read(db -> SearchIndex.begin(db, match, List.of(), Order.NEWEST, 50));
            List<Long> all = store.read(db -> SearchIndex.find(db, match, List.of(), Order.NEWEST, ARTICLES));
            assertEquals(50, begun.ids().size(), match);
            assertTrue(new HashSet<>(all).containsAll(begun.ids()), match);
            assertEquals(begun.ids().stream().sorted((a, b) -> Integer.compare(all.indexOf(a), all.indexOf(b))).toList(), begun.ids(), "newest first");
            assertFalse(begun.all(), "the rest is still to be asked for");
        }
        Begun few = store.read(db -> SearchIndex.begin(db, "\"seld\"* AND \"common\"", List.of(), Order.NEWEST, ARTICLES));
        assertTrue(few.all() && few.ids().size() == ARTICLES / 8, "few words begin so: " + few.ids().size());
        assertEquals(new Begun(List.of(), true), store.read(db -> SearchIndex.begin(db, "\"zzz\"*", List.of(), Order.NEWEST, 50)));
    }

    @Test
    void aHalfTypedWordIsSpelledOutWhereOneThatBeginsSoIsNearlyEverywhere(@TempDir Path other) {
        BenchStore.fill(other, 1_000, Instant.parse("2026-03-02T12:00:00Z"));
        try (Store many = Store.open(other)) {
            many.update(db -> {
                db.run("DELETE FROM article_fts");
                for (long id : db.ids("SELECT id FROM article")) {
                    String title = (id % 300 == 0 ? "Théirs" : id % 300 == 1 ? "other" : "the") + (id % 300 == 1 ? "" : " th" + Long.toString(id % 97, 36) + "x");
                    db.run("UPDATE article SET title = ? WHERE id = ?", title, id);
                    db.run("INSERT INTO article_fts (rowid, title, byline, text) VALUES (?, ?, '', '')", id, title);
                }
            });
            String spelled = many.read(db -> SearchIndex.spelled(db, "(\"th\"*)"));
            assertTrue(spelled != null && !Beginnings.isBegun(spelled), spelled);
            String matched = "SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY rowid";
            assertEquals(many.<List<Long>>read(db -> db.ids(matched, "\"th\"*")), many.<List<Long>>read(db -> db.ids(matched, spelled)));
            assertEquals("(\"the\" OR \"theirs\" OR \"thex\")", many.read(db -> SearchIndex.spelled(db, "\"the\"*")), "few words begin so");
            assertEquals("(\"zz\")", many.read(db -> SearchIndex.spelled(db, "\"zz\"*")), "none begins so, and it is none");
        }
    }

    @Test
    void whatIsWeighedWholeIsOrderedByBm25() {
        for (String match : List.of("\"seldom\"", "(\"common\") AND (\"often\")", "\"go\"*", "(\"common words\" OR \"seldom\")")) {
            assertEquals(store.read(db -> db.ids("SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY bm25(article_fts, 8.0, 4.0, 1.0), rowid DESC LIMIT 50",
                    match)), found(match, Order.BEST), match);
        }
    }

    @Test
    void wordsThatNearlyAllSayAreNotWeighedAndStillMustMatch() {
        String match = "(\"common\") AND (\"often\" OR \"seldom\")";
        List<Long> all = plain(match, "1");
        for (long most : new long[] {0, 10, ARTICLES / 6, ARTICLES / 3, ARTICLES * 2}) {
            List<Long> best = store.read(db -> Ranking.best(db, match, List.of(), 50, false, most));
            assertEquals(50, new HashSet<>(best).size(), "so many, once each");
            assertTrue(new HashSet<>(store.read(db -> SearchIndex.find(db, match, List.of(), Order.NEWEST, ARTICLES))).containsAll(best));
            assertTrue(most > 0 || best.equals(all), "by nothing but their age where nothing can be weighed");
            assertTrue(most < ARTICLES || !best.equals(all), "by their words where all are weighed");
        }
        List<Long> rarer = store.read(db -> Ranking.best(db, match, List.of(), 50, false, ARTICLES / 6));
        assertTrue(rarer.stream().allMatch(id -> store.read(db -> SearchIndex.text(db, id)).contains("seldom")), "the rarer word decides");
        List<Long> begun = store.read(db -> Ranking.best(db, "(\"common\") AND (\"s\"*)", List.of(new Condition.Is(State.UNREAD)), 50, false, 100));
        assertEquals(50, new HashSet<>(begun).size());
        assertTrue(new HashSet<>(store.read(db -> SearchIndex.find(db, "(\"common\") AND (\"s\"*)", List.of(new Condition.Is(State.UNREAD)), Order.NEWEST, ARTICLES)))
                .containsAll(begun));
    }
}
