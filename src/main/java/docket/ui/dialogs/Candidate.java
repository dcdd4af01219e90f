package docket.ui.dialogs;

import docket.app.Library.Preview;
import docket.ui.theme.Ages;
import docket.ui.theme.Breakable;
import docket.ui.theme.Icons;
import docket.ui.theme.Tile;
import docket.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A feed that was found, with what it carries.
final class Candidate extends VBox {
    private static final double DAILY = 7;

    /// @param note where it is subscribed already; null when it is not
    Candidate(Preview preview, ToggleGroup group, Ages ages, @Nullable String note) {
        getStyleClass().add("candidate");
        RadioButton choose = new RadioButton(Breakable.of(preview.title()));
        choose.setMnemonicParsing(false);
        choose.setUserData(preview);
        choose.setToggleGroup(group);
        choose.getStyleClass().add("candidate-title");
        choose.setMinWidth(0);
        choose.setDisable(note != null);
        Tile tile = new Tile("tile-side");
        tile.show(preview.title(), null);
        HBox head = new HBox(8, choose, Dialog.gap(), tile);
        head.setAlignment(Pos.CENTER_LEFT);
        List<String> facts = facts(preview, ages);
        choose.setAccessibleText(preview.title() + ". " + String.join(", ", facts));
        getChildren().addAll(head, label(String.join(" \u00b7 ", facts), "candidate-facts"), label(preview.url(), "dialog-address"));
        preview.newest().forEach(title -> {
            Label line = label(Breakable.of(title), "candidate-headline");
            line.setGraphic(Icons.of(Feather.MINUS, "small"));
            getChildren().add(line);
        });
        if (note != null) {
            Label there = label(note, "candidate-note");
            there.setGraphic(Icons.of(Feather.CHECK_CIRCLE, "stored"));
            getChildren().add(there);
        }
        setOnMouseClicked(e -> {
            if (!choose.isDisabled()) {
                choose.setSelected(true);
            }
        });
    }

    private static List<String> facts(Preview preview, Ages ages) {
        List<String> facts = new ArrayList<>();
        facts.add(named(preview.format()));
        Double week = preview.perWeek();
        facts.add(week == null ? Words.of("candidate.entries", preview.entries())
                : week < 1 ? Words.of("candidate.month", Math.max(1, Math.round(week * 30 / DAILY)))
                : Words.of("candidate.week", Math.round(week)));
        if (preview.newestAt() != null) {
            facts.add(Words.of("candidate.newest", ages.when(preview.newestAt())));
        }
        facts.add(Words.of(preview.fullText() ? "candidate.full" : "candidate.summary"));
        return facts;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }

    /// "rss 2.0" as people write it.
    private static String named(String format) {
        String first = format.split("[ -]", 2)[0];
        return (first.equals("atom") ? "Atom" : first.toUpperCase(java.util.Locale.ROOT)) + format.substring(first.length());
    }
}
