package docket.app;

import docket.store.Images;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// Makes a fetched picture fit for the store: of a known kind, bounded in pixels before it is decoded, no larger than
/// the reading pane can use, in a form that JavaFX reads.
final class Pictures {
    /// A picture of 40 megapixels takes 160 MB decoded; larger ones are refused unseen.
    private static final long MAX_PIXELS = 40_000_000;
    /// Twice the width of the text column, for screens with two pixels a point.
    private static final int MAX_WIDTH = 1_300;
    private static final int MAX_HEIGHT = 4_000;
    /// Below this a picture is kept as it came.
    private static final int KEEP_BYTES = 400_000;
    /// Smaller ones are spacers and counters.
    private static final int LEAST_SIDE = 8;
    private static final float JPEG_QUALITY = 0.85f;
    /// Kept as they came where they are small. A bitmap packs nothing and is written anew.
    private static final Set<String> SHOWN = Set.of("jpeg", "png", "gif");
    /// What pages show; the JDK reads more kinds (TIFF), each another door.
    private static final Set<String> KINDS = Set.of("jpeg", "png", "gif", "bmp", "webp");
    /// A picture that is read coarsely has at most so many pixels in memory, at up to eight bytes.
    private static final long MOST_DECODED = 12_000_000;
    /// A progressive JPEG comes in some ten passes. Thousands of empty ones fit into a few bytes, and each costs a pass over all
    /// of the picture.
    private static final int MOST_SCANS = 100;

    static {
        ImageIO.setUseCache(false);
    }

    private Pictures() {}

    /// The picture made ready, or null when the bytes are none that Docket shows.
    static Images.@Nullable Picture prepare(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return prepare(reader, bytes);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Decoders throw all sorts of exceptions for broken files; each means "not a picture".
            return null;
        }
    }

    private static Images.@Nullable Picture prepare(ImageReader reader, byte[] bytes) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < LEAST_SIDE || height < LEAST_SIDE || (long) width * height > MAX_PIXELS) {
            return null;
        }
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!KINDS.contains(format) || format.equals("jpeg") && scans(bytes) > MOST_SCANS) {
            return null;
        }
        boolean fits = width <= MAX_WIDTH && height <= MAX_HEIGHT;
        boolean bounded = !format.equals("gif") || GifFile.isModest(bytes, width, height);
        if (SHOWN.contains(format) && fits && bounded && bytes.length <= KEEP_BYTES) {
            return picture("image/" + format, width, height, bytes);
        }
        ImageReadParam param = reader.getDefaultReadParam();
        // Coarse steps while decoding save memory, the rest is done smoothly.
        int step = Math.max(Math.max(1, Math.min(width / MAX_WIDTH, 8)), (int) Math.ceil(Math.sqrt((double) width * height / MOST_DECODED)));
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage decoded = reader.read(0, param);
        double scale = Math.min(1.0, Math.min((double) MAX_WIDTH / decoded.getWidth(), (double) MAX_HEIGHT / decoded.getHeight()));
        int w = Math.max(1, (int) Math.round(decoded.getWidth() * scale));
        int h = Math.max(1, (int) Math.round(decoded.getHeight() * scale));
        boolean alpha = decoded.getColorModel().hasAlpha();
        BufferedImage scaled = new BufferedImage(w, h, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(decoded, 0, 0, w, h, null);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (alpha) {
            ImageIO.write(scaled, "png", out);
        } else {
            writeJpeg(scaled, out);
        }
        return picture(alpha ? "image/png" : "image/jpeg", w, h, out.toByteArray());
    }

    /// How often a marker of a scan (FF DA) stands in the bytes; within packed data it never does.
    private static int scans(byte[] jpeg) {
        int scans = 0;
        for (int i = 0; i + 1 < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xda) {
                scans++;
            }
        }
        return scans;
    }

    private static void writeJpeg(BufferedImage image, ByteArrayOutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(JPEG_QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    private static Images.Picture picture(String type, int width, int height, byte[] bytes) {
        return new Images.Picture(HexFormat.of().formatHex(FeedVisit.sha256(bytes), 0, 20), type, width, height, bytes);
    }
}
