package docket.ui.dialogs;

import docket.app.Library;
import docket.ui.theme.Words;
import java.util.List;
import javafx.scene.control.ComboBox;

/// Chooses a folder by its path, or names a new one.
final class FolderChoice extends ComboBox<String> {
    FolderChoice(List<Library.Folder> folders) {
        getItems().add(Words.of("folder.none"));
        folders.forEach(folder -> getItems().add(folder.path()));
        setEditable(true);
        getSelectionModel().selectFirst();
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(Words.of("folder.name"));
    }

    /// The path; empty for the top.
    String path() {
        String typed = getEditor().getText();
        String path = typed == null ? "" : typed.strip();
        return path.equals(Words.of("folder.none")) ? "" : path;
    }
}
