package docket.ui.article;

import docket.html.Document.Picture;
import docket.ui.theme.Icons;
import docket.ui.theme.Prose;
import docket.ui.theme.Words;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The stored pictures of an article one at a time over the whole window: fitted to it, or pixel by pixel. Left and Right
/// turn over, Space or a press changes the size, Escape closes. JavaFX thread only.
public final class Lightbox extends BorderPane {
    private final List<Picture> pictures;
    private final ImageSource images;
    private final ImageView picture = new ImageView();
    private final Label count = new Label();
    private final Prose words = new Prose("");
    private final StackPane stage = new StackPane(picture);
    private final ScrollPane scroll = new ScrollPane(stage);
    private final Button previous = Icons.button(Feather.CHEVRON_LEFT, Words.of("lightbox.previous"), () -> turn(-1));
    private final Button next = Icons.button(Feather.CHEVRON_RIGHT, Words.of("lightbox.next"), () -> turn(1));
    private final Button size = Icons.button(Feather.MAXIMIZE, Words.of("lightbox.size"), this::resize);
    private int at;
    private boolean whole = true;

    /// @param at the first to show
    /// @param close called to take it away
    public Lightbox(List<Picture> pictures, int at, ImageSource images, Runnable close) {
        this.pictures = List.copyOf(pictures);
        this.images = images;
        this.at = at;
        getStyleClass().add("lightbox");
        setAccessibleText(Words.of("lightbox.name"));
        count.getStyleClass().add("lightbox-count");
        words.getStyleClass().add("lightbox-words");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(count, gap, size, Icons.button(Feather.X, Words.of("dialog.close"), close));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("lightbox-head");
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        scroll.setPannable(true);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.viewportBoundsProperty().addListener((o, was, is) -> fit());
        stage.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                resize();
            }
        });
        setTop(head);
        setLeft(side(previous));
        setRight(side(next));
        setCenter(scroll);
        setBottom(words);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show();
        Platform.runLater(size::requestFocus);
    }

    private static StackPane side(Button button) {
        StackPane side = new StackPane(button);
        side.getStyleClass().add("lightbox-side");
        return side;
    }

    private void key(KeyEvent e) {
        boolean done = switch (e.getCode()) {
            case LEFT, K -> turn(-1);
            case RIGHT, J -> turn(1);
            case SPACE -> {
                resize();
                yield true;
            }
            default -> false;
        };
        if (done) {
            e.consume();
        }
    }

    private boolean turn(int by) {
        at = Math.clamp(at + by, 0, pictures.size() - 1);
        show();
        return true;
    }

    private void resize() {
        whole = !whole;
        fit();
    }

    private void show() {
        Picture now = pictures.get(at);
        boolean several = pictures.size() > 1;
        count.setText(several ? Words.of("lightbox.count", at + 1, pictures.size()) : "");
        previous.setVisible(several);
        next.setVisible(several);
        words.say(now.alt());
        picture.setAccessibleText(now.alt().isBlank() ? Words.of("picture.name") : now.alt());
        previous.setDisable(at == 0);
        next.setDisable(at == pictures.size() - 1);
        picture.setImage(null);
        whole = true;
        images.image(now.url(), ImageSource.MAX_PIXELS).whenComplete((image, failure) -> Platform.runLater(() -> {
            if (pictures.get(at).equals(now)) {
                draw(image);
            }
        }));
    }

    private void draw(@Nullable Image image) {
        picture.setImage(image);
        size.setDisable(image == null);
        fit();
    }

    /// No picture is drawn larger than it is: that only shows its pixels.
    private void fit() {
        Image image = picture.getImage();
        if (image == null) {
            return;
        }
        double width = scroll.getViewportBounds().getWidth();
        double height = scroll.getViewportBounds().getHeight();
        double scale = whole ? Math.min(1, Math.min(width / image.getWidth(), height / image.getHeight())) : 1;
        picture.setFitWidth(Math.max(1, Math.floor(image.getWidth() * scale)));
    }
}
