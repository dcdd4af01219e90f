package docket.ui.dialogs;

import docket.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What stands in the window while the store cannot be opened: what is wrong, where, and the ways on, each with what it costs.
public final class RescuePage extends ScrollPane {
    private final List<Button> ways = new ArrayList<>();
    private final VBox page;
    private final Label state = Dialog.words("", "dialog-words");

    /// One way on.
    ///
    /// @param hint what it keeps and what it loses; empty where its name says it
    public record Way(String name, String hint, Runnable does) {}

    /// @param ways those with a hint first: the best is the first
    public RescuePage(String title, List<String> words, List<Way> ways) {
        getStyleClass().add("first-run");
        setFitToWidth(true);
        Label head = Dialog.words(title, "first-title");
        page = new VBox(head);
        page.getStyleClass().addAll("first-page", "rescue-page");
        words.forEach(each -> page.getChildren().add(Dialog.words(each, "first-words")));
        HBox rest = new HBox();
        rest.getStyleClass().add("dialog-line");
        for (Way way : ways) {
            Button button = button(way);
            if (way.hint().isEmpty()) {
                rest.getChildren().add(button);
            } else {
                VBox choice = new VBox(button, Dialog.words(way.hint(), "dialog-words"));
                choice.getStyleClass().add("rescue-way");
                page.getChildren().add(choice);
            }
        }
        page.getChildren().add(rest);
        state.setVisible(false);
        page.getChildren().add(state);
        HBox middle = new HBox(page);
        middle.getStyleClass().add("first-middle");
        setContent(middle);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(title + " " + String.join(" ", words));
    }

    private Button button(Way way) {
        Button button = new Button(way.name());
        button.setMnemonicParsing(false);
        button.getStyleClass().setAll("button", "plain-button");
        if (ways.isEmpty()) {
            button.getStyleClass().add("main-button");
            button.setDefaultButton(true);
        }
        button.setOnAction(e -> way.does().run());
        ways.add(button);
        return button;
    }

    /// Nothing else can be pressed while something is under way.
    public void busy(boolean busy) {
        page.setDisable(busy);
        state.setText(Words.of("rescue.busy"));
        state.setVisible(busy);
    }
}
