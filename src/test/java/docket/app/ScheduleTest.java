package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.model.Outcome;
import docket.model.Rhythm;
import docket.store.Pace;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    /// A Monday.
    private static final Instant NOW = Instant.parse("2026-03-02T12:20:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # own , gap     , asked  , cached , wait
                  ,         ,        ,        , PT1H
                  , PT8H    ,        ,        , PT2H
                  , PT4M    ,        ,        , PT15M
                  , PT8760H ,        ,        , PT24H
                  , PT1H    , PT3H   ,        , PT3H
                  , PT1H    , PT5M   ,        , PT15M
                  , PT1H    , PT8760H,        , PT12H
                  , PT8760H , PT8760H,        , PT24H
                  , PT1H    ,        , PT40M  , PT40M
                  , PT1H    , PT2H   , PT90M  , PT2H
            PT30M , PT8760H , PT3H   , PT3H   , PT30M
            PT1S  ,         ,        ,        , PT5M
            """)
    void theWaitAfterAGoodLook(Duration own, Duration gap, Duration asked, Duration cached, Duration wait) {
        Pace pace = new Pace(own, gap, new Rhythm(asked, Set.of(), Set.of()));
        assertEquals(NOW.plus(wait), Schedule.afterSuccess(NOW, pace, cached));
    }

    @Test
    void hoursAndDaysOfSilenceArePassedOver() {
        assertEquals(Instant.parse("2026-03-02T15:00:00Z"), next(Set.of(12, 13, 14), Set.of()));
        assertEquals(Instant.parse("2026-03-03T00:00:00Z"), next(Set.of(), Set.of(DayOfWeek.MONDAY)));
        assertEquals(NOW.plus(Duration.ofMinutes(15)), next(Set.of(9), Set.of(DayOfWeek.SUNDAY)));
    }

    @Test
    void silenceForEverCountsForHalfADay() {
        Set<Integer> all = IntStream.range(0, 24).boxed().collect(Collectors.toSet());
        assertEquals(NOW.plus(Duration.ofHours(12)), next(all, Set.of()));
        assertEquals(NOW.plus(Duration.ofHours(12)), next(Set.of(), Set.of(DayOfWeek.values())));
    }

    private static Instant next(Set<Integer> hours, Set<DayOfWeek> days) {
        return Schedule.afterSuccess(NOW, new Pace(null, Duration.ofHours(1), new Rhythm(null, hours, days)), null);
    }

    @Test
    void theUsualGapIsTheMedianOfTheNewestEntries() {
        assertNull(Schedule.gap(List.of()));
        assertNull(Schedule.gap(List.of(NOW)));
        assertEquals(Duration.ofHours(2), Schedule.gap(List.of(NOW, hours(-2), hours(-4), hours(-500), hours(-6))));
    }

    @Test
    void entriesOfOneDayAreSpreadOverIt() {
        assertEquals(Duration.ofHours(8), Schedule.gap(List.of(NOW, NOW, NOW, hours(-24))));
        assertNull(Schedule.gap(List.of(NOW, NOW, NOW)));
    }

    @Test
    void onlyTheNewestTwentyCount() {
        List<Instant> all = IntStream.range(0, 200).mapToObj(i -> hours(i < 20 ? -i : -20 - 100 * (i - 20))).toList();
        assertEquals(Duration.ofHours(1), Schedule.gap(all));
    }

    @ParameterizedTest
    @CsvSource({"1,PT15M", "2,PT30M", "3,PT1H", "4,PT2H", "7,PT16H", "8,PT24H", "60,PT24H"})
    void failuresDoubleTheWait(int failures, Duration wait) {
        assertEquals(wait, Schedule.afterFailure(failures, Outcome.HTTP, null, 0.5));
        assertEquals(wait.toMillis() * 0.8, Schedule.afterFailure(failures, Outcome.HTTP, null, 0).toMillis(), 1);
        assertEquals(wait.toMillis() * 1.2, Schedule.afterFailure(failures, Outcome.HTTP, null, 1).toMillis(), 1);
    }

    @Test
    void aMissingFeedIsAskedForLessOften() {
        assertTrue(Schedule.afterFailure(1, Outcome.GONE, null, 0.5).compareTo(Schedule.afterFailure(1, Outcome.HTTP, null, 0.5)) > 0);
    }

    @Test
    void whatTheServerAsksIsKeptToUpToADay() {
        assertEquals(Duration.ofMinutes(50), Schedule.afterFailure(9, Outcome.THROTTLED, Duration.ofMinutes(50), 0.5));
        assertEquals(Duration.ofDays(1), Schedule.afterFailure(1, Outcome.THROTTLED, Duration.ofDays(9), 0.5));
    }

    private static Instant hours(int n) {
        return NOW.plus(Duration.ofHours(n));
    }
}
