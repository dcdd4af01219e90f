package docket.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Shows a dialog over the window; Escape or a press beside it closes it, and the focus returns to where it was.
final class Overlay extends StackPane {
    private @Nullable Former former;

    /// What had the focus before.
    ///
    /// @param around what it lay in, from within
    private record Former(Node node, String words, List<Node> around) {
        static Former of(Node node) {
            List<Node> around = new ArrayList<>();
            for (Parent each = node.getParent(); each != null; each = each.getParent()) {
                around.add(each);
            }
            return new Former(node, words(node), around);
        }

        private static String words(Node node) {
            return node.getAccessibleText() != null ? node.getAccessibleText() : node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
        }

        /// Where it was drawn anew meanwhile, to what says the same in its place, else to what is nearest.
        void focus(Scene scene) {
            node.requestFocus();
            for (Node part : around) {
                if (scene.getFocusOwner() == node) {
                    return;
                }
                List<Node> stops = part.getScene() != scene ? List.of() : part.lookupAll("*").stream().filter(each -> each.isFocusTraversable()
                        && each.getScene() == scene && !each.isDisabled()).toList();
                Optional<Node> next = stops.stream().filter(each -> words(each).equals(words)).findFirst().or(() -> stops.stream().findFirst());
                if (next.isPresent()) {
                    next.get().requestFocus();
                    return;
                }
            }
        }
    }

    Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        setOnMousePressed(e -> {
            if (e.getTarget() == this) {
                close();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            }
        });
    }

    boolean isOpen() {
        return isVisible();
    }

    void show(Region dialog) {
        Scene scene = getScene();
        if (!isVisible() && scene != null) {
            former = scene.getFocusOwner() == null ? null : Former.of(scene.getFocusOwner());
        }
        dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getStyleClass().remove("full");
        getChildren().setAll(dialog);
        setVisible(true);
    }

    /// Shows something over the whole window.
    void fill(Region what) {
        show(what);
        what.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        getStyleClass().add("full");
    }

    void close() {
        if (!isVisible()) {
            return;
        }
        setVisible(false);
        getChildren().clear();
        if (former != null && getScene() != null) {
            former.focus(getScene());
        }
    }
}
