package docket.feed;

import docket.model.Published;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a date word by word, in any order: a month's name, day, year, a time, a zone, as the table `dates.txt` knows
/// them. A word that means nothing ends the reading, for then it is no date.
final class DateWords {
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, ZoneOffset> ZONES = new HashMap<>();
    private static final Set<String> AM = new HashSet<>();
    private static final Set<String> PM = new HashSet<>();
    private static final Set<String> SKIPPED = new HashSet<>();
    /// `america/new_york` to `America/New_York`; the rules behind a name are loaded when a feed uses it.
    private static final Map<String, String> PLACES = new HashMap<>();

    private static final Pattern WORD = Pattern.compile(
            "\\d{1,2}[:.h]\\d{1,2}(?:[:.]\\d{1,2}(?:[.,:]\\d+)?)?(?=$|[^\\d.:/-]|-\\d{2}:?\\d{2})|\\d+[/.-]\\d+[/.-]\\d+|[+\u2212-]\\d{1,2}:?\\d{0,2}(?![\\d])|\\d+"
                    + "|[\\p{L}][\\p{L}\\p{M}]*+(?:\\.(?=\\p{L})[\\p{L}\\p{M}]+)*+(?:[/_][\\p{L}_+-]++)*+|[^\\s\\p{L}\\d]");
    private static final Pattern COMMENT = Pattern.compile("\\(([^()]*)\\)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:.h](\\d{1,2})(?:[:.](\\d{1,2}))?.*");
    private static final Pattern PARTS = Pattern.compile("(\\d+)[/.-](\\d+)[/.-](\\d+)");

    static {
        for (String[] row : Tables.rows("dates.txt")) {
            for (int i = row[0].equals("month") || row[0].equals("zone") ? 2 : 1; i < row.length; i++) {
                switch (row[0]) {
                    case "month" -> MONTHS.putIfAbsent(row[i], Integer.valueOf(row[1]));
                    case "zone" -> ZONES.putIfAbsent(row[i], ZoneOffset.ofTotalSeconds(Integer.parseInt(row[1]) * 60));
                    case "am" -> AM.add(row[i]);
                    case "pm" -> PM.add(row[i]);
                    default -> SKIPPED.add(row[i]);
                }
            }
        }
        for (String name : ZoneId.getAvailableZoneIds()) {
            PLACES.put(name.toLowerCase(Locale.ROOT), name);
        }
    }

    private final List<String> numbers = new ArrayList<>();
    private @Nullable Integer month;
    private @Nullable LocalDate date;
    private @Nullable Integer secondOfDay;
    private @Nullable ZoneId zone;
    private @Nullable Boolean afternoon;

    private DateWords() {}

    /// @param s in small letters
    static @Nullable Published read(String s) {
        DateWords words = new DateWords();
        Matcher comment = COMMENT.matcher(s);
        Matcher m = WORD.matcher(comment.replaceAll(" "));
        while (m.find()) {
            if (!words.take(m.group())) {
                return null;
            }
        }
        if (words.zone == null && comment.reset().find()) {
            words.zone = ZONES.get(comment.group(1).strip());
        }
        return words.result();
    }

    static @Nullable Integer month(String name) {
        return MONTHS.get(name);
    }

    /// The zone a text names: an offset, a name, a name and an offset; UTC when it names none; null when it names a half
    /// of the day, which changes the hour.
    ///
    /// @throws DateTimeException when the text is no zone
    static @Nullable ZoneId zone(String s) {
        if (s.isBlank()) {
            return ZoneOffset.UTC;
        }
        DateWords words = new DateWords();
        words.secondOfDay = 0;
        int comment = s.indexOf('(');
        Matcher m = WORD.matcher(comment >= 0 ? s.substring(0, comment) : s);
        while (m.find()) {
            if (!words.take(m.group()) || !words.numbers.isEmpty()) {
                throw new DateTimeException("no zone");
            }
        }
        return words.afternoon != null ? null : words.zone == null ? ZoneOffset.UTC : words.zone;
    }

    private boolean take(String word) {
        char c = word.charAt(0);
        if (Character.isDigit(c)) {
            return digits(word);
        }
        if ((c == '+' || c == '-' || c == '\u2212') && word.length() > 1) {
            return signed(word);
        }
        if (!Character.isLetter(c)) {
            return true;
        }
        return letters(word);
    }

