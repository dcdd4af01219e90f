package docket.extract;

/// Folding of white space, in one pass over a text.
final class Blanks {
    private Blanks() {}

    /// Writes `text` to `out` from `size` on with its white space (no-break space too) folded to single blanks, none after
    /// another one or at the beginning, soft hyphens and zero-width marks dropped. `out` has room for all of it.
    ///
    /// @return the size after it
    static int append(char[] out, int size, String text) {
        text.getChars(0, text.length(), out, size);
        return fold(out, size, size + text.length());
    }

    /// The same for what stands in `out` from `from` up to `to` already.
    static int fold(char[] out, int from, int to) {
        int size = from;
        for (int i = from; i < to; i++) {
            char c = out[i];
            if (isBlank(c)) {
                if (size > 0 && out[size - 1] != ' ' && out[size - 1] != '\n') {
                    out[size++] = ' ';
                }
            } else if (!isNothing(c)) {
                out[size++] = c;
            }
        }
        return size;
    }

    static String fold(String text) {
        char[] out = new char[text.length()];
        return text(out, append(out, 0, text));
    }

    /// Writes `line` to the end of `out`, folded, without the blanks at its ends.
    static void fold(StringBuilder line, StringBuilder out) {
        char[] letters = new char[line.length()];
        line.getChars(0, letters.length, letters, 0);
        int size = fold(letters, 0, letters.length);
        int end = size > 0 && letters[size - 1] == ' ' ? size - 1 : size;
        if (isPlain(letters, end)) {
            out.append(letters, 0, end);
        } else {
            out.append(text(letters, size));
        }
    }

    /// The first `size` letters, folded already, without the blanks at their ends.
    static String text(char[] folded, int size) {
        int end = size > 0 && folded[size - 1] == ' ' ? size - 1 : size;
        String text = new String(folded, 0, end);
        return isPlain(folded, end) ? text : text.strip();
    }

    /// Whether ASCII stands at both ends; beyond it there are a few blanks more than are folded.
    private static boolean isPlain(char[] letters, int size) {
        return size == 0 || letters[0] < 128 && letters[size - 1] < 128;
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
