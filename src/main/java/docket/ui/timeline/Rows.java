package docket.ui.timeline;

import docket.model.Row;
import docket.model.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The rows read so far, in the list's order, each article once. Pure; every change gives new rows.
record Rows(List<Row> list) {
    private static final Comparator<Row> OLDEST_FIRST = Comparator.comparingLong(Row::sortAt).thenComparingLong(Row::id);
    static final Rows NONE = new Rows(List.of());

    Rows {
        list = List.copyOf(list);
    }

    /// These, with `next` after them.
    Rows and(List<Row> next) {
        Set<Long> known = ids();
        List<Row> all = new ArrayList<>(list);
        next.stream().filter(row -> known.add(row.id())).forEach(all::add);
        return new Rows(all);
    }

    /// These, with `fresh` where they belong by time; a row known already is replaced.
    Rows merge(List<Row> fresh, Sort sort) {
        Map<Long, Row> all = new HashMap<>();
        list.forEach(row -> all.put(row.id(), row));
        fresh.forEach(row -> all.put(row.id(), row));
        return new Rows(all.values().stream().sorted(order(sort)).toList());
    }

    /// Those of `fresh` that are not here but lie within what was read.
    ///
    /// @param whole true when the list was read to its end
    List<Row> missing(List<Row> fresh, boolean whole, Sort sort) {
        Set<Long> known = ids();
        return fresh.stream().filter(row -> !known.contains(row.id()))
                .filter(row -> whole || list.isEmpty() || order(sort).compare(row, list.getLast()) < 0).toList();
    }

    private static Comparator<Row> order(Sort sort) {
        return sort == Sort.NEWEST ? OLDEST_FIRST.reversed() : OLDEST_FIRST;
    }

    /// Puts changed rows in the place of their old selves.
    Rows replace(Collection<Row> changed) {
        Map<Long, Row> byId = new HashMap<>();
        changed.forEach(row -> byId.put(row.id(), row));
        return map(row -> byId.getOrDefault(row.id(), row));
    }

    Rows map(UnaryOperator<Row> change) {
        return new Rows(list.stream().map(change).toList());
    }

    Set<Long> ids() {
        Set<Long> ids = new HashSet<>();
        list.forEach(row -> ids.add(row.id()));
        return ids;
    }
}
