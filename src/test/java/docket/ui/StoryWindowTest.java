package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.app.Following;
import docket.app.Refresher;
import docket.model.Scope;
import docket.store.Storylines;
import docket.ui.theme.Tip;
import docket.ui.timeline.Shown;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a person does with a story in the window: follows it, sees what is new in it, sets it right.
class StoryWindowTest extends DeskTest {
    private final NewsStand stand = new NewsStand();
    private volatile Instant now = NewsStand.NOW;
    private long article;
    private long other;

    @Override
    InstantSource clock() {
        return () -> now;
    }

    @BeforeEach
    void fill() throws InterruptedException {
        docket.library.subscribe(stand.web.url("/all/feed"), null, null);
        refresh();
        article = id(NewsStand.STORY);
        other = id("/open-courts/ranking-speech");
        window(1500, 900, state(1500, 900, true, Set.of()));
        until("articles are listed", () -> !desk.timeline.lines().isEmpty());
        show(article);
        type(KeyCode.T);
        until("the trail is drawn", () -> desk.trailPane.isVisible() && !steps().isEmpty());
    }

    @AfterEach
    void closeTheStand() {
        stand.close();
    }

    private void refresh() throws InterruptedException {
        docket.refresher.run(new Refresher.Order(null, true, true), progress -> {});
    }

    private long id(String path) {
        return Objects.requireNonNull(docket.reading.find(stand.web.url(path)), path);
    }

    private void show(long wanted) {
        run(() -> {
            desk.opening.open(wanted);
            desk.timelinePane.list().requestFocus();
        });
        until("the article is open", () -> desk.opening.article() == wanted && desk.trail.article() == wanted);
    }

    private List<Node> steps() {
        return desk.trailPane.lookupAll(".story-step").stream().toList();
    }

    private ToggleButton button() {
        return (ToggleButton) desk.trailPane.lookup(".follow-button");
    }

    private void undo() {
        run(() -> ((Button) desk.notices.lookup(".notice-button")).fire());
    }

    private List<Long> followed() {
        return docket.following.followed().stream().map(Following.Followed::story).toList();
    }

    @Test
    void theKeyAndTheButtonFollowAStoryAndUndoTakesItBack() {
        long story = Objects.requireNonNull(docket.following.of(article));
        assertEquals("Follow story", fx(() -> button().getAccessibleText()));
        assertEquals("Follow story (Shift+S)", fx(() -> Tip.words(button())));
        assertFalse(fx(() -> button().isSelected()));
        press(KeyCode.SHIFT, KeyCode.S);
        until("it is told", () -> says("Following this story."));
        until("the button is pressed", () -> button().isSelected() && button().getText().equals("Following"));
        assertEquals(List.of(story), followed());
        undo();
        until("it is taken back", () -> !button().isSelected() && followed().isEmpty());
        run(() -> {
            button().requestFocus();
            button().fire();
        });
        until("it is followed again", () -> button().isSelected() && followed().equals(List.of(story)));
        assertTrue(fx(() -> button().isFocused()), "the focus stays on the button that is drawn anew");
        press(KeyCode.SHIFT, KeyCode.S);
        until("the end is told", () -> says("No longer following."));
        until("the button is up", () -> !button().isSelected() && followed().isEmpty());
        undo();
        until("it is followed after all", () -> button().isSelected() && followed().equals(List.of(story)));
    }

    @Test
    void followedStoriesAreAViewOfTheSidebar() {
        type(KeyCode.G, KeyCode.F);
        until("it says how to begin", () -> says("You follow no story yet. Open an article and choose Follow story in its trail: its articles stand here then."));
        press(KeyCode.SHIFT, KeyCode.S);
        until("it is followed", () -> button().isSelected());
        type(KeyCode.G, KeyCode.F);
        until("the view is shown", () -> desk.timeline.shown().get() instanceof Shown.Place place && place.scope() instanceof Scope.Followed);
        until("the story is listed, and nothing else", () -> desk.timeline.lists(article) && !desk.timeline.lists(other));
    }

    @Test
    void whatJoinedAFollowedStoryIsMarkedInWordsUntilTheStoryIsLeft() throws InterruptedException {
        docket.following.follow(Objects.requireNonNull(docket.following.of(article)));
        until("the button is pressed", () -> button().isSelected());
        show(other);
        now = now.plusSeconds(600);
        refresh();
        long latest = id(NewsStand.LATEST);
        until("it has joined the story", () -> docket.following.of(article).equals(docket.following.of(latest)));
        assertEquals(1, docket.following.followed().getFirst().fresh());
        now = now.plusSeconds(60);
        show(article);
        until("one article is new", () -> steps().stream().filter(step -> step.getAccessibleText().startsWith("New \u00b7 ")).count() == 1);
        assertTrue(says(", 1 new"));
        until("the visit is kept", () -> docket.following.followed().getFirst().fresh() == 0);
        settle();
        assertTrue(says(", 1 new"), "it stays marked while it is looked at");
        show(other);
        until("its own trail is drawn", () -> steps().isEmpty() && desk.trail.links().get() > 0);
        show(article);
        until("nothing is new any more", () -> !steps().isEmpty() && !says(", 1 new"));
    }

