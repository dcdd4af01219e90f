package docket.html;

import docket.html.Document.Inline;
import docket.html.Document.Picture;
import docket.html.Document.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Inline content as CommonMark (version 0.31.2, chapter 6).
final class MarkdownText {
    private MarkdownText() {}

    /// @param lineBreak what stands for a forced line end
    static String inlines(List<Inline> content, String lineBreak) {
        StringBuilder out = new StringBuilder();
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Text(String text) -> out.append(escape(text));
                case Inline.Styled(Style style, List<Inline> inner) -> styled(style, inner, lineBreak, out);
                case Inline.Anchor(String url, List<Inline> inner, String title) -> out.append(link(inlines(inner, " "), url, title));
                case Inline.Image(Picture picture) -> out.append(image(picture));
                case Inline.Break _ -> out.append(lineBreak);
            }
        }
        return out.toString();
    }

    private static void styled(Style style, List<Inline> inner, String lineBreak, StringBuilder out) {
        if (style == Style.CODE && inner.stream().allMatch(Inline.Text.class::isInstance)) {
            StringBuilder words = new StringBuilder();
            inner.forEach(inline -> words.append(((Inline.Text) inline).text()));
            out.append(code(words.toString()));
            return;
        }
        String text = inlines(inner, lineBreak);
        switch (style) {
            case BOLD -> marked("**", text, out);
            case ITALIC -> marked("*", text, out);
            case STRIKE -> marked("~~", text, out);
            case SUPERSCRIPT -> tagged("sup", text, out);
            case SUBSCRIPT -> tagged("sub", text, out);
            case UNDERLINE -> tagged("u", text, out);
            case MARK -> tagged("mark", text, out);
            case CODE -> tagged("code", text, out);
            case SMALL -> out.append(text);
        }
    }

    /// A mark opens only before a word and closes only behind one, so blanks go outside.
    private static void marked(String mark, String text, StringBuilder out) {
        String words = text.strip();
        if (words.isEmpty()) {
            out.append(text);
            return;
        }
        int start = text.indexOf(words);
        out.append(text, 0, start).append(mark).append(words).append(mark).append(text.substring(start + words.length()));
    }

    private static void tagged(String tag, String text, StringBuilder out) {
        out.append('<').append(tag).append('>').append(text).append("</").append(tag).append('>');
    }

    static String link(String words, String url, @Nullable String title) {
        return "[" + words + "](" + destination(url) + (title == null ? "" : " \"" + escape(title) + "\"") + ")";
    }

    static String image(Picture picture) {
        return "![" + escape(picture.alt()) + "](" + destination(picture.url()) + ")";
    }

    /// Addresses are encoded already; only brackets could end one too soon.
    static String destination(String url) {
        return url.replace("(", "%28").replace(")", "%29").replace(" ", "%20").replace("<", "%3C").replace(">", "%3E");
    }

    static String code(String text) {
        String fence = "`".repeat(longestRun(text, '`') + 1);
        boolean padded = text.startsWith("`") || text.endsWith("`");
        return fence + (padded ? " " : "") + text + (padded ? " " : "") + fence;
    }

    static int longestRun(String text, char sign) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == sign ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = switch (c) {
                case '\\', '`', '*', '[', ']', '<', '~' -> true;
                // Within a word an underscore is just a letter.
                case '_' -> !(i > 0 && Character.isLetterOrDigit(text.charAt(i - 1))
                        && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1)));
                case '!' -> i + 1 == text.length() || text.charAt(i + 1) == '[';
                case '&' -> i + 1 < text.length() && (Character.isLetter(text.charAt(i + 1)) || text.charAt(i + 1) == '#');
                default -> false;
            };
            if (sign) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /// Keeps the first line of a paragraph from being read as a heading, a quote, a list item or a rule.
    static String escapeStart(String text) {
        int digits = 0;
        while (digits < text.length() && digits < 10 && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits > 0 && digits < text.length() && (text.charAt(digits) == '.' || text.charAt(digits) == ')')) {
            return text.substring(0, digits) + "\\" + text.substring(digits);
        }
        return !text.isEmpty() && "#>-+=|".indexOf(text.charAt(0)) >= 0 ? "\\" + text : text;
    }
}
