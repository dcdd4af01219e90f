package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.app.Refresher;
import docket.ui.timeline.Line;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How the list of articles moves, what it keeps while it does, and how it is told to a screen reader.
class TimelineTest extends DeskTest {
    private static final int MANY = 150;

    private final LoopbackWeb web = LoopbackWeb.start();
    private long many;
    private long few;

    @Override
    InstantSource clock() {
        return InstantSource.fixed(NewsStand.NOW);
    }

    @BeforeEach
    void fill() throws InterruptedException {
        String older = items("Reading", MANY, 100_000);
        web.route("/many", feed("Papers", older), feed("Papers", items("Fresh", 7, 600) + older));
        web.route("/few", feed("Notes", items("Note", 3, 7_000)));
        many = docket.library.subscribe(web.url("/many"), "Papers", null);
        few = docket.library.subscribe(web.url("/few"), "Notes", null);
        docket.refresher.run(new Refresher.Order(null, true, true), progress -> {});
        window(1400, 900, state(1400, 900, true, Set.of()));
        until("the feeds are known", () -> desk.sidebar.find("feed:" + many) != null && desk.sidebar.find("feed:" + few) != null);
        list(many);
    }

    @AfterEach
    void closeTheWeb() {
        web.close();
    }

    private static Answer feed(String title, String items) {
        return Answer.xml("<rss version='2.0'><channel><title>" + title + "</title>" + items + "</channel></rss>");
    }

