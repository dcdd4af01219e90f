package docket.ui.article;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Room for something that may be too wide for the column: code, a table. Only then it gets a scroll pane of its own, for
/// each one costs a buffer of pixels with the software renderer.
final class SideScroll extends Pane {
    /// Room for the bar below the content, in pixels; `article.css` makes it as high.
    private static final double BAR = 12;

    private final Region content;
    private final ScrollPane scroll = new ScrollPane();
    private boolean scrolling;

    SideScroll(Region content, String styleClass) {
        this.content = content;
        getStyleClass().addAll("side-scroll", styleClass);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(true);
        scroll.getStyleClass().add("side-scroll-pane");
        getChildren().setAll(content);
    }

    boolean isScrolling() {
        return scrolling;
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
        return getInsets().getLeft() + content.prefWidth(-1) + getInsets().getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double room = width - insets.getLeft() - insets.getRight();
        boolean tooWide = content.minWidth(-1) > room;
        double inner = content.prefHeight(tooWide ? Math.max(room, content.prefWidth(-1)) : room);
        return snapSizeY(insets.getTop() + inner + (tooWide ? BAR : 0) + insets.getBottom());
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = getWidth() - insets.getLeft() - insets.getRight();
        double high = getHeight() - insets.getTop() - insets.getBottom();
        boolean tooWide = content.minWidth(-1) > room;
        if (tooWide != scrolling) {
            scrolling = tooWide;
            if (tooWide) {
                getChildren().setAll(scroll);
                scroll.setContent(content);
            } else {
                scroll.setContent(null);
                getChildren().setAll(content);
            }
        }
        if (tooWide) {
            scroll.resizeRelocate(insets.getLeft(), insets.getTop(), Math.rint(room), high);
        } else {
            content.resizeRelocate(insets.getLeft(), insets.getTop(), Math.rint(room), high);
        }
    }
}
