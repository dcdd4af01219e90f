package docket.ui.article;

import java.io.ByteArrayInputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Gives the pictures of an article from what is stored, never from the network.
@FunctionalInterface
public interface ImageSource {
    /// No picture is decoded wider: a screen-wide photograph of 24 megapixels would take 96 MB.
    int MAX_PIXELS = 4_096;

    /// The picture, decoded off the JavaFX thread; null, or a failure, when it is not stored or not readable.
    ///
    /// @param pixels decode to this width, or less when the picture is smaller
    CompletableFuture<@Nullable Image> image(String url, int pixels);

    /// Reads stored bytes and decodes them, both on `background`.
    ///
    /// @param bytes the stored bytes of an address; null when they are not stored
    static ImageSource of(Function<String, byte @Nullable []> bytes, Executor background) {
        return (url, pixels) -> CompletableFuture.supplyAsync(() -> decode(bytes.apply(url), pixels), background);
    }

    private static @Nullable Image decode(byte @Nullable [] bytes, int pixels) {
        if (bytes == null) {
            return null;
        }
        int width = Math.clamp(pixels, 1, MAX_PIXELS);
        Image whole = new Image(new ByteArrayInputStream(bytes), width, 0, true, true);
        return whole.isError() || whole.getWidth() < 1 ? null : whole;
    }
}
