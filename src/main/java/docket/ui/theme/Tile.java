package docket.ui.theme;

import java.util.Locale;
import javafx.scene.control.Label;

/// Stands for a source where lists name it: its first letter on a ground of its own, the same everywhere.
public final class Tile extends Label {
    /// Grounds in `tokens.css`, `-d-tile-0` and up.
    static final int GROUNDS = 10;

    private String ground = "";

    /// @param styleClass the size: `tile-list`, `tile-side`, `tile-trail` or `tile-pill`
    public Tile(String styleClass) {
        getStyleClass().setAll("tile", styleClass);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
    }

    public void show(String source) {
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
