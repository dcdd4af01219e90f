package docket.ui.dialogs;

import docket.ui.theme.Icons;
import docket.ui.theme.Prose;
import docket.ui.theme.Words;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The frame of a dialog: a title, a cross, what it is about, buttons at the foot.
public abstract class Dialog extends VBox {
    /// How far the button of the cross stands out, in pixels, for the cross itself to end where the dialog's lines end.
    private static final double CROSS = -9;
    /// What a scroll bar takes at the right, in pixels; the style sheet's.
    private static final double BAR = 12;

    private final HBox foot = new HBox();
    private @Nullable Button usual;

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
        HBox.setMargin(cross, new Insets(0, CROSS, 0, 0));
        setAccessibleText(title);
        getChildren().add(head);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                enter(e);
            }
        });
    }

    /// Enter presses the button that has the focus, else the one that Enter is for; a text of several lines keeps it.
    private void enter(KeyEvent e) {
        ButtonBase meant = e.getTarget() instanceof ButtonBase button && !(button instanceof CheckBox) && !(button instanceof RadioButton) ? button
                : e.getTarget() instanceof TextArea ? null : usual;
        if (meant != null && !meant.isDisabled()) {
            e.consume();
            meant.fire();
        }
    }

    /// Enter presses this one, wherever in the dialog the focus is.
    final void onEnter(Button button) {
        usual = button;
    }

    /// A page that scrolls where it is higher than the dialog; its bar stands beside the dialog's column.
    static ScrollPane scroll(Region page, String... styleClasses) {
        page.getStyleClass().add("dialog-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("dialog-scroll");
        scroll.getStyleClass().addAll(styleClasses);
        HBox.setMargin(scroll, new Insets(0, -BAR, 0, 0));
        VBox.setMargin(scroll, new Insets(0, -BAR, 0, 0));
        return scroll;
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
