package docket.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// When something was published: an instant, or only a day when the source gave no time. A day never invents midnight;
/// its `at` is the start of the day in UTC and serves for sorting alone.
///
/// @param at to the second
/// @param dayOnly true when only the day is known
/// @param offset the one the source wrote the time in, which says what day it was there; UTC where it is not known, as for
///         everything read back from the store
public record Published(Instant at, boolean dayOnly, ZoneOffset offset) implements Comparable<Published> {

    public Published {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    public Published(Instant at, boolean dayOnly) {
        this(at, dayOnly, ZoneOffset.UTC);
    }

    public static Published at(Instant instant) {
        return new Published(instant, false);
    }

    public static Published at(OffsetDateTime time) {
        return new Published(time.toInstant(), false, time.getOffset());
    }

    public static Published on(LocalDate day) {
        return new Published(day.atStartOfDay(ZoneOffset.UTC).toInstant(), true);
    }

    /// Reads what [#toString] writes.
    ///
    /// @throws java.time.format.DateTimeParseException for any other text
    public static Published parse(String iso) {
        return iso.length() == 10 ? on(LocalDate.parse(iso)) : at(OffsetDateTime.parse(iso));
    }

    /// The day as the source counts it.
    public LocalDate day() {
        return at.atOffset(offset).toLocalDate();
    }

    @Override
    public int compareTo(Published other) {
        return at.compareTo(other.at);
    }

    /// ISO 8601: `2017-06-23T14:05:00Z`, `2017-06-23T16:05:00+02:00`, or `2017-06-23` for a day.
    @Override
    public String toString() {
        return dayOnly ? day().toString() : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atOffset(offset));
    }
}
