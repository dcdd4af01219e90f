package docket.ui.dialogs;

import docket.app.Storage;
import docket.store.Sizes;
import docket.ui.theme.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What is stored and which sources take the most room.
final class StoredList extends VBox {
    StoredList() {
        getStyleClass().add("stored");
        getChildren().setAll(Dialog.words(Words.of("stored.counting"), "dialog-words"));
    }

    void show(Storage.Stored stored) {
        Sizes.Totals totals = stored.totals();
        getChildren().setAll(Dialog.words(Words.of("stored.totals", totals.articles(), totals.fullTexts(), totals.pictures(),
                Words.size(totals.pictureBytes()), Words.size(totals.file())), "dialog-words"));
        if (!stored.largest().isEmpty()) {
            getChildren().add(Dialog.words(Words.of("stored.largest"), "dialog-label"));
            long most = Math.max(1, stored.largest().getFirst().bytes());
            stored.largest().forEach(source -> getChildren().add(line(source, most)));
        }
    }

    private static HBox line(Sizes.Source source, long most) {
        Label name = new Label(source.title());
        name.setMinWidth(0);
        name.setPrefWidth(210);
        Region bar = new Region();
        bar.getStyleClass().add("stored-bar");
        bar.setMaxWidth(Math.max(2, 120.0 * source.bytes() / most));
        StackPane room = new StackPane(bar);
        room.setAlignment(Pos.CENTER_LEFT);
        room.setMinWidth(120);
        room.setPrefWidth(120);
        Label size = new Label(Words.of("stored.source", Words.size(source.bytes()), source.articles()));
        size.getStyleClass().add("preferences-note");
        size.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(10, name, room, size);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
