package docket.ui.dialogs;

import docket.ui.theme.Words;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/// Asks for a name.
public final class NameDialog extends Dialog {
    /// @param key of its title in the words
    /// @param done told the name, never blank
    public NameDialog(String key, String name, Consumer<String> done, Runnable close) {
        super(Words.of(key), close);
        getStyleClass().add("small-dialog");
        TextField field = new TextField(name);
        field.setAccessibleText(Words.of(key));
        Runnable take = () -> {
            if (!field.getText().isBlank()) {
                close.run();
                done.accept(field.getText().strip());
            }
        };
        field.setOnAction(e -> take.run());
        Button save = main("dialog.save", take);
        save.disableProperty().bind(javafx.beans.binding.Bindings.createBooleanBinding(() -> field.getText().isBlank(),
                field.textProperty()));
        fill(field);
        foot(button("dialog.cancel", close), save);
        Platform.runLater(() -> {
            field.requestFocus();
            field.selectAll();
        });
    }
}
