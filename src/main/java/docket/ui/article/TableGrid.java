package docket.ui.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The cells of a table. Columns share the width by what their cells would like, none below its longest word; where even
/// that does not fit, the table keeps that width and [SideScroll] lets it be moved.
final class TableGrid extends Pane {
    /// A column of a table that is too wide anyway takes no more than this, in widths of the letter M.
    private static final double COMFORTABLE_EMS = 15;

    /// A cell in place.
    ///
    /// @param row of its upper end, from 0
    record Placed(Region node, int row, int column, int rows, int columns) {}

    private final List<Placed> cells;
    private final int columns;
    private final int rows;
    private double[] least = {};
    private double[] liked = {};
    private double heightsWidth = -1;
    private double[] heights = {};

    TableGrid(List<Placed> cells) {
        this.cells = List.copyOf(cells);
        columns = cells.stream().mapToInt(c -> c.column() + c.columns()).max().orElse(0);
        rows = cells.stream().mapToInt(c -> c.row() + c.rows()).max().orElse(0);
        getStyleClass().add("table-grid");
        List<Node> nodes = new ArrayList<>();
        cells.forEach(cell -> nodes.add(cell.node()));
        getChildren().setAll(nodes);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    public void requestLayout() {
        liked = new double[0];
        heightsWidth = -1;
        super.requestLayout();
    }

    @Override
    protected double computeMinWidth(double h) {
        measure();
        return Math.ceil(Arrays.stream(least).sum());
    }

    @Override
    protected double computePrefWidth(double h) {
        measure();
        double sum = 0;
        for (int i = 0; i < columns; i++) {
            sum += Math.max(least[i], Math.min(liked[i], comfortable()));
        }
        return Math.ceil(sum);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Arrays.stream(heights(width)).sum();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double comfortable() {
        TextBlock any = cells.isEmpty() ? null : firstText(cells.getFirst().node());
        return COMFORTABLE_EMS * (any == null || any.runs().isEmpty() ? 12 : any.runs().getFirst().getFont().getSize());
    }

    private void measure() {
        if (liked.length == columns) {
            return;
        }
        least = new double[columns];
        liked = new double[columns];
        for (boolean spanning : new boolean[] {false, true}) {
            for (Placed cell : cells) {
                if (cell.columns() > 1 == spanning) {
                    share(least, cell, leastWidth(cell.node()));
                    share(liked, cell, Math.max(leastWidth(cell.node()), cell.node().prefWidth(-1)));
                }
            }
        }
    }

    /// Makes the cell's columns wide enough for it, all by the same amount.
    private static void share(double[] widths, Placed cell, double needed) {
        double has = 0;
        for (int i = 0; i < cell.columns(); i++) {
            has += widths[cell.column() + i];
        }
        for (int i = 0; i < cell.columns() && needed > has; i++) {
            widths[cell.column() + i] += (needed - has) / cell.columns();
        }
    }

    private static double leastWidth(Region cell) {
        return cell.getInsets().getLeft() + cell.getInsets().getRight() + widestWord(cell);
    }

    private static double widestWord(Parent parent) {
        double widest = 0;
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof TextBlock block) {
                widest = Math.max(widest, block.wordWidth());
            } else if (child instanceof Region inner) {
                widest = Math.max(widest, leastWidth(inner));
            }
        }
        return widest;
    }

    private static @Nullable TextBlock firstText(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof TextBlock block) {
                return block;
            }
        }
        return null;
    }

    /// Widths in whole pixels that fill `width`. Where it does not suffice for all wishes, the widest columns give way
    /// first: short cells keep to one line.
    private double[] widths(double width) {
        measure();
        double sumLiked = Arrays.stream(liked).sum();
        double limit = sumLiked <= width ? Double.MAX_VALUE : limit(width);
        double[] widths = new double[columns];
        double right = 0;
        double given = 0;
        for (int i = 0; i < columns; i++) {
            right += Math.max(least[i], Math.min(liked[i], limit))
                    + Math.max(0, width - sumLiked) * liked[i] / Math.max(1, sumLiked);
            widths[i] = Math.rint(right) - given;
            given = Math.rint(right);
        }
        return widths;
    }

    /// The width no column may exceed, unless its words need it, so that all of them fill `width`.
    private double limit(double width) {
        double low = 0;
        double high = width;
        while (high - low > 0.25) {
            double middle = (low + high) / 2;
            double sum = 0;
            for (int i = 0; i < columns; i++) {
                sum += Math.max(least[i], Math.min(liked[i], middle));
            }
            if (sum > width) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private double[] heights(double width) {
        if (heightsWidth == width) {
            return heights;
        }
        double[] widths = widths(width);
        double[] result = new double[rows];
        for (boolean spanning : new boolean[] {false, true}) {
            for (Placed cell : cells) {
                if (cell.rows() > 1 == spanning) {
                    double needed = Math.ceil(cell.node().prefHeight(sum(widths, cell.column(), cell.columns())));
                    double has = sum(result, cell.row(), cell.rows());
                    int last = cell.row() + cell.rows() - 1;
                    result[last] += Math.max(0, needed - has);
                }
            }
        }
        heights = result;
        heightsWidth = width;
        return result;
    }

    private static double sum(double[] of, int from, int count) {
        return Arrays.stream(of, from, Math.min(of.length, from + count)).sum();
    }

    @Override
    protected void layoutChildren() {
        double[] widths = widths(getWidth());
        double[] high = heights(getWidth());
        for (Placed cell : cells) {
            cell.node().resizeRelocate(sum(widths, 0, cell.column()), sum(high, 0, cell.row()),
                    sum(widths, cell.column(), cell.columns()), sum(high, cell.row(), cell.rows()));
        }
    }
}
