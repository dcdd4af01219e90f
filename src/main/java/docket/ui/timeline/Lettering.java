package docket.ui.timeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How high some lines of a label are: a label cannot be told how many lines it may have, only how high it may be.
final class Lettering {
    private static final Map<Font, Double> LINE = new ConcurrentHashMap<>();

    /// A width at which nothing wraps.
    private static final double ENDLESS = 1_000_000;

    private Lettering() {}

    /// The height `label` takes at `width`, at most `lines` lines.
    static double height(Label label, double width, int lines) {
        if (label.getText() == null || label.getText().isEmpty()) {
            return 0;
        }
        double most = lines * label.prefHeight(ENDLESS) + (lines - 1) * label.getLineSpacing() + 1;
        return Math.min(most, label.prefHeight(width));
    }

    static double line(Font font) {
        return LINE.computeIfAbsent(font, f -> {
            Text text = new Text("Xg");
            text.setFont(f);
            return text.getLayoutBounds().getHeight();
        });
    }
}
