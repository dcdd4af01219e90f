package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.app.Library;
import docket.app.Refresher;
import docket.ui.dialogs.ImportReport;
import docket.ui.dialogs.Preferences;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every control of the window has a name and can be reached with the keyboard, in every pane and dialog.
class AccessibilityTest extends DeskTest {
    private static final double LEAST_TARGET = 28;
    /// All panes stand side by side.
    private static final double WIDE = 1700;
    /// More presses of Tab than any part of the window has controls.
    private static final int TABS = 120;

    private final NewsStand stand = new NewsStand();
    private final List<String> wrong = new ArrayList<>();
    private long article;

    @BeforeEach
    void fill() throws Exception {
        docket.library.importOpml(stand.opml());
        docket.refresher.run(new Refresher.Order(null, true, true), progress -> {});
        article = Objects.requireNonNull(docket.reading.find(stand.web.url(NewsStand.STORY)));
        docket.search.save("Codes", "code");
    }

    private void window(double width) {
        window(width, 900, state(width, 900, false, docket.library.folders().stream().map(Library.Folder::id)
                .collect(Collectors.toUnmodifiableSet())));
    }

    private void read() {
        until("articles are listed", () -> !desk.timeline.lines().isEmpty());
        run(() -> desk.opening.open(article));
        until("the article is open", () -> desk.opening.article() == article);
        run(() -> desk.actions.perform("discussion"));
        quiet();
    }

