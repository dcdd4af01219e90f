package docket.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The view an article was opened from, and its source. Where both have no room the view is shortened first, and left out where
/// the source would not be whole: the source tells what is read.
final class Crumbs extends HBox {
    /// Of a shortened part, in pixels: a letter and three dots.
    private static final double LEAST = 24;

    private final Label view;
    private final Label chevron;
    private final Label source;

    Crumbs(Label view, Label chevron, Label source) {
        super(view, chevron, source);
        this.view = view;
        this.chevron = chevron;
        this.source = source;
        getStyleClass().add("crumbs");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        view.setMinWidth(LEAST);
        chevron.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
        double named = Math.ceil(source.prefWidth(-1));
        double beside = view.isManaged() ? LEAST + chevron.prefWidth(-1) + 2 * getSpacing() : 0;
        boolean alone = view.isManaged() && named > room - beside;
        if (view.isManaged()) {
            view.setVisible(!alone);
        }
        source.setMinWidth(Math.max(LEAST, Math.min(named, room - beside)));
        super.layoutChildren();
        if (alone) {
            // A letter of the view would only take room from the source.
            chevron.setVisible(false);
            source.resizeRelocate(getInsets().getLeft(), source.getLayoutY(), Math.min(named, room), source.getHeight());
        }
    }
}
