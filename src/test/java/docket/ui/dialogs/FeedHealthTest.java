package docket.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.app.Health;
import docket.app.Library.Subscription;
import docket.model.FeedState;
import docket.model.Outcome;
import docket.model.Problem;
import docket.ui.FxTest;
import docket.ui.theme.Ages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

class FeedHealthTest extends FxTest {
    private static final Instant NOW = Instant.parse("2026-06-22T09:14:00Z");

    @Test
    void theWorstComesFirstAndEachHasItsButtons() {
        List<String> done = new ArrayList<>();
        FeedHealth view = fx(() -> new FeedHealth(List.of(feed(1, null, 0, null, 20), feed(2, Outcome.HTTP, 1, null, 20),
                feed(3, Outcome.AUTH, 9, null, 20), feed(4, null, 0, "https://example.org/old", 20), feed(5, null, 0, null, 0)),
                new Ages(NOW, ZoneOffset.UTC), (feed, remedy) -> done.add(feed.id() + " " + remedy)));
        show(view, 700, 700);
        List<String> texts = view.lookupAll(".document-name").stream().map(n -> ((Labeled) n).getText()).toList();
        assertEquals(List.of("Feed 3", "Feed 2"), texts.subList(0, 2));
        assertEquals(4, texts.size(), "the one that does well is not listed");
        List<Button> buttons = view.lookupAll(".button").stream().map(Button.class::cast).toList();
        run(() -> buttons.stream().filter(b -> b.getAccessibleText().equals("Use the old address again: Feed 4")).forEach(Button::fire));
        run(() -> buttons.stream().filter(b -> b.getAccessibleText().equals("Retry: Feed 3")).forEach(Button::fire));
        assertEquals(List.of("4 OLD_ADDRESS", "3 RETRY"), done);
        assertTrue(view.lookupAll(".dialog-words").stream().anyMatch(n -> ((Labeled) n).getText().startsWith("2 feeds need")));
    }

    @Test
    void ofAFeedThatGoesWrongItSaysWhenItWasFetchedWellLast() {
        Subscription before = never(feed(3, Outcome.HTTP, 1, null, 20));
        FeedHealth view = fx(() -> new FeedHealth(List.of(feed(1, Outcome.AUTH, 9, null, 20), feed(4, null, 0, "https://example.org/old", 20),
                before), new Ages(NOW, ZoneOffset.UTC), (feed, remedy) -> {}));
        show(view, 700, 700);
        assertEquals(List.of("Last good fetch: yesterday, 08:14", "No good fetch yet"),
                view.lookupAll(".preferences-note").stream().map(n -> ((Labeled) n).getText()).toList(), "no word of it where all is well");
    }

    private static Subscription never(Subscription feed) {
        return new Subscription(feed.id(), feed.url(), feed.title(), null, null, 0, 0, 0, NOW, null, null, feed.nextCheck(), feed.state(),
                feed.problem(), 1, feed.failingSince(), null, feed.facts());
    }

    private static Subscription feed(long id, Outcome wrong, int days, String earlier, int entries) {
        Problem problem = wrong == null ? null : new Problem(wrong, "It did not work.", null);
        Instant since = wrong == null ? null : NOW.minus(Duration.ofDays(days));
        String url = "https://example.org/" + id;
        return new Subscription(id, url, "Feed " + id, null, null, 0, 46, 0, NOW, NOW, NOW.minusSeconds(25 * 3_600),
                NOW.plusSeconds(600), FeedState.ACTIVE, problem, 1,
                since, null, new Health.Facts(url, FeedState.ACTIVE, 46, wrong == null ? Outcome.OK : wrong, problem, 0, since, NOW,
                        NOW.plusSeconds(600), NOW, null, null, entries, false, earlier, null, earlier == null ? null : NOW.minusSeconds(60), null));
    }
}