    /// Titles of one to three lines, teasers of none to two: no height is like the next, and no two tell one story.
    private static String items(String name, int count, long secondsAgo) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < count; i++) {
            items.append("<item><guid>").append(name).append(i).append("</guid><title>").append(name).append(' ').append(i)
                    .append(words(name, i, 3 + i % 4 * 4)).append("</title><link>http://127.0.0.1:9/").append(name).append(i)
                    .append("</link><description>").append(words("also" + name, i, i % 5 * 6)).append("</description><pubDate>")
                    .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(NewsStand.NOW.minusSeconds(secondsAgo + 4_000L * i).atZone(ZoneOffset.UTC)))
                    .append("</pubDate></item>");
        }
        return items.toString();
    }

    /// So many of any letters.
    private static String words(String name, int item, int count) {
        Random random = new Random(name.hashCode() * 1_000L + item);
        return IntStream.range(0, count).mapToObj(i -> " " + random.ints(4 + random.nextInt(4), 'a', 'z' + 1).mapToObj(Character::toString)
                .collect(Collectors.joining())).collect(Collectors.joining());
    }

    private void list(long feed) {
        run(() -> desk.sidebar.choose(desk.sidebar.find("feed:" + feed)));
        until("it is listed", () -> desk.timeline.isThere() && desk.timeline.articles() == (feed == many ? MANY : 3));
        settle();
    }

    private Node list() {
        return desk.timelinePane.list();
    }

    /// Those in sight, from above.
    private List<Node> cells() {
        return fx(() -> list().lookupAll(".line-cell").stream().filter(Node::isVisible).sorted(Comparator.comparing(this::top)).toList());
    }

    private double top(Node cell) {
        return list().sceneToLocal(cell.localToScene(0, 0)).getY();
    }

    private static String text(Node cell) {
        return Texts.in(cell);
    }

    private static Object told(Node node, AccessibleAttribute attribute, Object... parameters) {
        return fx(() -> node.queryAccessibleAttribute(attribute, parameters));
    }

    private void wheel(int notches) {
        run(() -> {
            robot().mouseMove(list().localToScreen(100, 300));
            robot().mouseWheel(notches);
        });
        settle();
    }

    private ScrollBar bar() {
        return fx(() -> (ScrollBar) list().lookup(".scroll-bar"));
    }

    /// The lines in sight follow each other without gaps from the upper edge to the lower.
    private void isFull() {
        List<Node> cells = cells();
        run(() -> {
            assertTrue(top(cells.getFirst()) <= 0);
            for (int i = 1; i < cells.size(); i++) {
                assertEquals(top(cells.get(i - 1)) + cells.get(i - 1).getLayoutBounds().getHeight(), top(cells.get(i)), "the upper edge of the line at " + i);
            }
            assertTrue(top(cells.getLast()) + cells.getLast().getLayoutBounds().getHeight() >= list().getLayoutBounds().getHeight());
        });
    }

    @Test
    void anotherListAddsNoCellToTheWindow() {
        ObservableList<Node> all = fx(() -> cells().getFirst().getParent().getChildrenUnmodifiable());
        List<String> changes = new ArrayList<>();
        run(() -> all.addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                changes.add(change.getRemovedSize() + " removed, " + change.getAddedSize() + " added");
            }
        }));
        around();
        assertEquals(List.of(), changes.stream().filter(change -> !change.startsWith("0 removed")).toList(), "none is ever taken away");
        List<Node> before = fx(() -> List.copyOf(all));
        around();
        assertEquals(before, fx(() -> List.copyOf(all)), "the second time all are there");
        assertTrue(before.size() < 40, before.size() + " cells");
    }

    private void around() {
        list(few);
        run(() -> desk.places.search("reading"));
        until("it is found", () -> desk.timeline.isThere() && desk.timeline.lines().size() > MANY);
        list(many);
        wheel(5);
    }

    @Test
    void aLineKeepsItsCellWhileItIsInSight() {
        wheel(3);
        List<Node> before = cells();
        List<String> words = fx(() -> before.stream().map(TimelineTest::text).toList());
        List<Double> places = fx(() -> before.stream().map(Node::getLayoutY).toList());
        Node last = before.getLast();
        double top = fx(() -> top(last));
        wheel(5);
        assertTrue(fx(() -> top(last)) < top);
        List<Node> after = cells();
        assertNotEquals(before, after);
        int kept = 0;
        for (int i = 0; i < before.size(); i++) {
            Node cell = before.get(i);
            if (after.contains(cell) && fx(() -> text(cell)).equals(words.get(i))) {
                assertEquals(places.get(i), fx(cell::getLayoutY), "it is the sheet that moves");
                kept++;
            }
        }
        assertTrue(kept >= before.size() - 3, kept + " of " + before.size());
        isFull();
    }

    @Test
    void whatIsReadStaysWhereItIsWhenArticlesComeAbove() throws InterruptedException {
        wheel(6);
        run(() -> desk.timeline.settle());
        Node seen = cells().get(2);
        String words = fx(() -> text(seen));
        double top = fx(() -> top(seen));
        docket.refresher.run(new Refresher.Order(List.of(many), true, true), progress -> {});
        until("new ones wait", () -> desk.timeline.waiting().get() == 7);
        run(() -> desk.timeline.takeNew());
        settle();
        assertTrue(fx(() -> desk.timeline.lines().stream().anyMatch(line -> line instanceof Line.Card card && card.row().title().startsWith("Fresh"))));
        assertEquals(words, fx(() -> text(seen)));
        assertEquals(top, fx(() -> top(seen)));
        isFull();
    }

    @Test
    void theBeginningOfTheListStaysInSight() throws InterruptedException {
        docket.refresher.run(new Refresher.Order(List.of(many), true, true), progress -> {});
        until("new ones are shown", () -> Texts.in(list()).contains("Fresh 0"));
        settle();
        assertEquals(0, fx(() -> top(cells().getFirst())));
        assertTrue(fx(() -> text(cells().getFirst())).startsWith("TODAY"));
        isFull();
    }

    @Test
    void whereLinesGetOtherHeightsTheFirstOneStays() {
        wheel(8);
        Node first = fx(() -> cells().stream().filter(cell -> text(cell).contains("Reading")).findFirst().orElseThrow());
        String title = fx(() -> text(first)).lines().filter(line -> line.startsWith("Reading")).findFirst().orElseThrow();
        String begins = title.lines().findFirst().orElseThrow().split(" [a-z]")[0];
        run(() -> desk.timelinePane.compact().set(true));
        settle();
        isFull();
        String now = fx(() -> text(cells().getFirst()) + text(cells().get(1)));
        assertTrue(now.contains(begins), begins + " is not in: " + now);
    }

    @Test
    void keysLeadToBothEndsAndByPages() {
        run(() -> list().requestFocus());
        type(KeyCode.END);
        isFull();
        assertEquals(1, fx(() -> bar().getValue()), 1e-9);
        assertTrue(fx(() -> text(cells().getLast())).contains("Reading " + (MANY - 1)));
        double top = fx(() -> top(cells().getLast()));
        wheel(1);
        assertEquals(top, fx(() -> top(cells().getLast())), "there is nothing below the end");
        type(KeyCode.PAGE_UP);
        isFull();
        type(KeyCode.HOME);
        assertEquals(0, fx(() -> bar().getValue()));
        assertEquals(0, fx(() -> top(cells().getFirst())));
        Node last = cells().getLast();
        String words = fx(() -> text(last));
        type(KeyCode.PAGE_DOWN);
        isFull();
        assertEquals(words, fx(() -> text(last)), "of a page something stays in sight");
        assertTrue(fx(() -> top(last)) < 200);
        assertEquals(0, fx(() -> desk.opening.article()), "nothing was opened");
    }

    @Test
    void theThumbIsDraggedToTheEnd() {
        Point2D thumb = middle(fx(() -> bar().lookup(".thumb")));
        run(() -> robot().mouseMove(thumb));
        run(() -> robot().mousePress(MouseButton.PRIMARY));
        drag(thumb, 0, 200);
        settle();
        isFull();
        double part = fx(() -> bar().getValue());
        assertTrue(part > 0.1 && part < 0.5, "the thumb is at " + part);
        drag(thumb, 200, 735);
        run(() -> robot().mouseRelease(MouseButton.PRIMARY));
        settle();
        isFull();
        assertTrue(fx(() -> text(cells().getLast())).contains("Reading " + (MANY - 1)));
    }

    @Test
    void aPressBesideTheThumbGoesAPage() {
        run(() -> list().requestFocus());
        type(KeyCode.END);
        String first = fx(() -> text(cells().getFirst()));
        Point2D track = fx(() -> bar().localToScreen(5, 40));
        run(() -> robot().mouseMove(track));
        run(() -> robot().mouseClick(MouseButton.PRIMARY));
        settle();
        isFull();
        assertTrue(fx(() -> cells().stream().noneMatch(cell -> text(cell).equals(first) && top(cell) < 100)), "it went up");
        assertTrue(fx(() -> bar().getValue()) > 0.8, "by no more than a page");
    }

    /// In small steps: the headless screen gives a movement to what lies below its end.
    private static void drag(Point2D thumb, int from, int to) {
        for (int y = from + 5; y <= to; y += 5) {
            int at = y;
            run(() -> robot().mouseMove(thumb.getX(), thumb.getY() + at));
        }
    }

    @Test
    void theWheelMovesTheListAsFarOverTheThumbAsBesideIt() {
        wheel(1);
        String beside = cells().getFirst().toString() + top(cells().getFirst());
        wheel(-1);
        run(() -> {
            robot().mouseMove(bar().localToScreen(bar().getWidth() / 2, bar().getHeight() / 2));
            robot().mouseWheel(1);
        });
        settle();
        assertEquals(beside, cells().getFirst().toString() + top(cells().getFirst()));
    }

    @Test
    void pageFollowsPageDownToTheLast() throws InterruptedException {
        web.route("/long", feed("Annals", items("Annal", 650, 9_000)));
        long annals = docket.library.subscribe(web.url("/long"), "Annals", null);
        docket.refresher.run(new Refresher.Order(null, true, true), progress -> {});
        until("the feed is known", () -> desk.sidebar.find("feed:" + annals) != null);
        run(() -> desk.sidebar.choose(desk.sidebar.find("feed:" + annals)));
        until("it is listed", () -> desk.timeline.isThere() && desk.timeline.articles() == 650);
        settle();
        for (int page = 1; page < 4; page++) {
            int before = fx(() -> desk.timeline.lines().size());
            type(KeyCode.END);
            until("page " + page + " follows", () -> desk.timeline.lines().size() > before);
            settle();
        }
        assertFalse(fx(() -> desk.timeline.lines().getLast() instanceof Line.More));
    }

    @Test
    void aListThatFitsHasNoThumbAndDoesNotMove() {
        list(few);
        assertFalse(fx(() -> bar().isVisible()));
        wheel(3);
        assertEquals(0, fx(() -> top(cells().getFirst())));
        assertEquals(3, fx(() -> cells().stream().filter(cell -> text(cell).contains("Note")).count()));
    }

    @Test
    void stepsKeepTheOpenArticleInSight() {
        run(() -> list().requestFocus());
        for (int i = 0; i < 14; i++) {
            type(KeyCode.DOWN);
            isInSight();
        }
        for (int i = 0; i < 14; i++) {
            type(KeyCode.UP);
            isInSight();
        }
    }

    private void isInSight() {
        long selected = fx(() -> desk.timeline.selected().get());
        String title = fx(() -> desk.timeline.row(selected).title());
        List<Node> shown = fx(() -> cells().stream().filter(cell -> text(cell).contains(title.split(" [a-z]")[0] + " ")).toList());
        assertTrue(fx(() -> shown.stream().anyMatch(cell -> top(cell) >= 0
                && top(cell) + cell.getLayoutBounds().getHeight() <= list().getLayoutBounds().getHeight())), title + " is whole in sight");
    }

    @Test
    void aScreenReaderIsToldTheLines() {
        assertEquals(AccessibleRole.LIST_VIEW, list().getAccessibleRole());
        assertFalse(list().getAccessibleText().isBlank());
        int count = fx(() -> desk.timeline.lines().size());
        assertEquals(count, told(list(), AccessibleAttribute.ITEM_COUNT));
        assertNull(told(list(), AccessibleAttribute.ITEM_AT_INDEX, count));
        assertNull(told(list(), AccessibleAttribute.FOCUS_ITEM));
        assertEquals(List.of(), told(list(), AccessibleAttribute.SELECTED_ITEMS));
        int second = second();
        Node cell = (Node) told(list(), AccessibleAttribute.ITEM_AT_INDEX, second);
        assertTrue(cells().contains(cell));
        assertEquals(AccessibleRole.LIST_ITEM, cell.getAccessibleRole());
        assertEquals(second, told(cell, AccessibleAttribute.INDEX));
        assertEquals(false, told(cell, AccessibleAttribute.SELECTED));
        assertTrue(told(cell, AccessibleAttribute.TEXT).toString().startsWith("Unread. Reading 1 "), told(cell, AccessibleAttribute.TEXT).toString());
        run(() -> desk.timeline.point(desk.timeline.lines().get(second).article()));
        assertEquals(true, told(cell, AccessibleAttribute.SELECTED));
        assertEquals(cell, told(list(), AccessibleAttribute.FOCUS_ITEM));
        assertEquals(List.of(cell), told(list(), AccessibleAttribute.SELECTED_ITEMS));
    }

    /// The number of the line of the second article.
    private int second() {
        return fx(() -> desk.timeline.lines().indexOf(desk.timeline.lines().stream().filter(Line.Card.class::isInstance).skip(1).findFirst().orElseThrow()));
    }

    @Test
    void aScreenReaderComesToLinesOutOfSight() {
        int far = fx(() -> desk.timeline.lines().size()) - 2;
        Node cell = (Node) told(list(), AccessibleAttribute.ITEM_AT_INDEX, far);
        assertEquals(far, told(cell, AccessibleAttribute.INDEX));
        assertTrue(told(cell, AccessibleAttribute.TEXT).toString().contains("Reading " + (MANY - 2)));
        assertEquals(list(), fx(() -> cell.getParent().getParent()));
        run(() -> list().executeAccessibleAction(AccessibleAction.SHOW_ITEM, cell));
        settle();
        assertTrue(fx(() -> cells().stream().anyMatch(each -> text(each).contains("Reading " + (MANY - 2)))));
    }

    @Test
    void aCompactListShowsNoTeasers() {
        run(() -> desk.timelinePane.compact().set(true));
        settle();
        List<Node> cells = cells();
        assertTrue(cells.size() > 15, cells.size() + " cells");
        // The letter of its source, its age, its title.
        run(() -> cells.forEach(cell -> assertTrue(text(cell).lines().count() <= 3, text(cell))));
    }

    @Test
    void aScreenReaderChoosesALine() {
        int far = fx(() -> desk.timeline.lines().size()) - 2;
        Node cell = (Node) told(list(), AccessibleAttribute.ITEM_AT_INDEX, far);
        run(() -> list().executeAccessibleAction(AccessibleAction.SET_SELECTED_ITEMS, FXCollections.observableArrayList(cell)));
        long chosen = fx(() -> desk.timeline.lines().get(far).article());
        until("it is open", () -> desk.opening.article() == chosen);
        settle();
        assertEquals(far, told((Node) told(list(), AccessibleAttribute.FOCUS_ITEM), AccessibleAttribute.INDEX));
        isInSight();
        run(() -> list().executeAccessibleAction(AccessibleAction.SET_SELECTED_ITEMS, FXCollections.observableArrayList()));
        assertEquals(chosen, fx(() -> desk.timeline.selected().get()), "an article stays open until another is");
    }

    @Test
    void aScreenReaderPutsTheFocusOnALine() {
        int second = second();
        Node cell = (Node) told(list(), AccessibleAttribute.ITEM_AT_INDEX, second);
        run(() -> cell.executeAccessibleAction(AccessibleAction.REQUEST_FOCUS));
        assertTrue(fx(() -> list().isFocused()));
        assertEquals(cell, told(list(), AccessibleAttribute.FOCUS_ITEM));
        long chosen = fx(() -> desk.timeline.lines().get(second).article());
        until("it is open, as with the arrow keys", () -> desk.opening.article() == chosen);
    }

    @Test
    void neighboursOutOfSightAreToldApart() {
        int far = fx(() -> desk.timeline.lines().size()) - 4;
        List<Node> told = IntStream.range(far, far + 3).mapToObj(line -> (Node) told(list(), AccessibleAttribute.ITEM_AT_INDEX, line)).toList();
        assertEquals(3, Set.copyOf(told).size());
        for (int i = 0; i < told.size(); i++) {
            assertEquals(far + i, told(told.get(i), AccessibleAttribute.INDEX));
        }
    }

    @Test
    void whereTheListGoesIsNoOtherLineWhenLinesGoMeanwhile() {
        int line = 60;
        Node cell = (Node) told(list(), AccessibleAttribute.ITEM_AT_INDEX, line);
        String title = fx(() -> desk.timeline.row(desk.timeline.lines().get(line).article()).title());
        run(() -> {
            list().executeAccessibleAction(AccessibleAction.SHOW_ITEM, cell);
            desk.timeline.lines().remove(2, 9);
        });
        settle();
        assertTrue(fx(() -> cells().stream().anyMatch(each -> text(each).contains(title.split(" [a-z]")[0] + " "))), title + " is in sight");
    }

    @Test
    void keysDoNoHarmInAnEmptyList() {
        run(() -> {
            desk.timeline.lines().clear();
            for (KeyCode key : List.of(KeyCode.END, KeyCode.HOME, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.END)) {
                list().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            }
        });
        settle();
        assertEquals(List.of(), cells());
    }

    @Test
    void aLineThatAScreenReaderHoldsOnToAndThatIsGoneIsNotOpened() {
        int far = fx(() -> desk.timeline.lines().size()) - 2;
        Node cell = (Node) told(list(), AccessibleAttribute.ITEM_AT_INDEX, far);
        run(() -> desk.timeline.lines().remove(far - 40, far + 1));
        settle();
        run(() -> {
            list().executeAccessibleAction(AccessibleAction.SET_SELECTED_ITEMS, FXCollections.observableArrayList(cell));
            cell.executeAccessibleAction(AccessibleAction.REQUEST_FOCUS);
            list().executeAccessibleAction(AccessibleAction.SHOW_ITEM, cell);
        });
        settle();
        assertEquals(0, fx(() -> desk.timeline.selected().get()));
        assertEquals(0, fx(() -> bar().getValue()));
    }
}
