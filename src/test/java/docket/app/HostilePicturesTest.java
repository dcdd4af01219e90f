package docket.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.store.Images;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Pictures that are small on the wire and large in memory.
class HostilePicturesTest {
    @Test
    void aHeaderOfSixtyFiveThousandPixelsASideIsNoPicture() throws IOException {
        assertNull(Pictures.prepare(pngHeader(65_535, 65_535)));
        byte[] bmp = written(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, 65_535).putInt(22, 65_535);
        assertNull(Pictures.prepare(bmp));
        byte[] jpeg = TestPictures.jpeg(20, 20);
        int frame = at(jpeg, 0xc0);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) -1).putShort(frame + 7, (short) -1);
        assertNull(Pictures.prepare(jpeg));
        assertNull(IconPicture.prepare(pngHeader(65_535, 65_535)));
        assertNull(IconPicture.prepare(jpeg));
    }

    @Test
    void aMovingPictureIsKeptWhileAllItsFramesAreFewPixels() {
        byte[] honest = gif(100, 80, 100, 80, 12);
        assertArrayEquals(honest, prepared(honest).bytes());
    }

    @Test
    void aMovingPictureOfThousandsOfFramesBecomesAStill() {
        byte[] bomb = gif(1_200, 1_200, 1_200, 1_200, 3_000);
        assertTrue(bomb.length < 100_000, "it is small on the wire");
        Images.Picture still = Pictures.prepare(bomb);
        assertTrue(still == null || !still.type().equals("image/gif"), "all frames of a GIF are decoded when it is shown");
    }

    @Test
    void aScreenLargerThanItsFrameIsNotBelieved() {
        byte[] bomb = gif(65_535, 65_535, 20, 20, 1);
        Images.Picture still = Pictures.prepare(bomb);
        assertTrue(still == null || !still.type().equals("image/gif") && still.width() <= 20);
    }

    @Test
    void aPhotographOfThousandsOfPassesIsNoPicture() {
        byte[] jpeg = TestPictures.jpeg(600, 400);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        int scan = at(jpeg, 0xda);
        many.write(jpeg, 0, scan);
        byte[] empty = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0};
        for (int i = 0; i < 5_000; i++) {
            many.writeBytes(empty);
        }
        many.write(jpeg, scan, jpeg.length - scan);
        assertNull(Pictures.prepare(many.toByteArray()));
        assertNotNull(Pictures.prepare(jpeg));
    }

    @Test
    void kindsThatNoPageShowsAreNoPictures() throws IOException {
        assertNull(Pictures.prepare(written(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "tiff")));
        assertNull(Pictures.prepare("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }

    @Test
    void aTallPictureIsReadCoarsely() throws IOException {
        Images.Picture tall = prepared(written(new BufferedImage(1_000, 30_000, BufferedImage.TYPE_USHORT_GRAY), "png"));
        assertTrue(tall.width() <= 1_300 && tall.height() <= 4_000);
    }

    @Test
    void noBytesMakeItFail() throws IOException {
        Random random = new Random(20_264);
        byte[][] seeds = {TestPictures.png(40, 30), TestPictures.jpeg(40, 30), gif(40, 30, 40, 30, 3), written(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "bmp")};
        for (int n = 0; n < 400; n++) {
            byte[] bytes = seeds[n % seeds.length].clone();
            for (int i = random.nextInt(1, 8); i > 0; i--) {
                bytes[random.nextInt(Math.min(bytes.length, 80))] = (byte) random.nextInt();
            }
            Images.Picture picture = Pictures.prepare(bytes);
            assertTrue(picture == null || picture.width() <= 1_300 && picture.height() <= 4_000);
            IconPicture.prepare(bytes);
        }
    }

    private static Images.Picture prepared(byte[] bytes) {
        Images.Picture picture = Pictures.prepare(bytes);
        assertNotNull(picture);
        return picture;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(true, ImageIO.write(image, format, out), format);
        return out.toByteArray();
    }

    private static byte[] pngHeader(int width, int height) {
        byte[] png = TestPictures.png(20, 20);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    /// Where a JPEG marker stands.
    private static int at(byte[] jpeg, int marker) {
        for (int i = 0; i + 1 < jpeg.length; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == marker) {
                return i;
            }
        }
        throw new AssertionError("no marker " + marker);
    }

    /// Frames of one colour, which is none: the packed data of each is a clear code and an end.
    private static byte[] gif(int screenWidth, int screenHeight, int width, int height, int frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("GIF89a".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        number(out, screenWidth);
        number(out, screenHeight);
        out.writeBytes(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, (byte) 0xff});
        for (int i = 0; i < frames; i++) {
            out.write(0x2c);
            number(out, 0);
            number(out, 0);
            number(out, width);
            number(out, height);
            out.writeBytes(new byte[] {0, 2, 2, 0x44, 0x01, 0});
        }
        out.write(0x3b);
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int number) {
        out.write(number & 0xff);
        out.write(number >> 8);
    }
}
