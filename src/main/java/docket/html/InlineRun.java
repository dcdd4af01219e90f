package docket.html;

import docket.html.Document.Inline;
import docket.html.Document.Picture;
import docket.html.Document.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The inline content of one block as it grows. Blanks are folded as a browser folds them: one between two words, none at
/// the ends of a line.
final class InlineRun {
    /// An open style or link, or, at the bottom, the block itself.
    private static final class Layer {
        final @Nullable Style style;
        final @Nullable String url;
        final @Nullable String title;
        final StringBuilder text = new StringBuilder();
        List<Inline> content = new ArrayList<>();

        Layer(@Nullable Style style, @Nullable String url, @Nullable String title) {
            this.style = style;
            this.url = url;
            this.title = title;
        }

        void endText() {
            if (!text.isEmpty()) {
                content.add(new Inline.Text(text.toString()));
                text.setLength(0);
            }
        }

        Inline closed() {
            return style != null ? new Inline.Styled(style, List.copyOf(content))
                    : new Inline.Anchor(url == null ? "" : url, List.copyOf(content), title);
        }
    }

    private final List<Layer> layers = new ArrayList<>(List.of(new Layer(null, null, null)));
    private boolean blankDue;
    private boolean lineStart = true;
    /// True when the last thing written is a blank: before a link or style that may prove empty.
    private boolean endsBlank;

    void open(Style style) {
        push(new Layer(style, null, null));
    }

    void open(String url, @Nullable String title) {
        push(new Layer(null, url, title));
    }

    private void push(Layer layer) {
        writeBlank();
        layers.add(layer);
    }

    /// Ends what was opened last. What stayed empty leaves no trace.
    void close() {
        Layer layer = layers.removeLast();
        layer.endText();
        if (!layer.content.isEmpty()) {
            layers.getLast().endText();
            layers.getLast().content.add(layer.closed());
        }
    }

    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isBlank(c)) {
                blankDue = !lineStart && !endsBlank;
            } else if (c != '\u00AD' && !Letters.isUnwanted(c)) {
                writeBlank();
                layers.getLast().text.append(c);
                lineStart = false;
                endsBlank = false;
            }
        }
    }

    void image(Picture picture) {
        writeBlank();
        add(new Inline.Image(picture));
        lineStart = false;
        endsBlank = false;
    }

    void lineBreak() {
        blankDue = false;
        add(new Inline.Break());
        lineStart = true;
        endsBlank = false;
    }

    private void add(Inline inline) {
        layers.getLast().endText();
        layers.getLast().content.add(inline);
    }

    private void writeBlank() {
        if (blankDue) {
            layers.getLast().text.append(' ');
            blankDue = false;
            endsBlank = true;
        }
    }

    /// The address of the innermost open link.
    @Nullable String link() {
        for (int i = layers.size() - 1; i > 0; i--) {
            if (layers.get(i).url != null) {
                return layers.get(i).url;
            }
        }
        return null;
    }

    /// Hands out what has been gathered and starts anew, with the same styles and links open.
    List<Inline> take() {
        for (int i = layers.size() - 1; i > 0; i--) {
            Layer layer = layers.get(i);
            layer.endText();
            if (!layer.content.isEmpty()) {
                layers.get(i - 1).endText();
                layers.get(i - 1).content.add(layer.closed());
                layer.content = new ArrayList<>();
            }
        }
        Layer block = layers.getFirst();
        block.endText();
        List<Inline> content = block.content;
        block.content = new ArrayList<>();
        blankDue = false;
        lineStart = true;
        endsBlank = false;
        return trim(content);
    }

    /// `content` without breaks and blanks at its ends.
    static List<Inline> trim(List<Inline> content) {
        int from = 0;
        int to = content.size();
        while (from < to && isBlank(content.get(from))) {
            from++;
        }
        while (to > from && isBlank(content.get(to - 1))) {
            to--;
        }
        List<Inline> trimmed = new ArrayList<>(content.subList(from, to));
        if (!trimmed.isEmpty() && trimmed.getLast() instanceof Inline.Text(String text) && text.endsWith(" ")) {
            trimmed.set(trimmed.size() - 1, new Inline.Text(text.stripTrailing()));
        }
        if (!trimmed.isEmpty() && trimmed.getFirst() instanceof Inline.Text(String text) && text.startsWith(" ")) {
            trimmed.set(0, new Inline.Text(text.stripLeading()));
        }
        return trimmed;
    }

    private static boolean isBlank(Inline inline) {
        return inline instanceof Inline.Break || inline instanceof Inline.Text(String text) && text.isBlank();
    }
}
