package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.model.CommentFacts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Entries that version 1 of the store wrote have a hash of another kind and no folded id.
class EarlierVersionTest {
    private static final Instant NOW = Instant.parse("2026-03-12T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void entriesOfTheFirstVersionAreKnownAndNotTakenForEdited() {
        try (Store store = Store.open(folder)) {
            long feed = store.write(db -> {
                long id = Feeds.add(db, "https://news.example/feed", "Feed", null, null);
                Arrivals.save(db, id, List.of(arrival("1", "A title", "Text"), arrival("2", "Another", "Text")), NOW, true);
                db.run("UPDATE entry SET identity = NULL, content_hash = x'00112233445566778899aabbccddeeff'");
                return id;
            });
            List<Arrivals.Saved> again = store.write(db -> Arrivals.save(db, feed,
                    List.of(arrival("1", "A title", "Text"), arrival("new-2", "Another", "Text", "2")), NOW.plusSeconds(3600), false));
            assertEquals(List.of(), again);
            assertEquals(2L, store.<Long>read(db -> db.number("SELECT count(*) FROM entry WHERE identity IS NOT NULL")));
            assertEquals(0L, store.<Long>read(db -> db.number("SELECT count(*) FROM revision")));
            assertEquals(1, store.write(db -> Arrivals.save(db, feed, List.of(arrival("1", "A title", "Other text")), NOW.plusSeconds(7200), false)).size());
        }
    }

    @Test
    void entriesHashedInTheEarlierMannerAreNotTakenForEdited() {
        try (Store store = Store.open(folder)) {
            long feed = store.write(db -> {
                long id = Feeds.add(db, "https://news.example/feed", "Feed", null, null);
                Arrivals.save(db, id, List.of(arrival("1", "A title", "Text"), arrival("2", "Another", "Text")), NOW, true);
                db.run("UPDATE entry SET content_hash = ? WHERE guid = '1'", Wording.earlierHash("A title", "Text"));
                db.run("UPDATE entry SET content_hash = ? WHERE guid = '2'", Wording.earlierHash("Another", "Text"));
                return id;
            });
            assertEquals(List.of(), store.write(db -> Arrivals.save(db, feed,
                    List.of(arrival("1", "A title", "Text"), arrival("new-2", "Another", "Text", "2")), NOW.plusSeconds(3600), false)));
            assertEquals(2L, store.<Long>read(db -> db.number("SELECT count(*) FROM entry WHERE length(content_hash) = 17")));
            store.update(db -> db.run("UPDATE entry SET content_hash = ? WHERE guid = '1'", Wording.earlierHash("A title", "Text")));
            assertEquals(1, store.write(db -> Arrivals.save(db, feed, List.of(arrival("1", "A title", "Other text")), NOW.plusSeconds(7200), false)).size());
            assertEquals(1L, store.<Long>read(db -> db.number("SELECT count(*) FROM revision")));
        }
    }

    @Test
    void aTextThatComesBackIsKeptOnceAlsoWhenAnEarlierVersionKeptIt() {
        try (Store store = Store.open(folder)) {
            long feed = store.write(db -> Feeds.add(db, "https://news.example/feed", "Feed", null, null));
            for (String text : List.of("One", "Two", "One", "Two")) {
                store.update(db -> Arrivals.save(db, feed, List.of(arrival("1", "A title", text)), NOW, false));
                store.update(db -> db.run("UPDATE revision SET content_hash = ? WHERE content_hash = ?", Wording.earlierHash("A title", "One"),
                        Wording.hash("A title", "One")));
            }
            assertEquals(2L, store.<Long>read(db -> db.number("SELECT count(*) FROM revision")));
        }
    }

    private static Arrival arrival(String guid, String title, String text) {
        return arrival(guid, title, text, guid);
    }

    private static Arrival arrival(String guid, String title, String text, String path) {
        return new Arrival(guid, guid, "https://news.example/" + path, false, "https://news.example/" + path, title, null, null, null,
                text, null, Body.of(Body.From.SUMMARY, "<p>" + text + "</p>", text), Wording.hash(title, text), false, CommentFacts.NONE,
                List.of(), List.of(), List.of(), List.of());
    }
}
