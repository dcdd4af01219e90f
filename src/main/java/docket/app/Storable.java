package docket.app;

import docket.model.CommentFacts;
import docket.model.Enclosure;
import docket.model.Entry;
import org.jspecify.annotations.Nullable;

/// Texts that come out of the store as they went in. JSON can write what UTF-8 cannot (half of a surrogate pair) and what ends
/// a text for many programs (U+0000); two ids that differ in nothing else would become one in the store. Pure.
final class Storable {
    private static final int LINE = 1_000;

    private Storable() {}

    static Entry entry(Entry e) {
        return new Entry(text(e.id()), orNull(e.url()), line(e.title()), line(e.author()), e.published(), e.updated(),
                orNull(e.contentHtml()), orNull(e.summaryHtml()),
                new CommentFacts(orNull(e.comments().url()), orNull(e.comments().feedUrl()), e.comments().count()),
                e.enclosures().stream().map(x -> new Enclosure(text(x.url()), orNull(x.type()), x.length())).toList(),
                e.categories().stream().map(Storable::text).toList(), orNull(e.image()));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : text(text);
    }

    /// For what is shown on one line.
    private static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String whole = folded(text(text)).strip();
        int end = Math.min(LINE, whole.length());
        return whole.length() <= LINE ? whole : whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /// Controls and blanks as one blank each.
    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c <= ' ' || c >= 0x7f && c < 0xa0;
            if (!blank) {
                out.append(c);
            } else if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }

    static String text(String text) {
        // An array: the simple compiler makes three calls of each charAt.
        char[] read = text.toCharArray();
        for (int i = 0; i < read.length; i++) {
            char c = read[i];
            if (c >= ' ' && c < Character.MIN_SURROGATE) {
                continue; // Nearly all.
            }
            if (isBad(text, i)) {
                return mended(text, i);
            }
            i += Character.isHighSurrogate(c) ? 1 : 0;
        }
        return text;
    }

    private static String mended(String text, int from) {
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBad(text, i)) {
                // A control character has no look; half a letter was one.
                out.append(Character.isSurrogate(c) ? "\ufffd" : "");
            } else {
                out.append(c);
                if (Character.isHighSurrogate(c)) {
                    out.append(text.charAt(++i));
                }
            }
        }
        return out.toString();
    }

    private static boolean isBad(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) || (c < ' ' && c != '\n' && c != '\t' && c != '\r');
    }
}
