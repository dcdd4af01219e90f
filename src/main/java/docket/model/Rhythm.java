package docket.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How often a feed document asks to be looked at. Wishes, not orders.
///
/// @param pause the least time between two looks (RSS 2.0 `ttl`, RSS 1.0 `sy:updatePeriod` over `sy:updateFrequency`)
/// @param skipHours hours of the day, UTC, 0 to 23, in which it does not change (RSS 2.0 `skipHours`)
/// @param skipDays days, UTC, on which it does not change (RSS 2.0 `skipDays`)
public record Rhythm(@Nullable Duration pause, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    public static final Rhythm NONE = new Rhythm(null, Set.of(), Set.of());

    public Rhythm {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
