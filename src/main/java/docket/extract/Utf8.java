package docket.extract;

import java.io.CharArrayReader;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Characters read from well-formed UTF-8 (Unicode 3.9, table 3-7), piece by piece.
final class Utf8 {
    private final char[] chars;
    private int size;
    private boolean broken;

    /// @param room the number of bytes that are to come
    Utf8(int room) {
        chars = new char[room];
    }

    /// What was written; null when a piece of it was not well-formed.
    @Nullable Reader reader() {
        return broken ? null : new CharArrayReader(chars, 0, size);
    }

    void write(byte[] bytes, int from, int to) {
        int at = from;
        int out = size;
        while (at < to && !broken) {
            int first = bytes[at];
            if (first >= 0) {
                chars[out++] = (char) first;
                at++;
                continue;
            }
            int length = first < (byte) 0xC2 ? 0 : first < (byte) 0xE0 ? 2 : first < (byte) 0xF0 ? 3 : first < (byte) 0xF5 ? 4 : 0;
            int point = length == 0 || length > to - at ? -1 : point(bytes, at, length);
            if (point < 0) {
                broken = true;
            } else if (point < 0x10000) {
                chars[out++] = (char) point;
            } else {
                chars[out++] = Character.highSurrogate(point);
                chars[out++] = Character.lowSurrogate(point);
            }
            at += length;
        }
        size = out;
    }

    private static int point(byte[] bytes, int at, int length) {
        int point = bytes[at] & 0x7F >> length;
        for (int i = 1; i < length; i++) {
            int next = bytes[at + i];
            if ((next & 0xC0) != 0x80) {
                return -1;
            }
            point = point << 6 | next & 0x3F;
        }
        boolean shortest = point >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
        return shortest && point <= Character.MAX_CODE_POINT && (point < 0xD800 || point > 0xDFFF) ? point : -1;
    }
}