    @Test
    void theWholeWindowHasNamesAndKeys() {
        for (double width : new double[] {990, WIDE}) {
            window(width);
            read();
            run(() -> desk.search.set("code is:unread"));
            run(() -> desk.find.open());
            run(() -> desk.notices.say("x", () -> {}));
            quiet();
            look("window " + width, stage.getScene().getRoot());
            tab("window " + width, stage.getScene().getRoot());
            if (width == WIDE) {
                run(desk.find::close);
                order();
            }
            run(stage::hide);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyDialogHasNamesAndKeys() {
        window(980);
        for (Preferences.Section section : Preferences.Section.values()) {
            dialog("preferences " + section, () -> desk.preferences(section));
        }
        dialog("keys", () -> desk.actions.perform("help"));
        dialog("feed", () -> desk.sidebarVerbs.settings(desk.sidebar.feeds().getFirst()));
        dialog("move", () -> desk.sidebarVerbs.moveTo(desk.sidebar.feeds().subList(0, 2)));
        dialog("watchlist", () -> desk.watchlists.save("code"));
        dialog("name", () -> desk.sidebarVerbs.rename(desk.sidebar.lines().getLast()));
        dialog("subscribe", () -> desk.subscriptions.subscribe(stand.web.url("/policy-ledger/feed")));
        dialog("subscribe to nothing", () -> desk.subscriptions.subscribe(stand.web.url("/nowhere")));
        run(() -> desk.overlay.show(new ImportReport(new Library.Imported(1, 1, List.of("bad"), List.of("a"), List.of("b")),
                desk.overlay::close)));
        dialog("import", () -> {});
        assertEquals(List.of(), wrong);
    }

    @Test
    void theFirstStepsHaveNamesAndKeys() {
        docket.library.subscriptions().forEach(feed -> docket.library.unsubscribe(feed.id()));
        window(980);
        until("the first steps are there", desk.reader::isFirstRun);
        settle();
        look("first run", desk.reader);
        assertEquals(List.of(), wrong);
    }

    private void order() {
        run(() -> desk.search.input().requestFocus());
        List<Node> order = walk();
        List<Node> stops = List.of(desk.search.input(), desk.sidebarPane.list(), desk.timelinePane.list(), desk.view, desk.trailPane);
        List<Integer> places = stops.stream().map(stop -> first(order, stop)).toList();
        assertEquals(places.stream().sorted().toList(), places, "search, sidebar, articles, article, trail");
        assertEquals(true, places.stream().allMatch(place -> place >= 0), places.toString());
        int header = first(order, stage.getScene().lookup(".header-right"));
        assertEquals(true, header > places.getLast(), "the header's buttons come at " + header + " of " + places);
    }

    private static int first(List<Node> order, Node stop) {
        for (int i = 0; i < order.size(); i++) {
            for (Node node = order.get(i); node != null; node = node.getParent()) {
                if (node == stop) {
                    return i;
                }
            }
        }
        return -1;
    }

    private void dialog(String name, Action show) {
        run(show);
        until(name + " is shown", () -> desk.overlay.isOpen());
        quiet();
        look(name, desk.overlay);
        if (!name.endsWith("SHORTCUTS")) {
            // The sheet of keys has the same lines.
            tab(name, desk.overlay);
        }
        run(desk.overlay::close);
    }

    private void look(String where, Node root) {
        run(() -> all(root).forEach(node -> {
            if (isControl(node) && name(node, root).isBlank()) {
                wrong.add(where + ": no name: " + node);
            }
            boolean pressed = node instanceof ButtonBase || node.getOnMouseClicked() != null;
            if (pressed && !node.getStyleClass().contains("edge") && !node.isDisabled() && !isReachable(node, root)) {
                wrong.add(where + ": no key leads to " + node);
            }
            if (node instanceof ButtonBase && !within(node, ScrollPane.class, "article") && !isPartOfAnother(node)
                    && (node.getLayoutBounds().getWidth() < LEAST_TARGET - 0.5 || node.getLayoutBounds().getHeight() < LEAST_TARGET - 0.5)) {
                wrong.add(where + ": " + node.getLayoutBounds().getWidth() + " x " + node.getLayoutBounds().getHeight() + " is too small: " + node);
            }
        }));
    }

    /// Presses Tab until the focus has been everywhere it goes, and misses what it did not come to.
    private void tab(String where, Node root) {
        run(() -> all(root).stream().filter(Node::isFocusTraversable).filter(node -> !node.isDisabled()).findFirst().ifPresent(Node::requestFocus));
        Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        reached.addAll(walk());
        run(() -> all(root).forEach(node -> {
            if (isControl(node) && node.isFocusTraversable() && !node.isDisabled() && !reached.contains(node) && !isPartOfAnother(node)
                    && !within(node, ListView.class, "") && !inGroup(node, reached)) {
                wrong.add(where + ": Tab does not come to " + node);
            }
        }));
    }

    /// Of the buttons of one choice, Tab comes to one; arrows lead to the others.
    private static boolean inGroup(Node node, Set<Node> reached) {
        return node instanceof javafx.scene.control.Toggle toggle && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getToggles().stream().anyMatch(other -> other instanceof Node beside && reached.contains(beside));
    }

    private List<Node> walk() {
        List<Node> order = new ArrayList<>();
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < TABS; i++) {
            Node focused = fx(() -> stage.getScene().getFocusOwner());
            if (focused == null || !seen.add(focused)) {
                break;
            }
            order.add(focused);
            run(() -> robot().keyType(KeyCode.TAB));
        }
        return order;
    }

    private static List<Node> all(Node root) {
        List<Node> nodes = new ArrayList<>();
        gather(root, nodes);
        return nodes;
    }

    private static void gather(Node node, List<Node> nodes) {
        if (node.isVisible()) {
            nodes.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> gather(child, nodes));
            }
        }
    }

    private static boolean isControl(Node node) {
        return !isPartOfAnother(node) && !(node instanceof ScrollPane) && (node instanceof ButtonBase || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?> || node instanceof Slider || node instanceof Spinner<?> || node instanceof ListView<?>
                || node.isFocusTraversable());
    }

    /// A combo box and a spinner answer for the field and the arrows inside them, a scroll bar for its buttons.
    private static boolean isPartOfAnother(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ComboBoxBase<?> || up instanceof Spinner<?> || up instanceof javafx.scene.control.ScrollBar) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(Node node, Class<?> type, String style) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (type.isInstance(up) && (style.isEmpty() || up.getStyleClass().contains(style)) || !style.isEmpty() && up.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }

    private static String name(Node node, Node root) {
        String given = node.getAccessibleText();
        if (given != null && !given.isBlank()) {
            return given;
        }
        if (node instanceof Spinner<?> spinner && spinner.getEditor().getAccessibleText() != null) {
            return spinner.getEditor().getAccessibleText();
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        return all(root).stream().filter(each -> each instanceof Label label && label.getLabelFor() == node).map(each -> ((Label) each).getText())
                .findFirst().orElse("");
    }

    /// It has a key path when it, something in it or something around it takes the focus.
    private static boolean isReachable(Node node, Node root) {
        if (all(node).stream().anyMatch(Node::isFocusTraversable)) {
            return true;
        }
        for (Node up = node; up != null && up != root.getParent(); up = up.getParent()) {
            if (up.isFocusTraversable() && !(up instanceof ScrollPane)) {
                return true;
            }
        }
        return false;
    }
}
