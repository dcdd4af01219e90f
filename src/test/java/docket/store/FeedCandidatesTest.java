package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedCandidatesTest {
    @Test
    void articlesOfOneTimeComeInTheOrderOfListsWhicheverFeedHasThem(@TempDir Path folder) {
        try (Store store = Store.open(folder)) {
            store.update(db -> {
                for (int feed = 1; feed <= 3; feed++) {
                    Feeds.add(db, "https://" + feed + ".example/feed", "Feed " + feed, null, null);
                }
                for (int page = 1; page <= 90; page++) {
                    db.run("INSERT INTO page (id, key) VALUES (?, ?)", page, "https://news.example/" + page);
                    db.run("INSERT INTO entry (feed_id, guid, page_id, sort_at, content_hash) VALUES (?, ?, ?, ?, x'00')", page * 7 % 3 + 1, "g" + page, page, page / 30);
                }
            });
            List<Long> feeds = store.read(db -> db.ids("SELECT id FROM feed"));
            List<Long> all = store.read(db -> {
                Candidates candidates = new FeedCandidates(db, feeds);
                List<Long> some = new ArrayList<>();
                for (List<Long> next = candidates.next(7); !next.isEmpty(); next = candidates.next(7)) {
                    some.addAll(next);
                }
                return some;
            });
            assertEquals(LongStream.rangeClosed(1, 90).boxed().sorted(Comparator.reverseOrder()).toList(), all);
        }
    }
}
