package docket.ui.trail;

import docket.model.Citation;
import docket.ui.theme.Icons;
import docket.ui.theme.Prose;
import docket.ui.theme.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The laws and cases an article names.
final class Documents extends VBox {
    Documents(TrailModel model, TrailActions actions) {
        getStyleClass().add("documents");
        Label title = new Label(Words.of("documents.title"));
        title.getStyleClass().add("trail-section");
        Label why = new Label(model.citations().isEmpty() ? Words.of("documents.none")
                : Words.of("documents.count", model.citations().size()));
        why.getStyleClass().add("trail-why");
        HBox head = new HBox(title, why);
        head.getStyleClass().add("trail-section-head");
        getChildren().add(head);
        model.citations().forEach(citation -> getChildren().add(row(citation, actions)));
    }

    private static HBox row(Citation citation, TrailActions actions) {
        Label name = new Prose(citation.title());
        name.getStyleClass().add("document-name");
        Label cited = new Label(Words.of("documents.cited", citation.match()));
        cited.getStyleClass().add("trail-meta");
        cited.setMinWidth(0);
        Button find = new Button(Words.of("documents.find"));
        find.getStyleClass().setAll("button", "link-button", "small");
        find.setOnAction(e -> actions.findCiting(citation.normalised()));
        VBox words = new VBox(name, cited, find);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(Icons.of(Feather.FILE_TEXT, "document"), words);
        row.getStyleClass().add("document-row");
        String url = citation.url();
        if (url != null) {
            Button open = Icons.button(Feather.EXTERNAL_LINK, Words.of("documents.browse", citation.title()),
                    () -> actions.browse(url));
            open.getStyleClass().add("small");
            row.getChildren().add(open);
        }
        return row;
    }
}
