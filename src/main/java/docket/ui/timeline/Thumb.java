package docket.ui.timeline;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A picture of 73 by 56 as [Thumbs] cut it, or a quiet ground while it is read.
final class Thumb extends Pane {
    static final double WIDTH = 73;
    static final double HEIGHT = 56;

    private final Region ground = new Region();
    private final ImageView view = new ImageView();

    Thumb() {
        getStyleClass().add("thumb");
        ground.getStyleClass().add("thumb-ground");
        ground.resize(WIDTH, HEIGHT);
        ground.setManaged(false);
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        view.setManaged(false);
        getChildren().setAll(ground, view);
        setMouseTransparent(true);
    }

    /// @param image null while it is read
    void show(@Nullable Image image) {
        view.setImage(image);
        ground.setVisible(image == null);
    }
}
