package docket.comments;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plain text to HTML: paragraphs at empty lines, breaks at line ends, addresses as links.
final class PlainWords {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'\\])]+[^\\s<>\"'\\]).,;:!?]");

    private PlainWords() {}

    static String toHtml(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.replace("\r\n", "\n").strip().split("\n[ \t]*\n\\s*")) {
            if (!paragraph.isBlank()) {
                html.append("<p>").append(linked(paragraph.strip()).replace("\n", "<br>")).append("</p>");
            }
        }
        return html.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    static String link(String url, String words) {
        return "<a href=\"" + escape(url) + "\">" + escape(words) + "</a>";
    }

    private static String linked(String text) {
        StringBuilder html = new StringBuilder();
        Matcher matcher = ADDRESS.matcher(text);
        int end = 0;
        while (matcher.find()) {
            html.append(escape(text.substring(end, matcher.start()))).append(link(matcher.group(), matcher.group()));
            end = matcher.end();
        }
        return html.append(escape(text.substring(end))).toString();
    }
}
