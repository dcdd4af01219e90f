package docket.ui.sidebar;

import docket.app.Library;
import docket.app.Search;
import docket.app.Timeline;
import docket.ui.work.Background;
import docket.ui.work.Latest;
import docket.ui.work.News;
import docket.ui.work.Paced;
import docket.ui.work.Shelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the sidebar shows: places and their counts. JavaFX thread only.
public final class SidebarModel {
    private final Library library;
    private final Timeline timeline;
    private final Search search;
    private final Latest reload;
    private final Paced recount;
    private final Shelf<Line> lines = new Shelf<>();
    private final ReadOnlyObjectWrapper<@Nullable String> selected = new ReadOnlyObjectWrapper<>();
    private final Set<Long> open = new HashSet<>();
    private Lines.Contents contents = Lines.Contents.NONE;
    private Consumer<Line> onChoose = line -> {};
    private Consumer<Watched> onWatched = watched -> {};
    private Consumer<List<Turn>> onTurn = turns -> {};
    private List<Runnable> onceLoaded = new ArrayList<>();
    /// Articles came since the last count.
    private boolean arrived;
    private boolean feedsToo;
    private boolean loaded;
    private boolean held;

    /// @param later runs a task after the least time between two counts, a quarter of a second
    public SidebarModel(Library library, Timeline timeline, Search search, Background background, Executor later) {
        this.library = library;
        this.timeline = timeline;
        this.search = search;
        this.reload = new Latest(background);
        this.recount = new Paced(background, later);
        lines.setAll(Lines.of(contents, open));
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    /// The key of the selected line; null while search results or nothing are shown.
    public ReadOnlyObjectProperty<@Nullable String> selected() {
        return selected.getReadOnlyProperty();
    }

    /// Told when a person chooses a place.
    public void onChoose(Consumer<Line> listener) {
        onChoose = listener;
    }

    public void choose(Line line) {
        if (!(line instanceof Line.Section)) {
            selected.set(line.key());
            onChoose.accept(line);
        }
    }

    /// Marks a line as selected without showing it, or none.
    public void mark(@Nullable String key) {
        selected.set(key);
    }

    public @Nullable Line find(@Nullable String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst().orElse(null);
    }

    /// Whether there is such a place, be it folded away; true as long as nobody knows.
    public boolean knows(String key) {
        return !loaded || find(key) != null || tree().stream().anyMatch(line -> line.key().equals(key));
    }

    /// Loads everything, then calls `then` once.
    public void load(Runnable then) {
        onceLoaded.add(then);
        reload.ask(reader(), this::take);
    }

    /// Told of watchlists with a notice that got new articles.
    public void onWatched(Consumer<Watched> listener) {
        onWatched = listener;
    }

    /// Told of feeds that moved or are gone.
    public void onTurn(Consumer<List<Turn>> listener) {
        onTurn = listener;
    }

    /// However fast the store changes, the counts follow four times a second.
    public void hear(News news) {
        arrived |= !news.articles().isEmpty();
        feedsToo |= news.touchesFeeds();
        if (feedsToo) {
            recount.ask(reader(), read -> {
                feedsToo = false;
                take(read);
            });
        } else if (news.touchesLists()) {
            recount.ask(() -> new Counts(timeline.unread(), search.watchlists()), counts ->
                    take(new Lines.Contents(contents.folders(), contents.feeds(), counts.unread(), counts.watchlists())));
        }
    }

    private record Counts(Timeline.Unread unread, List<Search.Watchlist> watchlists) {}

    /// Reads everything anew. A feed that is as it was stays the same object: of a thousand lines the JavaFX thread compares only those.
    private Callable<Lines.Contents> reader() {
        List<Library.Subscription> last = contents.feeds();
        return () -> {
            Map<Long, Library.Subscription> known = new HashMap<>();
            last.forEach(feed -> known.put(feed.id(), feed));
            List<Library.Subscription> feeds = library.subscriptions().stream().map(feed -> {
                Library.Subscription before = known.get(feed.id());
                return feed.equals(before) ? before : feed;
            }).toList();
            return new Lines.Contents(library.folders(), feeds, timeline.unread(), search.watchlists());
        };
    }

    private void take(Lines.Contents read) {
        List<Turn> turns = loaded ? Turn.between(contents.feeds(), read.feeds()) : List.of();
        List<Watched> watched = loaded && arrived ? Watched.between(contents.watchlists(), read.watchlists()) : List.of();
        arrived = false;
        contents = read;
        loaded = true;
        if (!held) {
            lay();
        }
        List<Runnable> waiting = onceLoaded;
        onceLoaded = new ArrayList<>();
        waiting.forEach(Runnable::run);
        watched.forEach(onWatched);
        if (!turns.isEmpty()) {
            onTurn.accept(turns);
        }
    }

    /// True once loaded and without a single subscription.
    public boolean isEmpty() {
        return loaded && contents.feeds().isEmpty();
    }

    public List<Library.Subscription> feeds() {
        return contents.feeds();
    }

    public List<Search.Watchlist> watchlists() {
        return contents.watchlists();
    }

    /// All folders and feeds, also those that are folded away.
    List<Line> tree() {
        Set<Long> all = new HashSet<>();
        contents.folders().forEach(folder -> all.add(folder.id()));
        return Lines.of(contents, all).stream().filter(line -> line instanceof Line.Folder || line instanceof Line.Feed).toList();
    }

    /// Keeps the lines as they are while one of them is renamed or dragged.
    void hold(boolean on) {
        held = on;
        if (!on) {
            lay();
        }
    }

    public List<Library.Folder> folders() {
        return contents.folders();
    }

    public Library.@Nullable Subscription feed(long id) {
        return contents.feeds().stream().filter(feed -> feed.id() == id).findFirst().orElse(null);
    }

    public void toggle(long folder) {
        if (!open.remove(folder)) {
            open.add(folder);
        }
        lay();
    }

    /// The folders that are unfolded, without those that are gone.
    public Set<Long> open() {
        Set<Long> still = new HashSet<>(open);
        if (loaded) {
            still.retainAll(contents.folders().stream().map(Library.Folder::id).toList());
        }
        return still;
    }

    public void open(Set<Long> folders) {
        open.clear();
        open.addAll(folders);
        lay();
    }

    /// Puts the differing lines in place, so that the scroll position stays.
    private void lay() {
        lines.become(Lines.of(contents, open), true);
    }
}
