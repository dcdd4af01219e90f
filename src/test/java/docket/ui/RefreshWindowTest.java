package docket.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.app.Refresher;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Refreshing from the window.
class RefreshWindowTest extends DeskTest {
    private static final int FEEDS = 40;
    private final LoopbackWeb web = LoopbackWeb.start();
    private volatile Duration passed = Duration.ZERO;

    @Override
    InstantSource clock() {
        return () -> Instant.now().plus(passed);
    }

    @AfterEach
    void closeTheWeb() {
        web.close();
    }

    @Test
    void aRoundThatBeganByItselfMakesRoomForAPersons() throws Exception {
        for (int i = 0; i < FEEDS; i++) {
            web.route("/f" + i, Answer.xml("<rss version='2.0'><channel><title>Feed " + i + "</title><item><title>Ferry " + i + "</title>"
                    + "<link>http://127.0.0.1:9/" + i + "</link></item></channel></rss>"));
            docket.library.subscribe(web.url("/f" + i), null, null);
        }
        docket.refresher.run(new Refresher.Order(null, true, false), progress -> {});
        passed = Duration.ofHours(10);
        window(980, 700, state(980, 700, true, Set.of()));
        // A second between two feeds: it would take longer than this test waits.
        until("a round has begun", () -> desk.freshness.busy().get());
        assertFalse(fx(() -> desk.freshness.awaited().get()));
        Node button = fx(() -> desk.panes.getScene().getRoot().lookupAll(".header-right .button").stream()
                .filter(each -> String.valueOf(each.getAccessibleText()).startsWith("Refresh")).findFirst().orElseThrow());
        assertFalse(button.isDisabled());
        type(KeyCode.F5);
        until("a person waits", () -> desk.freshness.awaited().get() && button.isDisabled());
        until("all were asked again", () -> IntStream.range(0, FEEDS).allMatch(i -> web.asked("/f" + i).size() >= 2));
        until("nobody waits any more", () -> !desk.freshness.awaited().get() && !desk.freshness.busy().get());
    }
}
