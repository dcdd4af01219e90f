package docket.ui.work;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/// The lines of a list on the screen. Becomes another list in one change, however much differs: each change lays the view out
/// anew. JavaFX thread only.
public final class Shelf<T> extends ModifiableObservableListBase<T> {
    private final List<T> lines = new ArrayList<>();

    /// @param same true when it is the same list as before with some changes, in which the view keeps its place
    public void become(List<T> next, boolean same) {
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
    public T get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    protected void doAdd(int index, T line) {
        lines.add(index, line);
    }

    @Override
    protected T doSet(int index, T line) {
        return lines.set(index, line);
    }

    @Override
    protected T doRemove(int index) {
        return lines.remove(index);
    }
}
