package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.model.FeedOptions;
import docket.model.ProxyChoice;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedOptionsTest {
    @TempDir
    Path temp;

    @Test
    void aFeedIsAskedForAsItsOptionsSay() {
        FeedOptions options = new FeedOptions("Reader/1", new ProxyChoice.At("proxy.example", 3128), "ab".repeat(32), "file/0");
        try (Store store = Store.open(temp)) {
            long own = store.write(db -> Feeds.add(db, "https://a.example/feed", "a", null, null));
            long usual = store.write(db -> Feeds.add(db, "https://b.example/feed", "b", null, null));
            store.update(db -> Feeds.setOptions(db, own, options));
            assertEquals(options, store.read(db -> Feeds.options(db, own)));
            List<Looks.Due> due = store.write(db -> Looks.claim(db, null, true, Instant.EPOCH.plusSeconds(9), "me"));
            assertEquals(List.of(options, FeedOptions.USUAL), due.stream().map(Looks.Due::options).toList());
            assertEquals(usual, due.get(1).id());
        }
    }
}
