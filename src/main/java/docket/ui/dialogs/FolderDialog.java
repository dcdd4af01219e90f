package docket.ui.dialogs;

import docket.app.Library;
import docket.ui.theme.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Asks for the folder that feeds shall go to; a new name makes a new folder.
public final class FolderDialog extends Dialog {
    /// @param what is moved, in words
    /// @param done told the path; empty for the top
    public FolderDialog(String what, List<Library.Folder> folders, Consumer<String> done, Runnable close) {
        super(Words.of("move.title", what), close);
        getStyleClass().add("small-dialog");
        FolderChoice folder = new FolderChoice(folders);
        Runnable take = () -> {
            close.run();
            done.accept(folder.path());
        };
        fill(words(Words.of("move.words"), "dialog-words"), folder);
        foot(button("dialog.cancel", close), main("move.do", take));
        Platform.runLater(() -> {
            folder.requestFocus();
            folder.getEditor().selectAll();
        });
        // Before the box: it keeps Enter to itself.
        folder.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && !folder.isShowing()) {
                e.consume();
                take.run();
            }
        });
    }
}
