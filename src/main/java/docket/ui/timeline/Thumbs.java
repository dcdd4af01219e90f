package docket.ui.timeline;

import docket.app.Reading;
import docket.ui.work.Background;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// The small pictures of the cards, read, decoded and cut off the JavaFX thread. JavaFX thread only.
final class Thumbs {
    /// Three screens of cards; about 65 KB each.
    private static final int KEPT = 160;
    /// Twice the 73 px they are shown at, for sharp screens and to crop from.
    private static final int WIDTH = 180;
    /// The radius of the corners, in pixels as shown.
    private static final double CORNER = 7;

    private final Reading reading;
    private final Background background;
    private Map<Long, Consumer<Image>> wanted = new HashMap<>();
    private final Map<Long, Image> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Image> eldest) {
            return size() > KEPT;
        }
    };

    Thumbs(Reading reading, Background background) {
        this.reading = reading;
        this.background = background;
    }

    /// An article's picture; null when it was not read yet.
    @Nullable Image known(long article) {
        return kept.get(article);
    }

    /// Reads it and tells `then`, later; those asked for in one layout together.
    void ask(long article, Consumer<Image> then) {
        boolean first = wanted.isEmpty();
        wanted.put(article, then);
        if (first) {
            background.onFx(this::fetch);
        }
    }

    private void fetch() {
        Map<Long, Consumer<Image>> now = wanted;
        wanted = new HashMap<>();
        background.ask(() -> {
            Map<Long, Image> images = new HashMap<>();
            for (long article : now.keySet()) {
                Image image = decode(reading.thumbnail(article));
                if (image != null) {
                    images.put(article, image);
                }
            }
            return images;
        }, images -> images.forEach((article, image) -> {
            kept.put(article, image);
            Consumer<Image> then = now.get(article);
            if (then != null) {
                then.accept(image);
            }
        }));
    }

    private static @Nullable Image decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        Image image = new Image(new ByteArrayInputStream(bytes), WIDTH, 0, true, true);
        return image.isError() || image.getWidth() < 2 || image.getHeight() < 2 ? null : cut(image);
    }

    /// The part that fills the place, with round corners: cut here once, for a clip would be drawn anew with each frame.
    private static Image cut(Image image) {
        double scale = Math.min(image.getWidth() / Thumb.WIDTH, image.getHeight() / Thumb.HEIGHT);
        int wide = Math.max(1, (int) Math.floor(Thumb.WIDTH * scale));
        int high = Math.max(1, (int) Math.floor(Thumb.HEIGHT * scale));
        int left = (int) (image.getWidth() - wide) / 2;
        // Faces and headlines sit in the upper half: cut a tall picture a third from its top.
        int top = (int) (image.getHeight() - high) / 3;
        WritableImage cut = new WritableImage(wide, high);
        PixelReader pixels = image.getPixelReader();
        cut.getPixelWriter().setPixels(0, 0, wide, high, pixels, left, top);
        double radius = Math.min(CORNER * scale, Math.min(wide, high) / 2.0);
        int reach = (int) Math.ceil(radius);
        for (int y = 0; y < reach; y++) {
            for (int x = 0; x < reach; x++) {
                // How much of the pixel lies within the corner's circle, from its middle's distance to the centre.
                double part = Math.clamp(radius + 0.5 - Math.hypot(radius - x - 0.5, radius - y - 0.5), 0, 1);
                if (part < 1) {
                    fade(cut, x, y, part);
                    fade(cut, wide - 1 - x, y, part);
                    fade(cut, x, high - 1 - y, part);
                    fade(cut, wide - 1 - x, high - 1 - y, part);
                }
            }
        }
        return cut;
    }

    private static void fade(WritableImage image, int x, int y, double part) {
        int colour = image.getPixelReader().getArgb(x, y);
        image.getPixelWriter().setArgb(x, y, (int) Math.round((colour >>> 24) * part) << 24 | colour & 0xFFFFFF);
    }
}
