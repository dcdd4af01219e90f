package docket.cli;

import docket.model.Published;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times as people write and read them.
final class When {
    private static final Pattern AGO = Pattern.compile("(\\d{1,5})\\s*(h|d|w)");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})\\s*(m|h|d|w)");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter TOLD = DateTimeFormatter.ofPattern("d MMMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TOLD_WITH_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.ENGLISH);

    private When() {}

    /// The instant that `word` means: `2026-11-22` (its beginning in `zone`), `2026-11-22T14:05Z`, `12h`, `3d`, `2w` ago,
    /// `today`, `yesterday`.
    static Instant since(String word, Instant now, ZoneId zone) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        Matcher ago = AGO.matcher(lower);
        if (ago.matches()) {
            long count = Long.parseLong(ago.group(1));
            return now.minus(switch (ago.group(2)) {
                case "h" -> Duration.ofHours(count);
                case "d" -> Duration.ofDays(count);
                default -> Duration.ofDays(7 * count);
            });
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        try {
            return switch (lower) {
                case "today" -> today.atStartOfDay(zone).toInstant();
                case "yesterday" -> today.minusDays(1).atStartOfDay(zone).toInstant();
                default -> lower.length() == 10
                        ? LocalDate.parse(lower).atStartOfDay(zone).toInstant()
                        : OffsetDateTime.parse(word.strip()).toInstant();
            };
        } catch (DateTimeException e) {
            throw new Unusable("'" + word + "' is no time: write 2026-11-22, 2026-11-22T14:05Z, 12h, 3d, 2w, today or yesterday.");
        }
    }

    /// A time span as people write it: `15m`, `2h`, `3d`, `1w`.
    static Duration lasting(String word) {
        Matcher span = SPAN.matcher(word.strip().toLowerCase(Locale.ROOT));
        if (!span.matches()) {
            throw new Unusable("'" + word + "' is no time span: write 15m, 2h, 3d or 1w.");
        }
        long count = Long.parseLong(span.group(1));
        return switch (span.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> Duration.ofDays(7 * count);
        };
    }

    /// As [#lasting] reads it.
    static String shown(Duration span) {
        long minutes = Math.max(1, span.toMinutes());
        return minutes % 1_440 == 0 ? minutes / 1_440 + "d" : minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
    }

    /// For a person in `zone`; a day stays a day.
    static String shown(@Nullable Published published, ZoneId zone) {
        return published == null ? ""
                : published.dayOnly() ? published.toString()
                : SHORT.format(published.at().atZone(zone));
    }

    static String shown(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? "" : SHORT.format(instant.atZone(zone));
    }

    /// A moment in a sentence: `12 March 14:05`, with the year where it is another than now.
    static String told(Instant instant, Instant now, ZoneId zone) {
        int year = instant.atZone(zone).getYear();
        return (year == now.atZone(zone).getYear() ? TOLD : TOLD_WITH_YEAR).format(instant.atZone(zone));
    }

    /// For JSON: to the second, as all of Docket's output.
    static @Nullable Instant json(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
