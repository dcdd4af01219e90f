package docket.ui.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which way a text runs.
final class Direction {
    /// What is longer is no word: its beginning is shown, for JavaFX takes a second for 20,000 letters from right to left.
    private static final int LONGEST_WORD = 500;
    /// More letters than real words have; so many are narrower than the column of a narrow window. JavaFX breaks no line within a
    /// right-to-left run (see [TextBlock]), and so longer words are several runs.
    private static final int LONGEST_RUN = 24;
    /// A line may break after it; it has no width, and is not copied.
    static final String BREAK = "\u200B";

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "nqo", "prs", "ps", "sd", "syr", "ug",
            "ur", "yi");
    /// A script that the tag names counts more than its language: Azerbaijani runs either way.
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

    private Direction() {}

    /// By the first letter that has a direction (Unicode Bidirectional Algorithm, rules P2 and P3).
    static boolean isRightToLeft(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            byte direction = Character.getDirectionality(text.codePointAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
            if (isRightToLeft(direction)) {
                return true;
            }
        }
        return false;
    }

    static boolean isRightToLeftLanguage(@Nullable String tag) {
        // Pages write ar_EG, too.
        Locale locale = tag == null ? Locale.ROOT : Locale.forLanguageTag(tag.strip().replace('_', '-'));
        return locale.getScript().isEmpty() ? RIGHT_TO_LEFT.contains(locale.getLanguage()) : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
    }

    static boolean hasRightToLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            // Nothing below the Hebrew block runs from right to left: most text is done with here.
            if (text.charAt(i) >= 0x0590 && isRightToLeft(Character.getDirectionality(text.codePointAt(i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRightToLeft(byte direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /// A piece of a text that is drawn as one run.
    record Piece(String text, boolean rightToLeft) {}

    /// The text in pieces: each right-to-left word alone with the blanks after it, what lies between them whole. JavaFX
    /// paints a right-to-left run that breaks over two lines twice.
    static List<Piece> pieces(String text) {
        if (!hasRightToLeft(text)) {
            return List.of(new Piece(text, false));
        }
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || (text.charAt(i - 1) == ' ' && text.charAt(i) != ' ')) {
                String word = text.substring(start, i);
                start = i;
                Piece last = pieces.isEmpty() ? null : pieces.getLast();
                if (last != null && !last.rightToLeft && !hasRightToLeft(word)) {
                    pieces.set(pieces.size() - 1, new Piece(last.text + word, false));
                } else {
                    boolean turned = hasRightToLeft(word);
                    if (turned) {
                        broken(bounded(word), pieces);
                    } else {
                        pieces.add(new Piece(word, false));
                    }
                }
            }
        }
        return pieces;
    }

    private static void broken(String word, List<Piece> pieces) {
        int end = word.stripTrailing().length();
        int from = 0;
        while (end - from > LONGEST_RUN) {
            int to = from + LONGEST_RUN;
            to = Character.isLowSurrogate(word.charAt(to)) ? to + 1 : to;
            pieces.add(new Piece(word.substring(from, to) + BREAK, true));
            from = to;
        }
        pieces.add(new Piece(word.substring(from), true));
    }

    private static String bounded(String word) {
        int letters = word.codePointCount(0, word.length());
        return letters <= LONGEST_WORD ? word : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD)) + "\u2026 ";
    }
}
