package docket.ui.dialogs;

import docket.app.Search;
import docket.ui.theme.Words;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for a saved search: its name, its query, whether new articles are told of.
public final class WatchlistDialog extends Dialog {
    /// Between what a field is called and the field, in pixels.
    private static final double LABEL = 4;

    /// Told of what was set; neither name nor query is blank.
    @FunctionalInterface
    public interface Done {
        void watchlist(String name, String query, boolean notice);
    }

    private WatchlistDialog(String title, String name, String query, boolean notice, Done done, Runnable close) {
        super(Words.of(title), close);
        getStyleClass().add("small-dialog");
        TextField called = field("watchlist.name", name);
        TextField asked = field("watchlist.query", query);
        asked.setPromptText(Words.of("watchlist.prompt"));
        CheckBox tell = new CheckBox(Words.of("watchlist.notice"));
        tell.setSelected(notice);
        Runnable take = () -> {
            if (!asked.getText().isBlank()) {
                close.run();
                String typed = called.getText().strip();
                done.watchlist(typed.isEmpty() ? asked.getText().strip() : typed, asked.getText().strip(), tell.isSelected());
            }
        };
        called.setOnAction(e -> take.run());
        asked.setOnAction(e -> take.run());
        Button save = main("dialog.save", take);
        save.disableProperty().bind(Bindings.createBooleanBinding(() -> asked.getText().isBlank(), asked.textProperty()));
        fill(new VBox(LABEL, words(Words.of("watchlist.query"), "dialog-label"), asked), new VBox(LABEL, words(Words.of("watchlist.name"), "dialog-label"), called), tell,
                words(Words.of("watchlist.words"), "dialog-words"));
        foot(button("dialog.cancel", close), save);
        onEnter(save);
        Platform.runLater(query.isEmpty() ? asked::requestFocus : called::requestFocus);
    }

    /// @param query to begin with; empty for none
    public static WatchlistDialog ofNew(String query, Done done, Runnable close) {
        return new WatchlistDialog("watchlist.new", query, query, false, done, close);
    }

    public static WatchlistDialog of(Search.Watchlist list, Done done, Runnable close) {
        return new WatchlistDialog("watchlist.edit", list.name(), list.query(), list.notice(), done, close);
    }

    private static TextField field(String key, String text) {
        TextField field = new TextField(text);
        field.setAccessibleText(Words.of(key));
        return field;
    }
}
