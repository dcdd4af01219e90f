package docket.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/// The lines of the timeline. Becomes another list in one change, however much differs: each change lays the view out anew.
final class LineList extends ModifiableObservableListBase<Line> {
    private final List<Line> lines = new ArrayList<>();

    /// @param same true when it is the same list as before with some changes, in which the view keeps its place
    void become(List<Line> next, boolean same) {
        if (!same) {
            setAll(next);
            return;
        }
        beginChange();
        try {
            Differ.apply(this, next);
        } finally {
            endChange();
        }
    }

    @Override
    public Line get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    protected void doAdd(int index, Line line) {
        lines.add(index, line);
    }

    @Override
    protected Line doSet(int index, Line line) {
        return lines.set(index, line);
    }

    @Override
    protected Line doRemove(int index) {
        return lines.remove(index);
    }
}
