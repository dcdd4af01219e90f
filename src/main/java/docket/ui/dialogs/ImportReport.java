package docket.ui.dialogs;

import docket.app.Library;
import docket.ui.theme.Icons;
import docket.ui.theme.Prose;
import docket.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What an import took and what it left out, line by line with the reason.
public final class ImportReport extends Dialog {
    /// The height of the list, in pixels: that of a line of two rows, what each further line adds, and the most.
    private static final double FIRST = 46;
    private static final double NEXT = 36;
    private static final double MOST = 300;

    private record Line(Feather icon, String styleClass, String words) {}

    public ImportReport(Library.Imported imported, Runnable close) {
        super(Words.of("import.title"), close);
        fill(words(Words.of("import.taken", imported.added(), imported.known()), "dialog-words"));
        List<Line> lines = new ArrayList<>();
        // What went wrong comes first: the rest needs nobody.
        imported.skipped().forEach(words -> lines.add(new Line(Feather.ALERT_TRIANGLE, "trouble", words)));
        imported.taken().forEach(title -> lines.add(new Line(Feather.CHECK_CIRCLE, "stored", Words.of("import.line.taken", title))));
        imported.before().forEach(title -> lines.add(new Line(Feather.MINUS_CIRCLE, "small", Words.of("import.line.known", title))));
        if (!imported.skipped().isEmpty()) {
            fill(words(Words.of("import.skipped", imported.skipped().size()), "dialog-trouble"));
        }
        if (!lines.isEmpty()) {
            ListView<Line> list = new ListView<>();
            list.getItems().setAll(lines);
            list.getStyleClass().add("report-list");
            list.setPrefHeight(Math.min(MOST, FIRST + NEXT * (lines.size() - 1)));
            list.setAccessibleText(Words.of("import.title"));
            list.setCellFactory(view -> new Cell());
            fill(list);
        }
        foot(main("dialog.done", close));
    }

    private static final class Cell extends ListCell<Line> {
        private final Prose label = new Prose("");

        Cell() {
            label.setGraphicTextGap(8);
            setPrefWidth(0);
        }

        /// As high as its words need at the list's width.
        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() == null ? 30 : Math.max(30, Math.ceil(label.prefHeight(getListView().getWidth() - 36)) + 10);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            label.say(line.words());
            label.setGraphic(Icons.of(line.icon(), line.styleClass()));
            label.maxWidthProperty().bind(getListView().widthProperty().subtract(36));
            setAccessibleText(line.words());
            setGraphic(label);
        }
    }
}
