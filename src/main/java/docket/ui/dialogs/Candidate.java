package docket.ui.dialogs;

import docket.app.Library.Preview;
import docket.ui.theme.Ages;
import docket.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A feed that was found, with what it carries.
final class Candidate extends VBox {
    /// @param note where it is subscribed already; null when it is not
    Candidate(Preview preview, ToggleGroup group, Ages ages, @Nullable String note) {
        getStyleClass().add("candidate");
        RadioButton choose = new RadioButton(preview.title());
        choose.setMnemonicParsing(false);
        choose.setUserData(preview);
        choose.setToggleGroup(group);
        choose.getStyleClass().add("candidate-title");
        List<String> facts = new ArrayList<>();
        facts.add(preview.format());
        facts.add(Words.of("candidate.entries", preview.entries()));
        if (preview.newestAt() != null) {
            facts.add(Words.of("candidate.newest", ages.of(preview.newestAt())));
        }
        facts.add(Words.of(preview.fullText() ? "candidate.full" : "candidate.summary"));
        getChildren().addAll(choose, label(String.join(" \u00b7 ", facts), "candidate-facts"), label(preview.url(), "dialog-address"));
        preview.newest().forEach(title -> getChildren().add(label("\u2013 " + title, "candidate-headline")));
        if (note != null) {
            getChildren().add(label(note, "candidate-note"));
        }
        setOnMouseClicked(e -> choose.setSelected(true));
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }
}
