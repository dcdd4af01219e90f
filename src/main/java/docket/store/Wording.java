package docket.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a title and a text say, for telling an edit from noise. Blanks, kinds of quotation marks and dashes, ages ("5 minutes
/// ago"), time stamps, comment counts, share counters, queries of pictures' addresses and lists of other articles are noise; every
/// other letter, figure and mark counts. Markup is gone already: what is compared is plain text.
///
/// Kept as 16 bytes: eight of the title's hash, eight of the text's, so that each can be compared alone.
public final class Wording {
    private static final int HALF = 8;
    /// A line below "Related stories" is a headline, not a paragraph, up to so many words.
    private static final int HEADLINE_WORDS = 20;

    private Wording() {}

    /// @param text a line a block
    public static byte[] hash(String title, String text) {
        return hash(title, text, Set.of());
    }

    /// @param others headlines and teasers that the page lists beside its article, as found; lines that only repeat one are noise
    static byte[] hash(String title, String text, Set<String> others) {
        byte[] both = Arrays.copyOf(digest(title(title)), 2 * HALF);
        System.arraycopy(digest(text(text, others)), 0, both, HALF, HALF);
        return both;
    }

    static boolean sameTitle(byte[] a, byte[] b) {
        return Arrays.equals(a, 0, HALF, b, 0, HALF);
    }

    static boolean sameText(byte[] a, byte[] b) {
        return Arrays.equals(a, HALF, 2 * HALF, b, HALF, 2 * HALF);
    }

    static boolean sameTitle(@Nullable String a, @Nullable String b) {
        return a != null && b != null && title(a).equals(title(b));
    }

    /// The letters of a title, without blanks.
    static String title(String title) {
        return withoutBlanks(Passing.words().withoutCount(folded(title)));
    }

    /// The letters of a text, without blanks and noise.
    static String text(String text, Set<String> others) {
        Set<String> listed = new HashSet<>();
        others.forEach(o -> listed.add(withoutBlanks(folded(o))));
        Passing passing = Passing.words();
        StringBuilder kept = new StringBuilder(text.length());
        boolean below = false;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            String line = folded(raw).strip();
            if (line.isEmpty() || passing.isStamp(line)) {
                continue;
            }
            if (passing.isHeadOfOthers(line)) {
                below = true;
                continue;
            }
            if (passing.namesAnother(line) || (below && isHeadline(line))) {
                continue;
            }
            below = false;
            String letters = withoutBlanks(passing.without(line));
            if (!listed.contains(letters)) {
                kept.append(letters);
            }
        }
        return kept.toString();
    }

    private static boolean isHeadline(String line) {
        char end = line.charAt(line.length() - 1);
        return end != '.' && end != '!' && end != ':' && end != '。' && Body.words(line) <= HEADLINE_WORDS;
    }

    /// One spelling of what typesetters vary.
    private static String folded(String text) {
        if (isPlain(text)) {
            return text;
        }
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            switch (c) {
                case '‘', '’', '‚', '‛', '′', '‹', '›', '`', '´', 'ʼ' -> out.append('\'');
                case '“', '”', '„', '‟', '″', '«', '»' -> out.append('"');
                case '‐', '‑', '‒', '–', '—', '―', '−' -> {
                    // "--" is how typewriters wrote a dash.
                    out.append('-');
                }
                case '…' -> out.append("...");
                case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> { }
                case '\u00a0', '\u202f', '\u2009' -> out.append(' ');
                default -> {
                    if (!Character.isISOControl(c) || c == '\t') {
                        out.append(c);
                    }
                }
            }
        }
        return out.indexOf("--") < 0 ? out.toString() : out.toString().replaceAll("-{2,3}", "-");
    }

    /// True for letters, figures and marks of ASCII without a dash typed twice: nothing to fold.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 127 || c == '`' || (c < ' ' && c != '\t') || (c == '-' && i > 0 && text.charAt(i - 1) == '-')) {
                return false;
            }
        }
        return true;
    }

    private static String withoutBlanks(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBlank(text.charAt(i))) {
                out.append(text, word, i);
                word = i + 1;
            }
        }
        return out.toString();
    }

    /// As [Character#isWhitespace], of which it is the part that texts are full of.
    private static boolean isBlank(char c) {
        return c == ' ' || (c < ' ' || c >= 127) && Character.isWhitespace(c);
    }

    private static byte[] digest(String letters) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8)), HALF);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
