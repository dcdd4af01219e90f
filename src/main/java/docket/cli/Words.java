package docket.cli;

import java.util.ArrayList;
import java.util.List;

/// Text for a terminal. What the web wrote must not steer it: control characters, which can move the cursor, retitle the
/// window or hide text, never reach the screen.
final class Words {
    private Words() {}

    /// `text` on one line, with nothing in it that a terminal or a reading direction would obey.
    static String line(String text) {
        return plain(text).replaceAll("\\s+", " ").strip();
    }

    /// `text` with its line ends and tabs, but without control and direction characters.
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !(Character.isISOControl(c) || steersDirection(c)))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /// Lines of at most `width` columns, broken at blanks; a longer word is broken where it must be.
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : line(text).split(" ")) {
            if (!line.isEmpty() && columns(line) + 1 + columns(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (columns(line) > width && !line.isEmpty()) {
                int end = fitting(line, width);
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /// `text` filled up with blanks, or cut with an ellipsis, to `width` columns.
    static String fit(String text, int width) {
        int columns = columns(text);
        return columns <= width
                ? text + " ".repeat(width - columns)
                : fit(text.substring(0, fitting(text, width - 1)) + "…", width);
    }

    /// How many columns a terminal gives to `text`: two for East Asian wide letters and pictures, none for marks
    /// (Unicode UAX 11; the common blocks only).
    static int columns(CharSequence text) {
        return text.codePoints().map(Words::columns).sum();
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = c >= 0x1100 && c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60
                || c >= 0xffe0 && c <= 0xffe6 || c >= 0x1f300 && c <= 0x1faff || c >= 0x20000 && c <= 0x3fffd;
        return wide ? 2 : 1;
    }

    /// The most characters of `text` that fit, at least one, so that whoever cuts gets on.
    private static int fitting(CharSequence text, int width) {
        int end = 0;
        int columns = 0;
        while (end < text.length()) {
            int c = Character.codePointAt(text, end);
            columns += columns(c);
            if (columns > width && end > 0) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean steersDirection(int c) {
        return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0x200e || c == 0x200f || c == 0x061c;
    }
}
