package docket.ui.sidebar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import docket.app.Search.Watchlist;
import docket.app.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DropTest {
    private static final List<Line> LINES = Lines.of(new Lines.Contents(
            List.of(new docket.app.Library.Folder(1, null, "Law", "Law", 0)),
            List.of(LinesTest.feed(5, 1L, null), LinesTest.feed(6, 1L, null), LinesTest.feed(7, null, null)),
            new Timeline.Unread(0, 0, 0, 0, 0, 0, Map.of()), List.of()), Set.of(1L));

    private static Line line(String key) {
        return LINES.stream().filter(line -> line.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void aFolderTakesFeedsIn() {
        assertEquals(new Drop(1L, null, Drop.Mark.INTO), Drop.of(line("folder:1"), true, LINES, Set.of(7L)));
    }

    @Test
    void theHalvesOfAFeedAreBeforeAndBehindIt() {
        assertEquals(new Drop(1L, 5L, Drop.Mark.ABOVE), Drop.of(line("feed:5"), true, LINES, Set.of(7L)));
        assertEquals(new Drop(1L, 6L, Drop.Mark.BELOW), Drop.of(line("feed:5"), false, LINES, Set.of(7L)));
        assertEquals(new Drop(1L, null, Drop.Mark.BELOW), Drop.of(line("feed:6"), false, LINES, Set.of(7L)));
        assertEquals(new Drop(1L, null, Drop.Mark.BELOW), Drop.of(line("feed:5"), false, LINES, Set.of(6L)));
    }

    @Test
    void theTopIsReachedByItsLabelAndByTheRoomBelow() {
        assertEquals(new Drop(null, null, Drop.Mark.INTO), Drop.of(line("section:FEEDS"), false, LINES, Set.of(5L)));
        assertEquals(new Drop(null, null, Drop.Mark.INTO), Drop.of(null, false, LINES, Set.of(5L)));
        assertNull(Drop.of(line("smart:TODAY"), false, LINES, Set.of(5L)));
    }

    @Test
    void aWatchlistTellsOfMoreOnlyWhenItIsAskedTo() {
        Watchlist loud = new Watchlist(1, "Loud", "a", 0, 3, true);
        Watchlist quiet = new Watchlist(2, "Quiet", "b", 1, 3, false);
        Watchlist more = new Watchlist(1, "Loud", "a", 0, 5, true);
        assertEquals(List.of(new Watched(more, 2)), Watched.between(List.of(loud, quiet),
                List.of(more, new Watchlist(2, "Quiet", "b", 1, 9, false))));
        assertEquals(List.of(), Watched.between(List.of(), List.of(more)));
        assertEquals(List.of(), Watched.between(List.of(loud), List.of(new Watchlist(1, "Loud", "other", 0, 5, true))));
    }
}
