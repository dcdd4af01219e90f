package docket.extract;

/// What the characters of the basic plane are, read from two tables: the platform's own answers take several steps beyond Latin
/// letters, and lines are asked for every character.
final class Signs {
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte UPPER = 4;
    private static final byte LOWER = 8;
    private static final byte MARK = 16;
    private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];
    private static final char[] SMALL = new char[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i < KINDS.length; i++) {
            char c = (char) i;
            KINDS[i] = (byte) ((Character.isLetter(c) ? LETTER : 0) | (Character.isDigit(c) ? DIGIT : 0) | (Character.isUpperCase(c) ? UPPER : 0)
                    | (Character.isLowerCase(c) ? LOWER : 0) | (Character.getType(c) == Character.NON_SPACING_MARK ? MARK : 0));
            SMALL[i] = Character.toLowerCase(c);
        }
    }

    private Signs() {}

    static boolean isLetter(char c) {
        return (KINDS[c] & LETTER) != 0;
    }

    static boolean isDigit(char c) {
        return (KINDS[c] & DIGIT) != 0;
    }

    static boolean isUpper(char c) {
        return (KINDS[c] & UPPER) != 0;
    }

    static boolean isLower(char c) {
        return (KINDS[c] & LOWER) != 0;
    }

    /// A letter or a digit.
    static boolean isWord(char c) {
        return (KINDS[c] & (LETTER | DIGIT)) != 0;
    }

    /// The same or an accent of its own, set over the letter before it.
    static boolean isWordOrMark(char c) {
        return (KINDS[c] & (LETTER | DIGIT | MARK)) != 0;
    }

    /// The letter in lower case, if that is one letter.
    static char lower(char c) {
        return SMALL[c];
    }
}
