package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.model.FeedState;
import docket.model.Outcome;
import docket.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HealthTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    /// A feed as it usually is, changed by a test where it is not.
    private static final class Case {
        FeedState state = FeedState.ACTIVE;
        Outcome outcome = Outcome.OK;
        Problem problem;
        int status;
        Instant failingSince;
        Instant checkedAt = NOW.minus(Duration.ofHours(1));
        Instant next = NOW.plus(Duration.ofHours(2));
        Instant newest = NOW.minus(Duration.ofDays(1));
        Duration gap = Duration.ofDays(2);
        Duration took = Duration.ofMillis(300);
        int documentEntries = 20;
        boolean repaired;
        String earlierUrl;
        String movedTo;
        Instant movedAt;
        Instant offlineSince;

        Case wrong(Outcome what, int httpStatus, Duration since) {
            outcome = what;
            status = httpStatus;
            problem = new Problem(what, "What the server said.", "Advice of old.");
            failingSince = NOW.minus(since);
            return this;
        }

        Health health() {
            Health.Facts facts = new Health.Facts("https://feeds.example.org/all", state, 46, outcome, problem, status, failingSince, checkedAt,
                    next, newest, gap, took, documentEntries, repaired, earlierUrl, movedTo, movedAt, offlineSince);
            Health health = Health.of(facts, NOW, ZoneOffset.UTC);
            assertEquals(health.gravity(), Health.gravity(facts, NOW), "the same without the words");
            return health;
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # outcome    , status, hours failing, state        , gravity
            HTTP         , 500   , 1            , FAILING      , TROUBLE
            HTTP         , 500   , 200          , FAILING      , LASTING
            HTTP         , 403   , 1            , BLOCKED      , TROUBLE
            AUTH         , 401   , 1            , PASSWORD     , TROUBLE
            GONE         , 404   , 100          , MISSING      , NOTE
            GONE         , 404   , 170          , MISSING      , LASTING
            THROTTLED    , 429   , 2            , THROTTLED    , NOTE
            NOT_A_FEED   , 0     , 1            , NOT_A_FEED   , TROUBLE
            PARSE        , 0     , 1            , UNREADABLE   , TROUBLE
            TLS          , 0     , 1            , CERTIFICATE  , TROUBLE
            DNS          , 0     , 1            , UNREACHABLE  , TROUBLE
            DNS          , 0     , 50           , NAME_GONE    , TROUBLE
            CONNECT      , 0     , 1            , UNREACHABLE  , TROUBLE
            TIMEOUT      , 0     , 1            , UNREACHABLE  , TROUBLE
            TRANSPORT    , 0     , 1            , UNREACHABLE  , TROUBLE
            TOO_LARGE    , 0     , 1            , TOO_LARGE    , TROUBLE
            REDIRECT     , 0     , 1            , FAILING      , TROUBLE
            """)
    void whatGoesWrong(Outcome outcome, int status, int hours, Health.State state, Health.Gravity gravity) {
        Health health = new Case().wrong(outcome, status, Duration.ofHours(hours)).health();
        assertEquals(state, health.state());
        assertEquals(gravity, health.gravity());
        assertEquals(NOW.minus(Duration.ofHours(hours)), health.since());
        assertTrue(health.next().contains("Docket asks again at 14:00."), health.words());
        assertEquals(gravity == Health.Gravity.LASTING, health.next().startsWith("This began on "), health.words());
    }

    @Test
    void aFeedThatDoesWellHasNothingToSay() {
        assertEquals(new Health(Health.State.FINE, Health.Gravity.NONE, "All is well.", null, null, null, Set.of()), new Case().health());
    }

    @Test
    void aQuietFeedIsMeasuredByItsOwnRhythm() {
        Case feed = new Case();
        feed.newest = NOW.minus(Duration.ofDays(60));
        assertEquals("Nothing new since 1 January 2026; it used to bring something every 2 days.", feed.health().summary());
        feed.gap = Duration.ofDays(30);
        assertEquals(Health.State.FINE, feed.health().state());
        feed.gap = null;
        assertEquals(Health.State.FINE, feed.health().state());
        feed.newest = NOW.minus(Duration.ofDays(130));
        assertEquals("Nothing new since 23 October 2025.", feed.health().summary());
        assertFalse(feed.health().needsAttention());
    }

    @Test
    void emptySlowAndDamagedFeedsAreWorthAWord() {
        Case empty = new Case();
        empty.documentEntries = 0;
        assertEquals("feeds.example.org answers, but the feed has no entries.", empty.health().summary());
        Case slow = new Case();
        slow.took = Duration.ofSeconds(42);
        assertEquals("feeds.example.org takes 42 seconds to answer.", slow.health().summary());
        Case damaged = new Case();
        damaged.repaired = true;
        assertEquals(Health.State.DAMAGED, damaged.health().state());
    }

    @Test
    void aMoveIsToldForAMonthAndCanBeUndone() {
        Case moved = new Case();
        moved.earlierUrl = "http://example.org/old";
        moved.movedAt = NOW.minus(Duration.ofDays(2));
        assertEquals("This feed moved on 28 February 2026. Docket now follows https://feeds.example.org/all; it was "
                + "http://example.org/old before.", moved.health().summary());
        assertEquals(Set.of(Health.Remedy.OLD_ADDRESS), moved.health().remedies());
        moved.movedAt = NOW.minus(Duration.ofDays(40));
        assertEquals(Health.State.FINE, moved.health().state());
        Case moving = new Case();
        moving.movedTo = "https://example.net/feed";
        assertTrue(moving.health().summary().contains("https://example.net/feed"));
    }

    @Test
    void aFeedThatIsGoneSaysWhatStays() {
        Case gone = new Case().wrong(Outcome.GONE, 410, Duration.ofDays(1));
        gone.state = FeedState.GONE;
        Health health = gone.health();
        assertEquals("feeds.example.org says that this feed is gone for good (410).", health.summary());
        assertTrue(health.next().contains("Docket does not ask again by itself. 46 saved articles stay readable."), health.words());
        assertTrue(health.needsAttention());
        assertTrue(health.remedies().contains(Health.Remedy.RETRY));
    }

    @Test
    void theNetworksAbsenceIsNotTheFeeds() {
        Case feed = new Case();
        feed.offlineSince = NOW.minus(Duration.ofMinutes(10));
        assertEquals(Health.State.FINE, feed.health().state());
        feed.next = NOW.minus(Duration.ofMinutes(20));
        assertEquals(Health.State.OFFLINE, feed.health().state());
        assertFalse(feed.health().needsAttention());
    }

    @Test
    void aPausedFeedSaysOnlyThat() {
        Case feed = new Case().wrong(Outcome.HTTP, 500, Duration.ofDays(20));
        feed.state = FeedState.PAUSED;
        assertEquals(Health.State.PAUSED, feed.health().state());
        assertEquals(Set.of(Health.Remedy.RESUME), feed.health().remedies());
    }

    @Test
    void timesAreThoseOfTheReadersZone() {
        Case feed = new Case().wrong(Outcome.HTTP, 500, Duration.ofHours(1));
        Health.Facts facts = new Health.Facts("https://example.org/f", FeedState.ACTIVE, 0, feed.outcome, feed.problem, 500,
                feed.failingSince, NOW, Instant.parse("2026-03-02T18:30:00Z"), null, null, null, 1, false, null, null, null, null);
        assertEquals("Docket asks again tomorrow at 00:15.", Health.of(facts, NOW, ZoneId.of("Asia/Kathmandu")).next());
        assertEquals("Docket asks again at 18:30.", Health.of(facts, NOW, ZoneOffset.UTC).next());
    }

    @ParameterizedTest
    @EnumSource(Health.State.class)
    void everyStateHasItsWordsInTheWindow(Health.State state) {
        boolean plain = state == Health.State.NEW || state == Health.State.FINE;
        assertTrue(plain || docket.ui.theme.Words.of("health." + state).length() > 3);
    }
}
