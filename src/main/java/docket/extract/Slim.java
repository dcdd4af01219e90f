package docket.extract;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page's text without what nobody reads, made before the parser sees it: the insides of scripts (but for data in JSON), of
/// style sheets and drawings, comments, and the blanks between two tags one of which ends or begins a line. They are nearly
/// half of the bytes of the web's pages and a third of its nodes, and say nothing in a [PageTree]; the elements themselves
/// stay, empty.
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
    /// Begin and end lines; those that begin one wherever they stand.
    private static final TagNames EDGES = new TagNames(Tags.BLOCK);
    private static final TagNames STARTS;
    /// What the head of a page is made of: no words of a reader's stand between these.
    private static final TagNames HEAD = new TagNames(Set.of("html", "head", "meta", "link", "base", "title", "script", "style"));
    private static final int REST = -1;
    /// What a byte is to the tokeniser.
    private static final byte LETTER = 1;
    private static final byte BLANK = 2;
    private static final byte CLOSE = 4;
    private static final byte[] SIGNS = new byte[256];
    /// The first two letters of all of these but the last, and of `pre`: most tags are told by them to be of no concern.
    private static final boolean[] TELLING = new boolean[1024];

    static {
        for (Set<String> names : List.of(RAW, ODD, BEYOND)) {
            names.forEach(name -> TELLING[opening(name.charAt(0), name.charAt(1))] = true);
        }
        TELLING[opening('p', 'r')] = true;
        Set<String> starts = new HashSet<>(Tags.BLOCK);
        starts.removeAll(Set.of("body", "caption", "tbody", "tfoot", "thead", "tr", "td", "th"));
        STARTS = new TagNames(starts);
        for (int c = 'a'; c <= 'z'; c++) {
            SIGNS[c] = LETTER;
            SIGNS[c - 'a' + 'A'] = LETTER;
        }
        for (char c : " \n\t\r\f".toCharArray()) {
            SIGNS[c] = BLANK;
        }
        SIGNS['>'] = CLOSE;
        SIGNS['/'] = CLOSE;
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
    /// Where the name of the last tag begins, if nothing but blanks and comments follow it, else the end; whether blanks count
    /// as they are, in a `pre`; whether all tags so far belong to the head.
    private int lastTag;
    private boolean preformatted;
    private boolean inHead = true;

    private Slim(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.end = end;
        page = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
        out = new Utf8(bytes, page, end - from);
        done = from;
        lastTag = end;
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
        int next = from;
        int at = page.indexOf('<', from);
        while (at >= 0) {
            if (++tags > PageParser.MAX_TAGS) {
                return Math.max(at, done);
            }
            if (!whole) {
                edge(next, at);
                next = markup(at);
                whole = next == REST;
            }
            at = page.indexOf('<', whole ? at + 1 : next);
        }
        return end;
    }

    /// Leaves out the blanks that are all that stands between the last tag and the one at `to`, where a line ends or begins.
    private void edge(int from, int to) {
        int name = to + 1 < end && bytes[to + 1] == '/' ? to + 2 : to + 1;
        boolean blank = isBlank(from, to);
        if (name >= end || !isLetter(bytes[name])) {
            lastTag = blank ? lastTag : end; // A comment, or a sign of the text's.
            return;
        }
        inHead = inHead && HEAD.contains(bytes, name, end);
        if (blank && from < to && !preformatted && odd.isEmpty()
                && (inHead || isSure(name) || isSure(lastTag) || EDGES.contains(bytes, name, end) && EDGES.contains(bytes, lastTag, end))) {
            leaveOut(from, to);
        }
        lastTag = name;
    }

    /// Whether the tag whose name begins at `name` ends or begins a line wherever it stands. The end tag of an element that is
    /// not open does not, nor does a cell without a table: blanks are left out between two of those alone.
    private boolean isSure(int name) {
        return name < end && bytes[name - 1] == '<' && STARTS.contains(bytes, name, end);
    }

    private boolean isBlank(int from, int to) {
        int at = from;
        while (at < to && isBlank(bytes[at])) {
            at++;
        }
        return at == to;
    }

    private void leaveOut(int from, int to) {
        out.write(done, from);
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
        if (close < 0) {
            return REST;
        }
        int next = close + (page.startsWith(">", close + 2) ? 3 : 4);
        int before = from - 5;
        // The words before and after may not join to what they were not: "<" and "b>", "&" and "amp;".
        if (odd.isEmpty() && !preformatted && before >= 0 && (bytes[before] == '>' || isBlank(bytes[before]))) {
            boolean again = next < end && isBlank(bytes[next]); // One blank is enough.
            while (again && before > done && isBlank(bytes[before])) {
                before--;
            }
            leaveOut(before + 1, next);
        } else if (drawing < 0) {
            leaveOut(from, close);
        }
        return next;
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
        preformatted |= name.equals("pre");
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
        preformatted = preformatted && !name(at + 2, nameEnd).equals("pre");
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
        boolean broken = bytes[from] == '<';
        while (at < end && bytes[at] != '=' && !isNameEnd(bytes[at])) {
            broken |= bytes[at++] == '<';
        }
        if (broken) {
            return REST;
        }
        int sign = at;
        while (sign < end && isBlank(bytes[sign])) {
            sign++;
        }
        if (sign >= end || bytes[sign] != '=') {
            return at;
        }
        int value = sign + 1;
        while (value < end && isBlank(bytes[value])) {
            value++;
        }
        if (value < end && (bytes[value] == '"' || bytes[value] == '\'')) {
            return after(page.indexOf(bytes[value], value + 1));
        }
        int to = value;
        while (to < end && bytes[to] != '>' && !isBlank(bytes[to])) {
            if (bytes[to++] == '<') {
                return REST;
            }
        }
        return to;
    }

    private static int opening(int first, int second) {
        return (first & 31) << 5 | second & 31;
    }

    private static boolean isLetter(int c) {
        return (SIGNS[c & 255] & LETTER) != 0;
    }

    private static boolean isBlank(int c) {
        return (SIGNS[c & 255] & BLANK) != 0;
    }

    private static boolean isNameEnd(int c) {
        return (SIGNS[c & 255] & (BLANK | CLOSE)) != 0;
    }
}
