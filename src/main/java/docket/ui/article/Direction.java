package docket.ui.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which way a text runs.
final class Direction {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "iw", "fa", "ur", "ps", "sd", "ckb", "ug", "yi", "dv");

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
        return tag != null && RIGHT_TO_LEFT.contains(Locale.forLanguageTag(tag).getLanguage());
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

    /// The words, each with the blanks after it. JavaFX paints a right-to-left run that breaks over two lines twice, so
    /// such a text is drawn as one run a word.
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i - 1) == ' ' && text.charAt(i) != ' ') {
                words.add(text.substring(start, i));
                start = i;
            }
        }
        words.add(text.substring(start));
        return words;
    }
}
