package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb.Answer;
import docket.app.Refresher;
import docket.model.Row;
import docket.model.Sort;
import docket.ui.sidebar.SmartView;
import docket.ui.timeline.Line;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The order of a list, as a person chooses it for each place.
class SortTest extends DeskTest {
    private final NewsStand stand = new NewsStand();

    @Override
    InstantSource clock() {
        return InstantSource.fixed(NewsStand.NOW);
    }

    @BeforeEach
    void fill() throws InterruptedException {
        docket.library.subscribe(stand.web.url("/all/feed"), null, null);
        docket.refresher.run(new Refresher.Order(null, true, true), progress -> {});
        window(1400, 900, state(1400, 900, true, Set.of()));
        until("articles are listed", () -> rows().size() > 5);
    }

    @AfterEach
    void closeTheStand() {
        stand.close();
    }

    private List<Row> rows() {
        return desk.timeline.lines().stream().filter(Line.Card.class::isInstance).map(line -> Objects.requireNonNull(line.shownRow())).toList();
    }

    private boolean isSorted(Sort sort) {
        List<Long> days = rows().stream().map(row -> row.sortAt() / 86_400_000).toList();
        List<Long> oldest = days.stream().sorted().toList();
        return !days.isEmpty() && days.equals(sort == Sort.OLDEST ? oldest : oldest.reversed());
    }

    @Test
    void aPlaceKeepsItsOrderAndOthersHaveTheirOwn() {
        assertTrue(fx(() -> isSorted(Sort.NEWEST)));
        run(() -> desk.timeline.show(Sort.OLDEST));
        until("the oldest stands first", () -> isSorted(Sort.OLDEST));
        assertTrue(says("oldest first"));
        run(() -> desk.places.go(SmartView.OFFLINE));
        until("another place has its own order", () -> desk.timeline.sort().get() == Sort.NEWEST && isSorted(Sort.NEWEST));
        run(() -> desk.places.go(SmartView.UNREAD));
        until("the place has kept its", () -> desk.timeline.sort().get() == Sort.OLDEST && isSorted(Sort.OLDEST));
        run(() -> desk.places.search("code"));
        until("a search has none", () -> desk.timeline.sort().get() == Sort.NEWEST);
        run(() -> desk.places.restore());
        until("and the place has kept its", () -> desk.timeline.sort().get() == Sort.OLDEST);
        assertEquals(Set.of("smart:UNREAD"), fx(() -> WindowState.read(desk.state(1400, 900, false).write()).oldestFirst()));
    }

    @Test
    void whatComesWaitsAndStandsInItsPlaceInAListThatBeginsWithTheOldest() throws InterruptedException {
        run(() -> desk.timeline.show(Sort.OLDEST));
        until("the oldest stands first", () -> isSorted(Sort.OLDEST));
        List<Long> before = fx(() -> rows().stream().map(Row::id).toList());
        run(() -> desk.timeline.settle());
        docket.refresher.run(new Refresher.Order(null, true, true), progress -> {});
        until("it waits", () -> desk.timeline.waiting().get() == 1);
        assertEquals(before, fx(() -> rows().stream().map(Row::id).toList()));
        run(() -> desk.actions.perform("showNew"));
        long latest = Objects.requireNonNull(docket.reading.find(stand.web.url(NewsStand.LATEST)));
        until("it is listed", () -> desk.timeline.lists(latest) && Stream.of(Sort.OLDEST).allMatch(this::isSorted));
    }

    @Test
    void theOrderOfAPlaceThatIsGoneIsForgotten() {
        long folder = docket.library.folder("Law");
        long feed = feed("Quiet", folder);
        until("the folder is known", () -> desk.sidebar.knows("folder:" + folder) && desk.sidebar.knows("feed:" + feed));
        run(() -> {
            desk.sidebar.choose(desk.sidebar.find("folder:" + folder));
            desk.timeline.show(Sort.OLDEST);
            desk.sidebar.open(Set.of(folder));
            desk.sidebar.choose(desk.sidebar.find("feed:" + feed));
            desk.timeline.show(Sort.OLDEST);
            desk.sidebar.open(Set.of());
        });
        assertEquals(Set.of("folder:" + folder, "feed:" + feed), fx(() -> desk.state(1400, 900, false).oldestFirst()), "folded away is not gone");
        docket.library.unsubscribe(feed);
        until("the feed is gone", () -> !desk.sidebar.knows("feed:" + feed));
        assertEquals(Set.of("folder:" + folder), fx(() -> desk.state(1400, 900, false).oldestFirst()));
    }

