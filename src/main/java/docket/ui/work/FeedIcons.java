package docket.ui.work;

import docket.app.Library;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// The small pictures that stand for feeds, read and decoded off the JavaFX thread. JavaFX thread only.
public final class FeedIcons {
    private record Read(Map<Long, String> hashes, Map<String, Image> images) {}

    private final Library library;
    private final Latest reload;
    private Read read = new Read(Map.of(), Map.of());
    private Runnable onCome = () -> {};

    public FeedIcons(Library library, Background background) {
        this.library = library;
        reload = new Latest(background);
    }

    /// Called when icons came or changed.
    public void onCome(Runnable listener) {
        onCome = listener;
    }

    /// Null when the feed has none, or nobody looked yet.
    public @Nullable Image of(@Nullable Long feed) {
        String hash = feed == null ? null : read.hashes().get(feed);
        return hash == null ? null : read.images().get(hash);
    }

    /// Looks for new ones.
    public void load() {
        Read before = read;
        reload.ask(() -> read(before), now -> {
            if (!now.hashes().equals(read.hashes())) {
                read = now;
                onCome.run();
            }
        });
    }

    private Read read(Read before) {
        Map<Long, String> hashes = library.icons();
        Map<String, Image> images = new HashMap<>();
        for (String hash : hashes.values()) {
            Image known = before.images().get(hash);
            byte[] bytes = known != null || images.containsKey(hash) ? null : library.icon(hash);
            Image image = bytes == null ? known : new Image(new ByteArrayInputStream(bytes));
            if (image != null && !image.isError()) {
                images.put(hash, image);
            }
        }
        return new Read(Map.copyOf(hashes), Map.copyOf(images));
    }
}
