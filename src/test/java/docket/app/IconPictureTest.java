package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import docket.store.Images;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IconPictureTest {
    private static final int RED = 0xffcc2211;

    @Test
    void aLargePictureIsMadeSmall() throws IOException {
        Images.Picture icon = IconPicture.prepare(png(700, 700));
        assertNotNull(icon);
        assertEquals("64 x 64 image/png", icon.width() + " x " + icon.height() + " " + icon.type());
    }

    @Test
    void bannersDotsAndDrawingsAreNoIcons() throws IOException {
        assertNull(IconPicture.prepare(png(88, 31)));
        assertNull(IconPicture.prepare(png(1, 1)));
        assertNull(IconPicture.prepare("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)));
        assertNull(IconPicture.prepare(new byte[0]));
    }

    @Test
    void thePngWithinAnIconFileIsRead() throws IOException {
        assertEquals(RED, colourAt(ico(48, 0, png(48, 48)), 20, 20));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 24, 32})
    void bitmapsWithinAnIconFileAreReadInEveryDepth(int bits) throws IOException {
        byte[] ico = ico(16, bits, bitmap(16, bits));
        assertEquals(RED, colourAt(ico, 3, 3), "the upper left is painted");
        assertEquals(0, colourAt(ico, 12, 12) >>> 24, "the lower right is masked");
    }

    @Test
    void anyBytesGiveAPictureOrNone() throws IOException {
        Random random = new Random(7);
        for (byte[] good : new byte[][] {ico(16, 32, bitmap(16, 32)), ico(16, 8, bitmap(16, 8)), ico(48, 0, png(48, 48))}) {
            for (int i = 0; i < 300; i++) {
                byte[] bad = java.util.Arrays.copyOf(good, i % 3 == 0 ? random.nextInt(good.length) : good.length);
                for (int n = 0; n < 4 && bad.length > 0; n++) {
                    bad[random.nextInt(Math.min(bad.length, 70))] = (byte) random.nextInt();
                }
                IconPicture.prepare(bad);
            }
        }
    }

    static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, RED);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static int colourAt(byte[] ico, int x, int y) throws IOException {
        Images.Picture icon = IconPicture.prepare(ico);
        assertNotNull(icon);
        return ImageIO.read(new ByteArrayInputStream(icon.bytes())).getRGB(x, y);
    }

    static byte[] ico(int side, int bits, byte[] picture) {
        ByteBuffer file = ByteBuffer.allocate(22 + picture.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) 1);
        file.put((byte) side).put((byte) side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) bits);
        file.putInt(picture.length).putInt(22).put(picture);
        return file.array();
    }

    /// Red in the upper half, masked (or clear) in the lower.
    private static byte[] bitmap(int side, int bits) {
        int row = (side * bits + 31) / 32 * 4;
        int maskRow = (side + 31) / 32 * 4;
        int colours = bits > 8 ? 0 : 1 << bits;
        ByteBuffer dib = ByteBuffer.allocate(40 + 4 * colours + (row + maskRow) * side).order(ByteOrder.LITTLE_ENDIAN);
        dib.putInt(40).putInt(side).putInt(side * 2).putShort((short) 1).putShort((short) bits);
        dib.position(40);
        for (int i = 0; i < colours; i++) {
            dib.putInt(i == 1 ? RED & 0xffffff : 0);
        }
        for (int y = side - 1; y >= 0; y--) {
            int start = dib.position();
            for (int x = 0; x < side && y < side / 2; x++) {
                switch (bits) {
                    case 32 -> dib.putInt(start + 4 * x, RED);
                    case 24 -> dib.put(start + 3 * x, (byte) 0x11).put(start + 3 * x + 1, (byte) 0x22).put(start + 3 * x + 2, (byte) 0xcc);
                    case 8 -> dib.put(start + x, (byte) 1);
                    case 4 -> dib.put(start + x / 2, (byte) 0x11);
                    default -> dib.put(start + x / 8, (byte) 0xff);
                }
            }
            dib.position(start + row);
        }
        for (int y = side - 1; y >= 0; y--) {
            for (int i = 0; i < maskRow; i++) {
                dib.put((byte) (y < side / 2 ? 0 : 0xff));
            }
        }
        return dib.array();
    }
}
