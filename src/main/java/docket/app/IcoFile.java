package docket.app;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// Reads the largest picture of a Windows icon file (`favicon.ico`), which the JDK does not: a directory, and behind it
/// PNG files or bitmaps without a file header, twice as high as the picture for the mask below it. Total: any bytes give a
/// picture, or null.
final class IcoFile {
    private static final int LARGEST = 256;
    private static final int DIRECTORY = 6;
    private static final int ENTRY = 16;
    private static final int MOST = 64;

    /// What was found: bytes of a PNG, or a picture.
    record Found(byte @Nullable [] png, @Nullable BufferedImage picture) {}

    private IcoFile() {}

    static boolean isOne(byte[] bytes) {
        return bytes.length > DIRECTORY + ENTRY && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 1 && bytes[3] == 0;
    }

    static @Nullable Found largest(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int count = Math.min(MOST, file.getShort(4) & 0xffff);
        int best = -1;
        int bestRank = 0;
        for (int i = 0; i < count && DIRECTORY + (i + 1) * ENTRY <= bytes.length; i++) {
            int entry = DIRECTORY + i * ENTRY;
            int side = bytes[entry] == 0 ? LARGEST : bytes[entry] & 0xff;
            int rank = side * 64 + Math.min(63, file.getShort(entry + 6) & 0xffff);
            long end = (file.getInt(entry + 8) & 0xffffffffL) + (file.getInt(entry + 12) & 0xffffffffL);
            if (rank > bestRank && end <= bytes.length) {
                best = entry;
                bestRank = rank;
            }
        }
        if (best < 0) {
            return null;
        }
        int length = file.getInt(best + 8);
        int start = file.getInt(best + 12);
        if (length > 8 && (bytes[start] & 0xff) == 0x89 && bytes[start + 1] == 'P') {
            byte[] png = new byte[length];
            System.arraycopy(bytes, start, png, 0, length);
            return new Found(png, null);
        }
        try {
            BufferedImage picture = bitmap(ByteBuffer.wrap(bytes, start, length).slice().order(ByteOrder.LITTLE_ENDIAN));
            return picture == null ? null : new Found(null, picture);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return null; // Cut off: no picture.
        }
    }

    /// A BITMAPINFOHEADER, a palette, the rows from the bottom up, then a mask of one bit a pixel.
    private static @Nullable BufferedImage bitmap(ByteBuffer dib) {
        int header = dib.getInt(0);
        int width = dib.getInt(4);
        int height = dib.getInt(8) / 2;
        int bits = dib.getShort(14);
        boolean plain = dib.getInt(16) == 0;
        if (header < 40 || header > 124 || width < 1 || width > LARGEST || height < 1 || height > LARGEST || !plain
                || bits != 1 && bits != 4 && bits != 8 && bits != 24 && bits != 32) {
            return null;
        }
        int used = dib.getInt(32);
        int colours = bits > 8 ? 0 : used > 0 && used <= 256 ? used : 1 << bits;
        int pixels = header + 4 * colours;
        int row = (width * bits + 31) / 32 * 4;
        int maskRow = (width + 31) / 32 * 4;
        int mask = pixels + row * height;
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        boolean clear = bits == 32 && isClear(dib, pixels, width * height);
        for (int y = 0; y < height; y++) {
            int line = pixels + (height - 1 - y) * row;
            for (int x = 0; x < width; x++) {
                int colour = switch (bits) {
                    case 32 -> clear ? dib.getInt(line + 4 * x) | 0xff000000 : dib.getInt(line + 4 * x);
                    case 24 -> 0xff000000 | (dib.get(line + 3 * x + 2) & 0xff) << 16 | (dib.get(line + 3 * x + 1) & 0xff) << 8
                            | dib.get(line + 3 * x) & 0xff;
                    default -> 0xff000000 | dib.getInt(header + 4 * Math.min(colours - 1, index(dib, line, x, bits)));
                };
                int masked = mask + (height - 1 - y) * maskRow + x / 8;
                boolean hidden = (bits != 32 || clear) && masked < dib.limit() && (dib.get(masked) >> (7 - x % 8) & 1) == 1;
                picture.setRGB(x, y, hidden ? 0 : colour);
            }
        }
        return picture;
    }

    private static int index(ByteBuffer dib, int line, int x, int bits) {
        int perByte = 8 / bits;
        int value = dib.get(line + x / perByte) & 0xff;
        return value >> (perByte - 1 - x % perByte) * bits & (1 << bits) - 1;
    }

    /// Old files of 32 bits left the fourth byte 0 everywhere and meant the mask.
    private static boolean isClear(ByteBuffer dib, int pixels, int count) {
        for (int i = 0; i < count; i++) {
            if (dib.get(pixels + 4 * i + 3) != 0) {
                return false;
            }
        }
        return true;
    }
}
