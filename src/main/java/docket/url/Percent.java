package docket.url;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;

/// Percent-encoding (RFC 3986 section 2.1). The sets name what may stand as it is; everything else is written `%XX`.
final class Percent {
    private static final String UNRESERVED = "-._~";
    static final BitSet PATH = letters(UNRESERVED + "!$&'()*+,;=:@/");
    /// RFC 3986 has no brackets here, browsers and [java.net.URI] do; many old scripts use them: `a[]=1`.
    static final BitSet QUERY = letters(UNRESERVED + "!$&'()*+,;=:@/?[]");
    static final BitSet FRAGMENT = QUERY;
    static final BitSet USER_INFO = letters(UNRESERVED + "!$&'()*+,;=:");

    private static final BitSet PLAIN = letters(UNRESERVED);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Percent() {}

    /// Encodes what is not in `allowed`; an escape that is there already stays, a lone `%` becomes `%25`.
    static String encode(String text, BitSet allowed) {
        int i = 0;
        for (char c : text.toCharArray()) { // The simple compiler makes three calls of each charAt.
            if (!allowed.get(c)) {
                break;
            }
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (c == '%' && value(text, i) >= 0) {
                out.append(text, i, i + 3);
                i += 3;
                continue;
            }
            if (c < 128 && allowed.get(c)) {
                out.append((char) c);
            } else {
                append(out, Character.toString(c));
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /// One spelling for escapes: letters, digits, `-._~` and those in `alsoPlain` are written as they are, the rest in
    /// upper case.
    static String fold(String text, BitSet alsoPlain) {
        int next = text.indexOf('%');
        if (next < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int value = text.charAt(i) == '%' ? value(text, i) : -1;
            if (value < 0) {
                out.append(text.charAt(i));
            } else {
                if (PLAIN.get(value) || alsoPlain.get(value)) {
                    out.append((char) value);
                } else {
                    out.append('%').append(HEX.toHexDigits((byte) value));
                }
                i += 2;
            }
        }
        return out.toString();
    }

    /// The text behind the escapes, read as UTF-8.
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] given = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < given.length; i++) {
            int high = given[i] == '%' && i + 2 < given.length ? Character.digit(given[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(given[i + 2], 16);
            if (low < 0) {
                bytes.write(given[i]);
            } else {
                bytes.write(high << 4 | low);
                i += 2;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// The characters of `others` and all ASCII letters and digits.
    static BitSet letters(String others) {
        BitSet set = set(others);
        set.set('0', '9' + 1);
        set.set('A', 'Z' + 1);
        set.set('a', 'z' + 1);
        return set;
    }

    static BitSet set(String characters) {
        BitSet set = new BitSet(128);
        characters.chars().forEach(set::set);
        return set;
    }

    /// The byte that `%XX` at `i` stands for; -1 when it is no escape.
    private static int value(String text, int i) {
        if (i + 2 >= text.length() || text.charAt(i + 1) > 127 || text.charAt(i + 2) > 127) {
            return -1;
        }
        int high = Character.digit(text.charAt(i + 1), 16);
        int low = Character.digit(text.charAt(i + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /// A half of a surrogate pair becomes U+FFFD, as in browsers.
    private static void append(StringBuilder out, String character) {
        boolean broken = character.length() == 1 && Character.isSurrogate(character.charAt(0));
        for (byte b : (broken ? "\ufffd" : character).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.toHexDigits(b));
        }
    }
}
