package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import docket.ui.sidebar.Line;
import docket.ui.timeline.Shown;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A day's reading with the keyboard alone, on the real window and a loopback web: nothing in it is pressed with a mouse or
/// called from outside, except that the clipboard holds the address to paste.
class KeyboardDayTest extends DeskTest {
    private final NewsStand stand = new NewsStand();

    @Override
    InstantSource clock() {
        return InstantSource.fixed(NewsStand.NOW);
    }

    @AfterEach
    void closeTheStand() {
        stand.close();
    }

    @Test
    void aDayIsReadWithoutAMouse() {
        window(980, 760, state(980, 760, false, Set.of()));
        until("the first steps are offered", desk.reader::isFirstRun);
        subscribe();
        refresh();
        readTen();
        star();
        followTwoLinksAndComeBack();
        discuss();
        searchAndKeep();
        markAllReadAndTakeItBack();
        assertEquals(List.of(), stand.web.asked().stream().filter(asked -> asked.path().startsWith("/elsewhere")).toList());
    }

    private void subscribe() {
        run(() -> {
            ClipboardContent address = new ClipboardContent();
            address.putString(stand.web.url("/all/feed"));
            Clipboard.getSystemClipboard().setContent(address);
        });
        press(KeyCode.CONTROL, KeyCode.N);
        until("the field for the address has the focus", () -> focused() == desk.overlay.lookup(".text-field"));
        press(KeyCode.CONTROL, KeyCode.V);
        type(KeyCode.ENTER);
        until("the feed is found and can be taken", () -> focused() instanceof Button found && found.getStyleClass().contains("main-button")
                && desk.overlay.lookup(".radio-button") instanceof RadioButton);
        type(KeyCode.ENTER);
        until("its articles are listed", () -> articles() >= 10);
        until("the dialog is gone and the list has the focus", () -> !desk.overlay.isOpen() && focused() == desk.timelinePane.list());
        until("the refresh is over", () -> !desk.freshness.busy().get() && docket.library.subscriptions().size() == 1);
    }

    private void refresh() {
        type(KeyCode.J);
        until("an article is open", () -> desk.opening.article() != 0);
        press(KeyCode.SHIFT, KeyCode.R);
        until("a new article waits", () -> desk.timeline.waiting().get() == 1);
        until("the refresh is over", () -> !desk.freshness.busy().get());
        type(KeyCode.PERIOD);
        until("it is listed", () -> desk.timeline.waiting().get() == 0);
    }

    private void readTen() {
        Set<Long> read = new HashSet<>(Set.of(fx(desk.opening::article)));
        for (int pages = 0; read.size() < 10; pages++) {
            if (pages > 200) {
                throw new AssertionError("Space led to no more than " + read.size() + " articles");
            }
            type(KeyCode.SPACE);
            long now = fx(desk.opening::article);
            if (read.add(now)) {
                until("the article is drawn", () -> Objects.requireNonNull(desk.opening.row().get()).id() == now);
            }
        }
        until("they count as read", () -> read.stream().filter(id -> id != desk.opening.article())
                .allMatch(id -> Objects.requireNonNull(docket.reading.open(id)).row().read()));
    }

    private void star() {
        long article = fx(desk.opening::article);
        type(KeyCode.S);
        until("it is starred", () -> docket.timeline.rows(new Scope.Starred(), Filter.ALL, null, 10).stream().map(Row::id).toList()
                .equals(List.of(article)));
    }

