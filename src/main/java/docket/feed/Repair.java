package docket.feed;

import java.util.Map;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// One pass over the characters of a document that makes good what an XML reader would refuse: characters that XML
/// forbids, bare `&` and `<`, HTML's and the document's own entities, numeric references that name no character or a
/// byte of windows-1252. A sound document is not copied.
final class Repair {
    /// Characters that the document's own entities may grow to: quadratic bombs repeat one long entity.
    private static final int MAX_OWN = 10_000;
    /// What 128 to 159 mean in windows-1252, where `&#146;` is an apostrophe (HTML, section 13.2.5.80).
    private static final String WINDOWS =
            "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
                    + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    private final String text;
    private final Map<String, String> entities;
    private final int from;
    private @Nullable StringBuilder out;
    private int copied;
    private int grown;

    private Repair(String text, int from, Map<String, String> entities) {
        this.text = text;
        this.from = from;
        this.entities = entities;
        this.copied = from;
    }

    /// `text` from the root on, mended; null when it needs no mending.
    static @Nullable String mend(String text, int from, Map<String, String> entities) {
        return new Repair(text, from, entities).run();
    }

    private @Nullable String run() {
        int length = text.length();
        int i = from;
        while (i < length) {
            char c = text.charAt(i);
            if (c == '<') {
                i = markup(i);
            } else if (c == '&') {
                i = reference(i);
            } else if (c < ' ' || c >= 127 && (c < 160 || c >= 0xd800)) {
                i = character(i);
            } else {
                i++;
            }
        }
        StringBuilder built = out;
        return built == null ? null : built.append(text, copied, length).toString();
    }

    /// Passes over comments and CDATA sections, in which nothing but forbidden characters is amiss.
    private int markup(int i) {
        if (text.startsWith("<![CDATA[", i)) {
            int end = text.indexOf("]]>", i);
            return characters(i + 9, end < 0 ? text.length() : end);
        }
        if (text.startsWith("<!--", i)) {
            int end = text.indexOf("-->", i + 4);
            if (end < 0) {
                replace(i, text.length(), "");
                return text.length();
            }
            int dashes = text.indexOf("--", i + 4);
            if (dashes < end || hasForbidden(i, end)) {
                replace(i, end + 3, "");
            }
            return end + 3;
        }
        char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        if (next != '/' && next != '!' && next != '?' && next != '_' && next != ':' && !Character.isLetter(next)) {
            replace(i, i + 1, "&lt;");
        }
        return i + 1;
    }

    private boolean hasForbidden(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isAllowed(i)) {
                return true;
            }
        }
        return false;
    }

    private int characters(int start, int end) {
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            i = c < ' ' || c >= 127 && (c < 160 || c >= 0xd800) ? character(i) : i + 1;
        }
        return i;
    }

    private int character(int i) {
        char c = text.charAt(i);
        if (!isAllowed(i)) {
            replace(i, i + 1, "");
            return i + 1;
        }
        if (c >= 128 && c < 160) {
            replace(i, i + 1, WINDOWS.substring(c - 128, c - 127)); // no one writes the control characters of ISO 6429
            return i + 1;
        }
        return Character.isHighSurrogate(text.charAt(i)) ? i + 2 : i + 1;
    }

    /// XML 1.0, production 2 (Char).
    private boolean isAllowed(int i) {
        char c = text.charAt(i);
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c < 0xfffe;
    }

    private int reference(int i) {
        int end = i + 1;
        int most = Math.min(text.length(), i + 66);
        boolean number = end < most && text.charAt(end) == '#';
        end = number ? end + 1 : end;
        while (end < most && (Character.isLetterOrDigit(text.charAt(end)) || "._-".indexOf(text.charAt(end)) >= 0 && !number)) {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == ';';
        String name = text.substring(i + 1, end);
        if (number) {
            return number(i, end, closed);
        }
        if (closed && isXml(name)) {
            return end + 1;
        }
        String own = closed ? entities.get(name) : null;
        if (own != null && (grown += own.length()) <= MAX_OWN) {
            replace(i, end + 1, own.replace("\"", "&quot;").replace("'", "&apos;"));
            return end + 1;
        }
        String html = closed || isXml(name) ? Entities.getByName(name) : "";
        if (html.isEmpty()) {
            replace(i, i + 1, "&amp;");
            return i + 1;
        }
        replace(i, closed ? end + 1 : end, isXml(name) ? "&" + name + ";" : escaped(html));
        return closed ? end + 1 : end;
    }

    private static boolean isXml(String name) {
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> true;
            default -> false;
        };
    }

    private static String escaped(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private int number(int i, int end, boolean closed) {
        int digits = i + 2;
        boolean hex = digits < end && (text.charAt(digits) | 32) == 'x';
        int point = value(hex ? digits + 1 : digits, end, hex ? 16 : 10);
        int after = closed ? end + 1 : end;
        if (point < 0) {
            replace(i, i + 1, "&amp;");
            return i + 1;
        }
        if (point >= 0xd800 && point < 0xdc00 && text.startsWith("&#", after)) {
            int semicolon = text.indexOf(';', after);
            boolean low = semicolon > 0 && semicolon - after < 12;
            boolean hex2 = low && (text.charAt(after + 2) | 32) == 'x';
            int second = low ? value(hex2 ? after + 3 : after + 2, semicolon, hex2 ? 16 : 10) : -1;
            if (second >= 0xdc00 && second < 0xe000) {
                replace(i, semicolon + 1, Character.toString(Character.toCodePoint((char) point, (char) second)));
                return semicolon + 1;
            }
        }
        boolean sound = closed && point < 0xd800 && point >= 160 || point >= 32 && point < 128 && closed
                || closed && (point == 9 || point == 10 || point == 13);
        if (sound && !(hex && text.charAt(digits) == 'X')) {
            return after;
        }
        replace(i, after, point >= 128 && point < 160 ? WINDOWS.substring(point - 128, point - 127)
                : point < 32 && point != 9 && point != 10 && point != 13 || point >= 0xd800 && point < 0xe000
                        || (point & 0xfffe) == 0xfffe || point > Character.MAX_CODE_POINT ? ""
                : escaped(Character.toString(point)));
        return after;
    }

    /// The number, at most one past the last code point; -1 where there is none.
    private int value(int start, int end, int radix) {
        int value = start < end ? 0 : -1;
        for (int i = start; i < end; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0) {
                return -1;
            }
            value = Math.min(value * radix + digit, Character.MAX_CODE_POINT + 1);
        }
        return value;
    }

    private void replace(int start, int end, String by) {
        StringBuilder built = out;
        if (built == null) {
            built = new StringBuilder(text.length() - from + 64);
            out = built;
        }
        built.append(text, copied, start).append(by);
        copied = end;
    }
}
