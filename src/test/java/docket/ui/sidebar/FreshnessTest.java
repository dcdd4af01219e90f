package docket.ui.sidebar;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.app.Refresher.Progress;
import docket.model.Outcome;
import docket.model.Problem;
import docket.ui.theme.Ages;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Ages AGES = new Ages(Instant.parse("2026-06-22T09:14:00Z"), ZoneOffset.UTC);
    private static final Problem NOBODY = new Problem(Outcome.CONNECT, "Nobody there.", null);

    @Test
    void aRoundThatReachedNothingShowsOfflineUntilAFeedAnswers() {
        Freshness freshness = new Freshness();
        freshness.hear(done(Outcome.CONNECT, NOBODY), AGES);
        freshness.hear(done(Outcome.DNS, NOBODY), AGES);
        freshness.hear(done(Outcome.DNS, NOBODY), AGES);
        assertFalse(freshness.offline().get(), "feeds that fail are no lost network");
        freshness.hear(new Progress.Offline(NOBODY), AGES);
        freshness.hear(done(Outcome.CONNECT, NOBODY), AGES);
        freshness.hear(new Progress.Over(1, 1, 0), AGES);
        assertTrue(freshness.offline().get());
        freshness.hear(done(Outcome.OK, null), AGES);
        assertFalse(freshness.offline().get());
    }

    private static Progress.FeedDone done(Outcome outcome, Problem problem) {
        return new Progress.FeedDone(1, "https://example.org/f", problem == null ? "unchanged" : "failed", 0, 0, 0, 0, outcome, problem, 5);
    }
}
