package docket.ui.timeline;

import docket.app.Search;
import docket.app.Timeline;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import docket.model.Sort;
import docket.ui.theme.Ages;
import docket.ui.work.Background;
import docket.ui.work.Latest;
import docket.ui.work.News;
import docket.ui.work.Shelf;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the timeline shows. Nothing in it moves unless the reader caused it: new articles wait until [#takeNew]; read ones
/// stay until the view is left. JavaFX thread only.
public final class TimelineModel {
    private final Pages pages;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Background background;
    private final Executor later;
    private final Latest first;
    private final Latest fresh;
    private final Latest next;

    private final Shelf<Line> lines = new Shelf<>();
    private final ReadOnlyObjectWrapper<Shown> shown;
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.UNREAD);
    private final ReadOnlyObjectWrapper<Sort> sort = new ReadOnlyObjectWrapper<>(Sort.NEWEST);
    private final ReadOnlyObjectWrapper<Pages.Totals> totals = new ReadOnlyObjectWrapper<>(Pages.Totals.NONE);
    /// The counts of the search before: those of a place would say something else of what was found.
    private Pages.Totals searched = Pages.Totals.UNKNOWN;
    private final ReadOnlyLongWrapper selected = new ReadOnlyLongWrapper();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);

    private LongConsumer onSelect = article -> {};
    private Rows rows = Rows.NONE;
    private final Map<Long, List<Row>> stories = new HashMap<>();
    private final Set<Long> open = new HashSet<>();
    private List<Row> newcomers = List.of();
    /// How many articles the place had when its news was last shown.
    private int counted;
    private boolean more;
    private boolean asking;
    private boolean there;
    /// Grows with each [#show].
    private int showing;
    /// What the lines were laid for.
    private @Nullable Shown laid;
    /// True once the reader began to read here: from then on new articles wait.
    private boolean settled;

    /// What stands in the list's place when it is empty.
    public enum State {
        LOADING, LISTED, EMPTY
    }

    /// @param later runs a task when a person who types has had time for the next letter, on any thread: all answers to a query are
    ///     looked for then, and counted, for while that goes on the first answers to the next one come later
    public TimelineModel(Timeline timeline, Search search, Background background, Executor later, InstantSource clock, ZoneId zone, Shown start) {
        this.pages = new Pages(timeline, search);
        this.background = background;
        this.later = later;
        this.clock = clock;
        this.zone = zone;
        this.shown = new ReadOnlyObjectWrapper<>(start);
        first = new Latest(background);
        fresh = new Latest(background);
        next = new Latest(background);
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Filter> filter() {
        return filter.getReadOnlyProperty();
    }

    /// The order of a place; the answers to a query have their own.
    public ReadOnlyObjectProperty<Sort> sort() {
        return sort.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Pages.Totals> totals() {
        return totals.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// The selected article; 0 when there is none.
    public ReadOnlyLongProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /// How many new articles wait to be shown.
    public ReadOnlyIntegerProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// Articles in this place, by the last count.
    public int articles() {
        return totals.get().articles();
    }

    /// The words searched for; empty outside a search.
    public List<String> terms() {
        return totals.get().terms();
    }

    /// Minutes since 1970: what an age is told by.
    long minute() {
        return clock.instant().getEpochSecond() / 60;
    }

    public Ages ages() {
        return new Ages(clock.instant(), zone);
    }

    /// Leaves this view for another.
    public void show(Shown what, Filter segment, Sort order) {
        boolean same = what.equals(shown.get());
        if (!(shown.get() instanceof Shown.Query)) {
            searched = Pages.Totals.UNKNOWN;
        }
        shown.set(what);
        filter.set(segment);
        sort.set(order);
        if (!same) {
            open.clear();
        }
        fresh.forget();
        next.forget();
        asking = false;
        settled = false;
        there = false;
        showing++;
        first.ask(() -> pages.first(what, segment, order), page -> {
            // That nothing is found is said only when all was looked through.
            if (!page.rows().isEmpty() || !page.more()) {
                first(page);
            }
            if (page.more() && what instanceof Shown.Query query) {
                int mine = showing;
                later.execute(() -> background.onFx(() -> {
                    if (mine == showing) {
                        first.askLong(over -> pages.whole(query, segment, over), this::first);
                    }
                }));
            }
        });
    }

    private void first(Pages.Page page) {
        rows = Rows.NONE.and(page.rows());
        stories.clear();
        stories.putAll(page.stories());
        more = page.more();
        searched = page.totals().counting(searched);
        totals.set(searched);
        counted = searched.articles();
        wait(List.of());
        there = true;
        lay();
    }

    /// True when the lines are those of what is [#shown], not of the view before.
    public boolean isThere() {
        return there;
    }

    public void show(Filter segment) {
        show(shown.get(), segment, sort.get());
    }

    public void show(Sort order) {
        show(shown.get(), filter.get(), order);
    }

    /// Reads the next page, when there is one and nobody asked yet.
    public void more() {
        if (!more || asking || rows.list().isEmpty() || !(shown.get() instanceof Shown.Place place)) {
            return;
        }
        asking = true;
        Filter segment = filter.get();
        Sort order = sort.get();
        Timeline.Cursor after = Timeline.Cursor.after(rows.list().getLast());
        next.ask(() -> pages.next(place, segment, order, after), page -> {
            asking = false;
            rows = rows.and(page.rows());
            stories.putAll(page.stories());
            more = page.more();
            if (!more) {
                Set<Long> known = rows.ids();
                wait(newcomers.stream().filter(row -> !known.contains(row.id())).toList());
            }
            lay();
        });
    }

    /// Takes in what changed in the store.
    public void hear(News news) {
        if (!news.touchesLists()) {
            return;
        }
        Set<Long> known = rows.ids();
        stories.values().forEach(told -> told.forEach(row -> known.add(row.id())));
        List<Long> touched = new ArrayList<>(news.all() ? known : news.marks());
        if (!news.all()) {
            touched.addAll(news.articles());
            touched.retainAll(known);
        }
        Shown what = shown.get();
        Filter segment = filter.get();
        boolean arrivals = (news.all() || !news.articles().isEmpty()) && what instanceof Shown.Place;
        // Whatever the order of the list: new articles are among the newest.
        fresh.ask(() -> new Fresh(pages.again(touched), arrivals ? pages.first(what, segment, Sort.NEWEST) : null,
                what instanceof Shown.Place place ? pages.totals(place) : null), this::take);
    }

    /// @param changed rows shown that differ now
    /// @param page the first page as it would be read now; null when no article arrived
    private record Fresh(List<Row> changed, Pages.@Nullable Page page, Timeline.@Nullable Totals counts) {}

    private void take(Fresh read) {
        update(read.changed());
        if (read.counts() != null) {
            totals.set(new Pages.Totals(read.counts().articles(), read.counts().unread(), 0, 0, List.of(), List.of(), Map.of()));
        }
        if (read.page() != null) {
            List<Row> arrived = rows.missing(read.page().rows(), !more, sort.get());
            wait(arrived);
            if (settled) {
                waiting.set(Math.max(arrived.size(), beyond()));
            } else {
                counted = totals.get().articles();
            }
            if (!settled && !arrived.isEmpty()) {
                read.page().stories().forEach(stories::put);
                more = more || read.page().more();
                takeNew();
                return;
            }
        }
        lay();
    }

    /// How many articles came that stand below what was read: where the oldest stand first, what is new comes last.
    private int beyond() {
        return more && sort.get() == Sort.OLDEST && filter.get() != Filter.STARRED ? totals.get().articles() - counted : 0;
    }

    private void update(Collection<Row> changed) {
        rows = rows.replace(changed);
        stories.replaceAll((story, told) -> new Rows(told).replace(changed).list());
    }

    /// Shows the articles that waited.
    ///
    /// @return how many of them stand below what was read so far
    public int takeNew() {
        int beyond = Math.max(0, waiting.get() - newcomers.size());
        counted = totals.get().articles();
        rows = rows.merge(newcomers, sort.get());
        List<Row> taken = newcomers;
        wait(List.of());
        lay();
        background.ask(() -> pages.stories(taken), told -> {
            stories.putAll(told);
            lay();
        });
        return beyond;
    }

    private void wait(List<Row> arrived) {
        newcomers = arrived;
        waiting.set(arrived.size());
    }

    /// Selects an article and opens it, also when it is selected already.
    public void select(long article) {
        point(article);
        onSelect.accept(article);
    }

    /// Selects an article that is open.
    public void point(long article) {
        if (article != 0) {
            settled = true;
        }
        selected.set(article);
    }

    /// Told of each article to open.
    public void onSelect(LongConsumer listener) {
        onSelect = listener;
    }

    /// From now on new articles wait: the reader has scrolled.
    public void settle() {
        settled = true;
    }

    /// Shows a mark at once, before it is on disk; the store's announcement brings the truth.
    public void mark(Collection<Long> articles, UnaryOperator<Row> change) {
        Set<Long> ids = Set.copyOf(articles);
        UnaryOperator<Row> each = row -> ids.contains(row.id()) ? change.apply(row) : row;
        rows = rows.map(each);
        stories.replaceAll((story, told) -> told.stream().map(each).toList());
        lay();
    }

    /// Unfolds or folds the story of a card.
    public void fold(Line.Card card, boolean unfold) {
        if (card.others().isEmpty() || card.open() == unfold) {
            return;
        }
        if (unfold) {
            open.add(card.row().story());
        } else {
            open.remove(card.row().story());
        }
        lay();
    }

    /// Reads a story again: whether one card tells it has changed.
    public void retell(long story) {
        List<Row> told = rows.list().stream().filter(row -> row.story() == story).toList();
        background.ask(() -> pages.stories(told), read -> {
            stories.putAll(read);
            lay();
        });
    }

    public @Nullable Row row(long article) {
        Line line = line(article);
        return line == null ? null : line.shownRow();
    }

    public @Nullable Line line(long article) {
        int at = indexOf(article);
        return at < 0 ? null : lines.get(at);
    }

    int indexOf(long article) {
        for (int i = 0; article != 0 && i < lines.size(); i++) {
            if (lines.get(i).article() == article) {
                return i;
            }
        }
        return -1;
    }

    /// Where an article is listed: its own line, or the folded card that it belongs to; -1 for nowhere.
    int place(long article) {
        int at = indexOf(article);
        for (int i = 0; at < 0 && article != 0 && i < lines.size(); i++) {
            if (lines.get(i) instanceof Line.Card card && card.folds(article)) {
                at = i;
            }
        }
        return at;
    }

    /// Whether the list shows an article, be it folded into a card.
    public boolean lists(long article) {
        return place(article) >= 0;
    }

    /// The article `step` places below the selected one (above when negative) that `wanted` accepts; 0 when there is none.
    public long beside(int step, Predicate<Row> wanted) {
        int at = place(selected.get());
        if (at < 0 && step < 0) {
            return 0;
        }
        for (int i = at + step; i >= 0 && i < lines.size(); i += step) {
            Row row = lines.get(i).shownRow();
            if (row != null && wanted.test(row)) {
                return row.id();
            }
        }
        return 0;
    }

    /// Every article of the list that is unread, as far as it was read.
    public List<Row> unread() {
        return rows.list().stream().filter(row -> !row.read()).toList();
    }

    /// Where marking everything read applies; null for search results.
    public @Nullable Scope scope() {
        return shown.get() instanceof Shown.Place place ? place.scope() : null;
    }

    private void lay() {
        lines.become(Lines.of(rows.list(), stories, open, more, ages()), shown.get().equals(laid));
        laid = shown.get();
        state.set(rows.list().isEmpty() ? State.EMPTY : State.LISTED);
    }
}
