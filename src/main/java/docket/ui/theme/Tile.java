package docket.ui.theme;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/// Stands for a source where lists name it: its icon, or its first letter on a ground of its own, the same everywhere.
public final class Tile extends Label {
    /// Grounds in `tokens.css`, `-d-tile-0` and up.
    static final int GROUNDS = 10;

    private final ImageView icon = new ImageView();
    private String ground = "";

    /// @param styleClass the size: `tile-list`, `tile-side`, `tile-trail` or `tile-pill`
    public Tile(String styleClass) {
        getStyleClass().setAll("tile", styleClass);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        icon.setPreserveRatio(true);
        icon.setSmooth(true);
        icon.fitWidthProperty().bind(prefWidthProperty());
        icon.fitHeightProperty().bind(prefHeightProperty());
    }

    /// @param picture the source's own; null for its letter
    public void show(String source, @Nullable Image picture) {
        if (picture == null) {
            show(source);
            return;
        }
        icon.setImage(picture);
        setGraphic(icon);
        setText(null);
        getStyleClass().remove(ground);
        ground = "tile-icon";
        getStyleClass().add(ground);
    }

    public void show(String source) {
        setGraphic(null);
        setText(letter(source));
        getStyleClass().remove(ground);
        ground = "tile-" + ground(source);
        getStyleClass().add(ground);
    }

    /// The first letter or digit, articles skipped: "The Guardian" is G.
    static String letter(String source) {
        String name = source.strip();
        if (name.regionMatches(true, 0, "the ", 0, 4)) {
            name = name.substring(4);
        }
        return name.codePoints().filter(Character::isLetterOrDigit).mapToObj(Character::toString).findFirst().orElse("?")
                .toUpperCase(Locale.ROOT);
    }

    /// Which ground a source has: a hash of its name, so that it stays over restarts and is the same wherever it is named.
    static int ground(String source) {
        return Math.floorMod(source.strip().toLowerCase(Locale.ROOT).hashCode() * 31 >> 3, GROUNDS);
    }
}
