package docket.ui.theme;

import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javafx.css.Styleable;

/// Makes right-to-left text safe in labels that wrap. JavaFX 26.0.2 throws from its layout
/// (`PrismTextLayout.computeTrailingSpaceWidth`) when a line ends inside a right-to-left run, and one such label stops the
/// layout of the whole window. Here each word is a run of its own: a left-to-right mark stands at both sides of each blank,
/// and where the text as a whole runs from left to right, as many words as fit a line stay one run, with blanks at which no line
/// ends, so that their order stays what it was (Unicode Bidirectional Algorithm, section 2.6). The sign has no width, and fonts
/// have it, other than those of embeddings and isolates. Words of endless length are broken.
///
/// Enough where nothing wraps within a word: in tooltips, and in what is wide. A label that wraps is a [Prose].
///
/// For showing only: never store, compare or copy the result.
public final class Breakable {
    private static final String FROM_RIGHT = "from-right";
    private static final char MARK = '\u200E';
    private static final char UNBROKEN = '\u00A0';
    /// Longer than real words; such a piece is narrower than 190 pixels in the letters of lists.
    private static final int LONGEST = 18;
    /// Letters of several words that stay together where nothing is measured: narrower than a tooltip.
    private static final int LONGEST_STRETCH = 40;

    private Breakable() {}

    /// `text` for a label; the same string when nothing in it runs from right to left.
    public static String of(String text) {
        return of(text, piece -> piece.indexOf(UNBROKEN) < 0 ? LONGEST : LONGEST_STRETCH);
    }

    /// @param most how many letters of a word, or of several with unbroken blanks between, stay together; at least 1
    static String of(String text, ToIntFunction<String> most) {
        if (!hasRightToLeft(text)) {
            return text;
        }
        return text.lines().map(line -> line(line, most)).collect(Collectors.joining("\n"));
    }

    private static String line(String text, ToIntFunction<String> most) {
        boolean whole = beginsRightToLeft(text);
        StringBuilder out = new StringBuilder();
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            String piece = words[i];
            boolean turned = hasRightToLeft(piece);
            if (i > 0) {
                out.append(whole || turned && hasRightToLeft(words[i - 1]) ? MARK + " " + MARK : " ");
            }
            while (turned && !whole && i + 1 < words.length && hasRightToLeft(words[i + 1]) && fits(piece + UNBROKEN + words[i + 1], most)) {
                piece = piece + UNBROKEN + words[++i];
            }
            out.append(turned ? broken(piece, Math.max(1, most.applyAsInt(piece))) : piece);
        }
        return out.toString();
    }

    private static boolean fits(String piece, ToIntFunction<String> most) {
        return most.applyAsInt(piece) >= piece.length();
    }

    /// With blanks, for within a word JavaFX breaks nowhere safely.
    private static String broken(String word, int most) {
        if (word.length() <= most) {
            return word;
        }
        StringBuilder out = new StringBuilder();
        for (int from = 0, to; from < word.length(); from = to) {
            to = Math.min(word.length(), from + most);
            to = to < word.length() && Character.isLowSurrogate(word.charAt(to)) ? to + 1 : to;
            out.append(from == 0 ? "" : MARK + " " + MARK).append(word, from, to);
        }
        return out.toString();
    }

    /// Takes a font for a text from right to left that has all of its letters and points: where two fonts share a word, JavaFX puts
    /// its point at the wrong end, and not every font has the signs of [#of].
    public static void dress(Styleable shown, String text) {
        shown.getStyleClass().remove(FROM_RIGHT);
        if (hasRightToLeft(text)) {
            shown.getStyleClass().add(FROM_RIGHT);
        }
    }

    /// Whether a label needs what [#of] returns.
    public static boolean isNeeded(String text) {
        return hasRightToLeft(text);
    }

    /// Whether a text as a whole runs from right to left: its first letter with a direction does.
    public static boolean beginsRightToLeft(String text) {
        return text.codePoints().filter(c -> isRightToLeft(c)
                || Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .mapToObj(Breakable::isRightToLeft).findFirst().orElse(false);
    }

    private static boolean hasRightToLeft(String text) {
        // Nothing below the Hebrew block runs from right to left: most text is done with here.
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x0590) {
                return text.codePoints().anyMatch(Breakable::isRightToLeft);
            }
        }
        return false;
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
