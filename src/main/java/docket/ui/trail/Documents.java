package docket.ui.trail;

import docket.app.Trail;
import docket.model.Citation;
import docket.ui.theme.Breakable;
import docket.ui.theme.Icons;
import docket.ui.theme.Prose;
import docket.ui.theme.Tip;
import docket.ui.theme.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The laws and cases an article names: what each is called, where it is cited, whether it is stored.
final class Documents extends VBox {
    private final TrailModel model;
    private final TrailActions actions;

    Documents(TrailModel model, TrailActions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("documents");
        HeadLine words = new HeadLine(Words.of("documents.title"), model.citations().isEmpty() ? Words.of("documents.none")
                : Words.of("documents.count", model.citations().size()));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(words);
        head.getStyleClass().add("trail-section-head");
        getChildren().add(head);
        model.citations().forEach(citation -> getChildren().add(row(citation)));
    }

    private HBox row(Citation citation) {
        Trail.Item item = model.document(citation);
        VBox words = new VBox(name(citation, item), cited(citation), findAll(citation));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(Icons.of(Feather.FILE_TEXT, "document"), words);
        row.getStyleClass().add("document-row");
        if (item != null) {
            StackPane state = new StackPane(ItemRow.state(item, model.fetching(item.url()), model.isOffline(), actions));
            state.setAlignment(Pos.TOP_RIGHT);
            state.setMinWidth(Region.USE_PREF_SIZE);
            Button browse = Icons.button(Feather.EXTERNAL_LINK, Words.of("documents.browse", citation.title()), () -> actions.browse(item.url()));
            browse.getStyleClass().add("small");
            VBox side = new VBox(state, browse);
            side.setAlignment(Pos.TOP_RIGHT);
            side.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(side);
        }
        return row;
    }

    /// Opens the document, fetching it first where it is not stored; mere words where no address is known.
    private Node name(Citation citation, Trail.@Nullable Item item) {
        if (item == null) {
            Prose name = new Prose(citation.title());
            name.getStyleClass().add("document-name");
            return name;
        }
        Hyperlink name = new Hyperlink(citation.title());
        name.getStyleClass().setAll("document-name", "document-link");
        name.setOnAction(e -> actions.open(item));
        return name;
    }

    private Button cited(Citation citation) {
        Button cited = new Button(Words.of("documents.cited", citation.match()));
        cited.getStyleClass().setAll("button", "cited-button");
        // JavaFX breaks no line safely within words from right to left: those are cut.
        cited.setWrapText(!Breakable.isNeeded(citation.match()));
        cited.setMinHeight(Region.USE_PREF_SIZE);
        // The whole of it, for a long one is cut on the button.
        Tip.on(cited, cited.getText() + "\n" + Words.of("documents.jump"));
        cited.setMinWidth(0);
        cited.setOnAction(e -> actions.showCited(citation.match()));
        return cited;
    }

    private Button findAll(Citation citation) {
        Button find = new Button(Words.of("documents.find"));
        find.getStyleClass().setAll("button", "link-button", "small");
        find.setOnAction(e -> actions.findCiting(citation.normalised()));
        return find;
    }
}
