package docket.ui.sidebar;

import docket.app.Library;
import docket.model.FeedState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What happened to a feed that a person ought to be told: it moved, or it is gone. Pure.
public record Turn(Library.Subscription feed, Kind kind) {
    public enum Kind {
        MOVED, GONE
    }

    /// Compares two readings of the store; a feed that is new has nothing to tell yet.
    static List<Turn> between(List<Library.Subscription> before, List<Library.Subscription> now) {
        Map<Long, Library.Subscription> known = new HashMap<>();
        before.forEach(feed -> known.put(feed.id(), feed));
        List<Turn> turns = new ArrayList<>();
        for (Library.Subscription feed : now) {
            Library.Subscription was = known.get(feed.id());
            if (was != null && !was.url().equals(feed.url()) && was.url().equals(feed.facts().earlierUrl())) {
                turns.add(new Turn(feed, Kind.MOVED));
            } else if (was != null && feed.state() == FeedState.GONE && was.state() != FeedState.GONE) {
                turns.add(new Turn(feed, Kind.GONE));
            }
        }
        return turns;
    }
}
