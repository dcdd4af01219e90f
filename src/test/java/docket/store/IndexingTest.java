package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.model.CommentFacts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexingTest {
    private static final Instant NOW = Instant.parse("2026-03-12T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aCommitAddsOnePartToTheIndexHoweverManyArticlesItBrings() {
        try (Store store = Store.open(folder)) {
            store.update(db -> Arrivals.save(db, Feeds.add(db, "https://news.example/feed", "Feed", null, null),
                    IntStream.range(0, 40).mapToObj(IndexingTest::arrival).toList(), NOW, true));
            assertEquals(1L, store.<Long>read(db -> db.number("SELECT count(DISTINCT segid) FROM article_fts_idx")));
            assertEquals(40L, store.<Long>read(db -> db.number("SELECT count(*) FROM article_fts WHERE article_fts MATCH 'words'")));
            assertEquals(1L, store.<Long>read(db -> db.number("SELECT count(*) FROM article_fts WHERE article_fts MATCH 'title : seventeen17'")));
        }
    }

    @Test
    void ofALongFirstDocumentTheOldestAreReadAndCountedSo() {
        try (Store store = Store.open(folder)) {
            store.update(db -> Arrivals.save(db, Feeds.add(db, "https://news.example/feed", "Feed", null, null),
                    IntStream.range(0, 40).mapToObj(IndexingTest::arrival).toList(), NOW, true));
            assertEquals(new Tallies.Tally(40, 30), store.read(Tallies::all));
            assertEquals(List.of(), store.read(Tallies::wrong));
        }
    }

    @Test
    void onlyWhatIsNewOrSaysSomethingElseIsUnknown() {
        try (Store store = Store.open(folder)) {
            long feed = store.write(db -> Feeds.add(db, "https://news.example/feed", "Feed", null, null));
            List<Arrival> first = IntStream.range(0, 40).mapToObj(IndexingTest::arrival).toList();
            assertEquals(first, store.read(db -> Arrivals.unknown(db, feed, first)));
            store.update(db -> Arrivals.save(db, feed, first, NOW, true));
            List<Arrival> next = List.of(arrival(41), arrival(3, "Other words"), arrival(4));
            assertEquals(next.subList(0, 2), store.read(db -> Arrivals.unknown(db, feed, next)));
            assertEquals(2, store.write(db -> Arrivals.save(db, feed, next, NOW, false)).size());
        }
    }

    private static Arrival arrival(int n) {
        return arrival(n, "Words of number " + n);
    }

    private static Arrival arrival(int n, String text) {
        String key = "https://news.example/" + n;
        return new Arrival("g" + n, "g" + n, key, false, key, "Title seventeen" + n, null, null, null, text, null,
                Body.of(Body.From.SUMMARY, "<p>" + text + "</p>", text), Wording.hash("Title " + n, text), false, CommentFacts.NONE,
                List.of(), List.of(), List.of(), List.of());
    }
}
