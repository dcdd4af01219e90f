package docket.ui.timeline;

import docket.app.Search;
import docket.app.Timeline;
import docket.model.Filter;
import docket.model.Row;
import docket.store.SearchIndex.Order;
import docket.model.Sort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Reads what the timeline shows. Background threads only.
final class Pages {
    /// Rows a page: three screens of cards at 1080 px, read in a few milliseconds.
    static final int SIZE = 200;
    /// More answers than this help nobody; the query does.
    private static final int MAX_FOUND = 1000;
    /// More than a window shows: read first, and the rest while a person looks at them.
    private static final int FIRST_FOUND = 50;

    private final Timeline timeline;
    private final Search search;

    Pages(Timeline timeline, Search search) {
        this.timeline = timeline;
        this.search = search;
    }

    /// @param stories articles of each story that a row belongs to
    /// @param more true when another page may follow
    record Page(List<Row> rows, Map<Long, List<Row>> stories, boolean more, Totals totals) {}

    /// @param articles -1 while they are counted
    /// @param sources of a search; 0 else
    record Totals(int articles, int unread, int sources, long millis, List<String> notes, List<String> terms,
            Map<Long, String> snippets) {
        /// These with the counts of the search `before`: while a person types, better than none until they are counted.
        Totals counting(Totals before) {
            return articles >= 0 ? this : new Totals(before.articles, unread, before.sources, before.millis, notes, terms, snippets);
        }

        /// Of what is not counted yet.
        static final Totals UNKNOWN = new Totals(-1, 0, -1, 0, List.of(), List.of(), Map.of());
        static final Totals NONE = new Totals(0, 0, 0, 0, List.of(), List.of(), Map.of());
    }

    Page first(Shown shown, Filter filter, Sort sort) {
        return switch (shown) {
            case Shown.Place place -> {
                List<Row> rows = pictured(timeline.rows(place.scope(), filter, sort, null, SIZE));
                Timeline.Totals totals = timeline.totals(place.scope());
                yield new Page(rows, stories(rows), rows.size() == SIZE,
                        new Totals(totals.articles(), totals.unread(), 0, 0, List.of(), List.of(), Map.of()));
            }
            case Shown.Query query -> page(search.begin(query.text(), Order.NEWEST, FIRST_FOUND), filter);
        };
    }

    Page next(Shown.Place place, Filter filter, Sort sort, Timeline.@Nullable Cursor after) {
        List<Row> rows = pictured(timeline.rows(place.scope(), filter, sort, after, SIZE));
        return new Page(rows, stories(rows), rows.size() == SIZE, Totals.NONE);
    }

    /// All answers to a query of which [#first] gave the first.
    ///
    /// @param over true once nobody waits any more
    Page whole(Shown.Query query, Filter filter, BooleanSupplier over) {
        return page(search.search(query.text(), MAX_FOUND, over), filter);
    }

    private Page page(Search.Results results, Filter filter) {
        List<Row> rows = pictured(results.rows()).stream().filter(row -> switch (filter) {
            case ALL -> true;
            case UNREAD -> !row.read();
            case STARRED -> row.starred();
        }).toList();
        int unread = (int) results.rows().stream().filter(row -> !row.read()).count();
        return new Page(rows, Map.of(), results.total() < 0, new Totals(results.total(), unread, results.sources(), results.millis(),
                results.notes(), results.terms(), results.snippets()));
    }

    Timeline.Totals totals(Shown.Place place) {
        return timeline.totals(place.scope());
    }

    List<Row> again(List<Long> ids) {
        return pictured(timeline.rows(ids));
    }

    /// The rows with a picture only where it is stored: no card keeps room for one that does not come.
    private List<Row> pictured(List<Row> rows) {
        List<Long> asked = rows.stream().filter(row -> row.image() != null).map(Row::id).toList();
        Set<Long> stored = asked.isEmpty() ? Set.of() : timeline.pictured(asked);
        return rows.stream().map(row -> row.image() == null || stored.contains(row.id()) ? row : row.withoutImage()).toList();
    }

    Map<Long, List<Row>> stories(List<Row> rows) {
        Map<Long, List<Row>> stories = new HashMap<>();
        for (Row row : rows) {
            if (row.story() != 0 && row.storySize() > 1) {
                stories.computeIfAbsent(row.story(), story -> pictured(timeline.story(story)));
            }
        }
        return stories;
    }
}
