package docket.ui.theme;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Stands for a source where lists name it: its icon, or its first letter on a ground of its own, the same everywhere. No
/// label, and its ground is no style class: lists show another source in it with each line they scroll.
public final class Tile extends Pane {
    /// Grounds in `tokens.css`, `-d-tile-0` and up.
    public static final int GROUNDS = 10;
    private static final PseudoClass[] GROUND =
            IntStream.range(0, GROUNDS).mapToObj(i -> PseudoClass.getPseudoClass("ground-" + i)).toArray(PseudoClass[]::new);

    private final Text letter = new Text();
    private final ImageView icon = new ImageView();
    private final @Nullable IntFunction<@Nullable Background> grounds;
    private int ground = -1;

    /// @param styleClass the size: `tile-list`, `tile-side`, `tile-trail` or `tile-pill`
    public Tile(String styleClass) {
        this(styleClass, null);
        getStyleClass().add("tile");
    }

    /// One whose grounds come from elsewhere and not from the style sheet.
    public Tile(String styleClass, @Nullable IntFunction<@Nullable Background> grounds) {
        this.grounds = grounds;
        getStyleClass().setAll(styleClass);
        letter.getStyleClass().add("tile-letter");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        icon.setPreserveRatio(true);
        icon.setSmooth(true);
        icon.setVisible(false);
        getChildren().setAll(letter, icon);
    }

    /// @param picture the source's own; null for its letter
    public void show(String source, @Nullable Image picture) {
        icon.setImage(picture);
        icon.setVisible(picture != null);
        letter.setVisible(picture == null);
        letter.setText(picture == null ? letter(source) : "");
        stand(picture == null ? ground(source) : -1);
    }

    public void show(String source) {
        show(source, null);
    }

    /// @param next number of the ground; -1 for none
    public void stand(int next) {
        if (grounds != null) {
            setBackground(next < 0 ? null : grounds.apply(next));
        } else if (next != ground) {
            if (ground >= 0) {
                pseudoClassStateChanged(GROUND[ground], false);
            }
            if (next >= 0) {
                pseudoClassStateChanged(GROUND[next], true);
            }
            ground = next;
        }
    }

    @Override
    protected void layoutChildren() {
        icon.setFitWidth(getWidth());
        icon.setFitHeight(getHeight());
        for (Node each : getChildren()) {
            double left = (getWidth() - each.getLayoutBounds().getWidth()) / 2;
            double top = (getHeight() - each.getLayoutBounds().getHeight()) / 2;
            each.relocate(each == letter ? left : Math.round(left), Math.round(top));
        }
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
