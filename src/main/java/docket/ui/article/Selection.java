package docket.ui.article;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is selected, over all leaves of the article, tables and pictures included.
final class Selection {
    /// What a drag takes at a time: after a double click whole words, after a triple click whole blocks.
    enum Unit {
        CHARACTER, WORD, BLOCK
    }

    /// A selected stretch of one leaf.
    record Part(Leaf leaf, Span span) {}

    private List<Leaf> leaves = List.of();
    private @Nullable Place anchorStart;
    private @Nullable Place anchorEnd;
    private Unit unit = Unit.CHARACTER;
    private Place from = new Place(0, 0);
    private Place to = new Place(0, 0);

    /// Begins with nothing selected in these leaves.
    void over(List<Leaf> newLeaves) {
        leaves = newLeaves;
        anchorStart = null;
        anchorEnd = null;
        from = new Place(0, 0);
        to = from;
    }

    boolean isEmpty() {
        return from.equals(to);
    }

    /// A press: what is at `at` becomes the fixed end.
    void begin(Place at, Unit newUnit) {
        unit = newUnit;
        anchorStart = before(at);
        anchorEnd = after(at);
        set(anchorStart, anchorEnd);
    }

    /// A drag or a press with Shift: from the fixed end to `at`.
    void extend(Place at) {
        Place start = anchorStart;
        Place end = anchorEnd;
        if (start == null || end == null) {
            begin(at, Unit.CHARACTER);
        } else if (at.compareTo(start) < 0) {
            set(before(at), end);
        } else {
            Place far = after(at);
            set(start, far.compareTo(end) > 0 ? far : end);
        }
    }

    void all() {
        if (!leaves.isEmpty()) {
            anchorStart = new Place(0, 0);
            anchorEnd = anchorStart;
            unit = Unit.CHARACTER;
            set(anchorStart, new Place(leaves.size() - 1, leaves.getLast().length()));
        }
    }

    void clear() {
        set(from, from);
    }

    /// In reading order.
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int i = from.leaf(); i <= to.leaf() && i < leaves.size(); i++) {
            Span span = spanOf(i, from, to);
            if (!span.isEmpty()) {
                parts.add(new Part(leaves.get(i), span));
            }
        }
        return parts;
    }

    private Span spanOf(int leaf, Place start, Place end) {
        return new Span(leaf == start.leaf() ? start.offset() : 0,
                leaf == end.leaf() ? end.offset() : leaves.get(leaf).length());
    }

    /// Repaints only leaves that were or are selected.
    private void set(Place start, Place end) {
        Place oldFrom = from;
        Place oldTo = to;
        from = start;
        to = end;
        for (int i = oldFrom.leaf(); i <= oldTo.leaf() && i < leaves.size(); i++) {
            if (i < from.leaf() || i > to.leaf()) {
                leaves.get(i).select(0, 0);
            }
        }
        for (int i = from.leaf(); i <= to.leaf() && i < leaves.size(); i++) {
            boolean inner = i > from.leaf() && i < to.leaf() && i > oldFrom.leaf() && i < oldTo.leaf();
            if (!inner) {
                Span span = spanOf(i, from, to);
                leaves.get(i).select(span.from(), span.to());
            }
        }
    }

    private Place before(Place at) {
        return switch (unit) {
            case CHARACTER -> at;
            case WORD -> new Place(at.leaf(), word(at).from());
            case BLOCK -> new Place(at.leaf(), 0);
        };
    }

    private Place after(Place at) {
        return switch (unit) {
            case CHARACTER -> at;
            case WORD -> new Place(at.leaf(), word(at).to());
            case BLOCK -> new Place(at.leaf(), leaves.get(at.leaf()).length());
        };
    }

    private Span word(Place at) {
        String text = leaves.get(at.leaf()).text();
        if (text.isEmpty()) {
            return Span.NONE;
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int inside = Math.min(at.offset(), text.length() - 1);
        int end = words.following(inside);
        int start = words.previous();
        return new Span(start, end == BreakIterator.DONE ? text.length() : end);
    }
}
