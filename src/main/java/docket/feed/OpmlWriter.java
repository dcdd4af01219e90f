package docket.feed;

import docket.feed.Opml.Outline;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Writes OPML 2.0: well-formed whatever the names hold, `text` and `title` the same, `type="rss"` for Atom too (the
/// specification knows no other for feeds), other attributes in the order of their names.
final class OpmlWriter {
    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z_][\\w.-]{0,99}:)?[A-Za-z_][\\w.-]{0,99}");

    private final StringBuilder out = new StringBuilder(4096);
    private final Map<String, String> namespaces = new TreeMap<>();

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    String write(String title, List<Outline> outlines) {
        declare(outlines);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\"");
        namespaces.forEach(this::attribute);
        out.append(">\n  <head>\n    <title>");
        escape(title);
        out.append("</title>\n  </head>\n  <body>\n");
        outlines.forEach(outline -> outline(outline, 2));
        return out.append("  </body>\n</opml>\n").toString();
    }

    /// A prefix means at the root what it means first; outlines that mean something else declare it again.
    private void declare(List<Outline> outlines) {
        for (Outline outline : outlines) {
            outline.other().forEach((key, value) -> {
                if (isName(key) && key.startsWith("xmlns:")) {
                    namespaces.putIfAbsent(key, value);
                } else if (isName(key) && key.indexOf(':') > 0 && !key.startsWith("xml:")) {
                    String declaration = "xmlns:" + key.substring(0, key.indexOf(':'));
                    if (!outline.other().containsKey(declaration)) {
                        namespaces.putIfAbsent(declaration, "urn:opml:" + key.substring(0, key.indexOf(':')));
                    }
                }
            });
            declare(outline.children());
        }
    }

    private void outline(Outline outline, int depth) {
        out.append("  ".repeat(Math.min(depth, 20))).append("<outline");
        attribute("text", outline.title());
        attribute("title", outline.title());
        if (outline.feedUrl() != null) {
            attribute("type", "rss");
            attribute("xmlUrl", outline.feedUrl());
        }
        if (outline.siteUrl() != null) {
            attribute("htmlUrl", outline.siteUrl());
        }
        new TreeMap<>(outline.other()).forEach((key, value) -> {
            if (isName(key) && !value.equals(namespaces.get(key)) && !isOurs(key)) {
                attribute(key, value);
            }
        });
        if (outline.children().isEmpty()) {
            out.append("/>\n");
            return;
        }
        out.append(">\n");
        outline.children().forEach(child -> outline(child, depth + 1));
        out.append("  ".repeat(Math.min(depth, 20))).append("</outline>\n");
    }

    private static boolean isOurs(String key) {
        return switch (key) {
            case "text", "title", "type", "xmlUrl", "htmlUrl", "xmlns" -> true;
            default -> false;
        };
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    /// XML 1.0 sections 2.2 and 2.4; line ends in attributes as references, or readers make blanks of them.
    private void escape(String value) {
        value.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
                default -> {
                    if (c >= ' ' && !(c >= 0xd800 && c < 0xe000) && (c & 0xfffe) != 0xfffe) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
    }
}
