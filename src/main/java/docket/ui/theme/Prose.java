package docket.ui.theme;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A label that wraps, for text in any script. JavaFX throws where a line of a label ends within a word that runs from right to
/// left, which stops the layout of the whole window: see [Breakable]. Here such a word is broken beforehand where it is wider
/// than the label.
public final class Prose extends Label {
    /// Narrower than any label a person can read, in pixels: what has no more room, or no width yet, shows nothing.
    private static final double LEAST = 24;
    /// A piece of a word may be wider than its share of the letters.
    private static final double SPARE = 0.7;

    private String words = "";
    /// For which the text was made to fit; it never grows while the words are the same, or two widths of one layout would take turns.
    private double room = Double.MAX_VALUE;
    private @Nullable Font font;

    public Prose(String words) {
        setWrapText(true);
        say(words);
    }

    /// Shows other words. The text of the label holds signs for showing only.
    public void say(String other) {
        words = other;
        room = Double.MAX_VALUE;
        font = null;
        setText(Breakable.of(words));
    }

    @Override
    protected double computePrefHeight(double width) {
        return fits(width) ? super.computePrefHeight(width) : 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return fits(width) ? super.computeMinHeight(width) : 0;
    }

    @Override
    protected void layoutChildren() {
        if (fits(getWidth())) {
            super.layoutChildren();
        }
    }

    /// Makes the text fit a width.
    ///
    /// @param width negative where no width is given, and so nothing wraps
    /// @return false where nothing can be shown
    private boolean fits(double width) {
        if (width < 0 || !Breakable.isNeeded(words)) {
            return true;
        }
        Insets around = getInsets();
        double inside = width - around.getLeft() - around.getRight() - (getGraphic() == null ? 0 : getGraphic().prefWidth(-1) + getGraphicTextGap());
        if (inside < LEAST) {
            return false;
        }
        if (inside < room || !getFont().equals(font)) {
            room = Math.min(room, inside);
            font = getFont();
            setText(Breakable.of(words, this::most));
        }
        return true;
    }

    /// How many letters of a word surely fit.
    private int most(String word) {
        Text measured = new Text(word);
        measured.setFont(getFont());
        double wide = measured.getLayoutBounds().getWidth();
        return wide <= room ? word.length() : (int) (word.length() * room / wide * SPARE);
    }
}
