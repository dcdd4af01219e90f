package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.app.Library.Subscription;
import docket.app.Search;
import docket.ui.sidebar.Line;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Feeds, folders and watchlists in the sidebar, by mouse and by keyboard.
class SidebarWindowTest extends DeskTest {
    private long law;

    @BeforeEach
    void fill() {
        law = docket.library.folder("Law");
        feed("Alpha", null);
        feed("Beta", null);
        feed("Gamma", law);
        docket.search.save("Codes", "code");
        window(980, 700, state(980, 700, true, Set.of(law)));
        until("the feeds are listed", () -> line("Gamma") != null);
    }

    private static String name(Line line) {
        return switch (line) {
            case Line.Feed feed -> feed.feed().title();
            case Line.Folder folder -> folder.folder().name();
            case Line.Watch watch -> watch.list().name();
            case Line.Smart smart -> smart.view().title();
            case Line.Section section -> section.kind().name();
        };
    }

    private Line line(String name) {
        return desk.sidebar.lines().stream().filter(line -> name(line).equals(name)).findFirst().orElse(null);
    }

    private Node cell(String name) {
        return fx(() -> desk.sidebarPane.lookupAll(".side-cell").stream()
                .filter(node -> node instanceof ListCell<?> cell && cell.getItem() instanceof Line line && name(line).equals(name))
                .findFirst().orElseThrow());
    }

    private void drag(Point2D from, Point2D to) {
        run(() -> {
            robot().mouseMove(from);
            robot().mousePress(MouseButton.PRIMARY);
        });
        for (double part : new double[] {0.3, 0.7, 1, 1}) {
            run(() -> robot().mouseMove(from.interpolate(to, part)));
        }
        settle();
    }

    private void drop() {
        run(() -> robot().mouseRelease(MouseButton.PRIMARY));
        settle();
    }

    private Subscription feed(String title) {
        return docket.library.subscriptions().stream().filter(feed -> feed.title().equals(title)).findFirst().orElseThrow();
    }

    private void select(String... names) {
        run(() -> {
            desk.sidebarPane.list().requestFocus();
            desk.sidebarPane.list().getSelectionModel().clearSelection();
            for (String name : names) {
                desk.sidebarPane.list().getSelectionModel().select(line(name));
                desk.sidebarPane.list().getFocusModel().focus(desk.sidebar.lines().indexOf(line(name)));
            }
        });
        settle();
    }

