package docket.ui.article;

import docket.html.Document.Picture;
import docket.ui.theme.Prose;
import docket.ui.theme.Words;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A picture with round corners, or a grey frame with its words while it is not there. Keeps its room from the first
/// layout on where the size is known. The corners come from a pattern in a rectangle: a clip would cost a buffer of pixels.
final class PictureBox extends Pane implements Leaf {
    /// Height of the frame to its width while the size is unknown.
    private static final double FRAME = 0.32;
    /// Pictures are not drawn higher than this times their width: infographics stay readable, slivers do not fill the page.
    private static final double MAX_RATIO = 3;

    private final Picture picture;
    private final List<Tag> path;
    private final Rectangle shown = new Rectangle();
    /// Dims the picture on a dark ground: the software renderer shows no pattern that is itself translucent.
    private final Rectangle shade = new Rectangle();
    private final Rectangle tint = new Rectangle();
    private final VBox frame = new VBox();
    private final Prose words = new Prose("");
    private final Label state = new Label(Words.of("picture.missing"));
    private final Hyperlink fetch = new Hyperlink(Words.of("picture.fetch"));
    private double wide;
    private double high;
    private @Nullable Image image;
    private boolean missing;
    private @Nullable Link link;

    /// @param size in pixels where the store knows it
    PictureBox(Picture picture, ArticlePage.@Nullable Size size, List<Tag> path, Runnable onFetch) {
        this.picture = picture;
        this.path = path;
        wide = size != null ? size.width() : picture.width();
        high = size != null ? size.height() : picture.height();
        getStyleClass().add("picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(picture.alt().isBlank() ? Words.of("picture.name") : picture.alt());
        shown.getStyleClass().add("picture-image");
        tint.getStyleClass().add("picture-selected");
        shade.getStyleClass().add("picture-shade");
        shade.setMouseTransparent(true);
        tint.setVisible(false);
        tint.setMouseTransparent(true);
        words.say(picture.alt());
        words.getStyleClass().add("picture-alt");
        state.getStyleClass().add("picture-state");
        fetch.setOnAction(e -> {
            state.setText(Words.of("picture.fetching"));
            fetch.setVisible(false);
            onFetch.run();
        });
        HBox line = new HBox(state, fetch);
        line.getStyleClass().add("picture-line");
        line.visibleProperty().bind(frame.visibleProperty());
        frame.getChildren().setAll(words, line);
        frame.getStyleClass().add("picture-frame");
        state.setVisible(false);
        fetch.setVisible(false);
        shade.setVisible(false);
        getChildren().setAll(frame, shown, shade, tint);
    }

    String url() {
        return picture.url();
    }

    Picture picture() {
        return picture;
    }

    /// Makes the picture a link.
    void lead(Link to) {
        link = to;
        getStyleClass().add("picture-link");
    }

    @Nullable Link link() {
        return link;
    }

    /// True until [#show] has been called.
    boolean isEmpty() {
        return image == null && !missing;
    }

    boolean isMissing() {
        return missing;
    }

    /// Shows `found`, or the frame with an offer to fetch when it is null.
    void show(@Nullable Image found) {
        image = found;
        missing = found == null;
        shown.setFill(found == null ? null : new ImagePattern(found));
        shade.setVisible(found != null);
        frame.setVisible(found == null);
        state.setText(Words.of("picture.missing"));
        state.setVisible(missing);
        fetch.setVisible(missing);
        if (found != null && (wide < 1 || high < 1)) {
            wide = found.getWidth();
            high = found.getHeight();
        }
        requestLayout();
    }

    /// Forgets the pixels; the room stays.
    void drop() {
        image = null;
        shown.setFill(null);
        shade.setVisible(false);
        frame.setVisible(true);
    }

    @Override
    public String text() {
        return "\uFFFC";
    }

    @Override
    public List<Tag> path() {
        return path;
    }

    @Override
    public void select(int from, int to) {
        tint.setVisible(from < to);
    }

    @Override
    public int offsetAt(Point2D local) {
        return local.getY() > getHeight() / 2 ? 1 : 0;
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double h) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double h) {
        return wide > 0 ? wide : 320;
    }

    @Override
    protected double computePrefHeight(double width) {
        var insets = getInsets();
        double room = width - insets.getLeft() - insets.getRight();
        return snapSizeY(insets.getTop() + boxHeight(room) + insets.getBottom());
    }

    private double boxWidth(double room) {
        return missing || wide < 1 ? room : Math.min(room, wide);
    }

    private double boxHeight(double room) {
        double width = boxWidth(room);
        if (missing) {
            return Math.max(frame.prefHeight(width), Math.min(width * FRAME, ratioHeight(width)));
        }
        return ratioHeight(width);
    }

    private double ratioHeight(double width) {
        return Math.rint(wide < 1 || high < 1 ? width * FRAME : Math.min(width * high / wide, width * MAX_RATIO));
    }

    @Override
    protected void layoutChildren() {
        var insets = getInsets();
        double width = Math.rint(boxWidth(getWidth() - insets.getLeft() - insets.getRight()));
        double height = Math.max(1, getHeight() - insets.getTop() - insets.getBottom());
        frame.resizeRelocate(insets.getLeft(), insets.getTop(), width, height);
        for (Rectangle box : List.of(shown, shade, tint)) {
            box.setX(insets.getLeft());
            box.setY(insets.getTop());
            box.setWidth(width);
            box.setHeight(height);
        }
    }
}
