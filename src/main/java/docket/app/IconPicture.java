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
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// Makes a feed's icon ready for the store: a PNG of at most 64 pixels a side, which is what 16 points take on the sharpest
/// screens. Drawings (SVG) are not read: they are documents with links and scripts.
final class IconPicture {
    private static final int SIDE = 64;
    private static final int LEAST = 8;
    /// Covers of podcasts have 3,000 pixels a side.
    private static final long MAX_PIXELS = 16_000_000;
    /// Banners are no icons.
    private static final double WIDEST = 2.0;

    private IconPicture() {}

    /// Null when the bytes are no picture that could stand for a feed.
    static Images.@Nullable Picture prepare(byte[] bytes) {
        try {
            IcoFile.Found ico = IcoFile.isOne(bytes) ? IcoFile.largest(bytes) : null;
            BufferedImage decoded = ico == null ? decode(bytes) : ico.png() != null ? decode(ico.png()) : ico.picture();
            return decoded == null ? null : small(decoded);
        } catch (IOException | RuntimeException e) {
            // Decoders throw all sorts of exceptions for broken files; each means "not a picture".
            return null;
        }
    }

    private static @Nullable BufferedImage decode(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (!isSquarish(width, height) || (long) width * height > MAX_PIXELS) {
                    return null;
                }
                ImageReadParam param = reader.getDefaultReadParam();
                // Coarse steps while decoding save memory, the rest is done smoothly.
                int step = Math.max(1, Math.min(width, height) / (4 * SIDE));
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }

    private static boolean isSquarish(int width, int height) {
        return Math.min(width, height) >= LEAST && Math.max(width, height) <= WIDEST * Math.min(width, height);
    }

    private static Images.@Nullable Picture small(BufferedImage icon) throws IOException {
        if (!isSquarish(icon.getWidth(), icon.getHeight())) {
            return null;
        }
        double scale = Math.min(1.0, (double) SIDE / Math.max(icon.getWidth(), icon.getHeight()));
        int width = Math.max(1, (int) Math.round(icon.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(icon.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(icon, 0, 0, width, height, null);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(small, "png", out);
        byte[] png = out.toByteArray();
        return new Images.Picture(HexFormat.of().formatHex(FeedVisit.sha256(png), 0, 20), "image/png", width, height, png);
    }
}
