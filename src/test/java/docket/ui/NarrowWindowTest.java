package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.app.Refresher;
import docket.ui.sidebar.SmartView;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A window in which either the list or the article fits.
class NarrowWindowTest extends DeskTest {
    private final NewsStand stand = new NewsStand();
    private long article;

    @Override
    InstantSource clock() {
        return InstantSource.fixed(NewsStand.NOW);
    }

    @BeforeEach
    void fill() throws InterruptedException {
        docket.library.subscribe(stand.web.url("/all/feed"), null, null);
        docket.refresher.run(new Refresher.Order(null, true, true), progress -> {});
        article = Objects.requireNonNull(docket.reading.find(stand.web.url(NewsStand.STORY)));
        window(760, 640, state(760, 640, false, Set.of()));
        until("articles are listed", () -> !desk.timeline.lines().isEmpty());
        assertFalse(fx(() -> desk.panes.alone().get()), "the list stands first");
        run(() -> desk.timeline.select(article));
        until("the article takes its place", () -> desk.panes.alone().get() && desk.reader.isVisible() && !desk.timelinePane.isVisible());
    }

    @AfterEach
    void closeTheStand() {
        stand.close();
    }

    private void untilTheListIsBack() {
        until("the list is back", () -> desk.timelinePane.isVisible() && !desk.reader.isVisible());
        assertEquals(article, fx(() -> desk.opening.article()), "the article stays open");
    }

    @Test
    void backGoesUpToTheListAndTheSameArticleComesAgain() {
        run(() -> desk.actions.perform("back"));
        untilTheListIsBack();
        run(() -> desk.timeline.select(article));
        until("the article is back", () -> desk.panes.alone().get());
        press(KeyCode.ALT, KeyCode.LEFT);
        untilTheListIsBack();
        assertTrue(fx(() -> desk.timelinePane.list().isFocused()));
        run(() -> desk.actions.perform("open"));
        until("the article is back", () -> desk.panes.alone().get() && desk.view.isFocused());
    }

    @Test
    void arrowKeysMoveInTheListAndOnlyEnterOrSpaceOpensTheArticle() {
        run(() -> desk.actions.perform("back"));
        untilTheListIsBack();
        type(KeyCode.DOWN, KeyCode.DOWN);
        long third = fx(() -> desk.timeline.selected().get());
        assertNotEquals(article, third);
        quiet();
        untilTheListIsBack();
        type(KeyCode.ENTER);
        until("it takes the list's place and has the keys", () -> desk.opening.article() == third && desk.panes.alone().get() && desk.view.isFocused());
        press(KeyCode.ALT, KeyCode.LEFT);
        until("the list is back", () -> desk.timelinePane.list().isFocused());
        type(KeyCode.UP);
        long second = fx(() -> desk.timeline.selected().get());
        type(KeyCode.SPACE);
        until("so does Space", () -> desk.opening.article() == second && desk.panes.alone().get() && desk.view.isFocused());
    }

    @Test
    void aLinkIsTakenBackBeforeTheListComes() {
        long linked = Objects.requireNonNull(docket.reading.find(stand.web.url("/open-courts/ranking-speech")));
        run(() -> desk.opening.openLinked(linked));
        until("the link is open", () -> desk.opening.article() == linked);
        run(() -> desk.actions.perform("back"));
        until("the first article is back", () -> desk.opening.article() == article && desk.panes.alone().get());
        run(() -> desk.actions.perform("back"));
        untilTheListIsBack();
    }

    @Test
    void anotherPlaceAndThePaneAtTheLeftShowTheList() {
        run(() -> desk.places.go(SmartView.OFFLINE));
        untilTheListIsBack();
        run(() -> desk.timeline.select(article));
        until("the article is back", () -> desk.panes.alone().get());
        run(() -> {
            desk.view.requestFocus();
            desk.actions.perform("paneLeft");
        });
        untilTheListIsBack();
    }

    @Test
    void anotherPlaceKeepsTheListThatIsBack() {
        run(() -> desk.actions.perform("back"));
        untilTheListIsBack();
        run(() -> desk.places.go(SmartView.OFFLINE));
        until("another place is listed", () -> desk.timeline.isThere() && !desk.timeline.lines().isEmpty());
        untilTheListIsBack();
    }

    @Test
    void aNewTextOfTheArticleKeepsTheListThatIsBack() {
        run(() -> desk.actions.perform("back"));
        untilTheListIsBack();
        run(() -> desk.shown(docket.reading.open(article), ""));
        assertFalse(fx(() -> desk.panes.alone().get()));
        untilTheListIsBack();
    }
}
