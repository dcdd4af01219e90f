package docket.store;

import docket.model.Rhythm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How often a feed is to be asked, as far as it is known: what its person, its entries and its document say.
///
/// @param own the person's wish, for the feed or else for its folder; above all others
/// @param gap the usual time between two entries
/// @param asked what the document asks for
public record Pace(@Nullable Duration own, @Nullable Duration gap, Rhythm asked) {
    public static final Pace UNKNOWN = new Pace(null, null, Rhythm.NONE);

    static Pace of(ResultSet r) throws SQLException {
        Set<Integer> hours = new HashSet<>();
        Set<DayOfWeek> days = new HashSet<>();
        for (int hour = 0; hour < 24; hour++) {
            if ((r.getInt("skip_hours") >> hour & 1) == 1) {
                hours.add(hour);
            }
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((r.getInt("skip_days") >> bit(day) & 1) == 1) {
                days.add(day);
            }
        }
        return new Pace(duration(r, "interval"), duration(r, "gap"), new Rhythm(duration(r, "asked_pause"), hours, days));
    }

    static int hours(Rhythm asked) {
        return asked.skipHours().stream().filter(h -> h >= 0 && h < 24).mapToInt(h -> 1 << h).sum();
    }

    static int days(Rhythm asked) {
        return asked.skipDays().stream().mapToInt(d -> 1 << bit(d)).sum();
    }

    static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : Long.valueOf(duration.toMillis());
    }

    static @Nullable Duration duration(ResultSet r, String column) throws SQLException {
        Long ms = Db.longOrNull(r, column);
        return ms == null ? null : Duration.ofMillis(ms);
    }

    /// Monday is 0.
    private static int bit(DayOfWeek day) {
        return day.getValue() - 1;
    }

    Pace withOwn(@Nullable Duration wish) {
        return new Pace(wish, gap, asked);
    }
}