    private boolean letters(String word) {
        Integer named = MONTHS.get(word);
        if (named != null) {
            month = named; // "mar, 03 mar 2026": French and Spanish Tuesday comes first
            return true;
        }
        if (AM.contains(word) || PM.contains(word)) {
            afternoon = PM.contains(word);
            if (secondOfDay == null && numbers.size() > (date == null ? 2 : 0)) {
                secondOfDay = FeedDate.time(FeedDate.number(numbers.removeLast()), 0, 0); // "2 p.m."
            }
            return true;
        }
        ZoneId known = ZONES.get(word);
        if (known != null && (secondOfDay != null || !SKIPPED.contains(word))) {
            zone = zone == null ? known : zone;
            return true;
        }
        String place = word.length() > 3 ? PLACES.get(word) : null;
        if (place != null) {
            zone = zone == null ? ZoneId.of(place) : zone;
            return true;
        }
        // RFC 2822 section 4.3: the letters of the armed forces were so often misused that they say nothing.
        return SKIPPED.contains(word) || word.length() == 1 && word.charAt(0) < 128 || isOrdinalEnd(word) || isBefore();
    }

    /// True before the date itself begins: there stand names of days in any language, misspelt ones, and "published:".
    private boolean isBefore() {
        return month == null && date == null && secondOfDay == null && numbers.isEmpty();
    }

    private boolean isOrdinalEnd(String word) {
        return !numbers.isEmpty() && switch (word) {
            case "st", "nd", "rd", "th", "er", "e", "º", "ª", "o", "de", "\u65e5", "\uc77c" -> true;
            default -> false;
        };
    }

    private boolean signed(String word) {
        if (secondOfDay == null) {
            return digits(word.substring(1)); // a dash between the parts of a date
        }
        ZoneOffset offset = FeedDate.offset(word);
        // "GMT+0200" and "EST -0500": the figure says more than the name.
        zone = zone == null || !offset.equals(ZoneOffset.UTC) || zone.equals(ZoneOffset.UTC) ? offset : zone;
        return true;
    }

    private boolean digits(String word) {
        Matcher clock = CLOCK.matcher(word);
        if (secondOfDay == null && clock.matches() && (word.indexOf(':') > 0 || word.indexOf('h') > 0 || date != null || month != null && numbers.size() > 1)) {
            secondOfDay = FeedDate.time(FeedDate.number(clock.group(1)), FeedDate.number(clock.group(2)),
                    clock.group(3) == null ? 0 : FeedDate.number(clock.group(3)));
            return true;
        }
        Matcher parts = PARTS.matcher(word);
        if (parts.matches() && date == null) {
            if (word.length() > 12) {
                return false;
            }
            date = date(parts.group(1), parts.group(2), parts.group(3), word.indexOf('.') > 0);
            return true;
        }
        if (word.length() > 4 || !word.chars().allMatch(Character::isDigit)) {
            return false;
        }
        if (word.length() == 4 && secondOfDay != null && (date != null || numbers.size() > 1)) {
            zone = zone == null ? FeedDate.offset("+" + word) : zone;
            return true;
        }
        numbers.add(word);
        return numbers.size() <= 3;
    }

    /// `2026/3/2`, `2.3.2026`; with slashes the month comes first unless it cannot, as in most feeds that do so.
    private static LocalDate date(String a, String b, String c, boolean points) {
        if (a.length() == 4) {
            return LocalDate.of(FeedDate.year(a), FeedDate.number(b), FeedDate.number(c));
        }
        int first = FeedDate.number(a);
        int second = FeedDate.number(b);
        boolean dayFirst = points || first > 12;
        return LocalDate.of(FeedDate.year(c), dayFirst ? second : first, dayFirst ? first : second);
    }

    private @Nullable Published result() {
        LocalDate day = date != null ? date : named();
        if (day == null) {
            return null;
        }
        Integer seconds = secondOfDay;
        if (seconds == null) {
            return Published.on(day);
        }
        int hour = seconds / 3600;
        if (Boolean.TRUE.equals(afternoon) && hour < 12) {
            seconds += 12 * 3600;
        } else if (Boolean.FALSE.equals(afternoon) && hour == 12) {
            seconds -= 12 * 3600;
        }
        return FeedDate.instant(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), seconds,
                zone == null ? ZoneOffset.UTC : zone);
    }

    /// Day and year around the month's name: four digits are the year, else the day comes first.
    private @Nullable LocalDate named() {
        Integer of = month;
        if (of == null && numbers.size() == 3 && numbers.get(2).length() == 4) {
            return date(numbers.get(0), numbers.get(1), numbers.get(2), true); // "2. 3. 2026"
        }
        if (of == null || numbers.isEmpty()) {
            return null;
        }
        if (numbers.size() == 1) {
            String only = numbers.getFirst();
            return only.length() == 4 ? LocalDate.of(FeedDate.number(only), of, 1) : null;
        }
        boolean yearFirst = numbers.getFirst().length() == 4 || FeedDate.number(numbers.getFirst()) > 31;
        String day = numbers.get(yearFirst ? 1 : 0);
        String year = numbers.get(yearFirst ? 0 : 1);
        return LocalDate.of(FeedDate.year(year), of, FeedDate.number(day));
    }
}
