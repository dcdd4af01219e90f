package docket.ui.sidebar;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Marks a list that is used by keys, for the ring to be drawn. The toolkit's `:focus-visible` is set by Tab alone: not by a key that
/// leads to a pane, nor by arrows after a press of the mouse.
final class KeyFocus {
    private static final PseudoClass BY_KEYS = PseudoClass.getPseudoClass("by-keys");

    private boolean pressed;

    KeyFocus(Node list) {
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            pressed = true;
            list.pseudoClassStateChanged(BY_KEYS, false);
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> list.pseudoClassStateChanged(BY_KEYS, true));
        list.focusedProperty().addListener((at, was, is) -> {
            list.pseudoClassStateChanged(BY_KEYS, is && !pressed);
            pressed = false;
        });
    }
}
