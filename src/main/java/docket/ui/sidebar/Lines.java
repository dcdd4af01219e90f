package docket.ui.sidebar;

import docket.app.Library;
import docket.app.Search;
import docket.app.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lays subscriptions out as the lines of the sidebar. Pure.
final class Lines {
    /// Folders nest no deeper here; OPML lists in the wild stop at four.
    private static final int MAX_DEPTH = 8;

    private final Contents contents;
    private final Set<Long> open;
    private final Map<Long, List<Library.Folder>> foldersIn = new HashMap<>();
    private final Map<Long, List<Library.Subscription>> feedsIn = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /// The key of the top in the maps; the store numbers folders from 1.
    private static final long TOP = 0;

    /// What the sidebar is made from, read in one go.
    record Contents(List<Library.Folder> folders, List<Library.Subscription> feeds, Timeline.Unread unread,
            List<Search.Watchlist> watchlists) {
        static final Contents NONE = new Contents(List.of(), List.of(), new Timeline.Unread(0, 0, 0, 0, 0, 0, Map.of()), List.of());
    }

    private Lines(Contents contents, Set<Long> open) {
        this.contents = contents;
        this.open = open;
    }

    /// @param open ids of the unfolded folders
    static List<Line> of(Contents contents, Set<Long> open) {
        return new Lines(contents, open).build();
    }

    private List<Line> build() {
        for (SmartView view : SmartView.values()) {
            lines.add(new Line.Smart(view, view.count(contents.unread)));
        }
        lines.add(new Line.Section(Line.Kind.WATCHLISTS));
        contents.watchlists.forEach(list -> lines.add(new Line.Watch(list)));
        lines.add(new Line.Section(Line.Kind.FEEDS));
        Set<Long> known = new java.util.HashSet<>();
        contents.folders.forEach(folder -> known.add(folder.id()));
        contents.folders.stream().sorted(Comparator.comparingInt(Library.Folder::position)).forEach(folder ->
                foldersIn.computeIfAbsent(place(folder.parent(), known), k -> new ArrayList<>()).add(folder));
        contents.feeds.stream().sorted(Comparator.comparingInt(Library.Subscription::position)).forEach(feed ->
                feedsIn.computeIfAbsent(place(feed.folder(), known), k -> new ArrayList<>()).add(feed));
        list(TOP, 0);
        return List.copyOf(lines);
    }

    private static long place(@Nullable Long folder, Set<Long> known) {
        return folder == null || !known.contains(folder) ? TOP : folder;
    }

    private void list(long within, int depth) {
        for (Library.Folder folder : foldersIn.getOrDefault(within, List.of())) {
            boolean unfolded = open.contains(folder.id());
            lines.add(new Line.Folder(folder, depth, unreadIn(folder.id(), depth), unfolded));
            if (unfolded && depth < MAX_DEPTH) {
                list(folder.id(), depth + 1);
            }
        }
        for (Library.Subscription feed : feedsIn.getOrDefault(within, List.of())) {
            lines.add(new Line.Feed(feed, depth, unreadOf(feed)));
        }
    }

    private int unreadIn(long folder, int depth) {
        int sum = feedsIn.getOrDefault(folder, List.of()).stream().mapToInt(this::unreadOf).sum();
        if (depth < MAX_DEPTH) {
            for (Library.Folder below : foldersIn.getOrDefault(folder, List.of())) {
                sum += unreadIn(below.id(), depth + 1);
            }
        }
        return sum;
    }

    private int unreadOf(Library.Subscription feed) {
        return contents.unread.byFeed().getOrDefault(feed.id(), 0);
    }
}
