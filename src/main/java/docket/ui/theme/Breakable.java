package docket.ui.theme;

/// Makes right-to-left text safe in labels that wrap. JavaFX 26.0.2 throws from its layout
/// (`PrismTextLayout.computeTrailingSpaceWidth`) when a line ends inside a right-to-left run, and one such label stops the
/// layout of the whole window. With each word in an isolate of its own (Unicode Bidirectional Algorithm, section 2.4) a run
/// ends with its word, and the order of the words stays what it was. The signs have no width and are not drawn.
///
/// For showing only: never store, compare or copy the result. A label narrower than one of its words still fails.
public final class Breakable {
    private static final String BEGIN_LINE = "\u2067";
    private static final String BEGIN_WORD = "\u2066\u2067";
    private static final String END_WORD = "\u2069\u2069";
    private static final String END_LINE = "\u2069";

    private Breakable() {}

    /// `text` for a label; the same string when nothing in it runs from right to left.
    public static String of(String text) {
        if (!hasRightToLeft(text)) {
            return text;
        }
        boolean whole = beginsRightToLeft(text);
        StringBuilder out = new StringBuilder(whole ? BEGIN_LINE : "");
        boolean open = whole;
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            boolean turned = hasRightToLeft(words[i]);
            if (!whole && open && !turned) {
                out.append(END_LINE);
                open = false;
            }
            out.append(i > 0 ? " " : "");
            if (turned && !open) {
                out.append(BEGIN_LINE);
                open = true;
            }
            out.append(turned ? BEGIN_WORD + words[i] + END_WORD : words[i]);
        }
        return out.append(open ? END_LINE : "").toString();
    }

    /// Whether a label needs what [#of] returns.
    public static boolean isNeeded(String text) {
        return hasRightToLeft(text);
    }

    private static boolean beginsRightToLeft(String text) {
        return text.codePoints().filter(c -> isRightToLeft(c)
                || Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .mapToObj(Breakable::isRightToLeft).findFirst().orElse(false);
    }

    private static boolean hasRightToLeft(String text) {
        // Nothing below the Hebrew block runs from right to left: most text is done with here.
        return text.chars().anyMatch(c -> c >= 0x0590) && text.codePoints().anyMatch(Breakable::isRightToLeft);
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
