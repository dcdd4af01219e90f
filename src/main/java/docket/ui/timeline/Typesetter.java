package docket.ui.timeline;

import docket.ui.theme.Breakable;
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
    /// @param wrap the width at which a text breaks the lines; 0 where the words hold the breaks
    /// @param fromRight whether the words as a whole run from right to left
    record Block(String words, double height, double wrap, boolean fromRight) {
        static final Block NONE = line("", 0);

        /// Words that need no measuring.
        static Block line(String words, double height) {
            return new Block(words, height, 0, false);
        }
    }

    private record Order(String words, Font font, double width, int lines, double spacing) {}

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
            measure.setLineSpacing(0);
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
        return set(words, font, width, lines, 0);
    }

    /// @param spacing what the lines stand apart beyond what the font says, in pixels
    Block set(String words, Font font, double width, int lines, double spacing) {
        if (words.isEmpty() || width <= 0) {
            return Block.NONE;
        }
        return kept.computeIfAbsent(new Order(words, font, width, lines, spacing), this::set);
    }

    private Block set(Order order) {
        int most = (int) (order.lines * order.width / NARROW_LETTER) + 2;
        String words = order.words.length() <= most ? order.words : order.words.substring(0, order.words.offsetByCodePoints(0,
                Math.min(most, order.words.codePointCount(0, order.words.length()))));
        measure.setFont(order.font);
        measure.setLineSpacing(order.spacing);
        if (Breakable.isNeeded(words)) {
            measure.setWrappingWidth(0);
            measure.setText(broken(words, order.width, order.lines));
            return new Block(measure.getText(), height(), 0, Breakable.beginsRightToLeft(words));
        }
        if (order.lines == 1) {
            measure.setWrappingWidth(0);
            measure.setText(oneLine(words, order.words, order.width));
            return Block.line(measure.getText(), height());
        }
        measure.setWrappingWidth(order.width);
        measure.setText(words);
        LayoutInfo info = measure.getLayoutInfo();
        if (info.getTextLineCount() > order.lines || words.length() < order.words.length()) {
            String head = words.substring(0, Math.min(words.length(), info.getTextLine(Math.min(order.lines, info.getTextLineCount()) - 1, false).end()));
            measure.setText(cut(head));
            while (measure.getLayoutInfo().getTextLineCount() > order.lines && !head.isEmpty()) {
                head = shorter(head);
                measure.setText(cut(head));
            }
        }
        return new Block(measure.getText(), height(), order.width, false);
    }

    private double height() {
        return Math.ceil(measure.getLayoutBounds().getHeight());
    }

    /// Cut within a word where that fills the line: where there is but one, each letter counts.
    private String oneLine(String words, String whole, double width) {
        if (words.equals(whole) && fits(words, width)) {
            return words;
        }
        int fitting = 0;
        int tooMany = words.length() + 1;
        while (tooMany - fitting > 1) {
            int middle = (fitting + tooMany) / 2;
            if (fits(words.substring(0, middle) + ELLIPSIS, width)) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        boolean pair = fitting > 0 && fitting < words.length() && Character.isLowSurrogate(words.charAt(fitting));
        return words.substring(0, pair ? fitting - 1 : fitting).stripTrailing() + ELLIPSIS;
    }

    private boolean fits(String words, double width) {
        measure.setText(words);
        return measure.getLayoutBounds().getWidth() <= width;
    }

    /// Breaks lines by hand where words run from right to left: see [Breakable] for what JavaFX does with them. No font has to
    /// have its signs for direction then.
    private String broken(String words, double width, int lines) {
        StringBuilder all = new StringBuilder();
        String line = "";
        int full = 0;
        for (String word : words.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            measure.setText(full == lines - 1 ? longer + ELLIPSIS : longer);
            if (line.isEmpty() || measure.getLayoutBounds().getWidth() <= width) {
                line = longer;
            } else if (++full == lines) {
                return all.append(line).append(ELLIPSIS).toString();
            } else {
                all.append(line).append('\n');
                line = word;
            }
        }
        return all.append(line).toString();
    }

    /// With an ellipsis, which takes the place of a comma.
    private static String cut(String words) {
        int end = words.length();
        while (end > 0 && (Character.isWhitespace(words.charAt(end - 1)) || ",;:".indexOf(words.charAt(end - 1)) >= 0)) {
            end--;
        }
        return words.substring(0, end) + ELLIPSIS;
    }

    /// Without its last word; a single word without its last letter.
    private static String shorter(String words) {
        String text = words.stripTrailing();
        int blank = text.lastIndexOf(' ');
        return blank > 0 ? text.substring(0, blank).stripTrailing() : text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }
}
