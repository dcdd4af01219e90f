package docket.extract;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page's text without what nobody reads, made before the parser sees it: the insides of scripts (but for data in JSON), of
/// style sheets, comments and drawings. They are more than a third of the bytes of the web's pages and leave no trace in a
/// [PageTree]; the elements themselves stay, empty.
///
/// Follows the tokeniser of the HTML standard (section 13.2.5) over the bytes. Where markup is so broken or rare that the state
/// of the parser decides what is markup and what is text, the rest of the page is left as it is: less speed, the same tree.
final class Slim {
    /// Hold text alone, up to their end tag.
    private static final Set<String> RAW = Set.of("script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes");
    /// Inside these the parser goes by rules of their own: only a whole drawing is left out.
    private static final Set<String> ODD = Set.of("svg", "noscript", "select");
    /// What follows one of these is left as it is.
    private static final Set<String> BEYOND = Set.of("frameset", "plaintext", "math", "foreignobject");
    /// What drawings are made of; the parser ends none for one of these, and none but the last two may hold words that it reads.
    private static final Set<String> DRAWN = Set.of("path", "g", "circle", "rect", "use", "defs", "polygon", "polyline", "line", "ellipse", "symbol",
            "clippath", "mask", "lineargradient", "radialgradient", "stop", "text", "tspan", "filter", "animate", "animatetransform", "title", "desc");
    private static final int REST = -1;
    /// The first two letters of all of these but the last: most tags are told by them to be of no concern.
    private static final boolean[] TELLING = new boolean[1024];

    static {
        for (Set<String> names : List.of(RAW, ODD, BEYOND)) {
            names.forEach(name -> TELLING[opening(name.charAt(0), name.charAt(1))] = true);
        }
    }

    private final byte[] bytes;
    private final int end;
    /// The bytes as so many characters, for the fast searches that strings have.
    private final String page;
    private final Utf8 out;
    /// Up to where the bytes are written or left out.
    private int done;
    /// The odd element that is open, how many of its name, and where the inside begins of a drawing that may be left out, else -1.
    private String odd = "";
    private int depth;
    private int drawing = -1;

    private Slim(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.end = end;
        page = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
        out = new Utf8(end - from);
        done = from;
    }

    /// The text of the bytes from `from` up to `end`; null when they are not well-formed UTF-8.
    static @Nullable Reader of(byte[] bytes, int from, int end) {
        Slim slim = new Slim(bytes, from, end);
        int rest = slim.read(from);
        slim.leaveOut(rest, end);
        return slim.out.reader();
    }

    /// Goes over the markup.
    ///
    /// @return where the page ends, by its length or by its tags
    private int read(int from) {
        boolean whole = false;
        int tags = 0;
        int at = page.indexOf('<', from);
        while (at >= 0) {
            if (++tags > PageParser.MAX_TAGS) {
                return Math.max(at, done);
            }
            int next = whole ? at + 1 : markup(at);
            whole |= next == REST;
            at = page.indexOf('<', next == REST ? at + 1 : next);
        }
        return end;
    }

    private void leaveOut(int from, int to) {
        out.write(bytes, done, from);
        done = to;
    }

    /// Reads past the markup that begins at `at`.
    ///
    /// @return where what follows it begins, or `REST`
    private int markup(int at) {
        int next = at + 1 < end ? bytes[at + 1] : 0;
        if (isLetter(next)) {
            return startTag(at + 1);
        }
        if (next == '/' && at + 2 < end && isLetter(bytes[at + 2])) {
            return endTag(at);
        }
        if (next == '!' && page.startsWith("--", at + 2)) {
            return comment(at + 4);
        }
        if (next == '!' && page.startsWith("[CDATA[", at + 2)) {
            return REST;
        }
        if (next == '!' || next == '/' || next == '?') {
            return after(page.indexOf('>', at + 2));
        }
        return at + 1;
    }

    private static int after(int found) {
        return found < 0 ? REST : found + 1;
    }

    private int comment(int from) {
        if (page.startsWith(">", from) || page.startsWith("->", from)) {
            return from + 1;
        }
        int close = page.indexOf("--", from);
        while (close >= 0 && !page.startsWith(">", close + 2) && !page.startsWith("!>", close + 2)) {
            close = page.indexOf("--", close + 1);
        }
        if (close > from && drawing < 0) {
            leaveOut(from, close);
        }
        return close < 0 ? REST : close + 2;
    }

