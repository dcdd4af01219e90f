package docket.ui;

import docket.ui.theme.Speck;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows the whole window larger, as a browser does: everything grows, and is laid out for the room that is left. Letters
/// stay sharp, for they are drawn at their final size.
final class Zoom extends Pane {
    static final int LEAST = 75;
    static final int MOST = 200;
    private static final List<Integer> STEPS = List.of(LEAST, 90, 100, 110, 125, 150, 175, MOST);

    private final Region content;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private int percent = 100;

    Zoom(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().addAll(content, new Speck(this));
        getStyleClass().add("zoom-100");
    }

    int percent() {
        return percent;
    }

    /// @param wanted in per cent; held between [#LEAST] and [#MOST]
    void choose(int wanted) {
        getStyleClass().remove("zoom-" + percent);
        percent = Math.clamp(wanted, LEAST, MOST);
        // Menus and tooltips are windows of their own: the style sheet enlarges their letters by this class.
        getStyleClass().add("zoom-" + percent);
        scale.setX(percent / 100.0);
        scale.setY(percent / 100.0);
        requestLayout();
    }

    /// To the next larger or smaller step.
    void step(int by) {
        if (by > 0) {
            STEPS.stream().filter(step -> step > percent).findFirst().ifPresent(this::choose);
        } else {
            STEPS.reversed().stream().filter(step -> step < percent).findFirst().ifPresent(this::choose);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, Math.ceil(getWidth() * 100 / percent), Math.ceil(getHeight() * 100 / percent));
    }
}
