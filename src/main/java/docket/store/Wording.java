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
/// Kept as 17 bytes: eight of the title's hash, eight of the text's, so that each can be compared alone, and the number of the manner in
/// which the text's was made. Entries of earlier versions have 16: there both are beginnings of SHA-256.
public final class Wording {
    private static final int HALF = 8;
    private static final int BOTH = 2 * HALF;
    private static final byte BY_FINGERPRINT = 2;

    private Wording() {}

    /// @param text a line a block
    public static byte[] hash(String title, String text) {
        byte[] hash = Arrays.copyOf(digest(title(title)), BOTH + 1);
        System.arraycopy(Saying.of(text, Set.of()).fingerprint(), 0, hash, HALF, HALF);
        hash[BOTH] = BY_FINGERPRINT;
        return hash;
    }

    /// As earlier versions made it.
    static byte[] earlierHash(String title, String text) {
        byte[] hash = Arrays.copyOf(digest(title(title)), BOTH);
        System.arraycopy(digest(text(text, Set.of())), 0, hash, HALF, HALF);
        return hash;
    }

    /// True for a hash that this version did not make.
    static boolean isEarlier(byte[] hash) {
        return hash.length != BOTH + 1;
    }

    static boolean sameTitle(byte[] a, byte[] b) {
        return Arrays.equals(a, 0, HALF, b, 0, HALF);
    }

    /// True when two hashes made in one manner have one text.
    static boolean sameText(byte[] a, byte[] b) {
        return Arrays.equals(a, HALF, BOTH, b, HALF, BOTH);
    }

    /// @param stored perhaps by an earlier version
    /// @param hash of `text` among others
    static boolean sameText(byte[] stored, byte[] hash, String text) {
        return isEarlier(stored) ? sameText(stored, earlierHash("", text)) : sameText(stored, hash);
    }

    static boolean sameTitle(@Nullable String a, @Nullable String b) {
        return a != null && b != null && title(a).equals(title(b));
    }

    /// The letters of a title, without blanks.
    static String title(String title) {
        return withoutBlanks(Passing.words().withoutCount(folded(title)));
    }

    /// The letters of a text, without blanks and noise.
    ///
    /// @param others headlines and teasers that the page lists beside its article, as found; lines that only repeat one are noise
    static String text(String text, Set<String> others) {
        Set<String> listed = new HashSet<>();
        others.forEach(o -> listed.add(withoutBlanks(folded(o))));
        return Saying.of(text, listed).letters();
    }

    /// One spelling of what typesetters vary.
    static String folded(String text) {
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

    static String withoutBlanks(String text) {
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
