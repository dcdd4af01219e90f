package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import docket.fetch.Fetched;
import docket.model.Validators;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class DiscoveredTest {
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private final Discovered discovered = new Discovered(() -> now);

    @Test
    void aDocumentIsTakenOnce() {
        discovered.keep("https://example.org/feed", body("https://example.org/feed", 10));
        Fetched.Body taken = discovered.take("https://example.org/feed");
        assertNotNull(taken);
        assertEquals(10, taken.bytes().length);
        assertNull(discovered.take("https://example.org/feed"));
    }

    @Test
    void anOldDocumentIsAskedForAnew() {
        discovered.keep("https://example.org/feed", body("https://example.org/feed", 10));
        now = now.plus(Duration.ofMinutes(11));
        assertNull(discovered.take("https://example.org/feed"));
    }

    @Test
    void onlyTheLastEightAreKept() {
        for (int i = 0; i < 9; i++) {
            discovered.keep("https://example.org/" + i, body("https://example.org/" + i, 10));
        }
        assertNull(discovered.take("https://example.org/0"));
        assertNotNull(discovered.take("https://example.org/1"));
        assertNotNull(discovered.take("https://example.org/8"));
    }

    @Test
    void noMoreThanSixteenMegabytesAreKept() {
        discovered.keep("https://example.org/a", body("https://example.org/a", 9 << 20));
        discovered.keep("https://example.org/b", body("https://example.org/b", 9 << 20));
        discovered.keep("https://example.org/c", body("https://example.org/c", 17 << 20));
        assertNull(discovered.take("https://example.org/a"));
        assertNotNull(discovered.take("https://example.org/b"));
        assertNull(discovered.take("https://example.org/c"));
    }

    private static Fetched.Body body(String url, int size) {
        return new Fetched.Body(url, null, new byte[size], null, Validators.NONE, null);
    }
}
