package docket.extract;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// A few names of elements, looked up where they stand in the bytes of a page.
final class TagNames {
    /// Six bits a letter fill one number.
    private static final int LONGEST = 10;
    /// Enough for all the names of HTML.
    private static final int ROOM = 1 << 9;

    /// By place, 0 where no name is.
    private final long[] names = new long[ROOM];

    /// @param names in lower case; those of more than ten letters are not known again
    TagNames(Set<String> names) {
        for (String name : names) {
            if (name.length() <= LONGEST) {
                long packed = packed(name.getBytes(StandardCharsets.US_ASCII), 0, name.length());
                int at = place(packed);
                while (this.names[at] != 0) {
                    at = at + 1 & ROOM - 1;
                }
                this.names[at] = packed;
            }
        }
    }

    /// Whether the name that begins at `from` is one of them, in any case.
    boolean contains(byte[] bytes, int from, int end) {
        long packed = packed(bytes, from, end);
        int at = place(packed);
        while (names[at] != 0 && names[at] != packed) {
            at = at + 1 & ROOM - 1;
        }
        return packed != 0 && names[at] == packed;
    }

    private static int place(long packed) {
        return (int) (packed * 0x9E3779B97F4A7C15L >>> 55);
    }

    /// The name as a number; 0 for one that is too long or holds other signs.
    private static long packed(byte[] bytes, int from, int end) {
        long packed = 0;
        for (int at = from; at < end; at++) {
            int c = bytes[at];
            int letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? c & 31 : c >= '0' && c <= '9' ? 32 + c - '0' : c == '-' ? 63 : 0;
            if (letter == 0) {
                return c == '>' || c == '/' || c == ' ' || c >= '\t' && c <= '\r' ? packed : 0;
            }
            if (at - from == LONGEST) {
                return 0;
            }
            packed = packed << 6 | letter;
        }
        return packed;
    }
}
