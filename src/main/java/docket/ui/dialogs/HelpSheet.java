package docket.ui.dialogs;

import docket.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All keys, a column a pane, with a field to find one.
public final class HelpSheet extends Dialog {
    private final List<Column> columns;
    private final HBox body = new HBox();

    /// @param keys as a person writes them
    public record Entry(String name, List<String> keys) {}

    public record Column(String title, List<Entry> entries) {}

    public HelpSheet(List<Column> columns, Runnable close) {
        super(Words.of("help.title"), close);
        this.columns = columns;
        getStyleClass().add("help");
        body.getStyleClass().add("help-columns");
        TextField filter = new TextField();
        filter.setPromptText(Words.of("help.filter"));
        filter.setAccessibleText(Words.of("help.filter"));
        filter.textProperty().addListener((at, was, is) -> show(is));
        fill(filter, body);
        show("");
        Platform.runLater(filter::requestFocus);
    }

    private void show(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<VBox> shown = new ArrayList<>();
        for (Column column : columns) {
            VBox box = new VBox(words(column.title(), "help-title"));
            box.getStyleClass().add("help-column");
            for (Entry entry : column.entries()) {
                String all = (entry.name() + " " + String.join(" ", entry.keys())).toLowerCase(Locale.ROOT);
                if (all.contains(wanted)) {
                    box.getChildren().add(line(entry));
                }
            }
            shown.add(box);
        }
        body.getChildren().setAll(shown);
    }

    private static HBox line(Entry entry) {
        Label name = new Label(entry.name());
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(name);
        line.getStyleClass().add("help-line");
        for (String key : entry.keys()) {
            Label cap = new Label(key);
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(cap);
        }
        return line;
    }
}
