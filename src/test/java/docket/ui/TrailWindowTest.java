package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.app.Refresher;
import docket.model.Citation;
import docket.model.CommentFacts;
import docket.store.Body;
import docket.store.Fewer;
import docket.store.PageWriter;
import docket.store.SavedPage;
import docket.store.Storylines;
import docket.ui.theme.Words;
import docket.url.CanonicalUrl;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the trail offers beside the story: cited documents, and articles recommended to this reader.
class TrailWindowTest extends DeskTest {
    private final NewsStand stand = new NewsStand();

    @Override
    InstantSource clock() {
        return InstantSource.fixed(NewsStand.NOW);
    }

    @BeforeEach
    void fill() throws InterruptedException {
        docket.library.subscribe(stand.web.url("/all/feed"), null, null);
        docket.refresher.run(new Refresher.Order(null, true, true), progress -> {});
    }

    @AfterEach
    void closeTheStand() {
        stand.close();
    }

    private void open(String path) {
        long article = Objects.requireNonNull(docket.reading.find(stand.web.url(path)), path);
        window(1500, 900, state(1500, 900, true, Set.of()));
        until("articles are listed", () -> !desk.timeline.lines().isEmpty());
        run(() -> desk.opening.open(article));
        until("the article is open", () -> desk.opening.article() == article && desk.trail.article() == article);
        run(() -> desk.actions.perform("documents"));
        until("the trail is drawn", () -> desk.trailPane.isVisible() && !desk.trailPane.lookupAll(".document-row").isEmpty());
    }

