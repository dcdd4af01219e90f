package docket.ui.theme;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;

/// Opens a menu at a button. The toolkit's own way, by sides, measures the menu before it belongs to the window, and so
/// before it knows the window's colours.
public final class Flyout {
    private Flyout() {}

    public static void below(ContextMenu menu, Node button) {
        Bounds where = button.localToScreen(button.getLayoutBounds());
        menu.show(button, where.getMinX(), where.getMaxY());
    }

    public static void beside(ContextMenu menu, Node button) {
        Bounds where = button.localToScreen(button.getLayoutBounds());
        menu.show(button, where.getMaxX(), where.getMinY());
    }
}
