package docket.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Shows a dialog over the window; Escape or a press beside it closes it, and the focus returns to where it was.
final class Overlay extends StackPane {
    private @Nullable Node former;

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
            former = scene.getFocusOwner();
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
        if (former != null) {
            former.requestFocus();
        }
    }
}