    @Test
    void aCitedDocumentIsFetchedOrStoredAndShowsWhereItIsCited() {
        open(NewsStand.STORY);
        until("it can be fetched", () -> says("Fetch"));
        Citation cited = desk.trail.citations().getFirst();
        String url = Objects.requireNonNull(cited.url());
        int missing = fx(() -> desk.trailPane.lookupAll(".document-row .fetch-button").size());
        docket.store.update(db -> PageWriter.save(db, new SavedPage(CanonicalUrl.of(url), url, cited.title(), null, null, null, null, null, null, null,
                Body.of(Body.From.PAGE, "<p>Whereas</p>", "Whereas"), null, null, CommentFacts.NONE, List.of(), List.of(), List.of(), List.of()), NewsStand.NOW));
        until("it is stored", () -> desk.trailPane.lookupAll(".document-row .fetch-button").size() == missing - 1);
        run(() -> ((Button) desk.trailPane.lookup(".cited-button")).fire());
        until("the place is marked", () -> desk.view.findNumber() == 1 && desk.view.isFocused());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void noHeadOfTheTrailIsCutInAnyLanguage(String language) {
        Words.speak(Locale.of(language));
        docket.store.update(db -> Storylines.follow(db, Objects.requireNonNull(docket.following.of(docket.reading.find(stand.web.url(NewsStand.STORY)))),
                NewsStand.NOW.minusSeconds(60)));
        try {
            open(NewsStand.STORY);
            quiet();
            assertEquals(List.of(), fx(() -> Stream.of(".trail-section", ".trail-why", ".follow-button", ".fetch-button").flatMap(part -> desk.trailPane.lookupAll(part).stream())
                    .filter(node -> node instanceof Labeled label && label.getWidth() < label.prefWidth(-1) - 1).map(node -> ((Labeled) node).getText()).toList()));
        } finally {
            Words.speak(Locale.getDefault());
        }
    }

    @Test
    void whatComesBelowMovesNothingThatIsReadInTheTrailAndADialogGivesTheFocusBackToIt() throws InterruptedException {
        open(NewsStand.STORY);
        long article = fx(desk.opening::article);
        quiet();
        ScrollPane scroll = fx(() -> (ScrollPane) desk.trailPane.lookup(".trail-scroll"));
        // As the reader would: from here on no part is held in place.
        run(() -> Event.fireEvent(scroll.getContent(), new ScrollEvent(ScrollEvent.SCROLL, 5, 5, 5, 5, false, false, false, false, false, false,
                0, 40, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
        run(() -> scroll.setVvalue(0.4));
        settle();
        Node item = fx(() -> desk.trailPane.lookupAll(".trail-item").iterator().next());
        String words = fx(item::getAccessibleText);
        double before = fx(() -> item.localToScene(0, 0).getY());
        assertTrue(fx(() -> scroll.getVvalue()) > 0 && before < 100, "some of it lies above");
        run(item::requestFocus);
        run(() -> desk.actions.perform("help"));
        until("the dialog is open", () -> desk.overlay.isOpen());
        docket.talk.fetch(article, false);
        until("comments came", () -> !desk.trailPane.lookupAll(".comment").isEmpty());
        quiet();
        Node again = fx(() -> desk.trailPane.lookupAll(".trail-item").iterator().next());
        assertNotSame(item, again, "it was drawn anew");
        assertEquals(before, fx(() -> again.localToScene(0, 0).getY()), 1.0);
        run(() -> desk.overlay.close());
        assertEquals(words, fx(() -> stage.getScene().getFocusOwner().getAccessibleText()));
    }

    @Test
    void openedAtItsTopTheTrailDrawsTheDiscussionBitByBitUntilAllStandsAndTheDocumentsAreSeen() throws InterruptedException {
        open(NewsStand.STORY);
        docket.talk.fetch(fx(desk.opening::article), false);
        until("comments came", () -> desk.trailPane.lookupAll(".comment").size() > 4);
        int all = fx(() -> desk.trailPane.lookupAll(".comment").size());
        run(() -> desk.actions.perform("trail"));
        settle();
        long other = Objects.requireNonNull(docket.reading.find(stand.web.url("/open-courts/ranking-speech")));
        long article = fx(desk.opening::article);
        run(() -> desk.opening.open(other));
        until("another article is open", () -> desk.trail.article() == other);
        run(() -> desk.actions.perform("trail"));
        settle();
        run(() -> desk.actions.perform("trail"));
        run(() -> desk.opening.open(article));
        until("the first is open again", () -> desk.trail.article() == article && desk.trail.comments().get() >= all);
        until("its trail is read", () -> desk.trail.links().get() > 0);
        int atOnce = fx(() -> {
            desk.actions.perform("trail");
            return desk.trailPane.lookupAll(".comment").size();
        });
        assertTrue(atOnce < all, atOnce + " of " + all);
        until("all stand", () -> desk.trailPane.lookupAll(".comment").size() == all && desk.trailPane.lookup(".documents").isVisible());
        run(() -> desk.actions.perform("trail"));
        settle();
        assertEquals(all, fx(() -> {
            desk.actions.perform("documents");
            return desk.trailPane.lookupAll(".comment").size();
        }));
    }

    @Test
    void theWayToALinkedArticleIsToldAboveIt() {
        open(NewsStand.STORY);
        long second = Objects.requireNonNull(docket.reading.find(stand.web.url("/open-courts/ranking-speech")));
        run(() -> desk.opening.openLinked(second));
        until("the way is told", () -> desk.opening.way().equals("All unread  \u203A  Every Paper"));
        long third = Objects.requireNonNull(docket.reading.find(stand.web.url("/statehouse/app-store-ages")));
        run(() -> desk.opening.openLinked(third));
        until("what lies between is left out", () -> desk.opening.way().equals("All unread  \u203A  \u2026  \u203A  Every Paper"));
        run(() -> desk.actions.perform("back"));
        until("the way back is the same", () -> desk.opening.article() == second && desk.opening.way().equals("All unread  \u203A  Every Paper"));
    }

    @Test
    void ofARecommendationThereIsFewerFromItsMenuUntilThatIsTakenBack() {
        docket.search.save("Masts", "mast OR map");
        open("/open-courts/ranking-speech");
        until("it is recommended with its reason", () -> says("because you follow Masts"));
        int recommended = reasons();
        until("the menu has it", () -> {
            Node row = row();
            Event.fireEvent(row, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
            Optional<MenuItem> found = Window.getWindows().stream().filter(ContextMenu.class::isInstance).flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                    .filter(item -> "Fewer like this".equals(item.getText())).findFirst();
            found.ifPresent(MenuItem::fire);
            Window.getWindows().stream().filter(ContextMenu.class::isInstance).toList().forEach(Window::hide);
            return found.isPresent();
        });
        until("there are fewer", () -> reasons() < recommended && says("Fewer like this will be recommended."));
        run(() -> desk.notices.take());
        until("it is back", () -> reasons() == recommended);
        assertTrue(recommended > 0);
        assertEquals(List.of(), docket.store.read(Fewer::all));
    }

    private Node row() {
        return desk.trailPane.lookupAll(".trail-item").stream().filter(node -> node.getAccessibleText().contains("because you follow Masts")).findFirst().orElseThrow();
    }

    private int reasons() {
        return fx(() -> (int) desk.trailPane.lookupAll(".trail-item").stream().filter(node -> node.getAccessibleText().contains("because you follow Masts")).count());
    }
}
