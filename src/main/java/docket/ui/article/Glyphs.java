package docket.ui.article;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Signs of the icon font that stand in running text.
final class Glyphs {
    static final int CHECK = Feather.CHECK_CIRCLE.getCode();
    static final int WARNING = Feather.ALERT_TRIANGLE.getCode();

    private Glyphs() {}

    /// Makes the icon font known by name to style sheets; Ikonli loads it with the first icon.
    static void load() {
        FontIcon.of(Feather.CHECK_CIRCLE);
    }
}
