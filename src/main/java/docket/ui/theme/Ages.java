package docket.ui.theme;

import docket.model.Published;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How long ago something was, as lists say it: "38 min", "2 h", "1 d", then a date. Pure.
public record Ages(Instant now, ZoneId zone) {
    /// Up to this many days an age is told in days.
    private static final int DAYS = 6;
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);

    /// Of an article in a list; of the time it is sorted by when it has no time of its own.
    public String of(@Nullable Published published, long sortAt) {
        return published == null ? of(Instant.ofEpochMilli(sortAt)) : of(published);
    }

    public String of(Published published) {
        if (!published.dayOnly()) {
            return of(published.at());
        }
        LocalDate day = day(published);
        long days = ChronoUnit.DAYS.between(day, today());
        return days <= 0 ? Words.of("age.today") : days <= DAYS ? Words.of("age.days", days) : date(day);
    }

    public String of(Instant then) {
        Duration age = Duration.between(then, now);
        if (age.toMinutes() < 1) {
            return Words.of("age.now");
        }
        if (age.toMinutes() < 60) {
            return Words.of("age.minutes", age.toMinutes());
        }
        if (age.toHours() < 24) {
            return Words.of("age.hours", age.toHours());
        }
        LocalDate day = then.atZone(zone).toLocalDate();
        long days = Math.max(1, ChronoUnit.DAYS.between(day, today()));
        return days <= DAYS ? Words.of("age.days", days) : date(day);
    }

    /// The label above a day's articles: today, yesterday, the weekday, then the date.
    public String dayLabel(LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, today());
        if (days <= 0) {
            return Words.of("day.today");
        }
        if (days == 1) {
            return Words.of("day.yesterday");
        }
        return days <= DAYS ? DateTimeFormatter.ofPattern("EEEE", language()).format(day) : date(day);
    }

    /// The whole date for tooltips: "Monday, 22 June 2026, 08:36".
    public String full(@Nullable Published published, long sortAt) {
        if (published != null && published.dayOnly()) {
            return WHOLE.withLocale(language()).format(day(published));
        }
        Instant at = published == null ? Instant.ofEpochMilli(sortAt) : published.at();
        return WHOLE.withLocale(language()).format(at.atZone(zone)) + ", " + clock(at);
    }

    /// The time of day: "09:14".
    public String clock(Instant at) {
        return CLOCK.withLocale(language()).format(at.atZone(zone));
    }

    /// A moment of the past within a sentence: "yesterday, 14:02", "14 June, 14:02".
    public String when(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(day, today());
        return days <= 0 ? Words.of("when.today", clock(at)) : days == 1 ? Words.of("when.yesterday", clock(at))
                : Words.of("when.day", date(day), clock(at));
    }

    /// The local day an article is listed under.
    public LocalDate day(long sortAt) {
        return Instant.ofEpochMilli(sortAt).atZone(zone).toLocalDate();
    }

    /// "14 June", with the year when it is not this one.
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedPattern(day.getYear() == today().getYear() ? "MMMMd" : "yMMMd").withLocale(language()).format(day);
    }

    private static LocalDate day(Published published) {
        return published.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    private static Locale language() {
        return Words.language();
    }
}
