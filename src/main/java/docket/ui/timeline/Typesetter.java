package docket.ui.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;

/// Sets words in lines and cuts what does not fit, as a label would, without a label's cost: a list measures each of its cards
/// whether it shows them or not. JavaFX thread only.
final class Typesetter {
    private static final String ELLIPSIS = "\u2026";
    /// Titles and teasers of two pages of rows; some hundred bytes each.
    private static final int KEPT = 1_000;
    /// Narrower than any letter of the list on average, in pixels: no more letters than this go into a line.
    private static final double NARROW_LETTER = 3;

    /// @param words those that fit
    /// @param height of their lines, in whole pixels; 0 for no words
    record Block(String words, double height) {
        static final Block NONE = new Block("", 0);
    }

    private record Order(String words, Font font, double width, int lines) {}

    private final Text measure = new Text();
    private final Map<Font, Double> lineHeights = new LinkedHashMap<>();
    private final Map<Order, Block> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Order, Block> eldest) {
            return size() > KEPT;
        }
    };

    Typesetter() {
        measure.setTextOrigin(VPos.TOP);
    }

    /// The height of one line, in whole pixels.
    double line(Font font) {
        return lineHeights.computeIfAbsent(font, f -> {
            measure.setFont(f);
            measure.setWrappingWidth(0);
            measure.setText("Xg");
            return Math.ceil(measure.getLayoutBounds().getHeight());
        });
    }

    /// The width of words on one line, in whole pixels.
    double width(String words, Font font) {
        measure.setFont(font);
        measure.setWrappingWidth(0);
        measure.setText(words);
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }

    /// @param lines at most so many
    Block set(String words, Font font, double width, int lines) {
        if (words.isEmpty() || width <= 0) {
            return Block.NONE;
        }
        return kept.computeIfAbsent(new Order(words, font, width, lines), this::set);
    }

    private Block set(Order order) {
        int most = (int) (order.lines * order.width / NARROW_LETTER) + 2;
        String words = order.words.length() <= most ? order.words : order.words.substring(0, order.words.offsetByCodePoints(0,
                Math.min(most, order.words.codePointCount(0, order.words.length()))));
        measure.setFont(order.font);
        measure.setWrappingWidth(order.width);
        measure.setText(words);
        LayoutInfo info = measure.getLayoutInfo();
        if (info.getTextLineCount() > order.lines || words.length() < order.words.length()) {
            String head = words.substring(0, Math.min(words.length(), info.getTextLine(Math.min(order.lines, info.getTextLineCount()) - 1, false).end()));
            measure.setText(head.stripTrailing() + ELLIPSIS);
            while (measure.getLayoutInfo().getTextLineCount() > order.lines && !head.isEmpty()) {
                head = shorter(head);
                measure.setText(head + ELLIPSIS);
            }
        }
        return new Block(measure.getText(), Math.ceil(measure.getLayoutBounds().getHeight()));
    }

    /// Without its last word; a single word without its last letter.
    private static String shorter(String words) {
        String text = words.stripTrailing();
        int blank = text.lastIndexOf(' ');
        return blank > 0 ? text.substring(0, blank).stripTrailing() : text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }
}
