package docket.ui.dialogs;

import docket.ui.theme.Icons;
import docket.ui.theme.Prose;
import docket.ui.theme.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The frame of a dialog: a title, a cross, what it is about, buttons at the foot.
public abstract class Dialog extends VBox {
    private final HBox foot = new HBox();

    /// @param close called to take it away
    Dialog(String title, Runnable close) {
        getStyleClass().add("dialog");
        Label name = new Label(title);
        name.getStyleClass().add("dialog-title");
        Button cross = Icons.button(Feather.X, Words.of("dialog.close"), close);
        HBox head = new HBox(name, gap(), cross);
        head.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("dialog-foot");
        foot.setAlignment(Pos.CENTER_RIGHT);
        setAccessibleText(title);
        getChildren().add(head);
    }

    /// Puts the dialog together.
    final void fill(Node... body) {
        getChildren().addAll(body);
    }

    /// With buttons at its foot, from left to right.
    final void foot(Node... buttons) {
        foot.getChildren().setAll(buttons);
        getChildren().add(foot);
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static Button main(String key, Runnable does) {
        Button button = button(key, does);
        button.getStyleClass().add("main-button");
        return button;
    }

    static Button button(String key, Runnable does) {
        Button button = new Button(Words.of(key));
        button.getStyleClass().setAll("button", "plain-button");
        button.setOnAction(e -> does.run());
        return button;
    }

    static Prose words(String text, String styleClass) {
        Prose label = new Prose(text);
        label.getStyleClass().add(styleClass);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
