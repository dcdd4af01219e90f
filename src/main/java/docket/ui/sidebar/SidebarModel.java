package docket.ui.sidebar;

import docket.app.Library;
import docket.app.Search;
import docket.app.Timeline;
import docket.ui.work.Background;
import docket.ui.work.Latest;
import docket.ui.work.News;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the sidebar shows: places and their counts. JavaFX thread only.
public final class SidebarModel {
    private final Library library;
    private final Timeline timeline;
    private final Search search;
    private final Latest reload;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable String> selected = new ReadOnlyObjectWrapper<>();
    private final Set<Long> open = new HashSet<>();
    private Lines.Contents contents = Lines.Contents.NONE;
    private Consumer<Line> onChoose = line -> {};
    private boolean loaded;

    public SidebarModel(Library library, Timeline timeline, Search search, Background background) {
        this.library = library;
        this.timeline = timeline;
        this.search = search;
        this.reload = new Latest(background);
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

    /// Loads everything, then calls `then` once.
    public void load(Runnable then) {
        reload.ask(() -> new Lines.Contents(library.folders(), library.subscriptions(), timeline.unread(), search.watchlists()),
                read -> {
                    contents = read;
                    loaded = true;
                    lay();
                    then.run();
                });
    }

    public void hear(News news) {
        if (news.touchesFeeds()) {
            load(() -> {});
        } else if (news.touchesLists()) {
            reload.ask(() -> new Lines.Contents(contents.folders(), contents.feeds(), timeline.unread(), search.watchlists()),
                    read -> {
                        contents = read;
                        lay();
                    });
        }
    }

    /// True once loaded and without a single subscription.
    public boolean isEmpty() {
        return loaded && contents.feeds().isEmpty();
    }

    public List<Library.Subscription> feeds() {
        return contents.feeds();
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

    public Set<Long> open() {
        return Set.copyOf(open);
    }

    public void open(Set<Long> folders) {
        open.clear();
        open.addAll(folders);
        lay();
    }

    /// Puts the differing lines in place, so that the scroll position stays.
    private void lay() {
        List<Line> next = Lines.of(contents, open);
        if (next.size() != lines.size()) {
            lines.setAll(next);
            return;
        }
        for (int i = 0; i < next.size(); i++) {
            if (!next.get(i).equals(lines.get(i))) {
                lines.set(i, next.get(i));
            }
        }
    }
}
