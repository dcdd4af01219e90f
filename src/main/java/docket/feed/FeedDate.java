package docket.feed;

import docket.model.Published;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the dates of feeds as they are met: RFC 822 and its kin with two-digit years, missing or extra parts, about 130
/// zone names, months and days in two dozen languages; ISO 8601 and its kin; seconds since 1970. Total: what is no date,
/// or none that a feed can mean, is null. A date without a zone is taken as UTC.
final class FeedDate {
    /// Longer texts hold a sentence, not a date.
    private static final int MAX_LENGTH = 100;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private static final Pattern RFC_822 = Pattern.compile(
            "(?:[a-z]{3}, ?)?(\\d{1,2}) ([a-z]{3}) (\\d{4}) (\\d{1,2}):(\\d{2}):(\\d{2}) ([+-]\\d{4}|gmt|z|utc?)");
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:(?:t|\\s|,)\\s*(\\d{1,2})(?::?(\\d{1,2})(?::?(\\d{1,2})(?:[.,:]\\d+)?)?)?\\s*(.*))?");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:t?(\\d{2}):?(\\d{2}):?(\\d{2})?(?:[.,]\\d+)?\\s*(.*))?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:-(\\d{2}))?");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?w(\\d{2})(?:-?(\\d))?");
    private static final Pattern ORDINAL = Pattern.compile("-?(\\d{4}|\\d{2})-?(\\d{3})");
    private static final Pattern SHORT = Pattern.compile("-?(\\d{2})-?(\\d{2})(?:-?(\\d{2}))?");
    private static final Pattern EPOCH = Pattern.compile("(?:\\d{9,10}|\\d{13})(?:\\.\\d+)?");
    private static final Pattern OFFSET = Pattern.compile("([+\u2212-])\\s?(\\d{1,2})(?::?(\\d{2}))?(?::?\\d{2})?");
    /// Arabic, Persian, Devanagari digits.
    private static final Pattern OTHER_DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");
    private static final Pattern CJK =
            Pattern.compile("(\\d{4})\\s*[\u5e74\ub144]\\s*(\\d{1,2})\\s*[\u6708\uc6d4]\\s*(\\d{1,2})\\s*[\u65e5\uc77c]");

    private static final Pattern CJK_CLOCK =
            Pattern.compile("(\\d{1,2})\\s*[\u6642\u65f6\uc2dc\u70b9]\\s*(\\d{1,2})\\s*[\u5206\ubd84](?:\\s*\\d{1,2}\\s*[\u79d2\ucd08])?");
    /// Months that have numbers for names: Chinese, Japanese, Korean, Vietnamese.
    private static final Pattern NUMBERED_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s*[\u6708\uc6d4]|th\u00e1ng\\s+(\\d{1,2})");

    private FeedDate() {}

    static @Nullable Published parse(@Nullable String written) {
        if (written == null || written.isBlank() || written.length() > MAX_LENGTH * 4) {
            return null;
        }
        String s = OTHER_DIGIT.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceAll(r -> String.valueOf(number(r.group())));
        if (s.length() > MAX_LENGTH) {
            return null;
        }
        try {
            if ((s.indexOf("\uc624\uc804") > 0 || s.indexOf("\uc624\ud6c4") > 0) && Character.isDigit(s.charAt(s.length() - 1))) {
                s += " kst"; // Korean feeds leave Korea's zone out
            }
            Published date = rfc822(s);
            date = date == null && EPOCH.matcher(s).matches() ? epoch(s) : date;
            date = date == null ? iso(s) : date;
            date = date == null ? rare(s) : date;
            date = date == null ? DateWords.read(s) : date;
            return date == null || !isPlausible(date) ? null : date;
        } catch (DateTimeException | ArithmeticException e) {
            return null; // the 99th of March, 25 o'clock
        }
    }

    private static boolean isPlausible(Published date) {
        int year = date.at().atOffset(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static @Nullable Published rfc822(String s) {
        Matcher m = RFC_822.matcher(s);
        Integer month = m.matches() ? DateWords.month(m.group(2)) : null;
        return month == null ? null
                : instant(year(m.group(3)), month, number(m.group(1)), time(m, 4), offset(m.group(7)));
    }

    private static @Nullable Published iso(String s) {
        Matcher m = ISO.matcher(s);
        if (!m.matches()) {
            m = COMPACT.matcher(s);
            if (!m.matches()) {
                return null;
            }
        }
        int year = number(m.group(1));
        int month = number(m.group(2));
        int day = number(m.group(3));
        if (month == 0 || day == 0 || year == 0) {
            throw new DateTimeException("no date");
        }
        if (m.group(4) == null) {
            return Published.on(LocalDate.of(year, month, day));
        }
        ZoneId zone = m.group(7) == null ? ZoneOffset.UTC : DateWords.zone(m.group(7));
        return zone == null ? null : instant(year, month, day, time(m, 4), zone);
    }

    /// Seconds or milliseconds since 1970.
    private static Published epoch(String s) {
        long seconds = Long.parseLong(s.replaceFirst("\\..*", ""));
        return Published.at(Instant.ofEpochSecond(seconds > 100_000_000_000L ? seconds / 1000 : seconds));
    }

    /// Forms that fewer than one feed in a thousand uses: week and ordinal dates, a year or month alone, two-digit years
    /// first, the Chinese, Japanese and Korean marks of year, month and day.
    private static @Nullable Published rare(String s) {
        Matcher m = WEEK.matcher(s);
        if (m.matches()) {
            LocalDate first = LocalDate.of(number(m.group(1)), 1, 4);
            int day = m.group(3) == null ? 1 : number(m.group(3));
            return Published.on(first.minusDays(first.getDayOfWeek().getValue()).plusWeeks(number(m.group(2)) - 1L).plusDays(day));
        }
        m = MONTH.matcher(s);
        if (m.matches()) {
            return Published.on(LocalDate.of(number(m.group(1)), m.group(2) == null ? 1 : number(m.group(2)), 1));
        }
        m = ORDINAL.matcher(s);
        if (m.matches()) {
            return Published.on(LocalDate.ofYearDay(year(m.group(1)), number(m.group(2))));
        }
        m = SHORT.matcher(s);
        if (m.matches()) {
            return Published.on(LocalDate.of(year(m.group(1)), number(m.group(2)), m.group(3) == null ? 1 : number(m.group(3))));
        }
        String clock = CJK_CLOCK.matcher(s).replaceAll("$1:$2 ");
        m = CJK.matcher(clock);
        if (m.find()) {
            // Korean feeds give Korean time without saying so; Chinese and Japanese ones name their zone.
            String zone = s.indexOf('\ub144') >= 0 && !s.matches(".*(gmt|utc|[+-]\\d).*") ? " kst" : "";
            return DateWords.read(m.replaceFirst("$1-$2-$3 ") + zone);
        }
        m = NUMBERED_MONTH.matcher(clock);
        return m.find() ? DateWords.read(m.replaceFirst(FeedDate::monthName)) : null;
    }

    private static String monthName(MatchResult numbered) {
        int month = number(numbered.group(1) == null ? numbered.group(2) : numbered.group(1));
        return ' ' + Month.of(month).name().substring(0, 3).toLowerCase(Locale.ROOT) + ' ';
    }

    static Published instant(int year, int month, int day, int secondOfDay, ZoneId zone) {
        LocalDateTime local = LocalDate.of(year, month, day).atStartOfDay().plusSeconds(secondOfDay);
        return Published.at(local.atZone(zone).toInstant());
    }

    /// Hours, minutes and seconds from three groups; the last two may be absent, 24:00 and a leap second are allowed.
    private static int time(Matcher m, int group) {
        return time(number(m.group(group)), m.group(group + 1) == null ? 0 : number(m.group(group + 1)),
                m.group(group + 2) == null ? 0 : number(m.group(group + 2)));
    }

    static int time(int hour, int minute, int second) {
        if (hour > 24 || minute > 59 || second > 61 || hour == 24 && minute + second > 0) {
            throw new DateTimeException("no time of day");
        }
        return hour * 3600 + minute * 60 + Math.min(second, 59);
    }

    /// `+0200`, `-8`, `+02:00`, or a name of UTC.
    static ZoneOffset offset(String s) {
        Matcher m = OFFSET.matcher(s);
        if (!m.matches()) {
            return ZoneOffset.UTC;
        }
        int minutes = number(m.group(2)) * 60 + (m.group(3) == null ? 0 : number(m.group(3)));
        return ZoneOffset.ofTotalSeconds((m.group(1).equals("+") ? 60 : -60) * minutes);
    }

    /// Two digits mean 1970 to 2069 (RFC 2822 section 4.3, moved: no feed is older than 1997). Thailand counts 543 years more.
    static int year(String digits) {
        int year = number(digits);
        return year > 2500 ? year - 543 : digits.length() > 3 ? year : year < 70 ? 2000 + year : year < 1000 ? 1900 + year : year;
    }

    static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