    @Test
    void whatComesBelowTheEndOfALongListThatBeginsWithTheOldestWaitsToo() throws InterruptedException {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 320; i++) {
            items.append("<item><guid>").append(i).append("</guid><title>Reading ").append(i).append("</title><link>http://127.0.0.1:9/r").append(i)
                    .append("</link><pubDate>").append(java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            NewsStand.NOW.minusSeconds(90_000 + 60L * i).atZone(java.time.ZoneOffset.UTC))).append("</pubDate></item>");
        }
        String channel = "<rss version='2.0'><channel><title>Readings</title>";
        stand.web.route("/readings", Answer.xml(channel + items + "</channel></rss>"),
                Answer.xml(channel + "<item><guid>n1</guid><title>New one</title><link>http://127.0.0.1:9/n1</link></item>"
                        + "<item><guid>n2</guid><title>New two</title><link>http://127.0.0.1:9/n2</link></item>" + items + "</channel></rss>"));
        long feed = docket.library.subscribe(stand.web.url("/readings"), "Readings", null);
        docket.refresher.run(new Refresher.Order(List.of(feed), true, true), progress -> {});
        until("the feed is known", () -> desk.sidebar.find("feed:" + feed) != null);
        run(() -> desk.sidebar.choose(desk.sidebar.find("feed:" + feed)));
        until("it is listed", () -> desk.timeline.isThere() && desk.timeline.articles() == 320);
        run(() -> desk.timeline.show(Sort.OLDEST));
        until("the oldest stands first", () -> desk.timeline.isThere() && isSorted(Sort.OLDEST));
        run(() -> desk.timeline.settle());
        quiet();
        assertEquals(0, fx(() -> desk.timeline.waiting().get()));
        docket.refresher.run(new Refresher.Order(List.of(feed), true, true), progress -> {});
        until("both are told of", () -> desk.timeline.waiting().get() == 2);
        run(() -> desk.actions.perform("showNew"));
        until("and not again", () -> desk.timeline.waiting().get() == 0);
        assertTrue(says("2 new articles stand at the end of the list."));
    }

    /// It lies over the end of the lines and is narrower than it looks.
    @Test
    void theThumbThatIsSeenCanBeDragged() {
        ScrollBar bar = fx(() -> desk.timelinePane.lookupAll(".timeline-list .scroll-bar").stream().map(ScrollBar.class::cast)
                .filter(each -> each.getOrientation() == Orientation.VERTICAL).findFirst().orElseThrow());
        assertEquals(0, fx(bar::getValue));
        Point2D thumb = middle(fx(() -> bar.lookup(".thumb")));
        run(() -> robot().mouseMove(thumb.getX() - 4, thumb.getY()));
        run(() -> robot().mousePress(MouseButton.PRIMARY));
        run(() -> robot().mouseMove(thumb.getX() - 4, thumb.getY() + 30));
        run(() -> robot().mouseMove(thumb.getX() - 4, thumb.getY() + 60));
        run(() -> robot().mouseRelease(MouseButton.PRIMARY));
        until("the list is scrolled", () -> bar.getValue() > 0);
        assertEquals(0, fx(desk.opening::article), "no line below it was pressed");
    }

    @Test
    void oneLineIsMarkedAlsoAfterTheListBecameNarrower() {
        run(() -> desk.timeline.select(rows().getFirst().id()));
        until("the first is marked", () -> marked() == 1 && desk.opening.article() != 0);
        run(() -> desk.actions.perform("trail"));
        until("the trail takes some of the room", () -> desk.trailPane.isVisible());
        settle();
        run(() -> desk.timelinePane.list().requestFocus());
        type(KeyCode.DOWN, KeyCode.DOWN);
        until("the third is open", () -> desk.opening.article() == rows().get(2).id());
        until("its line alone is marked", () -> marked() == 1);
    }

    private int marked() {
        return (int) desk.timelinePane.lookupAll(".line-cell").stream().filter(cell -> cell.isVisible()
                && cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen"))).count();
    }
}
