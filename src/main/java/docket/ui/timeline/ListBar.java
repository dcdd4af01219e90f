package docket.ui.timeline;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// The scroll bar of a list of which only the lines in sight were measured: the others are taken to be as high as lines of their
/// kind are. JavaFX thread only.
final class ListBar extends ScrollBar {
    /// What of a page stays in sight, in pixels.
    static final double KEPT = 40;

    /// Where each line likely begins, and after them where the last one ends, in pixels.
    private double[] starts = new double[1];
    private boolean telling;

    /// @param to told the share to go to
    ListBar(Consumer<Double> to) {
        setOrientation(Orientation.VERTICAL);
        setFocusTraversable(false);
        setManaged(false);
        setMax(1);
        valueProperty().addListener((at, was, is) -> {
            if (!telling) {
                to.accept(is.doubleValue());
            }
        });
    }

    /// Guesses heights once for all places of the list: while it is moved the thumb has one length.
    ///
    /// @param card the height that cards have
    void guess(List<Line> lines, double card) {
        starts = new double[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            starts[i + 1] = starts[i] + LineCell.likely(lines.get(i), card);
        }
    }

    /// Shows where the list is.
    ///
    /// @param whole whether it fits into the room
    void show(Spot spot, double room, boolean whole, IntToDoubleFunction height) {
        double all = starts[starts.length - 1];
        telling = true;
        // Not while it is dragged: a thumb stays under the pointer.
        if (!isPressed()) {
            setValue(spot.share(starts, room, height));
        }
        setVisibleAmount(Math.min(1, room / Math.max(1, all)));
        setBlockIncrement(Math.min(1, (room - KEPT) / Math.max(1, all - room)));
        telling = false;
        setVisible(!whole);
    }

    /// The place with a share, not settled.
    Spot spot(double share, double room, IntToDoubleFunction height) {
        return Spot.of(share, starts, room, height);
    }
}
