package docket.ui.dialogs;

import docket.app.Library;
import docket.ui.theme.Words;
import java.util.List;
import javafx.scene.control.ListView;

/// What an import took and what it left out.
public final class ImportReport extends Dialog {
    public ImportReport(Library.Imported imported, Runnable close) {
        super(Words.of("import.title"), close);
        fill(words(Words.of("import.taken", imported.added(), imported.known()), "dialog-words"));
        List<String> skipped = imported.skipped();
        if (!skipped.isEmpty()) {
            ListView<String> list = new ListView<>();
            list.getItems().setAll(skipped);
            list.getStyleClass().add("report-list");
            list.setAccessibleText(Words.of("import.skipped", skipped.size()));
            fill(words(Words.of("import.skipped", skipped.size()), "dialog-label"), list);
        }
        foot(main("dialog.done", close));
    }
}
