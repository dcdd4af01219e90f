package docket.extract;

/// Folding of white space, in one pass over a text.
final class Blanks {
    private Blanks() {}

    /// Adds `text` with its white space (no-break space too) folded to single blanks, soft hyphens and zero-width marks dropped.
    static void append(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ' && out.charAt(out.length() - 1) != '\n') {
                    out.append(' ');
                }
            } else if (!isNothing(c)) {
                out.append(c);
            }
        }
    }

    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        append(out, text);
        return out.toString().strip();
    }

    static boolean isBlank(char c) {
        if (c < '\u0080') {
            return c <= ' ';
        }
        return c == '\u00A0' || c == '\u3000' || c >= '\u2000' && c <= '\u200A' || c == '\u202F' || c == '\u2028'
                || c == '\u2029' || c == '\u0085';
    }

    /// Marks that are not seen and would split a word: soft hyphen, zero-width space, byte order mark.
    static boolean isNothing(char c) {
        return c >= '\u00AD' && (c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060');
    }
}
