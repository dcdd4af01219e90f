package docket.ui.dialogs;

import docket.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All keys, a column a pane, with a field to find one. Each can be changed.
public final class HelpSheet extends Dialog {
    private final KeyBook book;
    private final HBox body = new HBox();
    private final List<KeyLine> lines = new ArrayList<>();

    public HelpSheet(KeyBook book, Runnable close) {
        super(Words.of("help.title"), close);
        this.book = book;
        getStyleClass().add("help");
        body.getStyleClass().add("help-columns");
        TextField filter = new TextField();
        filter.setPromptText(Words.of("help.filter"));
        filter.setAccessibleText(Words.of("help.filter"));
        filter.textProperty().addListener((at, was, is) -> show(is));
        ScrollPane scroll = scroll(body, "help-scroll");
        fill(filter, scroll, words(Words.of("keys.words"), "dialog-words"));
        show("");
        Platform.runLater(filter::requestFocus);
    }

    private void show(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        lines.clear();
        List<VBox> shown = new ArrayList<>();
        for (KeyBook.Column column : book.columns()) {
            VBox box = new VBox(words(column.title(), "help-title"));
            box.getStyleClass().add("help-column");
            HBox.setHgrow(box, Priority.ALWAYS);
            for (KeyBook.Entry entry : column.entries()) {
                String all = (entry.name() + " " + String.join(" ", entry.keys())).toLowerCase(Locale.ROOT);
                if (all.contains(wanted)) {
                    KeyLine line = new KeyLine(book, entry, () -> lines.forEach(KeyLine::show));
                    lines.add(line);
                    box.getChildren().add(line);
                }
            }
            shown.add(box);
        }
        body.getChildren().setAll(shown);
    }
}
