package docket.ui.timeline;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A picture cut to fill 73 by 56 with round corners, or a quiet ground while it is read.
final class Thumb extends StackPane {
    static final double WIDTH = 73;
    static final double HEIGHT = 56;
    /// Twice the corner radius of 7.
    private static final double ARC = 14;

    private final ImageView view = new ImageView();

    Thumb() {
        getStyleClass().add("thumb");
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        Rectangle clip = new Rectangle(WIDTH, HEIGHT);
        clip.setArcWidth(ARC);
        clip.setArcHeight(ARC);
        setClip(clip);
        getChildren().add(view);
        setMouseTransparent(true);
    }

    /// @param image null while nobody knows
    void show(@Nullable Optional<Image> image) {
        Image picture = image == null ? null : image.orElse(null);
        view.setImage(picture);
        if (picture != null) {
            double scale = Math.min(picture.getWidth() / WIDTH, picture.getHeight() / HEIGHT);
            double w = WIDTH * scale;
            double h = HEIGHT * scale;
            // Faces and headlines sit in the upper half: cut a tall picture a third from its top.
            view.setViewport(new Rectangle2D((picture.getWidth() - w) / 2, (picture.getHeight() - h) / 3, w, h));
        }
    }
}
