package docket.ui.sidebar;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where dragged feeds would go. Pure.
///
/// @param folder null for the top
/// @param above the feed that would follow them; null for the end of the folder
record Drop(@Nullable Long folder, @Nullable Long above, Mark mark) {
    /// How the line under the mouse shows it.
    enum Mark {
        INTO, ABOVE, BELOW
    }

    /// @param at the line under the mouse; null for the empty room below the last
    /// @param upper true in the line's upper half
    /// @param dragged ids of the feeds
    /// @return null where feeds cannot lie
    static @Nullable Drop of(@Nullable Line at, boolean upper, List<Line> lines, Set<Long> dragged) {
        return switch (at) {
            case null -> new Drop(null, null, Mark.INTO);
            case Line.Section section -> section.kind() == Line.Kind.FEEDS ? new Drop(null, null, Mark.INTO) : null;
            case Line.Folder folder -> new Drop(folder.folder().id(), null, Mark.INTO);
            case Line.Feed feed -> beside(feed, upper, lines, dragged);
            case Line.Smart smart -> null;
            case Line.Watch watch -> null;
        };
    }

    private static Drop beside(Line.Feed feed, boolean upper, List<Line> lines, Set<Long> dragged) {
        Long folder = feed.feed().folder();
        List<Long> below = lines.subList(lines.indexOf(feed) + (upper ? 0 : 1), lines.size()).stream()
                .filter(line -> line instanceof Line.Feed other && Objects.equals(other.feed().folder(), folder))
                .map(line -> ((Line.Feed) line).feed().id()).filter(id -> !dragged.contains(id)).toList();
        return new Drop(folder, below.isEmpty() ? null : below.getFirst(), upper ? Mark.ABOVE : Mark.BELOW);
    }
}
