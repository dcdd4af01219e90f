package docket.ui.article;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;

/// Shapes round stretches of a laid-out text, in the coordinates of its flow. JavaFX can underline text, but neither thinly
/// nor with dots, and not without the blank at the end of a line.
final class Shapes {
    /// How far grounds reach beyond the letters, in pixels.
    private static final double MARGIN_X = 2.5;
    /// How far above the bottom of a line of text its underline runs, in parts of its height. JavaFX has a place for it too,
    /// but for right-to-left text it goes through the letters.
    private static final double DESCENT = 0.13;
    private static final double RADIUS = 4;

    private Shapes() {}

    /// Adds a line under each line of the text, without the blanks at its ends.
    static void underline(TextFlow flow, String text, Span span, List<PathElement> into) {
        for (Rectangle2D line : lines(flow, text, span)) {
            // On half a pixel a line of one pixel is sharp.
            double y = Math.floor(line.getMaxY() - DESCENT * line.getHeight()) + 0.5;
            into.add(new MoveTo(line.getMinX(), y));
            into.add(new LineTo(line.getMaxX(), y));
        }
    }

    /// Adds a rounded ground.
    static void ground(TextFlow flow, String text, Span span, List<PathElement> into) {
        for (Rectangle2D line : lines(flow, text, span)) {
            rounded(line.getMinX() - MARGIN_X, line.getMinY(), line.getMaxX() + MARGIN_X, line.getMaxY(), into);
        }
    }

    /// Adds a rounded ring, a little way off.
    static void ring(TextFlow flow, String text, Span span, List<PathElement> into) {
        for (Rectangle2D line : lines(flow, text, span)) {
            rounded(line.getMinX() - 2, line.getMinY() - 1, line.getMaxX() + 2, line.getMaxY() + 1, into);
        }
    }

    private static List<Rectangle2D> lines(TextFlow flow, String text, Span span) {
        var layout = flow.getLayoutInfo();
        List<Rectangle2D> boxes = new ArrayList<>();
        for (TextLineInfo line : layout.getTextLines(false)) {
            Span part = span.within(new Span(line.start(), line.end())).trimmed(text);
            if (!part.isEmpty()) {
                boxes.addAll(layout.getSelectionGeometry(part.from(), part.to(), false));
            }
        }
        return boxes;
    }

    private static void rounded(double left, double top, double right, double bottom, List<PathElement> into) {
        double r = Math.min(RADIUS, (bottom - top) / 2);
        into.add(new MoveTo(left + r, top));
        into.add(new LineTo(right - r, top));
        into.add(new ArcTo(r, r, 0, right, top + r, false, true));
        into.add(new LineTo(right, bottom - r));
        into.add(new ArcTo(r, r, 0, right - r, bottom, false, true));
        into.add(new LineTo(left + r, bottom));
        into.add(new ArcTo(r, r, 0, left, bottom - r, false, true));
        into.add(new LineTo(left, top + r));
        into.add(new ArcTo(r, r, 0, left + r, top, false, true));
        into.add(new ClosePath());
    }
}
