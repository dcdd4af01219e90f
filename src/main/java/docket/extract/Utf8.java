package docket.extract;

import java.io.CharArrayReader;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// Characters read from well-formed UTF-8 (Unicode 3.9, table 3-7), piece by piece.
final class Utf8 {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /// The highest bits of eight bytes: none is set where all are ASCII.
    private static final long HIGH = 0x8080_8080_8080_8080L;

    private final byte[] bytes;
    private final String latin;
    private final char[] chars;
    private int size;
    private boolean broken;

    /// @param latin the bytes as so many characters, for the fast copy that strings have
    /// @param room the number of bytes that are to come
    Utf8(byte[] bytes, String latin, int room) {
        this.bytes = bytes;
        this.latin = latin;
        chars = new char[room];
    }

    /// What was written; null when a piece of it was not well-formed.
    @Nullable Reader reader() {
        return broken ? null : new CharArrayReader(chars, 0, size);
    }

    void write(int from, int to) {
        int at = from;
        while (at < to && !broken) {
            int plain = plainEnd(at, to);
            if (plain > at) {
                latin.getChars(at, plain, chars, size);
                size += plain - at;
            }
            at = plain < to ? decode(plain, to) : plain;
        }
    }

    /// Where the letters of ASCII end that begin at `from`.
    private int plainEnd(int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to && ((long) EIGHT.get(bytes, at) & HIGH) == 0) {
            at += Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /// Reads the letters beyond ASCII that begin at `from`.
    ///
    /// @return where they end
    private int decode(int from, int to) {
        int at = from;
        while (at < to && bytes[at] < 0 && !broken) {
            int first = bytes[at];
            int length = first < (byte) 0xC2 ? 0 : first < (byte) 0xE0 ? 2 : first < (byte) 0xF0 ? 3 : first < (byte) 0xF5 ? 4 : 0;
            int point = length == 0 || length > to - at ? -1 : point(bytes, at, length);
            if (point < 0) {
                broken = true;
            } else if (point < 0x10000) {
                chars[size++] = (char) point;
            } else {
                chars[size++] = Character.highSurrogate(point);
                chars[size++] = Character.lowSurrogate(point);
            }
            at += length;
        }
        return at;
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
