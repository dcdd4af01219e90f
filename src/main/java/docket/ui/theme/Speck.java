package docket.ui.theme;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A pixel in a corner in which nothing is seen, drawn anew in the frames after something was laid out. For where a frame changes
/// nothing in sight (what lies below the article's edge; the styles of nodes that came while others were laid out, which JavaFX looks
/// at once more a frame later), JavaFX draws the whole window. One pixel that did change keeps it from that. JavaFX thread only.
public final class Speck extends Region {
    /// The one that lays out, and the one after it.
    private static final int FRAMES = 2;

    private final Parent laidOut;
    private final Runnable change = this::change;
    private int left;

    /// @param laidOut what is watched for being laid out: a part that is laid out for itself has a speck of its own, for what is around it
    ///     does not tell
    public Speck(Parent laidOut) {
        this.laidOut = laidOut;
        setManaged(false);
        setMouseTransparent(true);
        setOpacity(0.01);
        resizeRelocate(0, 0, 1, 1);
        sceneProperty().addListener((at, was, is) -> move(was, is));
    }

    private void move(@Nullable Scene from, @Nullable Scene to) {
        if (from != null) {
            from.removePreLayoutPulseListener(change);
        }
        if (to != null) {
            to.addPreLayoutPulseListener(change);
        }
    }

    private void change() {
        if (laidOut.isNeedsLayout()) {
            left = FRAMES;
        }
        if (left > 0) {
            left--;
            setOpacity(0.03 - getOpacity());
        }
    }
}
