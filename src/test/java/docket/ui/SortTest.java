package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import javafx.scene.input.KeyCode;
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
