package docket.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a document is and where it begins: a feed's root, JSON, a web page, or nothing of the kind. Warnings of
/// scripts, blank lines, comments and a DOCTYPE in front of the root are passed over.
///
/// @param start where the root's tag begins, or the JSON text
/// @param entities the general entities that an internal DTD declares, as plain words
record Prolog(Kind kind, int start, Map<String, String> entities) {
    enum Kind {
        XML, JSON, WEB_PAGE, OPML, OTHER,
        /// a feed whose DTD declares entities made to swell: nested ones, or one longer than any name for words
        BOMB
    }

    /// A root farther from the beginning belongs to something else.
    private static final int REACH = 1 << 18;
    private static final Pattern ROOT =
            Pattern.compile("(?:[\\w.-]{1,64}:)?(rss|rdf|feed|entry|channel)(?=[\\s/>])", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile("(?:html|head|body)(?=[\\s/>])", Pattern.CASE_INSENSITIVE);
    /// Only plain words are taken: an entity that holds others or markup is how bombs are built.
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([\\w.-]{1,64})\\s+(?:\"([^\"<&%]{0,1000})\"|'([^'<&%]{0,1000})')\\s*>");
    private static final int MAX_ENTITIES = 200;
    private static final Pattern SWELLING =
            Pattern.compile("<!ENTITY\\s+[\\w.-]{1,64}\\s+(?:\"(?:[^\"&]{0,999}+&[\\w.-]|[^\"&]{1000})|'(?:[^'&]{0,999}+&[\\w.-]|[^'&]{1000}))");

    static Prolog of(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) <= ' ') {
            first++;
        }
        if (first == text.length()) {
            return new Prolog(Kind.OTHER, 0, Map.of());
        }
        char c = text.charAt(first);
        return c == '{' || c == '[' && !text.startsWith("[<", first) ? new Prolog(Kind.JSON, first, Map.of()) : markup(text, first);
    }

    private static Prolog markup(String text, int from) {
        Map<String, String> entities = Map.of();
        int end = Math.min(text.length(), from + REACH);
        Matcher root = ROOT.matcher(text);
        Matcher page = PAGE.matcher(text);
        boolean html = false;
        boolean declared = false;
        boolean bomb = false;
        int comment = -1;
        int at = text.indexOf('<', from);
        while (at >= 0 && at < end) {
            int next = at + 1;
            if (text.startsWith("<!--", at)) {
                if (comment < at + 4) {
                    int close = text.indexOf("-->", at + 4);
                    comment = close < 0 ? Integer.MAX_VALUE : close; // looked for once, however many are opened
                }
                next = comment > end ? at + 4 : comment;
            } else if (!declared && text.regionMatches(true, at, "<!doctype", 0, 9)) {
                declared = true;
                int close = doctype(text, at, end);
                entities = entities(text.substring(at, close));
                bomb = SWELLING.matcher(text).region(at, close).find();
                html |= text.substring(at, Math.min(close, at + 40)).toLowerCase(Locale.ROOT).contains("html");
                next = close;
            } else if (root.region(next, text.length()).lookingAt()) {
                return new Prolog(bomb ? Kind.BOMB : Kind.XML, at, entities);
            } else if (text.regionMatches(true, next, "opml", 0, 4)) {
                return new Prolog(Kind.OPML, at, entities);
            } else if (page.region(next, text.length()).lookingAt()) {
                return new Prolog(Kind.WEB_PAGE, at, entities);
            }
            at = text.indexOf('<', next);
        }
        return new Prolog(html ? Kind.WEB_PAGE : Kind.OTHER, from, entities);
    }

    /// Behind the DOCTYPE at `at`: its internal subset lies in brackets, in which quotes hide brackets.
    private static int doctype(String text, int at, int end) {
        int depth = 0;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return i + 1;
            } else if (depth > 0 && (c == '"' || c == '\'')) {
                int close = text.indexOf(c, i + 1);
                i = close < 0 || close >= end ? i : close;
            }
        }
        return at + 9;
    }

    private static Map<String, String> entities(String doctype) {
        Map<String, String> found = new HashMap<>();
        Matcher matcher = ENTITY.matcher(doctype);
        while (matcher.find() && found.size() < MAX_ENTITIES) {
            found.putIfAbsent(matcher.group(1), matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
        return Map.copyOf(found);
    }
}
