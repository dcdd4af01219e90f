package docket.ui.article;

/// A stretch of a text, in UTF-16 units.
record Span(int from, int to) {
    static final Span NONE = new Span(0, 0);

    boolean isEmpty() {
        return from >= to;
    }

    /// Without the blanks at both ends, which `text` has there.
    Span trimmed(String text) {
        int start = from;
        int end = Math.min(to, text.length());
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return new Span(start, end);
    }

    Span within(Span other) {
        return new Span(Math.max(from, other.from), Math.min(to, other.to));
    }
}
