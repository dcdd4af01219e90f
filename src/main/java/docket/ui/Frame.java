package docket.ui;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The header above the panes. Tab goes from the search field through the panes to the header's buttons.
final class Frame extends Pane {
    private final Header header;
    private final Region strip;
    private final Panes panes;
    private final Pane ends;

    /// @param strip below the header while it is visible
    Frame(Header header, Region strip, Panes panes) {
        this.header = header;
        this.strip = strip;
        this.panes = panes;
        ends = header.ends();
        getChildren().setAll(header, strip, panes, ends);
        strip.visibleProperty().addListener((at, was, is) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double high = header.prefHeight(getWidth());
        header.resizeRelocate(0, 0, getWidth(), high);
        ends.resizeRelocate(0, 0, getWidth(), high);
        double below = strip.isVisible() ? strip.prefHeight(getWidth()) : 0;
        strip.resizeRelocate(0, high, getWidth(), below);
        panes.resizeRelocate(0, high + below, getWidth(), Math.max(0, getHeight() - high - below));
    }
}
