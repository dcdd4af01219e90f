package docket.ui;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Asks for the menu of what has the focus when the menu key or Shift+F10 is pressed. Windows tells a window of this by itself; under
/// Linux and macOS JavaFX does not.
final class MenuKey {
    private static final boolean TOLD = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private MenuKey() {}

    static void serve(Scene scene) {
        if (!TOLD) {
            scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
                Node owner = scene.getFocusOwner();
                if (owner != null && (e.getCode() == KeyCode.CONTEXT_MENU || e.getCode() == KeyCode.F10 && e.isShiftDown())) {
                    e.consume();
                    ask(owner);
                }
            });
        }
    }

    private static void ask(Node owner) {
        Bounds bounds = owner.getLayoutBounds();
        Point2D within = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        Point2D inScene = owner.localToScene(within);
        Point2D onScreen = owner.localToScreen(within);
        owner.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, inScene.getX(), inScene.getY(), onScreen.getX(),
                onScreen.getY(), true, null));
    }
}
