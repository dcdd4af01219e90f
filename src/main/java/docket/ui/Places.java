package docket.ui;

import docket.model.Filter;
import docket.model.Scope;
import docket.model.Sort;
import docket.ui.sidebar.Line;
import docket.ui.sidebar.SidebarModel;
import docket.ui.sidebar.SmartView;
import docket.ui.theme.Words;
import docket.ui.timeline.Shown;
import docket.ui.timeline.TimelineModel;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Goes from the sidebar and the search field to what the timeline shows, and from a search back to where the reader was.
/// JavaFX thread only.
final class Places {
    private final SidebarModel sidebar;
    private final TimelineModel timeline;
    private @Nullable Former former;
    /// The segment in use where a place does not bring its own.
    private Filter usual;
    private boolean ownSegment;
    /// Keys of the places that the reader wants with the oldest first.
    private final Set<String> oldestFirst;

    /// Where the reader was before the search.
    private record Former(Shown shown, Filter filter, @Nullable String key) {}

    /// @param oldestFirst as [#oldestFirst] gave it to an earlier window
    Places(SidebarModel sidebar, TimelineModel timeline, Filter usual, Set<String> oldestFirst) {
        this.oldestFirst = new HashSet<>(oldestFirst);
        this.sidebar = sidebar;
        this.timeline = timeline;
        this.usual = usual;
        sidebar.onChoose(this::go);
        timeline.sort().addListener((at, was, is) -> keep(is));
        timeline.filter().addListener((at, was, is) -> {
            if (!ownSegment && timeline.shown().get() instanceof Shown.Place) {
                this.usual = is;
            }
        });
    }

    Filter usual() {
        return usual;
    }

    /// Without the places that are gone.
    Set<String> oldestFirst() {
        return oldestFirst.stream().filter(sidebar::knows).collect(Collectors.toUnmodifiableSet());
    }

    private Sort sort(Shown shown, @Nullable String key) {
        return shown instanceof Shown.Place && key != null && oldestFirst.contains(key) ? Sort.OLDEST : Sort.NEWEST;
    }

    /// Keeps the order that the reader chose for the place.
    private void keep(Sort order) {
        String key = sidebar.selected().get();
        if (key != null && timeline.shown().get() instanceof Shown.Place) {
            if (order == Sort.OLDEST) {
                oldestFirst.add(key);
            } else {
                oldestFirst.remove(key);
            }
        }
    }

    void go(Line line) {
        former = null;
        switch (line) {
            case Line.Smart smart -> {
                SmartView view = smart.view();
                show(new Shown.Place(view.scope(), view.title()), view.filter());
            }
            case Line.Watch watch -> show(new Shown.Query(watch.list().query(), watch.list().name(), true), Filter.ALL);
            case Line.Folder folder -> show(new Shown.Place(new Scope.InFolder(folder.folder().id()), folder.folder().name()), null);
            case Line.Feed feed -> show(new Shown.Place(new Scope.InFeed(feed.feed().id()), feed.feed().title()), null);
            case Line.Section section -> {}
        }
    }

    private void show(Shown shown, @Nullable Filter own) {
        ownSegment = own != null || shown instanceof Shown.Query;
        timeline.show(shown, own == null ? usual : own, sort(shown, sidebar.selected().get()));
    }

    void go(SmartView view) {
        Line line = sidebar.find("smart:" + view.name());
        if (line != null) {
            sidebar.choose(line);
        }
    }

    /// Goes where the window was left; to what is unread when that place is gone.
    void begin(@Nullable String key) {
        Line line = sidebar.find(key);
        if (line == null) {
            go(SmartView.UNREAD);
        } else {
            sidebar.choose(line);
        }
    }

    /// Shows the answers to a query; an empty one shows what was there before.
    void search(String query) {
        if (query.isBlank()) {
            restore();
            return;
        }
        if (former == null) {
            former = new Former(timeline.shown().get(), timeline.filter().get(), sidebar.selected().get());
        }
        sidebar.mark(null);
        ownSegment = true;
        timeline.show(new Shown.Query(query, Words.of("search.title"), false), Filter.ALL, Sort.NEWEST);
    }

    boolean isSearching() {
        return former != null;
    }

    /// Where the reader was, or is.
    @Nullable String key() {
        Former before = former;
        return before == null ? sidebar.selected().get() : before.key();
    }

    void restore() {
        Former before = former;
        if (before == null) {
            return;
        }
        former = null;
        sidebar.mark(before.key());
        ownSegment = before.shown() instanceof Shown.Query || before.filter() != usual;
        timeline.show(before.shown(), before.filter(), sort(before.shown(), before.key()));
    }
}
