package docket.feed;

import docket.url.WebUrl;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The words of an element as plain text or as HTML, whatever way the feed wraps them: text, escaped HTML, CDATA, naked
/// markup, XHTML, base64 (RFC 4287 section 3.1; Atom 0.3 section 3.1).
final class Markup {
    private static final Set<String> VOID = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
            "param", "source", "track", "wbr");
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]{0,10})(?:\\s[^<>]*)?/?>|<!--.*?-->", Pattern.DOTALL);
    /// Elements that titles carry as formatting; any other `<word>` in a title is meant as it stands.
    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "big", "br", "cite", "code", "del", "div", "em", "font",
            "h1", "h2", "h3", "h4", "i", "img", "ins", "kbd", "mark", "nobr", "p", "q", "s", "small", "span", "strike", "strong",
            "sub", "sup", "tt", "u", "wbr");
    private static final Pattern LOOKS_HTML = Pattern.compile("</[a-zA-Z]{1,10}>|<(?:br|hr|img|p)\\b[^<>]*>|&(?:#\\d+|[a-z]{2,8});");

    private Markup() {}

    /// One line of plain words; null when there are none.
    static @Nullable String line(@Nullable Element element, boolean atom) {
        if (element == null) {
            return null;
        }
        if (!element.getChildren().isEmpty()) {
            return line(words(element));
        }
        String text = element.getText();
        if (atom) {
            String type = type(element);
            String decoded = isBase64(element, type) ? decoded(text) : null;
            if (decoded != null) {
                return plain(decoded);
            }
            if (type.equals("text") || type.equals("text/plain") && !"escaped".equals(element.getAttributeValue("mode"))) {
                return line(text);
            }
            if (type.isEmpty() && text.indexOf('<') >= 0 && !LOOKS_HTML.matcher(text).find()) {
                return line(text);
            }
        }
        return plain(text);
    }

    /// HTML (or what looks like it) as one line of plain words.
    static @Nullable String plain(@Nullable String html) {
        if (html == null) {
            return null;
        }
        String s = html.length() > Limits.LINE * 4 ? html.substring(0, Limits.LINE * 4) : html;
        if (s.indexOf('<') >= 0 && s.indexOf('>') >= 0) {
            s = withoutTags(s);
        }
        if (s.indexOf('&') >= 0) {
            s = Parser.unescapeEntities(s, false);
        }
        return line(s);
    }

    private static String withoutTags(String s) {
        Matcher m = TAG.matcher(s);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            String name = m.group(1) == null ? "" : m.group(1).toLowerCase(Locale.ROOT);
            boolean closing = m.group().startsWith("</");
            boolean meant = !name.isEmpty() && (!INLINE.contains(name) || !closing && !VOID.contains(name) && !name.equals("p")
                    && s.toLowerCase(Locale.ROOT).indexOf("</" + name) < 0);
            String by = meant ? m.group() : name.equals("br") || name.equals("p") || name.equals("div") ? " " : "";
            m.appendReplacement(out, Matcher.quoteReplacement(by));
        }
        return m.appendTail(out).toString();
    }

    /// Runs of blanks folded, invisible marks that turn the direction of the words after them taken out.
    static @Nullable String line(@Nullable String words) {
        if (words == null) {
            return null;
        }
        int length = Math.min(words.length(), Limits.LINE);
        StringBuilder out = new StringBuilder(length);
        boolean blank = false;
        for (int i = 0; i < words.length() && out.length() < length; i++) {
            char c = words.charAt(i);
            if (c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069' || c == '\ufeff') {
                continue;
            }
            if (c <= ' ' || c == '\u00a0' || c == '\u2028' || c == '\u2029' || c >= 127 && c < 160) {
                blank = !out.isEmpty();
                continue;
            }
            if (blank) {
                out.append(' ');
                blank = false;
            }
            out.append(c);
        }
        if (!out.isEmpty() && Character.isHighSurrogate(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
        return out.isEmpty() ? null : out.toString();
    }

    /// The body as HTML with absolute addresses; null when it holds nothing.
    ///
    /// @param around the address that holds around `element`; an `xml:base` of its own goes on top
    static @Nullable String body(@Nullable Element element, boolean atom, String around) {
        if (element == null) {
            return null;
        }
        String html = element.getChildren().isEmpty() ? text(element, atom) : inner(element, around);
        return html == null || html.isBlank() ? null : Bodies.resolve(html, base(element, around));
    }

    /// `xml:base` of this element on top of what holds around it (XML Base section 4).
    static String base(Element element, String around) {
        String own = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
        String base = own == null ? null : WebUrl.resolve(around, own);
        return base == null ? around : base;
    }

    private static @Nullable String text(Element element, boolean atom) {
        String text = element.getText();
        if (text.isBlank()) {
            return null;
        }
        if (atom) {
            String type = type(element);
            String decoded = isBase64(element, type) ? decoded(text) : null;
            if (decoded != null) {
                return decoded;
            }
            if (type.equals("text") || type.equals("text/plain") || type.isEmpty() && !LOOKS_HTML.matcher(text).find()) {
                return escaped(text.strip());
            }
        }
        return text.strip();
    }

    private static String type(Element element) {
        String type = element.getAttributeValue("type");
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isBase64(Element element, String type) {
        return "base64".equalsIgnoreCase(element.getAttributeValue("mode")) || "base64".equalsIgnoreCase(element.getAttributeValue("encoding"))
                || type.indexOf('/') > 0 && !type.startsWith("text/") && !type.endsWith("xml") && !type.contains("html");
    }

    /// The words in `base64`; null when it is something else, or bytes that are no words.
    private static @Nullable String decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.isBlank() || text.indexOf('\ufffd') >= 0 || text.chars().anyMatch(c -> c < 9) ? null : text.strip();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// All words below `element`.
    static String words(Element element) {
        StringBuilder out = new StringBuilder();
        words(element, out);
        return out.toString();
    }

    private static void words(Element element, StringBuilder out) {
        for (Content child : element.getContent()) {
            if (child instanceof Text text) {
                out.append(text.getText());
            } else if (child instanceof Element inner) {
                words(inner, out);
            }
        }
    }

    /// The content of `element` written as HTML. Its depth is bounded by [Limits#DEPTH].
    static String inner(Element element, String around) {
        StringBuilder out = new StringBuilder();
        String base = base(element, around);
        for (Content child : element.getContent()) {
            write(child, base, out);
        }
        return out.toString().strip();
    }

    private static void write(Content content, String around, StringBuilder out) {
        if (content instanceof Text text) {
            escape(text.getText(), out);
        } else if (content instanceof Element element) {
            String base = base(element, around);
            if (base.equals(around)) {
                write(element, base, out);
            } else {
                StringBuilder inside = new StringBuilder();
                write(element, base, inside);
                out.append(Bodies.resolve(inside.toString(), base));
            }
        }
    }

    private static void write(Element element, String base, StringBuilder out) {
        String name = element.getName();
        out.append('<').append(name);
        for (Attribute attribute : element.getAttributes()) {
            boolean language = attribute.getNamespace() == Namespace.XML_NAMESPACE && attribute.getName().equals("lang");
            if (language || attribute.getNamespace() == Namespace.NO_NAMESPACE) {
                out.append(' ').append(attribute.getName()).append("=\"");
                escape(attribute.getValue(), out);
                out.append('"');
            }
        }
        out.append('>');
        for (Content child : element.getContent()) {
            write(child, base, out);
        }
        if (!VOID.contains(name.toLowerCase(Locale.ROOT))) {
            out.append("</").append(name).append('>');
        }
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(text, out);
        return out.toString();
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
