package docket.store;

import org.jspecify.annotations.Nullable;

/// An article's body, packed for the store by the thread that made it, so that the writer only writes.
public final class Body {
    /// Where the body comes from; the order is the order of worth.
    public enum From {
        SUMMARY, FEED, PAGE
    }

    final From from;
    final byte @Nullable [] html;
    final byte @Nullable [] packedText;
    final String text;
    final int words;

    private Body(From from, String html, String text, int words) {
        this.from = from;
        this.html = Packed.pack(html);
        this.packedText = Packed.pack(text);
        this.text = text;
        this.words = words;
    }

    /// @param html cleaned
    /// @param text its words, for search and for reading aloud
    public static Body of(From from, String html, String text) {
        return new Body(from, html, text, words(text));
    }

    public From from() {
        return from;
    }

    public int words() {
        return words;
    }

    /// Words of a text: runs between blanks.
    public static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c <= ' ' || (c > 127 && Character.isWhitespace(c));
            if (!blank && !inside) {
                words++;
            }
            inside = !blank;
        }
        return words;
    }
}
