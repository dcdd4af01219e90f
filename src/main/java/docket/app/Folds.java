package docket.app;

import docket.app.Trail.Item;
import docket.app.Trail.State;
import docket.link.Shared;
import docket.model.Row;
import docket.store.Articles;
import docket.store.Linking;
import docket.store.Links;
import docket.store.Store;
import docket.url.CanonicalUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns stored articles into items of one article's trail: reprints folded into one row, each with its reason.
final class Folds {
    private static final int WORDS = 3;

    private final Store store;
    private final long article;
    private final String words;
    private final long sortAt;
    private final @Nullable Long reprintOf;

    Folds(Store store, Articles.Whole whole) {
        this.store = store;
        article = whole.id();
        words = whole.title() + ". " + whole.text();
        Links.Repeat own = store.read(db -> Links.repeat(db, whole.id()));
        sortAt = own == null ? 0 : own.sortAt();
        reprintOf = own == null ? null : own.reprintOf();
    }

    /// Those not shown yet, in their order; the first of several reprints stands for all.
    ///
    /// @param reason what they have to do with the article
    List<Item> items(List<Row> rows, String reason, Set<String> shown) {
        Map<Long, Integer> places = new HashMap<>();
        List<Item> items = new ArrayList<>();
        for (Row row : rows) {
            if (!shown.add(CanonicalUrl.of(row.url()))) {
                continue;
            }
            Links.Repeat repeat = store.read(db -> Links.repeat(db, row.id()));
            Long first = repeat == null || repeat.reprintOf() == null ? Long.valueOf(row.id()) : repeat.reprintOf();
            Integer place = places.get(first);
            if (place != null) {
                items.set(place, with(items.get(place), row.source()));
            } else {
                places.put(first, items.size());
                boolean same = first == article || first.equals(reprintOf);
                items.add(item(row, same ? "the same text" : because(reason, row)));
            }
        }
        return List.copyOf(items);
    }

    Item item(Row row, String why) {
        Links.Repeat stand = store.read(db -> Links.repeat(db, row.id()));
        String problem = stand == null ? null : stand.problem();
        State state = row.fullText() ? State.STORED : problem != null ? State.FAILED
                : stand != null && stand.wanted() ? State.FETCHING : State.FETCHABLE;
        return new Item(row.id(), row.url(), row.title(), row.source(), row.published(), row.teaser(), row.fullText(), row.read(),
                row.fullText() ? null : problem, why, List.of(), state);
    }

    private static Item with(Item item, String outlet) {
        if (outlet.equals(item.source()) || item.also().contains(outlet)) {
            return item;
        }
        List<String> also = new ArrayList<>(item.also());
        also.add(outlet);
        return new Item(item.article(), item.url(), item.title(), item.source(), item.published(), item.teaser(), item.stored(),
                item.read(), item.problem(), item.why(), List.copyOf(also), item.state());
    }

    private String because(String reason, Row row) {
        List<String> common = Shared.words(words, row.title() + ". " + (row.teaser() == null ? "" : row.teaser()), WORDS);
        return reason + (common.isEmpty() ? "" : ": shares " + String.join(", ", common)) + "; " + gap(row.sortAt() - sortAt);
    }

    private static String gap(long ms) {
        Duration gap = Duration.ofMillis(Math.abs(ms));
        String side = ms < 0 ? " earlier" : " later";
        return gap.toHours() < 1 ? "at the same time" : gap.toHours() < 48 ? count(gap.toHours(), "hour") + side : count(gap.toDays(), "day") + side;
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
