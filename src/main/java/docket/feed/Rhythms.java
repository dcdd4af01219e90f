package docket.feed;

import docket.model.Rhythm;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// How often the channel of a feed asks to be looked at: `ttl`, `skipHours` and `skipDays` of RSS 2.0, the syndication
/// module of RSS 1.0. What cannot be meant (no number, no day, never at all) is passed over.
final class Rhythms {
    /// Feeds that ask for a year of silence are set up wrongly; a day is heard.
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private Rhythms() {}

    static Rhythm of(Fields channel) {
        Duration pause = timeToLive(channel);
        pause = pause == null ? updatePeriod(channel) : pause;
        return new Rhythm(pause != null && pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause, skipHours(channel),
                skipDays(channel));
    }

    /// In minutes.
    private static @Nullable Duration timeToLive(Fields channel) {
        String ttl = channel.text(Vocabulary.PLAIN, "ttl");
        return ttl != null && ttl.matches("0*[1-9]\\d{0,7}") ? Duration.ofMinutes(Long.parseLong(ttl)) : null;
    }

    private static @Nullable Duration updatePeriod(Fields channel) {
        String period = channel.text(Vocabulary.SYNDICATION, "updatePeriod");
        Duration whole = switch (period == null ? "" : period.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> null;
        };
        String frequency = channel.text(Vocabulary.SYNDICATION, "updateFrequency");
        int times = frequency != null && frequency.matches("[1-9]\\d{0,3}") ? Integer.parseInt(frequency) : 1;
        return whole == null ? null : whole.dividedBy(times);
    }

    /// Hours of the day, UTC. Some feeds write 24 for midnight (RSS 0.91 counts from 1).
    private static Set<Integer> skipHours(Fields channel) {
        Set<Integer> hours = new HashSet<>();
        for (Element list : channel.all(Vocabulary.DATES, "skiphours")) {
            for (Element hour : new Fields(list).all(Vocabulary.PLAIN, "hour")) {
                String digits = hour.getText().strip();
                if (digits.matches("\\d{1,2}") && Integer.parseInt(digits) <= 24) {
                    hours.add(Integer.parseInt(digits) % 24);
                }
            }
        }
        return hours.size() == 24 ? Set.of() : hours;
    }

    private static Set<DayOfWeek> skipDays(Fields channel) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Element list : channel.all(Vocabulary.DATES, "skipdays")) {
            for (Element element : new Fields(list).all(Vocabulary.PLAIN, "day")) {
                String name = element.getText().strip().toUpperCase(Locale.ROOT);
                for (DayOfWeek day : DayOfWeek.values()) {
                    if (name.equals(day.name()) || name.equals(day.name().substring(0, 3))) {
                        days.add(day);
                    }
                }
            }
        }
        return days.size() == 7 ? Set.of() : days;
    }
}
