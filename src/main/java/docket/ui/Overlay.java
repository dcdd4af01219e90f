package docket.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Shows a dialog over the window; Tab goes round within it, Escape or a press beside it closes it, and the focus returns to where
/// it was.
final class Overlay extends StackPane {
    /// What stands behind the last control: to go back from there leads to it.
    private final Region end = new Region();
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
        end.setManaged(false);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.TAB && !e.isControlDown() && !e.isAltDown() && turn(e.isShiftDown())) {
                e.consume();
            }
        });
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
        getStyleClass().removeAll("full", "from-top");
        if (dialog.getStyleClass().contains("growing")) {
            getStyleClass().add("from-top");
        }
        getChildren().setAll(dialog, end);
        setVisible(true);
        // What scrolls has its controls in the window only when it was dressed: before, none of them takes the focus.
        applyCss();
        layout();
        Platform.runLater(this::takeFocus);
    }

    /// Where the dialog gave the focus to none of its parts, to its main button, else to its first control.
    private void takeFocus() {
        if (isVisible() && getScene() != null && !holds(getScene().getFocusOwner())) {
            List<Node> stops = stops();
            stops.stream().filter(node -> node.getStyleClass().contains("main-button")).findFirst().or(() -> stops.stream().findFirst())
                    .ifPresent(Node::requestFocus);
        }
    }

    /// From the last control to the first one, or back; without this the focus would go to what lies below.
    ///
    /// @return false where it is at neither end
    private boolean turn(boolean back) {
        List<Node> stops = stops();
        Node now = getScene().getFocusOwner();
        if (!stops.isEmpty() && now != (back ? stops.getFirst() : stops.getLast())) {
            return false;
        }
        Node outside = back ? end : this;
        outside.requestFocus();
        return outside.requestFocusTraversal(back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }

    private boolean holds(@Nullable Node node) {
        Node each = node;
        while (each != null && each != this) {
            each = each.getParent();
        }
        return each != null && node != this;
    }

    /// What Tab comes to, in its order.
    private List<Node> stops() {
        List<Node> stops = new ArrayList<>();
        gather(this, stops);
        return stops;
    }

    private static void gather(Parent parent, List<Node> stops) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible() && !child.isDisabled()) {
                if (child.isFocusTraversable()) {
                    stops.add(child);
                }
                if (child instanceof Parent inner) {
                    gather(inner, stops);
                }
            }
        }
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
