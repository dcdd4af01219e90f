package docket.ui.sidebar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.app.Health;
import docket.app.Library.Folder;
import docket.app.Library.Subscription;
import docket.app.Timeline;
import docket.model.FeedState;
import docket.model.Outcome;
import docket.model.Problem;
import docket.ui.theme.Ages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final Instant NOW = Instant.parse("2026-06-22T09:14:00Z");
    private static final Problem REFUSED = new Problem(Outcome.HTTP, "Privacy Desk answered 500.", null);

    static Subscription feed(long id, Long folder, Problem problem) {
        String url = "https://example.org/" + id;
        Health.Facts facts = new Health.Facts(url, FeedState.ACTIVE, 46, problem == null ? Outcome.OK : problem.outcome(), problem, 500,
                problem == null ? null : NOW.minusSeconds(60), NOW, NOW.plusSeconds(7_260), NOW, null, null, 3, false, null, null, null, null);
        return new Subscription(id, url, "Feed " + id, null, folder, (int) id, 46, 0, null, null, null,
                NOW.plusSeconds(7_260), FeedState.ACTIVE, problem, problem == null ? 0 : 2, NOW.minusSeconds(60), null, facts);
    }

    @Test
    void foldersCountWhatLiesBelowAndShowItWhenOpen() {
        Folder law = new Folder(1, null, "Law", "Law", 0);
        Folder courts = new Folder(2, 1L, "Courts", "Law/Courts", 0);
        Subscription inCourts = feed(5, 2L, null);
        Subscription top = feed(6, null, null);
        Lines.Contents contents = new Lines.Contents(List.of(law, courts), List.of(inCourts, top),
                new Timeline.Unread(10, 0, 0, 0, 0, 0, Map.of(5L, 8, 6L, 2)), List.of());
        List<Line> closed = Lines.of(contents, Set.of());
        assertEquals(List.of(new Line.Folder(law, 0, 8, false), new Line.Feed(top, 0, 2)), closed.subList(8, closed.size()));
        List<Line> open = Lines.of(contents, Set.of(1L, 2L));
        assertEquals(List.of(new Line.Folder(law, 0, 8, true), new Line.Folder(courts, 1, 8, true), new Line.Feed(inCourts, 2, 8),
                new Line.Feed(top, 0, 2)), open.subList(8, open.size()));
    }

    @Test
    void aFailingFeedSaysTheCauseWhatIsNextAndWhatStays() {
        Ages ages = new Ages(NOW, ZoneOffset.UTC);
        assertEquals("Privacy Desk answered 500. Docket asks again at 11:15. 46 saved articles stay readable. "
                + "This usually passes by itself.", FeedWords.trouble(feed(1, null, REFUSED), ages));
        assertEquals(null, FeedWords.trouble(feed(1, null, null), ages));
    }
}
