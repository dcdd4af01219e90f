package docket.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// When something was published: an instant, or only a day when the source gave no time. A day never invents midnight;
/// its `at` is the start of the day in UTC and serves for sorting alone.
///
/// @param at to the second
/// @param dayOnly true when only the day is known
public record Published(Instant at, boolean dayOnly) implements Comparable<Published> {

    public Published {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    public static Published at(Instant instant) {
        return new Published(instant, false);
    }

    public static Published on(LocalDate day) {
        return new Published(day.atStartOfDay(ZoneOffset.UTC).toInstant(), true);
    }

    /// Reads what [#toString] writes.
    ///
    /// @throws java.time.format.DateTimeParseException for any other text
    public static Published parse(String iso) {
        return iso.length() == 10 ? on(LocalDate.parse(iso)) : at(Instant.parse(iso));
    }

    @Override
    public int compareTo(Published other) {
        return at.compareTo(other.at);
    }

    /// ISO 8601 in UTC: `2017-06-23T14:05:00Z`, or `2017-06-23` for a day.
    @Override
    public String toString() {
        return dayOnly ? at.toString().substring(0, 10) : at.toString();
    }
}
