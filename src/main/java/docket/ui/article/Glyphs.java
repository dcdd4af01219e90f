package docket.ui.article;

import org.kordamp.ikonli.feather.Feather;

/// Signs of the icon font that stand in running text.
final class Glyphs {
    static final int CHECK = Feather.CHECK_CIRCLE.getCode();
    static final int WARNING = Feather.ALERT_TRIANGLE.getCode();

    private Glyphs() {}
}
