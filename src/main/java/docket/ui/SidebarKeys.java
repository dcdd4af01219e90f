package docket.ui;

import docket.app.Library;
import docket.ui.sidebar.Line;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What keys do to the sidebar's lines that have the focus. JavaFX thread only.
final class SidebarKeys {
    private final Desk desk;

    SidebarKeys(Desk desk) {
        this.desk = desk;
    }

    void list() {
        desk.actions.add(Action.Pane.EVERYWHERE, "rename", this::isThere, this::rename);
        desk.actions.add(Action.Pane.EVERYWHERE, "moveFeeds", () -> isThere() && !feeds().isEmpty(), () -> desk.sidebarVerbs.moveTo(feeds()));
        desk.actions.add(Action.Pane.EVERYWHERE, "unsubscribe", this::isThere, this::remove);
    }

    /// The keyboard is in the sidebar; otherwise Delete would take away what nobody looks at.
    private boolean isThere() {
        @Nullable Node focused = desk.sidebarPane.getScene() == null ? null : desk.sidebarPane.getScene().getFocusOwner();
        return focused == desk.sidebarPane.list();
    }

    private void rename() {
        Line line = desk.sidebarPane.focused();
        if (line != null) {
            desk.sidebarPane.rename(line);
        }
    }

    private List<Library.Subscription> feeds() {
        return desk.sidebarPane.chosen().stream().filter(Line.Feed.class::isInstance).map(line -> ((Line.Feed) line).feed()).toList();
    }

    private void remove() {
        if (!feeds().isEmpty()) {
            desk.sidebarVerbs.unsubscribe(feeds());
            return;
        }
        switch (desk.sidebarPane.focused()) {
            case Line.Folder folder -> desk.sidebarVerbs.remove(folder.folder());
            case Line.Watch watch -> desk.sidebarVerbs.forget(watch.list());
            case null, default -> {}
        }
    }
}
