package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.app.FeedDesk.Item;
import docket.link.Citations;
import docket.model.Citation;
import docket.store.Linking;
import docket.store.Store;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecitingTest {
    @Test
    void citationsOfOlderRulesAreReadAgainOnceForEachVersion(@TempDir Path folder) throws InterruptedException {
        String text = "The court read 47 U.S.C. § 230 as narrowly as it had in the spring. ".repeat(3);
        long article;
        try (FeedDesk desk = new FeedDesk(folder)) {
            desk.publish("/a", new Item("1", "https://news.example/narrow", "A narrow reading", text, null));
            article = desk.rows().getFirst().id();
        }
        try (Store store = Store.open(folder)) {
            List<Citation> good = store.read(db -> Linking.citations(db, article));
            assertEquals(3, good.size());
            List<Citation> old = List.of(new Citation("47 U.S.C. § 230", 15, "47 U.S.C. 230", "statute", "https://elsewhere.example/"));
            store.update(db -> Linking.recite(db, article, old));

            Reciting first = new Reciting(store, Citations::version);
            assertEquals(1, first.some());
            assertEquals(good, store.read(db -> Linking.citations(db, article)));
            assertEquals(0, first.some());

            store.update(db -> Linking.recite(db, article, old));
            assertEquals(0, new Reciting(store, Citations::version).some(), "these rules have been used");
            assertEquals(old, store.read(db -> Linking.citations(db, article)));
            assertEquals(1, new Reciting(store, () -> "later").some(), "and others have not");
            assertEquals(good, store.read(db -> Linking.citations(db, article)));
        }
    }
}