    /// Opens the menu of a line of the trail by the menu key, and chooses from it.
    private void choose(String line, String item) {
        run(() -> {
            Node at = line(line);
            at.requestFocus();
            Event.fireEvent(at, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
        });
        take(item);
    }

    private void take(String item) {
        until("the menu has " + item, () -> {
            Optional<MenuItem> found = menu().stream().filter(each -> item.equals(each.getText())).findFirst();
            found.ifPresent(MenuItem::fire);
            Window.getWindows().stream().filter(ContextMenu.class::isInstance).filter(menu -> found.isPresent()).toList().forEach(Window::hide);
            return found.isPresent();
        });
    }

    private Node line(String words) {
        return desk.trailPane.lookupAll("*").stream().filter(Node::isFocusTraversable)
                .filter(node -> node.getAccessibleText() != null && node.getAccessibleText().contains(words)).findFirst().orElseThrow();
    }

    private static List<MenuItem> menu() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast).findFirst()
                .map(menu -> List.copyOf(menu.getItems())).orElse(List.of());
    }

    private List<Long> story() {
        Long story = docket.following.of(article);
        return story == null ? List.of() : docket.store.read(db -> Storylines.articles(db, story)).stream().sorted().toList();
    }

    @Test
    void anArticleIsTakenOutOfTheStoryFromItsMenuAndComesBackOnUndo() {
        List<Long> before = story();
        long sibling = before.stream().filter(each -> each != article).findFirst().orElseThrow();
        String title = Objects.requireNonNull(docket.reading.open(sibling)).row().title();
        choose(title, "Not this story");
        until("it is out", () -> says("Taken out of this story: it is one of its own now."));
        assertFalse(story().contains(sibling));
        until("the trail shows it", () -> steps().stream().noneMatch(step -> step.getAccessibleText().contains(title)));
        undo();
        until("it is back", () -> story().equals(before) && !steps().isEmpty());
    }

    @Test
    void theShownArticleIsTakenOutFromItsOwnLine() {
        List<Long> before = story();
        choose(Objects.requireNonNull(docket.reading.open(article)).row().title(), "Not this story");
        until("it stands alone", () -> story().equals(List.of(article)) && steps().isEmpty());
        undo();
        until("it is back", () -> story().equals(before) && !steps().isEmpty());
    }

    @Test
    void anotherArticlesStoryIsPutToThisOneAndTakenOutAgainOnUndo() {
        List<Long> before = story();
        docket.following.follow(Objects.requireNonNull(docket.following.of(other)));
        choose("Judges ask", "Same story");
        until("it is told", () -> says("Both are one story now."));
        assertTrue(story().contains(other));
        until("the trail shows it", () -> steps().stream().anyMatch(step -> step.getAccessibleText().contains("Judges ask")));
        until("the whole is followed", () -> button().isSelected());
        assertFalse(says(", 1 new"), "what a person put there is not new to them");
        undo();
        until("the two are apart", () -> story().equals(before));
        assertEquals(List.of(docket.following.of(other)), followed());
        until("the trail shows it", () -> steps().stream().noneMatch(step -> step.getAccessibleText().contains("Judges ask")));
    }

    @Test
    void theArticlesOfAStoryStandAloneFromTheMenuOfItsCardAndComeTogetherOnUndo() {
        List<Long> before = story();
        long sibling = before.stream().filter(each -> each != article).findFirst().orElseThrow();
        until("one card tells the story", () -> card(article) && card(sibling) && lines() == 1);
        run(() -> {
            desk.timeline.point(article);
            Event.fireEvent(desk.timelinePane.list(), new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
        });
        take("Show separately");
        until("each stands alone", () -> lines() == before.size());
        assertTrue(says("The articles of this story stand alone now."));
        undo();
        until("they are one again", () -> lines() == 1);
    }

    private boolean card(long wanted) {
        return desk.timeline.lists(wanted);
    }

    /// Lines of the list on which an article of the story stands.
    private long lines() {
        List<Long> ids = story();
        return desk.timeline.lines().stream().filter(line -> ids.contains(line.article())).count();
    }
}
