package docket.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// The colours of all scenes: a style class on their roots, Docket's style sheets on the scene, and AtlantaFX below for
/// the stock controls. JavaFX thread only.
public final class Theme {
    /// What a person chose.
    public enum Choice {
        /// as the system is set
        AUTOMATIC, LIGHT, DARK, SEPIA;

        /// Reads a stored name; anything unknown is automatic.
        public static Choice of(@Nullable String name) {
            for (Choice choice : values()) {
                if (choice.name().equalsIgnoreCase(name)) {
                    return choice;
                }
            }
            return AUTOMATIC;
        }

        /// The next one, round and round.
        public Choice next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    /// What is shown.
    public enum Look {
        LIGHT, DARK, SEPIA;

        /// The class on the root of a scene, as `tokens.css` names it.
        public String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> SHEETS = List.of("tokens.css", "docket.css", "article.css");

    private final List<Scene> scenes = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(Choice.AUTOMATIC);
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.LIGHT);

    public Theme(Choice first) {
        choice.set(first);
        look.set(lookOf(first, Platform.getPreferences().getColorScheme()));
        applyStock();
        Platform.getPreferences().colorSchemeProperty().addListener((at, was, is) -> show());
    }

    /// What a choice looks like on a system with this colour scheme.
    static Look lookOf(Choice choice, ColorScheme system) {
        return switch (choice) {
            case AUTOMATIC -> system == ColorScheme.DARK ? Look.DARK : Look.LIGHT;
            case LIGHT -> Look.LIGHT;
            case DARK -> Look.DARK;
            case SEPIA -> Look.SEPIA;
        };
    }

    public ReadOnlyObjectProperty<Choice> choice() {
        return choice.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Look> look() {
        return look.getReadOnlyProperty();
    }

    /// Styles a scene now and whenever the theme changes. Popups take theirs from the scene that owns them.
    public void dress(Scene scene) {
        scenes.add(scene);
        for (String sheet : SHEETS) {
            URL url = Theme.class.getResource("/docket/ui/" + sheet);
            if (url != null) {
                scene.getStylesheets().add(url.toExternalForm());
            }
        }
        mark(scene);
    }

    /// Styles what is drawn for paper: light, whatever the window looks like.
    public static void paper(Scene scene) {
        paper(Objects.requireNonNull(scene.getRoot()));
    }

    /// The same for a node outside of any scene.
    public static void paper(Parent root) {
        for (String sheet : SHEETS) {
            URL url = Theme.class.getResource("/docket/ui/" + sheet);
            if (url != null && !root.getStylesheets().contains(url.toExternalForm())) {
                root.getStylesheets().add(url.toExternalForm());
            }
        }
        if (!root.getStyleClass().contains(Look.LIGHT.styleClass())) {
            root.getStyleClass().add(Look.LIGHT.styleClass());
        }
    }

    public void choose(Choice next) {
        choice.set(next);
        show();
    }

    private void show() {
        Look next = lookOf(choice.get(), Platform.getPreferences().getColorScheme());
        if (next == look.get()) {
            return;
        }
        look.set(next);
        applyStock();
        scenes.forEach(this::mark);
    }

    private void mark(Scene scene) {
        List<String> classes = Objects.requireNonNull(scene.getRoot()).getStyleClass();
        for (Look each : Look.values()) {
            classes.remove(each.styleClass());
        }
        classes.add(look.get().styleClass());
    }

    private void applyStock() {
        var stock = look.get() == Look.DARK ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(stock.getUserAgentStylesheet());
    }
}