    @Test
    void aFeedDraggedOntoAFolderGoesIntoItAndComesBackOnUndo() {
        drag(middle(cell("Alpha")), middle(cell("Law")));
        assertTrue(cell("Law").getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("drop-into")));
        drop();
        until("Alpha lies in Law", () -> Objects.equals(feed("Alpha").folder(), law));
        until("it is told", () -> says("Alpha moved to Law."));
        run(() -> ((javafx.scene.control.Button) desk.notices.lookup(".notice-button")).fire());
        until("Alpha lies at the top again", () -> feed("Alpha").folder() == null);
    }

    @Test
    void severalSelectedFeedsAreDraggedTogether() {
        select("Alpha", "Beta");
        Point2D lower = middle(cell("Gamma")).add(0, 8);
        drag(middle(cell("Beta")), lower);
        drop();
        until("both follow Gamma", () -> Objects.equals(feed("Alpha").folder(), law) && Objects.equals(feed("Beta").folder(), law));
        assertTrue(feed("Gamma").position() < feed("Alpha").position());
    }

    @Test
    void escapeTakesADragBack() {
        drag(middle(cell("Alpha")), middle(cell("Law")));
        type(KeyCode.ESCAPE);
        drop();
        assertEquals(null, feed("Alpha").folder());
    }

    @Test
    void f2RenamesAFeedAFolderAndAWatchlistInTheirPlace() {
        for (String name : List.of("Beta", "Law", "Codes")) {
            select(name);
            type(KeyCode.F2);
            until("a field is there", () -> desk.sidebarPane.lookup(".side-field") != null);
            type(KeyCode.X, KeyCode.Y, KeyCode.ENTER);
            until(name + " is renamed", () -> line("xy") != null && line(name) == null);
            select("xy");
            type(KeyCode.F2);
            run(() -> ((javafx.scene.control.TextField) desk.sidebarPane.lookup(".side-field")).setText(name + " 2"));
            type(KeyCode.ENTER);
            until(name + " is renamed again", () -> line(name + " 2") != null);
        }
        select("Alpha");
        type(KeyCode.F2, KeyCode.Z, KeyCode.ESCAPE);
        assertTrue(fx(() -> line("Alpha") != null && desk.sidebarPane.lookup(".side-field") == null));
    }

    @Test
    void aFolderGoesAndLeavesItsFeedsAndAWatchlistComesBack() {
        select("Law");
        type(KeyCode.DELETE);
        until("the folder is gone", () -> docket.library.folders().isEmpty());
        assertEquals(null, feed("Gamma").folder());
        run(() -> ((javafx.scene.control.Button) desk.notices.lookup(".notice-button")).fire());
        until("the folder is back", () -> Objects.equals(feed("Gamma").folder(), law));
        select("Codes");
        type(KeyCode.DELETE);
        until("the watchlist is gone", () -> docket.search.watchlists().isEmpty());
        run(() -> ((javafx.scene.control.Button) desk.notices.lookup(".notice-button")).fire());
        until("the watchlist is back", () -> docket.search.watchlists().stream().map(Search.Watchlist::name).toList().equals(List.of("Codes")));
    }

    @Test
    void theKeyboardMovesFeedsToANewFolder() {
        select("Alpha");
        assertEquals("Ctrl+Shift+M", fx(() -> desk.actions.key("moveFeeds")));
        until("the sidebar has the focus", () -> stage.getScene().getFocusOwner() == desk.sidebarPane.list());
        run(() -> desk.actions.perform("moveFeeds"));
        until("the folder is asked for", () -> desk.overlay.isOpen()
                && stage.getScene().getFocusOwner() == desk.overlay.lookup(".combo-box"));
        run(() -> ((javafx.scene.control.ComboBox<?>) desk.overlay.lookup(".combo-box")).getEditor().setText("Law/Courts"));
        type(KeyCode.ENTER);
        until("it lies there", () -> docket.library.folders().stream().anyMatch(each -> each.path().equals("Law/Courts")
                && Objects.equals(feed("Alpha").folder(), each.id())));
    }

    private static List<MenuItem> openMenu() {
        return fx(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast).findFirst()
                .map(menu -> List.copyOf(menu.getItems())).orElse(List.of()));
    }

    @Test
    void menusAreCompleteAndTheRailHasAFlyoutForFolders() {
        for (String name : List.of("Alpha", "Law", "Codes")) {
            select(name);
            run(() -> Event.fireEvent(desk.sidebarPane.list(), new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null)));
            settle();
            List<String> words = openMenu().stream().map(MenuItem::getText).filter(Objects::nonNull).toList();
            assertTrue(words.contains("Mark all read") && words.contains("Rename\u2026 (F2)"), words.toString());
            run(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).toList().forEach(Window::hide));
        }
        run(() -> desk.panes.toggleSidebar());
        settle();
        run(() -> desk.rail.lookupAll(".icon-button").stream().filter(node -> "feed:".equals(node.getUserData()))
                .forEach(node -> ((Button) node).fire()));
        settle();
        Menu folder = (Menu) openMenu().stream().filter(Menu.class::isInstance).findFirst().orElseThrow();
        assertEquals("Law", folder.getText());
        assertEquals(List.of("Whole folder", "Gamma"), folder.getItems().stream().map(MenuItem::getText).filter(Objects::nonNull).toList());
        run(() -> {
            folder.getItems().getLast().fire();
            Window.getWindows().stream().filter(ContextMenu.class::isInstance).toList().forEach(Window::hide);
        });
        until("the feed is shown", () -> ("feed:" + feed("Gamma").id()).equals(desk.sidebar.selected().get()));
    }
}
