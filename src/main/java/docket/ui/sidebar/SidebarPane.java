package docket.ui.sidebar;

import docket.ui.theme.Ages;
import docket.ui.theme.Words;
import docket.ui.work.FeedIcons;
import java.util.function.Supplier;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The sidebar as a list.
public final class SidebarPane extends VBox {
    private final SidebarModel model;
    private final ListView<Line> list;

    public SidebarPane(SidebarModel model, Freshness freshness, ObservableIntegerValue waiting, SidebarActions actions,
            Supplier<Ages> ages, FeedIcons icons) {
        this.model = model;
        getStyleClass().add("sidebar");
        list = new ListView<>(model.lines());
        list.getStyleClass().add("side-list");
        list.setFixedCellSize(30);
        list.setAccessibleText(Words.of("pane.sidebar"));
        SidebarMenus menus = new SidebarMenus(model, actions);
        list.setCellFactory(view -> new LineCell(model, menus, kind -> {
            if (kind == Line.Kind.FEEDS) {
                actions.subscribe();
            } else {
                actions.watch();
            }
        }, ages, icons));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.selected().addListener((at, was, is) -> follow());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(list, new Foot(freshness, waiting, actions::showNew));
    }

    public ListView<Line> list() {
        return list;
    }

    /// The line with the keyboard's focus.
    public @org.jspecify.annotations.Nullable Line focused() {
        return list.getSelectionModel().getSelectedItem();
    }

    private void key(KeyEvent e) {
        Line line = focused();
        if (line == null || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        if (e.getCode() == KeyCode.ENTER) {
            model.choose(line);
            e.consume();
        } else if (line instanceof Line.Folder folder
                && e.getCode() == (folder.open() ? KeyCode.LEFT : KeyCode.RIGHT)) {
            model.toggle(folder.folder().id());
            e.consume();
        }
    }

    private void follow() {
        Line line = model.find(model.selected().get());
        if (line != null) {
            list.getSelectionModel().select(line);
        }
    }
}
