package docket.ui.timeline;

import docket.app.Reading;
import docket.ui.work.Background;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// The small pictures of the cards, read and decoded off the JavaFX thread. JavaFX thread only.
final class Thumbs {
    /// Three screens of cards; about 65 KB each.
    private static final int KEPT = 160;
    /// Twice the 73 px they are shown at, for sharp screens and to crop from.
    private static final int WIDTH = 180;

    private final Reading reading;
    private final Background background;
    private final Map<Long, Optional<Image>> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Optional<Image>> eldest) {
            return size() > KEPT;
        }
    };

    Thumbs(Reading reading, Background background) {
        this.reading = reading;
        this.background = background;
    }

    /// What is known of an article's picture: null when nobody looked yet, empty when there is none.
    @Nullable Optional<Image> known(long article) {
        return kept.get(article);
    }

    /// Looks for it and tells `then`, later.
    void ask(long article, Consumer<Optional<Image>> then) {
        background.ask(() -> decode(reading.thumbnail(article)), image -> {
            kept.put(article, image);
            then.accept(image);
        }, trouble -> kept.put(article, Optional.empty()));
    }

    /// Looks again: the pictures of these articles may have come meanwhile.
    void forgetMissing() {
        kept.values().removeIf(Optional::isEmpty);
    }

    private static Optional<Image> decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return Optional.empty();
        }
        Image image = new Image(new ByteArrayInputStream(bytes), WIDTH, 0, true, true);
        return image.isError() || image.getWidth() < 2 || image.getHeight() < 2 ? Optional.empty() : Optional.of(image);
    }
}
