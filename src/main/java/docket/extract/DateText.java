package docket.extract;

import docket.model.Published;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates as people and machines write them on pages, in the larger languages. A time without a zone says only the day:
/// it may be the reader's, the server's or the author's.
final class DateText {
    /// The web's own birthday; an earlier date on a page is what the page is about.
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s*(Z|GMT|UTC|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s?[/.年]\\s?(\\d{1,2})\\s?[/.月]\\s?(\\d{1,2})(?!\\d)|(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?=T|$|\\s)");
    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?[/.-]\\s?((?:19|20)\\d{2}|\\d{2}(?!\\d))(?!\\d)");
    private static final Pattern DAY_MONTH = Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?(?:\\s+(?:de|of|d'))?[\\s.,/-]+([\\p{L}]{3,12})\\.?,?(?:\\s+(?:de|del))?[\\s,./'-]+((?:19|20)\\d{2})");
    private static final Pattern MONTH_DAY = Pattern.compile("([\\p{L}]{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\.?,?\\s+(?:at\\s+)?((?:19|20)\\d{2})");

    private static final Pattern ADDRESS = Pattern.compile("[/_-]((?:19|20)\\d{2})[/_-](\\d{1,2})[/_-](\\d{1,2})(?=[/_.-]|$)|/(20\\d{2})(\\d{2})(\\d{2})(?=[/_.-]|$)"
            + "|[/_-](\\d{2})[._-](\\d{2})[._-](20\\d{2})(?=[/_.-]|$)");

    private static final class Months {
        static final Map<String, Integer> NUMBER = new HashMap<>();

        static {
            Lexicon.read("months.txt").forEach((month, names) ->
                    names.forEach(line -> List.of(line.split(" +")).forEach(name -> NUMBER.put(name, Integer.valueOf(month)))));
        }
    }

    private DateText() {}

    /// The first date in `text`.
    ///
    /// @param monthFirst how to read 3/4/2020, when nothing else tells
    static @Nullable Published parse(@Nullable String text, boolean monthFirst) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String line = text.length() > 300 ? text.substring(0, 300) : text;
        if (!holdsYear(line)) {
            return null;
        }
        Published iso = line.indexOf('-') < 0 ? null : iso(line);
        if (iso != null) {
            return iso;
        }
        Published mail = rfc1123(line);
        return mail != null ? mail : words(line, monthFirst);
    }

    /// Whether there is a number of four digits or more, or two numbers parted by one sign: without, there is no date, and
    /// most lines are told so in one look.
    private static boolean holdsYear(String line) {
        int digits = 0;
        int sign = -2;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= '0' && c <= '9') {
                if (++digits >= 4 || sign == i - 1 && i > 1) {
                    return true;
                }
            } else {
                sign = digits > 0 && (c == '.' || c == '/' || c == '-') || sign == i - 1 && c == ' ' ? i : -2;
                digits = 0;
            }
        }
        return false;
    }

    /// A date that stands in an address: `/2017/06/23/`, `/2017-06-23-`.
    static @Nullable Published inAddress(String url) {
        Matcher found = ADDRESS.matcher(url);
        if (!found.find()) {
            return null;
        }
        if (found.group(7) != null) {
            return day(found.group(9), found.group(8), found.group(7));
        }
        return found.group(1) != null ? day(found.group(1), found.group(2), found.group(3)) : day(found.group(4), found.group(5), found.group(6));
    }

    private static @Nullable Published iso(String line) {
        Matcher found = ISO.matcher(line);
        if (!found.find()) {
            return null;
        }
        Published day = day(found.group(1), found.group(2), found.group(3));
        String zone = found.group(7);
        if (day == null || zone == null) {
            return day;
        }
        try {
            LocalTime time = LocalTime.of(Integer.parseInt(found.group(4)), Integer.parseInt(found.group(5)),
                    found.group(6) == null ? 0 : Integer.parseInt(found.group(6)));
            ZoneOffset offset = Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone.contains(":") ? zone : zone.substring(0, 3) + ":" + zone.substring(3));
            if (time.equals(LocalTime.MIDNIGHT)) {
                return day; // A day made into an instant by a machine.
            }
            return Published.at(OffsetDateTime.of(day.day(), time, offset));
        } catch (DateTimeException strange) {
            return day;
        }
    }

    private static @Nullable Published rfc1123(String line) {
        if (line.length() < 25 || line.charAt(3) != ',') {
            return null;
        }
        try {
            return Published.at(OffsetDateTime.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(line.strip())));
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    private static @Nullable Published words(String line, boolean monthFirst) {
        if (!holdsCentury(line)) {
            Matcher brief = isParted(line) ? NUMBERS.matcher(line) : null;
            return brief != null && brief.find() ? numbers(brief, monthFirst) : null;
        }
        Published named = holdsDay(line) ? named(line) : null;
        if (named != null) {
            return named;
        }
        Matcher found = YEAR_FIRST.matcher(line);
        if (found.find()) {
            return found.group(1) != null ? day(found.group(1), found.group(2), found.group(3)) : day(found.group(4), found.group(5), found.group(6));
        }
        found = NUMBERS.matcher(line);
        return isParted(line) && found.find() ? numbers(found, monthFirst) : null;
    }

    /// A date with the name of its month.
    private static @Nullable Published named(String line) {
        Matcher found = DAY_MONTH.matcher(line);
        int from = 0;
        while (found.find(from)) {
            Integer month = month(found.group(2));
            if (month != null) {
                return day(found.group(3), month.toString(), found.group(1));
            }
            from = found.start() + 1;
        }
        found = MONTH_DAY.matcher(line);
        from = 0;
        while (found.find(from)) {
            Integer month = month(found.group(1));
            if (month != null) {
                return day(found.group(3), month.toString(), found.group(2));
            }
            from = found.start() + 1;
        }
        return null;
    }

    /// Whether a number of one or two digits stands in the line: "© 2020 Example" holds none.
    private static boolean holdsDay(String line) {
        int digits = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (digits == 1 || digits == 2) {
                return true;
            } else {
                digits = 0;
            }
        }
        return false;
    }

    /// Whether two of the signs stand in the line that part a date in numbers.
    private static boolean isParted(String line) {
        int signs = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            signs += c == '/' || c == '.' || c == '-' ? 1 : 0;
        }
        return signs > 1;
    }

    /// Whether a year in four digits stands in the line, which all ways to write a date have but one.
    private static boolean holdsCentury(String line) {
        for (int i = line.length() - 4; i >= 0; i--) {
            char c = line.charAt(i + 1);
            boolean century = c == '9' && line.charAt(i) == '1' || c == '0' && line.charAt(i) == '2';
            if (century && Character.isDigit(line.charAt(i + 2)) && Character.isDigit(line.charAt(i + 3))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Published numbers(Matcher found, boolean monthFirst) {
        String year = found.group(4).length() == 2 ? "20" + found.group(4) : found.group(4);
        int first = Integer.parseInt(found.group(1));
        int second = Integer.parseInt(found.group(3));
        boolean american = second > 12 || first <= 12 && monthFirst && !found.group(2).equals(".");
        return american ? day(year, found.group(1), found.group(3)) : day(year, found.group(3), found.group(1));
    }

    static boolean isMonth(String word) {
        return month(word) != null;
    }

    private static @Nullable Integer month(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return Months.NUMBER.get(folded);
    }

    private static @Nullable Published day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.isBefore(FIRST) || date.isAfter(LAST) ? null : Published.on(date);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