    private void followTwoLinksAndComeBack() {
        long story = Objects.requireNonNull(docket.reading.find(stand.web.url(NewsStand.STORY)));
        for (int up = 0; up < 20; up++) {
            run(() -> robot().keyType(KeyCode.K));
        }
        // Not before: the article that is left may be the one looked for.
        quiet();
        until("the first article is open", () -> desk.opening.article() == desk.timeline.selected().get());
        for (int down = 0; fx(desk.opening::article) != story && down < 40; down++) {
            if (fx(() -> desk.timeline.line(desk.timeline.selected().get()) instanceof docket.ui.timeline.Line.Card card
                    && !card.others().isEmpty() && !card.open())) {
                type(KeyCode.RIGHT);
            }
            type(KeyCode.J);
            until("the article is open", () -> desk.opening.article() == desk.timeline.selected().get());
        }
        assertEquals(story, fx(desk.opening::article));
        type(KeyCode.T);
        until("the trail is drawn", () -> desk.trailPane.isVisible() && !desk.trailPane.lookupAll(".trail-item").isEmpty());
        follow("Judges ask");
        until("its trail is drawn", () -> desk.trailPane.lookupAll(".trail-item").stream().anyMatch(item -> spoken(item).startsWith("A quiet")));
        follow("A quiet bill");
        press(KeyCode.ALT, KeyCode.LEFT);
        until("back at the first link", () -> title().startsWith("Judges ask"));
        press(KeyCode.ALT, KeyCode.LEFT);
        until("back at the story", () -> desk.opening.article() == story);
    }

    private void follow(String title) {
        for (int panes = 0; panes < 6 && !fx(this::inTrail); panes++) {
            type(KeyCode.F6);
        }
        until("the trail has the focus", this::inTrail);
        for (int tabs = 0; tabs < 60 && !fx(() -> spoken(focused()).startsWith(title)); tabs++) {
            type(KeyCode.TAB);
        }
        type(KeyCode.ENTER);
        until(title + " is open", () -> title().startsWith(title));
    }

    private void discuss() {
        type(KeyCode.C);
        until("the comments are there", () -> !desk.trailPane.lookupAll(".comment").isEmpty());
    }

    private void searchAndKeep() {
        type(KeyCode.SLASH);
        until("the search has the focus", () -> focused() == desk.search.input());
        type(KeyCode.C, KeyCode.O, KeyCode.D, KeyCode.E);
        until("results are listed", () -> desk.timeline.shown().get() instanceof Shown.Query && articles() > 0);
        type(KeyCode.ENTER);
        until("the results have the focus", () -> focused() == desk.timelinePane.list());
        press(KeyCode.CONTROL, KeyCode.S);
        until("the watchlist is asked for", () -> desk.overlay.isOpen() && focused() == desk.overlay.lookupAll(".text-field").toArray()[1]);
        type(KeyCode.ENTER);
        until("the watchlist is kept and shown", () -> desk.sidebar.lines().stream().anyMatch(line -> line instanceof Line.Watch watch
                && watch.list().query().equals("code")) && !desk.overlay.isOpen());
    }

    private void markAllReadAndTakeItBack() {
        type(KeyCode.G, KeyCode.U);
        until("what is unread is shown", () -> desk.timeline.shown().get() instanceof Shown.Place && articles() > 0);
        // It does so a second after it was opened: not between the two counts.
        until("the open article counts as read", () -> Objects.requireNonNull(desk.opening.row().get()).read());
        quiet();
        int unread = fx(() -> docket.timeline.rows(new Scope.All(), Filter.UNREAD, null, 100)).size();
        press(KeyCode.SHIFT, KeyCode.A);
        until("all is read", () -> docket.timeline.rows(new Scope.All(), Filter.UNREAD, null, 100).isEmpty());
        until("it is told", desk.notices::isVisible);
        press(KeyCode.CONTROL, KeyCode.Z);
        until("all is as before", () -> docket.timeline.rows(new Scope.All(), Filter.UNREAD, null, 100).size() == unread);
    }

    private boolean inTrail() {
        for (Node node = focused(); node != null; node = node.getParent()) {
            if (node == desk.trailPane) {
                return true;
            }
        }
        return false;
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private static String spoken(Node node) {
        return node == null || node.getAccessibleText() == null ? "" : node.getAccessibleText();
    }

    private long articles() {
        return desk.timeline.lines().stream().filter(line -> line.article() != 0).count();
    }

    private String title() {
        Row row = desk.opening.row().get();
        return row == null ? "" : row.title();
    }
}
