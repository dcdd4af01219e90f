package docket.ui.dialogs;

import docket.ui.theme.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A line of the preferences: what can be set, a sentence on it, and the control. It can be searched for.
final class Setting extends HBox {
    private final String words;

    private Setting(String name, @Nullable String note, Node control) {
        words = (name + " " + (note == null ? "" : note)).toLowerCase(Locale.ROOT);
        getStyleClass().add("setting");
        setAlignment(Pos.CENTER_LEFT);
        Label called = Dialog.words(name, "preferences-name");
        VBox left = new VBox(2, called);
        if (note != null) {
            left.getChildren().add(Dialog.words(note, "preferences-note"));
        }
        left.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(left, Priority.ALWAYS);
        getChildren().setAll(left, control);
        if (control instanceof HBox several) {
            several.setAlignment(Pos.CENTER_RIGHT);
        }
        if (control instanceof Control named) {
            called.setLabelFor(control);
            if (named.getAccessibleText() == null) {
                named.setAccessibleText(name);
            }
            named.setMinWidth(USE_PREF_SIZE);
        }
    }

    /// @param key of its words; `key.note` is the sentence, where there is one
    static Setting of(String key, Node control) {
        return new Setting(Words.of(key), Words.has(key + ".note") ? Words.of(key + ".note") : null, control);
    }

    /// A line over the whole width, found by these words.
    static Setting wide(String found, Region content) {
        Setting line = new Setting(found, null, content);
        line.getChildren().setAll(content);
        // It has no row to share: words wrap.
        content.setMinWidth(0);
        HBox.setHgrow(content, Priority.ALWAYS);
        return line;
    }

    static Setting check(String key, BooleanProperty value) {
        CheckBox box = new CheckBox();
        box.selectedProperty().bindBidirectional(value);
        Setting line = of(key, box);
        line.setOnMouseClicked(e -> {
            if (e.getTarget() != box) {
                box.setSelected(!box.isSelected());
            }
        });
        return line;
    }

    static <T> ComboBox<T> choice(List<T> all, @Nullable T now, Function<T, String> name, Consumer<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(all);
        box.setValue(now);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return all.stream().filter(each -> name.apply(each).equals(text)).findFirst().orElse(null);
            }
        });
        box.valueProperty().addListener((at, was, is) -> {
            if (is != null) {
                chosen.accept(is);
            }
        });
        return box;
    }

    boolean isAbout(String wanted) {
        return words.contains(wanted);
    }
}
