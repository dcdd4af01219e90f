package docket.ui;

import javafx.scene.layout.Pane;

/// The header above the panes. Tab goes from the search field through the panes to the header's buttons.
final class Frame extends Pane {
    private final Header header;
    private final Panes panes;
    private final Pane ends;

    Frame(Header header, Panes panes) {
        this.header = header;
        this.panes = panes;
        ends = header.ends();
        getChildren().setAll(header, panes, ends);
    }

    @Override
    protected void layoutChildren() {
        double high = header.prefHeight(getWidth());
        header.resizeRelocate(0, 0, getWidth(), high);
        ends.resizeRelocate(0, 0, getWidth(), high);
        panes.resizeRelocate(0, high, getWidth(), Math.max(0, getHeight() - high));
    }
}
