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

    private static Arrival arrival(int n) {
        String key = "https://news.example/" + n;
        String text = "Words of number " + n;
        return new Arrival("g" + n, "g" + n, key, false, key, "Title seventeen" + n, null, null, null, text, null,
                Body.of(Body.From.SUMMARY, "<p>" + text + "</p>", text), Wording.hash("Title " + n, text), false, CommentFacts.NONE,
                List.of(), List.of(), List.of(), List.of());
    }
}
