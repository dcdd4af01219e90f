package docket.store;

import org.jspecify.annotations.Nullable;

/// An article's body, packed for the store by the thread that made it, so that the writer only writes.
public final class Body {
    /// Where the body comes from; the order is the order of worth.
    public enum From {
        SUMMARY, FEED, PAGE
    }

    final From from;
    final String text;
    final int words;
    /// Empty once it is packed: many bodies wait for the writer.
    private String html;
    private byte @Nullable [] packed;

    private Body(From from, String html, String text, int words) {
        this.from = from;
        this.html = html;
        this.text = text;
        this.words = words;
    }

    /// @param html cleaned
    /// @param text its words, for search and for reading aloud
    public static Body of(From from, String html, String text) {
        return of(from, html, text, words(text));
    }

    /// @param words of the text
    public static Body of(From from, String html, String text, int words) {
        return new Body(from, html, text, words);
    }

    /// Packs it now, as [Store#dictionary] of the store that is to have it allows.
    public Body pack(@Nullable Dictionary dictionary) {
        if (packed == null) {
            packed = Packed.pack(text, html, dictionary);
            html = "";
        }
        return this;
    }

    /// As it is stored in `article.text`, beside an empty `article.html`.
    byte[] packed() {
        byte[] now = packed;
        if (now == null) {
            now = Packed.pack(text, html, null);
            packed = now;
        }
        return now;
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
        // An array: the simple compiler makes three calls of each charAt.
        for (char c : text.toCharArray()) {
            boolean blank = c <= ' ' || (c > 127 && Character.isWhitespace(c));
            if (!blank && !inside) {
                words++;
            }
            inside = !blank;
        }
        return words;
    }
}
