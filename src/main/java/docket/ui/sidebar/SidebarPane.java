package docket.ui.sidebar;

import docket.ui.theme.Ages;
import docket.ui.theme.Words;
import docket.ui.work.FeedIcons;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.value.ObservableIntegerValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The sidebar as a list.
public final class SidebarPane extends VBox {
    private static final PseudoClass SEVERAL = PseudoClass.getPseudoClass("several");

    private final SidebarModel model;
    private final SidebarActions actions;
    private final SidebarMenus menus;
    private final ListView<Line> list;
    /// As many as the window shows, and a few.
    private final List<LineCell> cells = new ArrayList<>();

    public SidebarPane(SidebarModel model, Freshness freshness, ObservableIntegerValue waiting, SidebarActions actions,
            Supplier<Ages> ages, FeedIcons icons) {
        this.model = model;
        this.actions = actions;
        menus = new SidebarMenus(model, actions, this::rename);
        getStyleClass().add("sidebar");
        list = new ListView<>(model.lines());
        list.getStyleClass().add("side-list");
        list.setFixedCellSize(30);
        list.setAccessibleText(Words.of("pane.sidebar"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> {
            LineCell cell = new LineCell(model, this::menu, this::add, ages, icons);
            cells.add(cell);
            return cell;
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        new KeyFocus(list);
        list.setOnContextMenuRequested(this::menuByKey);
        list.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change ->
                list.pseudoClassStateChanged(SEVERAL, list.getSelectionModel().getSelectedIndices().size() > 1));
        model.selected().addListener((at, was, is) -> {
            cells.forEach(LineCell::mark);
            follow();
        });
        model.lines().addListener((ListChangeListener<Line>) change -> {
            if (list.getSelectionModel().isEmpty()) {
                follow();
            }
        });
        Pane above = new Pane();
        above.setMouseTransparent(true);
        new FeedDrag(model, actions, list, above);
        StackPane body = new StackPane(list, above);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(body, new Foot(freshness, waiting, actions::showNew));
    }

    public ListView<Line> list() {
        return list;
    }

    /// Draws again what stands beside the names: icons.
    public void renew() {
        cells.forEach(LineCell::renew);
    }

    /// The line with the keyboard's focus.
    public @Nullable Line focused() {
        return list.getFocusModel().getFocusedItem();
    }

    /// The selected lines, as far as something can be done with them.
    public List<Line> chosen() {
        List<Line> selected = list.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
        Line line = focused();
        return selected.isEmpty() && line != null ? List.of(line) : selected;
    }

    /// Renames a line in its place; in a window where the list is not shown, in a dialog.
    public void rename(Line line) {
        if (line instanceof Line.Smart || line instanceof Line.Section) {
            return;
        }
        int at = model.lines().indexOf(line);
        if (!isVisible() || at < 0) {
            actions.rename(line);
            return;
        }
        if (cell(at) == null) {
            list.scrollTo(at);
            list.layout();
        }
        LineCell cell = cell(at);
        if (cell == null) {
            actions.rename(line);
            return;
        }
        model.hold(true);
        cell.name(name -> actions.rename(line, name), () -> {
            model.hold(false);
            list.requestFocus();
        });
    }

    private @Nullable LineCell cell(int index) {
        return list.lookupAll(".side-cell").stream().filter(LineCell.class::isInstance).map(LineCell.class::cast)
                .filter(cell -> cell.getIndex() == index && cell.isVisible() && !cell.isEmpty()).findFirst().orElse(null);
    }

    private @Nullable ContextMenu menu(Line line) {
        List<Line> several = chosen();
        return menus.of(several.contains(line) ? several : List.of(line));
    }

    /// The menu key, or Shift+F10: beside the line, not where the mouse happens to be.
    private void menuByKey(ContextMenuEvent e) {
        Line line = focused();
        ContextMenu menu = !e.isKeyboardTrigger() || line == null ? null : menu(line);
        if (menu != null) {
            LineCell cell = cell(list.getFocusModel().getFocusedIndex());
            Bounds where = cell == null ? list.localToScreen(list.getLayoutBounds()) : cell.localToScreen(cell.getLayoutBounds());
            menu.show(list, where.getMinX() + 40, cell == null ? where.getMinY() : where.getMaxY());
            e.consume();
        }
    }

    private void add(Line.Kind kind) {
        if (kind == Line.Kind.FEEDS) {
            actions.subscribe();
        } else {
            actions.watch();
        }
    }

    private void key(KeyEvent e) {
        Line line = focused();
        if (line == null || e.isShortcutDown() || e.isAltDown() || e.isShiftDown() || e.getTarget() instanceof TextInputControl) {
            return;
        }
        if (e.getCode() == KeyCode.ENTER) {
            if (line instanceof Line.Section section) {
                add(section.kind());
            } else {
                model.choose(line);
            }
            e.consume();
        } else if (line instanceof Line.Folder folder
                && e.getCode() == (folder.open() ? KeyCode.LEFT : KeyCode.RIGHT)) {
            int at = list.getFocusModel().getFocusedIndex();
            model.toggle(folder.folder().id());
            list.getSelectionModel().clearAndSelect(at);
            e.consume();
        }
    }

    private void follow() {
        Line line = model.find(model.selected().get());
        if (line != null) {
            list.getSelectionModel().clearAndSelect(model.lines().indexOf(line));
        }
    }
}
