package docket.ui.article;

import docket.html.Document.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The selected parts as plain text and as HTML. Both follow from the elements each part lies in: where two neighbours
/// part ways, elements are closed and opened, and the text gets a tab, a line or an empty line.
record Copied(String text, String html) {
    static Copied of(List<Selection.Part> parts) {
        Writer writer = new Writer();
        parts.forEach(writer::add);
        return writer.end();
    }

    private static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private List<Tag> open = List.of();

        void add(Selection.Part part) {
            List<Tag> path = part.leaf().path();
            int same = common(open, path);
            if (!open.isEmpty()) {
                text.append(between(open, path, same));
            }
            close(same);
            for (Tag tag : path.subList(same, path.size())) {
                html.append('<').append(tag).append('>');
            }
            open = path;
            switch (part.leaf()) {
                case PictureBox box -> picture(box);
                case TextBlock block -> words(block, part.span());
            }
        }

        Copied end() {
            close(0);
            return new Copied(text.toString(), html.toString());
        }

        private void close(int keep) {
            for (int i = open.size() - 1; i >= keep; i--) {
                html.append("</").append(open.get(i)).append('>');
            }
        }

        private void picture(PictureBox box) {
            text.append(box.picture().alt().isBlank() ? "" : "[" + box.picture().alt() + "]");
            html.append("<img src=\"").append(escaped(box.url())).append("\" alt=\"")
                    .append(escaped(box.picture().alt())).append("\">");
        }

        private void words(TextBlock block, Span span) {
            int at = 0;
            @Nullable Link link = null;
            for (Run run : block.runs()) {
                Span part = span.within(new Span(at, at + run.getText().length()));
                if (!part.isEmpty() && !run.isOrnament()) {
                    if (run.link() != link) {
                        endLink(link);
                        link = run.link();
                        if (link != null && link.url != null) {
                            html.append("<a href=\"").append(escaped(link.url)).append("\">");
                        }
                    }
                    String words = run.getText().substring(part.from() - at, part.to() - at).replace(Direction.BREAK, "");
                    text.append(words);
                    List<Style> styles = run.styles().stream().sorted().toList();
                    styles.forEach(style -> html.append('<').append(element(style)).append('>'));
                    html.append(escaped(words).replace("\n", "<br>"));
                    styles.reversed().forEach(style -> html.append("</").append(element(style)).append('>'));
                }
                at += run.getText().length();
            }
            endLink(link);
        }

        private void endLink(@Nullable Link link) {
            if (link != null && link.url != null) {
                html.append("</a>");
            }
        }
    }

    private static int common(List<Tag> one, List<Tag> other) {
        int same = 0;
        while (same < one.size() && same < other.size() && one.get(same) == other.get(same)) {
            same++;
        }
        return same;
    }

    /// What stands between two pieces of text, by the outermost element that differs.
    private static String between(List<Tag> before, List<Tag> after, int same) {
        Tag left = same < before.size() ? before.get(same) : null;
        Tag right = same < after.size() ? after.get(same) : null;
        if (isCell(left) && isCell(right)) {
            return "\t";
        }
        boolean tight = is(left, "tr") || is(right, "tr") || is(left, "li") || is(right, "li")
                || is(right, "figcaption") || after.subList(0, same).stream().anyMatch(Copied::isCell);
        return tight ? "\n" : "\n\n";
    }

    private static boolean isCell(@Nullable Tag tag) {
        return is(tag, "td") || is(tag, "th");
    }

    private static boolean is(@Nullable Tag tag, String name) {
        return tag != null && tag.is(name);
    }

    private static String element(Style style) {
        return switch (style) {
            case BOLD -> "b";
            case ITALIC -> "i";
            case CODE -> "code";
            case SUPERSCRIPT -> "sup";
            case SUBSCRIPT -> "sub";
            case STRIKE -> "s";
            case UNDERLINE -> "u";
            case MARK -> "mark";
            case SMALL -> "small";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
