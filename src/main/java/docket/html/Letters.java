package docket.html;

/// Which characters may stand in cleaned text, and how they are written.
final class Letters {
    private Letters() {}

    /// Blank as HTML has it, plus the two Unicode line ends. The no-break space is a letter here.
    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029';
    }

    /// True for what no text needs: controls, non-characters, byte order marks, and the embeddings and overrides U+202A to
    /// U+202E, by which words can be shown in another order than they are opened or copied.
    static boolean isUnwanted(char c) {
        return c < ' ' || c >= 0x7F && c <= 0x9F || c >= 0x202A && c <= 0x202E
                || c == 0xFEFF || c >= 0xFFF9 && c <= 0xFFFB || c >= 0xFFFE;
    }

    static boolean isIsolate(char c) {
        return c >= 0x2066 && c <= 0x2069;
    }

    /// True when every isolate that `text` opens it also closes, and the other way round (UAX 9 section 2.4).
    static boolean closesItsIsolates(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isIsolate(c)) {
                open += c == 0x2069 ? -1 : 1;
                if (open < 0) {
                    return false;
                }
            }
        }
        return open == 0;
    }

    /// Where the run of characters ends, which begins at `from`, that are written as they are: all but marks of HTML,
    /// what [#isUnwanted] and [#isIsolate] name, halves of pairs, and blanks other than single ones between words.
    static int plainUntil(char[] text, int from, int end) {
        int i = from;
        while (i < end) {
            char c = text[i];
            if (isPlain(c)) {
                i++;
            } else if (c == ' ' && i > from && i + 1 < end && isPlain(text[i + 1])) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    /// The same of a run that is ASCII throughout, as most are.
    static int asciiUntil(char[] text, int from, int end) {
        int i = from;
        while (i < end) {
            char c = text[i];
            if (isAsciiLetter(c)) {
                i++;
            } else if (c == ' ' && i > from && i + 1 < end && isAsciiLetter(text[i + 1])) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean isAsciiLetter(char c) {
        return c < 0x7F && c > ' ' && c != '&' && c != '<' && c != '>';
    }

    private static boolean isPlain(char c) {
        return c < 0x7F ? isAsciiLetter(c) : c >= 0xA0 && c < 0x2028 || c >= 0x2070 && c < 0xD800;
    }

    /// Writes one character of text.
    static void write(char c, StringBuilder out) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            default -> out.append(c);
        }
    }

    /// Writes ` name="value"`. `<` and `>` are escaped here too: browsers scan ahead for pictures in what looks like a tag.
    static void writeAttribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                out.append("&quot;");
            } else {
                write(c, out);
            }
        }
        out.append('"');
    }

    /// `text` without unwanted characters, runs of blanks folded to one, none at the ends.
    static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        boolean isolates = closesItsIsolates(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ') {
                    tidy.append(' ');
                }
            } else if (!isUnwanted(c) && (isolates || !isIsolate(c)) && !isLoneSurrogate(text, i)) {
                tidy.append(c);
            }
        }
        if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) == ' ') {
            tidy.setLength(tidy.length() - 1);
        }
        return tidy.toString();
    }

    static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        return Character.isHighSurrogate(c)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
}
