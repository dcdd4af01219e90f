package docket.app;

/// What a GIF says of itself before anything of it is decoded (GIF89a specification). Whoever shows one draws every frame as large
/// as its screen, which a few bytes can make 65,535 pixels wide, a thousand times. Total: any bytes give an answer.
final class GifFile {
    /// A moving picture of 600 x 400 pixels with 50 frames; in memory it takes four bytes a pixel.
    private static final long MOST_PIXELS = 12_000_000;

    private final byte[] bytes;
    private int at;
    private int frames;
    private boolean sound = true;

    private GifFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /// True for a GIF whose frames, all drawn, stay within bounds, and which is as large as its first frame says.
    ///
    /// @param width of the first frame
    /// @param height of the first frame
    static boolean isModest(byte[] bytes, int width, int height) {
        if (bytes.length < 13 || bytes[0] != 'G' || bytes[1] != 'I' || bytes[2] != 'F') {
            return false;
        }
        GifFile file = new GifFile(bytes);
        int screenWidth = file.number(6);
        int screenHeight = file.number(8);
        file.at = 13 + file.colours(bytes[10]);
        while (file.sound && file.block()) {
            file.frames++;
        }
        return file.sound && file.frames > 0 && screenWidth == width && screenHeight == height
                && (long) screenWidth * screenHeight * file.frames <= MOST_PIXELS;
    }

    /// Goes past one frame and what stands before it; false at the end.
    private boolean block() {
        while (at < bytes.length) {
            int kind = bytes[at++] & 0xff;
            switch (kind) {
                case 0x21 -> {
                    at++;
                    subBlocks();
                }
                case 0x2c -> {
                    if (at + 9 > bytes.length) {
                        return false;
                    }
                    at += 9 + colours(bytes[at + 8]) + 1;
                    subBlocks();
                    return true;
                }
                case 0x3b -> {
                    return false;
                }
                default -> {
                    sound = false;
                    return false;
                }
            }
        }
        return false;
    }

    private void subBlocks() {
        while (at < bytes.length) {
            int length = bytes[at++] & 0xff;
            if (length == 0) {
                return;
            }
            at += length;
        }
    }

    private int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private int number(int from) {
        return bytes[from] & 0xff | (bytes[from + 1] & 0xff) << 8;
    }
}
