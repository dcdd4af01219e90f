package docket.ui.theme;

import java.util.regex.Pattern;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// A label that wraps, for text in any script. JavaFX throws where a line of a label ends within a word that runs from right to
/// left, which stops the layout of the whole window: see [Breakable]. Here such a word is broken beforehand where it is wider
/// than the label. Words that run from right to left begin at the right.
public final class Prose extends Label {
    /// Narrower than any label a person can read, in pixels: what has no more room, or no width yet, shows nothing.
    private static final double LEAST = 24;
    /// What is longer is no word, and is cut: to lay out 20,000 letters from right to left takes JavaFX a second.
    private static final Pattern LONGER = Pattern.compile("(\\S{500})\\S+");

    private String words = "";
    private boolean rightToLeft;
    private boolean fromRight;
    /// For which the text was made to fit; it never grows while the words are the same, or two widths of one layout would take turns.
    private double room = Double.MAX_VALUE;
    private @Nullable Font font;

    public Prose(String words) {
        setWrapText(true);
        say(words);
    }

    /// Shows other words. The text of the label holds signs for showing only.
    public void say(String other) {
        rightToLeft = Breakable.isNeeded(other);
        Breakable.dress(this, other);
        begin(rightToLeft && Breakable.beginsRightToLeft(other));
        words = rightToLeft ? LONGER.matcher(other).replaceAll("$1\u2026") : other;
        room = Double.MAX_VALUE;
        font = null;
        setText(Breakable.of(words));
    }

    private void begin(boolean right) {
        if (right != fromRight) {
            fromRight = right;
            setTextAlignment(right ? TextAlignment.RIGHT : TextAlignment.LEFT);
            setAlignment(right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            // Else a short title ends where it is as wide as its words.
            setMaxWidth(right ? Double.MAX_VALUE : USE_COMPUTED_SIZE);
        }
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
        if (width < 0 || !rightToLeft) {
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

    /// How many letters of a word fit, wherever it is broken: letters at an end of a piece may be wider than within a word.
    private int most(String word) {
        double wide = width(word);
        int most = wide <= room ? word.length() : (int) (word.length() * room / wide);
        while (most > 1 && !fit(word, most)) {
            most--;
        }
        return most;
    }

    private boolean fit(String word, int most) {
        for (int from = 0; most < word.length() && from < word.length(); from += most) {
            if (width(word.substring(from, Math.min(word.length(), from + most))) > room) {
                return false;
            }
        }
        return true;
    }

    private double width(String piece) {
        Text measured = new Text(piece);
        measured.setFont(getFont());
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }
}