    private int startTag(int from) {
        int nameEnd = nameEnd(from);
        int close = tagEnd(nameEnd);
        if (close < 0) {
            return REST;
        }
        if (odd.isEmpty() && (nameEnd - from < 3 || !TELLING[opening(bytes[from], bytes[from + 1])])) {
            return close + 1;
        }
        String name = name(from, nameEnd);
        if (BEYOND.contains(name)) {
            return REST;
        }
        boolean empty = bytes[close - 1] == '/';
        if (RAW.contains(name)) {
            return empty ? REST : raw(name, close + 1, page.substring(nameEnd, close));
        }
        if (!odd.isEmpty()) {
            return inOdd(name, close + 1, empty);
        }
        if (ODD.contains(name) && !empty) {
            odd = name;
            depth = 1;
            drawing = name.equals("svg") ? close + 1 : -1;
        }
        return close + 1;
    }

    private int inOdd(String name, int from, boolean empty) {
        if (!name.equals(odd)) {
            drawing = DRAWN.contains(name) ? drawing : -1;
            // One odd thing inside another, and words of a drawing that hold markup.
            return !empty && ODD.contains(name) || name.equals("desc") && !endsNext(name, from) ? REST : from;
        }
        depth += empty ? 0 : 1;
        drawing = -1;
        return from;
    }

    /// Whether the next markup is the end tag of `name`.
    private boolean endsNext(String name, int from) {
        int next = page.indexOf('<', from);
        return next >= 0 && isEndTag(name, next);
    }

    private boolean isEndTag(String name, int at) {
        int after = at + 2 + name.length();
        return after < end && bytes[at + 1] == '/' && page.regionMatches(true, at + 2, name, 0, name.length()) && isNameEnd(bytes[after]);
    }

    private int raw(String name, int from, String attributes) {
        int close = page.indexOf("</", from);
        while (close >= 0 && !isEndTag(name, close)) {
            close = page.indexOf("</", close + 2);
        }
        if (!odd.isEmpty()) {
            drawing = name.equals("title") ? drawing : -1;
            return close >= 0 && endsNext(name, from) ? close : REST;
        }
        if (close < 0) {
            return REST;
        }
        if (name.equals("script")) {
            // "<!-- <script" hides the next end tag (the "double escaped" states).
            int escape = page.indexOf("<!--", from, close);
            if (escape >= 0 && page.substring(escape, close).toLowerCase(Locale.ROOT).contains("<script")) {
                return REST;
            }
        }
        if (name.equals("style") || name.equals("script") && !attributes.contains("json")) {
            leaveOut(from, close);
        }
        return close;
    }

    private int endTag(int at) {
        int nameEnd = nameEnd(at + 2);
        int close = tagEnd(nameEnd);
        if (close >= 0 && !odd.isEmpty() && name(at + 2, nameEnd).equals(odd) && --depth == 0) {
            odd = "";
            if (drawing >= 0) {
                leaveOut(drawing, at);
                drawing = -1;
            }
        }
        return after(close);
    }

    private String name(int from, int to) {
        return page.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private int nameEnd(int from) {
        int at = from;
        while (at < end && !isNameEnd(bytes[at])) {
            at++;
        }
        return at;
    }

    /// Where the `>` of a tag stands whose name ends at `from`; `REST` where it has none, or a `<` before it.
    private int tagEnd(int from) {
        int at = from;
        while (at < end) {
            int c = bytes[at];
            if (c == '>') {
                return at;
            }
            at = isBlank(c) || c == '/' ? at + 1 : attributeEnd(at);
            if (at < 0) {
                return REST;
            }
        }
        return REST;
    }

    private int attributeEnd(int from) {
        int at = from + 1;
        while (at < end && bytes[at] != '=' && !isNameEnd(bytes[at])) {
            at++;
        }
        int sign = at;
        while (sign < end && isBlank(bytes[sign])) {
            sign++;
        }
        if (sign >= end || bytes[sign] != '=') {
            return page.indexOf('<', from, at) < 0 ? at : REST;
        }
        int value = sign + 1;
        while (value < end && isBlank(bytes[value])) {
            value++;
        }
        if (value < end && (bytes[value] == '"' || bytes[value] == '\'')) {
            return page.indexOf('<', from, at) < 0 ? after(page.indexOf(bytes[value], value + 1)) : REST;
        }
        int to = value;
        while (to < end && bytes[to] != '>' && !isBlank(bytes[to])) {
            to++;
        }
        return page.indexOf('<', from, to) < 0 ? to : REST;
    }

    private static int opening(int first, int second) {
        return (first & 31) << 5 | second & 31;
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean isNameEnd(int c) {
        return c == '>' || c == '/' || isBlank(c);
    }
}
