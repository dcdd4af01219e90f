package docket.ui.dialogs;

import docket.app.Health;
import docket.app.Library;
import docket.ui.theme.Ages;
import docket.ui.theme.Theme;
import docket.ui.theme.Words;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// What a person can set; everything applies at once.
public final class Preferences extends Dialog {
    /// What else it can do.
    public record Verbs(Runnable importOpml, Runnable exportOpml, Runnable keys,
            BiConsumer<Library.Subscription, Health.Remedy> heal) {}

    public Preferences(Theme theme, IntegerProperty textSize, int smallest, int largest, BooleanProperty compact,
            List<Library.Subscription> feeds, Ages ages, Verbs verbs, Runnable close) {
        super(Words.of("preferences.title"), close);
        VBox page = new VBox();
        page.getStyleClass().add("preferences");
        page.getChildren().addAll(
                section("preferences.appearance"),
                line("preferences.theme", themes(theme)),
                line("preferences.density", density(compact)),
                section("preferences.reading"),
                line("preferences.size", size(textSize, smallest, largest)),
                section("preferences.feeds"),
                line("preferences.opml", new HBox(8, button("action.importOpml", () -> {
                    close.run();
                    verbs.importOpml().run();
                }), button("action.exportOpml", verbs.exportOpml()))),
                line("preferences.shortcuts", button("preferences.keys", verbs.keys())),
                section("preferences.privacy"),
                words(Words.of("preferences.privacy.words"), "dialog-words"),
                section("preferences.health"),
                new FeedHealth(feeds, ages, verbs.heal()));
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("dialog-scroll");
        fill(scroll);
        foot(main("dialog.done", close));
    }

    private static Node themes(Theme theme) {
        ComboBox<Theme.Choice> box = new ComboBox<>();
        box.getItems().setAll(Theme.Choice.values());
        box.setValue(theme.choice().get());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Theme.Choice choice) {
                return Words.of("theme." + choice);
            }

            @Override
            public Theme.Choice fromString(String name) {
                return Theme.Choice.of(name);
            }
        });
        box.setAccessibleText(Words.of("preferences.theme"));
        box.valueProperty().addListener((at, was, is) -> theme.choose(is));
        return box;
    }

    private static Node density(BooleanProperty compact) {
        CheckBox box = new CheckBox(Words.of("timeline.compact"));
        box.selectedProperty().bindBidirectional(compact);
        return box;
    }

    private static Node size(IntegerProperty textSize, int smallest, int largest) {
        Slider slider = new Slider(smallest, largest, textSize.get());
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText(Words.of("preferences.size"));
        Label shown = new Label(Words.of("preferences.px", textSize.get()));
        slider.valueProperty().addListener((at, was, is) -> {
            textSize.set((int) Math.round(is.doubleValue()));
            shown.setText(Words.of("preferences.px", textSize.get()));
        });
        return new HBox(10, slider, shown);
    }

    private static Label section(String key) {
        return words(Words.of(key), "preferences-section");
    }

    private static HBox line(String key, Node what) {
        HBox line = new HBox(words(Words.of(key), "preferences-name"), gap(), what);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("dialog-line");
        return line;
    }
}
