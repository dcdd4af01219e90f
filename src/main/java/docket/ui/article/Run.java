package docket.ui.article;

import docket.html.Document.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A stretch of text in one style inside a [TextBlock].
final class Run extends Text {
    private static final String RIGHT_TO_LEFT = "rtl-run";

    private final Set<Style> styles;
    private final @Nullable Link link;
    private final boolean ornament;

    private Run(String text, Set<Style> styles, @Nullable Link link, boolean ornament) {
        super(text);
        this.styles = styles;
        this.link = link;
        this.ornament = ornament;
        getStyleClass().add("run");
    }

    static Run of(String text, Set<Style> styles, @Nullable Link link, String... classes) {
        Run run = new Run(text, Set.copyOf(styles), link, false);
        for (Style style : styles) {
            run.getStyleClass().add(className(style));
        }
        run.getStyleClass().addAll(classes);
        if (link != null) {
            run.join(link);
        }
        return run;
    }

    /// As many runs as the directions in the text need.
    static List<Run> all(String text, Set<Style> styles, @Nullable Link link, String... classes) {
        List<Run> runs = new ArrayList<>();
        for (Direction.Piece piece : Direction.pieces(text)) {
            Run run = of(piece.text(), styles, link, classes);
            if (piece.rightToLeft()) {
                run.getStyleClass().add(RIGHT_TO_LEFT);
            }
            runs.add(run);
        }
        return runs;
    }

    /// A sign from the icon font: drawn, but neither copied nor found.
    static Run ornament(int glyph, String... classes) {
        Run run = new Run(Character.toString(glyph), Set.of(), null, true);
        run.getStyleClass().add("glyph");
        run.getStyleClass().addAll(classes);
        return run;
    }

    private static String className(Style style) {
        return switch (style) {
            case BOLD -> "bold";
            case ITALIC -> "italic";
            case CODE -> "mono";
            case SUPERSCRIPT -> "sup";
            case SUBSCRIPT -> "sub";
            case STRIKE -> "strike";
            case UNDERLINE -> "underlined";
            case MARK -> "marked";
            case SMALL -> "small";
        };
    }

    /// Only the first run of a link takes the focus, so that Tab stops once at each link.
    private void join(Link to) {
        getStyleClass().addAll("link", switch (to.kind) {
            case PAGE, PLACE -> "page-link";
            case CITATION -> "citation";
            case ACTION -> "action";
        });
        if (to.runs().isEmpty()) {
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.HYPERLINK);
            setAccessibleHelp(to.hint);
            addEventHandler(KeyEvent.KEY_PRESSED, e -> {
                if (e.getCode() == KeyCode.ENTER) {
                    to.open(e.isShortcutDown());
                    e.consume();
                }
            });
            focusVisibleProperty().addListener((at, was, is) -> repaint());
        }
        to.add(this);
    }

    /// Has the block draw lines and rings anew.
    void repaint() {
        if (getParent() != null && getParent().getParent() instanceof TextBlock block) {
            block.repaint();
        }
    }

    Set<Style> styles() {
        return styles;
    }

    @Nullable Link link() {
        return link;
    }

    boolean isRightToLeft() {
        return getStyleClass().contains(RIGHT_TO_LEFT);
    }

    boolean isOrnament() {
        return ornament;
    }
}
