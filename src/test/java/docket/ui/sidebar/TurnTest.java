package docket.ui.sidebar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.Docket;
import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.app.Library;
import docket.app.Refresher;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnTest {
    private static final String FEED = "<rss version=\"2.0\"><channel><title>Harbour</title><item><title>Ferry</title><link>http://127.0.0.1:9/a</link></item></channel></rss>";

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-06-22T12:00:00Z");

    @Test
    void aFeedThatMovedOrIsGoneIsToldOfOnce() throws Exception {
        try (LoopbackWeb web = LoopbackWeb.start(); Docket docket = new Docket(folder, () -> now)) {
            web.route("/old", Answer.redirect(301, web.url("/new")));
            web.route("/new", Answer.xml(FEED));
            web.route("/ends", Answer.xml(FEED), Answer.status(410));
            docket.library.subscribe(web.url("/old"), "Old", null);
            docket.library.subscribe(web.url("/ends"), "Ends", null);
            List<Library.Subscription> before = docket.library.subscriptions();
            for (int look = 0; look < 4; look++) {
                docket.refresher.run(new Refresher.Order(null, true, false), progress -> {});
                now = now.plus(Duration.ofHours(13));
            }
            List<Library.Subscription> after = docket.library.subscriptions();
            assertEquals(List.of("Ends GONE", "Old MOVED"), Turn.between(before, after).stream().map(turn -> turn.feed().title() + " " + turn.kind()).sorted().toList());
            assertEquals(List.of(), Turn.between(after, after));
            assertEquals(List.of(), Turn.between(List.of(), after));
            docket.library.useEarlierAddress(after.stream().filter(feed -> feed.title().equals("Old")).findFirst().orElseThrow().id());
            assertEquals(List.of(), Turn.between(after, docket.library.subscriptions()), "the way back is no move");
        }
    }
}
