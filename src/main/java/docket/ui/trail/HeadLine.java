package docket.ui.trail;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// The name of a part of the trail and what is said of it: beside it, or below where both do not fit in one line. A translation
/// may be twice as long, and a cut name says nothing.
final class HeadLine extends Pane {
    private static final double BETWEEN = 7;

    private final Label name;
    private final Label words;

    HeadLine(String name, String words) {
        this.name = new Label(name);
        this.words = new Label(words);
        this.name.getStyleClass().add("trail-section");
        this.words.getStyleClass().add("trail-why");
        // Not as tall as buttons beside it: it stands in their middle.
        setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(this.name, this.words);
    }

    private boolean isOneLine(double width) {
        return width < 0 || words.getText().isEmpty() || name.prefWidth(-1) + BETWEEN + words.prefWidth(-1) <= width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(name.prefWidth(-1) + (words.getText().isEmpty() ? 0 : BETWEEN + words.prefWidth(-1)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(name.prefHeight(-1) + (isOneLine(width) ? 0 : words.prefHeight(-1)));
    }

    @Override
    public double getBaselineOffset() {
        return name.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        double high = name.prefHeight(-1);
        double wide = Math.min(getWidth(), snapSizeX(name.prefWidth(-1)));
        name.resizeRelocate(0, 0, wide, high);
        double room = Math.max(0, isOneLine(getWidth()) ? getWidth() - wide - BETWEEN : getWidth());
        words.resize(Math.min(room, snapSizeX(words.prefWidth(-1))), words.prefHeight(-1));
        if (isOneLine(getWidth())) {
            words.relocate(wide + BETWEEN, snapPositionY(name.getBaselineOffset() - words.getBaselineOffset()));
        } else {
            words.relocate(0, high);
        }
    }
}
