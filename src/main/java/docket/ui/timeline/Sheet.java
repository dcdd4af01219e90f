package docket.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The cells of a list. A cell that was made stays in the window for good, hidden while no line needs it: what is taken away and
/// comes again is styled from the start. A cell keeps its line as long as that is in sight, and its place on the sheet: it is the
/// sheet that moves. Afterwards it goes to a line of its kind, so that only what the line says has to be drawn.
final class Sheet extends Region {
    /// Further from its beginning than this the sheet begins anew, in pixels: what is drawn knows places to some seven digits.
    private static final double FAR = 100_000;

    private final Supplier<LineCell> maker;
    private final Runnable before;
    private final List<LineCell> cells = new ArrayList<>();
    private List<LineCell> shown = List.of();

    /// @param before run with each layout, before cells are drawn
    Sheet(Supplier<LineCell> maker, Runnable before) {
        this.maker = maker;
        this.before = before;
        setManaged(false);
        setPickOnBounds(false);
    }

    /// Those in sight, from above.
    List<LineCell> shown() {
        return shown;
    }

    /// All there are.
    List<LineCell> cells() {
        return cells;
    }

    /// A cell in no list of lines in sight.
    LineCell make() {
        LineCell cell = maker.get();
        cell.setVisible(false);
        getChildren().add(cell);
        return cell;
    }

    /// The upper edge of a cell in sight, below that of the room.
    double top(LineCell cell) {
        return cell.getLayoutY() + getTranslateY();
    }

    /// Gives each of the lines a cell.
    ///
    /// @param lines from the first in sight to the last
    /// @param first the first one's number
    /// @param top the first one's upper edge
    /// @param height of a line, by its number
    void show(List<Line> lines, int first, double top, double width, IntToDoubleFunction height) {
        List<LineCell> free = new ArrayList<>(cells);
        @Nullable LineCell[] next = new LineCell[lines.size()];
        for (int i = 0; i < next.length; i++) {
            Line line = lines.get(i);
            next[i] = take(free, cell -> cell.holds(line));
        }
        double shift = shift(next, first, top, height);
        double y = top - shift;
        for (int i = 0; i < next.length; i++) {
            Line line = lines.get(i);
            LineCell cell = next[i] != null ? next[i] : another(free, line);
            next[i] = cell;
            double high = height.applyAsDouble(first + i);
            cell.show(first + i, line, y, width, high);
            y += high;
        }
        free.forEach(LineCell::hide);
        setTranslateY(shift);
        shown = List.of(next);
    }

    /// Where the sheet has to stand so that what stays in sight need not be moved on it.
    private double shift(@Nullable LineCell[] next, int first, double top, IntToDoubleFunction height) {
        double y = top;
        for (int i = 0; i < next.length; i++) {
            if (next[i] != null && next[i].isVisible()) {
                double shift = y - next[i].getLayoutY();
                return Math.abs(shift) < FAR ? shift : 0;
            }
            y += height.applyAsDouble(first + i);
        }
        return 0;
    }

    private LineCell another(List<LineCell> free, Line line) {
        LineCell like = take(free, cell -> cell.isLike(line));
        LineCell cell = like == null ? take(free, any -> true) : like;
        if (cell == null) {
            cell = make();
            cells.add(cell);
        }
        return cell;
    }

    private static @Nullable LineCell take(List<LineCell> free, Predicate<LineCell> wanted) {
        for (int i = 0; i < free.size(); i++) {
            if (wanted.test(free.get(i))) {
                return free.remove(i);
            }
        }
        return null;
    }

    @Override
    protected void layoutChildren() {
        before.run();
    }
}
