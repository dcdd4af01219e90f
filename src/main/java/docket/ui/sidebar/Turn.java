package docket.ui.sidebar;

import docket.app.Library;
import docket.model.FeedState;
import docket.ui.theme.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What happened to a feed that a person ought to be told: it moved, or it is gone. Pure.
public record Turn(Library.Subscription feed, Kind kind) {
    public enum Kind {
        MOVED, GONE
    }

    /// One sentence about each kind, or about the only feed.
    public static String words(List<Turn> turns) {
        if (turns.size() == 1) {
            Library.Subscription feed = turns.getFirst().feed();
            return turns.getFirst().kind() == Kind.MOVED ? Words.of("notice.feedMoved", feed.title()) : Words.of("notice.feedGone", feed.title(), feed.entries());
        }
        return Arrays.stream(Kind.values()).map(kind -> words(kind, turns.stream().filter(turn -> turn.kind() == kind).count()))
                .filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String words(Kind kind, long feeds) {
        return feeds == 0 ? "" : Words.of(kind == Kind.MOVED ? "notice.feedsMoved" : "notice.feedsGone", feeds);
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
