package docket.ui.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Keeps pixels only for pictures near the window: asked for two windows ahead, given up at a distance of five, so that
/// a long gallery costs no more than a few of its pictures.
final class Gallery {
    private static final double AHEAD = 2;
    private static final double GIVE_UP = 5;

    private final ImageSource source;
    private static final double COARSE = 1.2;

    private List<PictureBox> boxes = List.of();
    /// The width in pixels that each was asked for at.
    private final Map<PictureBox, Double> asked = new HashMap<>();
    /// Answers for an article that is not shown any more are recognised by it.
    private int generation;

    Gallery(ImageSource source) {
        this.source = source;
    }

    void over(List<PictureBox> newBoxes) {
        generation++;
        asked.clear();
        boxes = newBoxes;
    }

    List<PictureBox> boxes() {
        return boxes;
    }

    /// Fetches and drops by what is in sight of `column` between `top` and `bottom`.
    void look(Node column, double top, double bottom, double scale) {
        double window = Math.max(200, bottom - top);
        for (PictureBox box : new ArrayList<>(boxes)) {
            Bounds at = boundsIn(column, box);
            if (at == null) {
                continue;
            }
            double away = Math.max(at.getMinY() - bottom, top - at.getMaxY());
            if (away < AHEAD * window && (box.isEmpty() && !asked.containsKey(box) || isCoarse(box, scale))) {
                ask(box, scale);
            } else if (away > GIVE_UP * window && !box.isEmpty() && !box.isMissing()) {
                box.drop();
                asked.remove(box);
            }
        }
    }

    /// Looks again for pictures of this address, which has been stored meanwhile.
    void again(String url, double scale) {
        boxes.stream().filter(box -> box.url().equals(url)).forEach(box -> ask(box, scale));
    }

    /// It has become so much wider since it was decoded that it shows.
    private boolean isCoarse(PictureBox box, double scale) {
        Double before = asked.get(box);
        return before != null && !box.isMissing() && box.getWidth() * scale > before * COARSE;
    }

    private void ask(PictureBox box, double scale) {
        int now = generation;
        asked.put(box, Math.max(1, box.getWidth()) * scale);
        int pixels = (int) Math.ceil(Math.max(1, box.getWidth()) * scale);
        source.image(box.url(), pixels).whenComplete((image, failure) -> {
            if (Platform.isFxApplicationThread()) {
                show(box, image, now);
            } else {
                Platform.runLater(() -> show(box, image, now));
            }
        });
    }

    private void show(PictureBox box, @Nullable Image image, int then) {
        if (then == generation) {
            box.show(image);
        }
    }

    private static @Nullable Bounds boundsIn(Node column, Node node) {
        Bounds bounds = node.getLayoutBounds();
        for (@Nullable Node at = node; at != column; at = at.getParent()) {
            if (at == null) {
                return null;
            }
            bounds = at.localToParent(bounds);
        }
        return bounds;
    }
}
