package docket.ui.article;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// A window on a column, moved by whole pixels. Unlike a `ScrollPane` it knows its place by block, not by share of the
/// height: what stands at the top edge stays there when pictures arrive, the text grows or the window narrows.
final class Scroller extends Region {
    /// How fast the eye is led to the target: the way left shrinks to a third in so many seconds.
    private static final double EASE_SECONDS = 0.045;

    private final VBox column;
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle window = new Rectangle();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final Runnable moved;
    private final Glide glide = new Glide();
    private double y;
    private double target;
    private double most;
    private ReadingPosition place = ReadingPosition.START;
    private boolean settingBar;

    /// @param moved told after each change of what is in sight
    Scroller(VBox column, Runnable moved) {
        this.column = column;
        this.moved = moved;
        bar.setOrientation(Orientation.VERTICAL);
        bar.getStyleClass().add("reader-bar");
        bar.setFocusTraversable(false);
        bar.valueProperty().addListener((at, was, is) -> {
            if (!settingBar) {
                jump(is.doubleValue());
            }
        });
        setClip(window);
        getChildren().setAll(column, bar);
        addEventFilter(ScrollEvent.SCROLL, this::wheel);
        getStyleClass().add("scroller");
    }

    double y() {
        return y;
    }

    double windowHeight() {
        return getHeight();
    }

    /// How much of the article is behind the reader: 0 at its start, 1 at its end and when it fits whole.
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    boolean isAtEnd() {
        return target >= most - 1;
    }

    boolean isAtStart() {
        return target <= 0;
    }

    ReadingPosition place() {
        return place;
    }

    /// Goes there at once, or with the next layout when the column has changed.
    void restore(ReadingPosition to) {
        glide.stop();
        place = to;
        requestLayout();
    }

    void jump(double to) {
        glide.stop();
        target = to;
        move(to);
    }

    /// Goes there in a short movement, or at once where the system asks for less motion.
    void glide(double to) {
        target = Math.clamp(to, 0, most);
        if (Platform.getPreferences().isReducedMotion()) {
            move(target);
        } else {
            glide.start();
        }
    }

    void glideBy(double distance) {
        glide(target + distance);
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() == 0 || event.isControlDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            return;
        }
        // A touchpad sends many small steps that are smooth already; a wheel sends steps to be smoothed.
        if (event.isDirect() || event.isInertia() || Math.abs(event.getDeltaY()) < 12) {
            jump(y - event.getDeltaY());
        } else {
            glideBy(-2 * event.getDeltaY());
        }
        event.consume();
    }

    private void move(double to) {
        double next = Math.rint(Math.clamp(to, 0, most));
        if (next != y) {
            y = next;
            place = placeAt(y);
            show();
        }
    }

    private void show() {
        column.setTranslateY(-y);
        settingBar = true;
        bar.setMax(most);
        bar.setVisibleAmount(most * getHeight() / Math.max(1, most + getHeight()));
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(getHeight() * 0.9);
        bar.setValue(y);
        settingBar = false;
        bar.setVisible(most > 0);
        progress.set(most <= 0 ? 0 : y / most);
        moved.run();
    }

    private ReadingPosition placeAt(double top) {
        List<Node> blocks = column.getChildren();
        if (top <= 0 || blocks.isEmpty()) {
            return ReadingPosition.START;
        }
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (blocks.get(middle).getLayoutY() <= top) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        double start = low == 0 ? 0 : blocks.get(low).getLayoutY();
        return new ReadingPosition(low, (top - start) / Math.max(1, end(blocks, low) - start));
    }

    private double end(List<Node> blocks, int index) {
        return index + 1 < blocks.size() ? blocks.get(index + 1).getLayoutY() : column.getHeight();
    }

    private double topOf(ReadingPosition at) {
        List<Node> blocks = column.getChildren();
        if (blocks.isEmpty()) {
            return 0;
        }
        int index = Math.min(at.block(), blocks.size() - 1);
        double start = index == 0 ? 0 : blocks.get(index).getLayoutY();
        return start + at.fraction() * (end(blocks, index) - start);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        window.setWidth(width);
        window.setHeight(height);
        double barWidth = Math.rint(bar.prefWidth(-1));
        bar.resizeRelocate(width - barWidth, 0, barWidth, height);
        double room = Math.min(width, column.maxWidth(-1));
        double high = Math.max(height, Math.ceil(column.prefHeight(room)));
        column.resizeRelocate(Math.rint((width - room) / 2), 0, Math.rint(room), high);
        column.layout();
        most = Math.max(0, high - height);
        boolean gliding = target != y;
        double before = y;
        ReadingPosition kept = place;
        y = Math.rint(Math.clamp(topOf(place), 0, most));
        place = kept;
        target = gliding ? Math.clamp(target + y - before, 0, most) : y;
        show();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private final class Glide extends AnimationTimer {
        private long last;

        @Override
        public void start() {
            last = 0;
            super.start();
        }

        @Override
        public void handle(long now) {
            double seconds = last == 0 ? 1 / 60.0 : Math.min(0.05, (now - last) / 1e9);
            last = now;
            double left = target - y;
            double step = left * (1 - Math.exp(-seconds / EASE_SECONDS));
            // Less than a pixel would be rounded away for ever.
            move(Math.abs(step) < 1 ? (Math.abs(left) <= 1 ? target : y + Math.signum(left)) : y + step);
            if (Math.abs(target - y) < 1) {
                stop();
            }
        }
    }
}
