package docket.ui.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import org.jspecify.annotations.Nullable;

/// Something in the text to click on. It may be drawn by several runs: parts in italics, a second line.
final class Link {
    /// What it is, and by that how it looks and what copying keeps of it.
    enum Kind {
        /// to another page
        PAGE,
        /// to another place of the article
        PLACE,
        /// a law or case named in the text
        CITATION,
        /// something Docket does
        ACTION
    }

    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("pointed");

    final Kind kind;
    /// what hovering shows; null for an action
    final @Nullable String url;
    /// what a screen reader says besides the words
    final @Nullable String hint;
    private final BiConsumer<Link, Boolean> open;
    private final List<Run> runs = new ArrayList<>();
    private boolean pointed;

    /// @param open called with true when the browser is wanted
    Link(Kind kind, @Nullable String url, @Nullable String hint, BiConsumer<Link, Boolean> open) {
        this.kind = kind;
        this.url = url;
        this.hint = hint;
        this.open = open;
    }

    void add(Run run) {
        runs.add(run);
    }

    List<Run> runs() {
        return runs;
    }

    String words() {
        StringBuilder words = new StringBuilder();
        for (Run run : runs) {
            words.append(run.isOrnament() ? "" : run.getText());
        }
        return words.toString();
    }

    boolean isPointed() {
        return pointed;
    }

    /// The mouse is on it, or has left.
    void point(boolean on) {
        pointed = on;
        for (Run run : runs) {
            run.pseudoClassStateChanged(HOVERED, on);
        }
        if (!runs.isEmpty()) {
            runs.getFirst().repaint();
        }
    }

    void open(boolean inBrowser) {
        open.accept(this, inBrowser);
    }
}
