package docket.app;

import docket.model.Outcome;
import docket.model.Rhythm;
import docket.store.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// When to look at a feed again. Pure decisions; the jitter is the caller's number.
final class Schedule {
    static final Duration LEAST = Duration.ofMinutes(15);
    static final Duration MOST = Duration.ofHours(24);
    /// A feed without history.
    static final Duration UNKNOWN = Duration.ofHours(1);
    /// Feeds ask for a year by mistake; no wish of theirs counts for more than this.
    static final Duration MOST_ASKED = Duration.ofHours(12);
    /// What a person may choose. Below five minutes even a ticker has nothing new; a month is as good as never.
    static final Duration LEAST_OWN = Duration.ofMinutes(5);
    static final Duration MOST_OWN = Duration.ofDays(30);
    /// The feed is not there, and most such feeds never come back: begin slower than after an error that passes.
    private static final Duration MISSING = Duration.ofHours(1);
    /// So many entries tell how often there is a new one.
    static final int ENTRIES = 20;

    private Schedule() {}

    /// After a good look: what the person chose; else a quarter of the usual gap between entries, and no sooner than the
    /// document and its server ask.
    ///
    /// @param cached `max-age` or `Expires` of the answer; null when it said nothing
    static Instant afterSuccess(Instant now, Pace pace, @Nullable Duration cached) {
        if (pace.own() != null) {
            return now.plus(own(pace.own()));
        }
        Duration wait = pace.gap() == null ? UNKNOWN : clamp(pace.gap().dividedBy(4), LEAST, MOST);
        for (Duration wish : Arrays.<@Nullable Duration>asList(pace.asked().pause(), cached)) {
            if (wish != null) {
                wait = max(wait, min(wish, MOST_ASKED));
            }
        }
        return awake(now.plus(wait), now.plus(max(wait, MOST_ASKED)), pace.asked());
    }

    /// After the n-th failure in a row: 15 minutes doubled each time up to a day, or what the server asks.
    ///
    /// @param failures at least 1
    /// @param jitter 0 to 1; spreads feeds that failed together by a fifth either way
    static Duration afterFailure(int failures, Outcome outcome, @Nullable Duration retryAfter, double jitter) {
        if (retryAfter != null) {
            return clamp(retryAfter, Duration.ofSeconds(1), MOST);
        }
        long first = (outcome == Outcome.GONE ? MISSING : LEAST).toMillis();
        long millis = Math.min(MOST.toMillis(), first << Math.min(10, failures - 1));
        return Duration.ofMillis((long) (millis * (0.8 + 0.4 * jitter)));
    }

    static Duration own(Duration wish) {
        return clamp(wish, LEAST_OWN, MOST_OWN);
    }

    static double jitter() {
        return ThreadLocalRandom.current().nextDouble();
    }

    /// The usual time between two entries: the median over the newest ones; where most carry one and the same time, as
    /// in feeds that know only days or are filled in batches, the mean.
    ///
    /// @param published in any order
    /// @return null for fewer than two, or where all carry the same time
    static @Nullable Duration gap(Collection<Instant> published) {
        List<Instant> newest = published.stream().sorted(Collections.reverseOrder()).limit(ENTRIES).toList();
        if (newest.size() < 2) {
            return null;
        }
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < newest.size(); i++) {
            gaps.add(Duration.between(newest.get(i), newest.get(i - 1)));
        }
        Collections.sort(gaps);
        Duration median = gaps.get(gaps.size() / 2);
        Duration usual = median.isZero() ? Duration.between(newest.getLast(), newest.getFirst()).dividedBy(gaps.size()) : median;
        return usual.isZero() ? null : usual;
    }

    /// The first time from `at` on that lies in no hour and day the document wants to be left alone in (RSS 2.0
    /// `skipHours`, `skipDays`); at the latest `end`.
    private static Instant awake(Instant at, Instant end, Rhythm asked) {
        Instant next = at;
        while (next.isBefore(end) && sleeps(next.atZone(ZoneOffset.UTC), asked)) {
            next = next.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        }
        return next.isAfter(end) ? end : next;
    }

    private static boolean sleeps(ZonedDateTime hour, Rhythm asked) {
        return asked.skipHours().contains(hour.getHour()) || asked.skipDays().contains(hour.getDayOfWeek());
    }

    private static Duration clamp(Duration one, Duration least, Duration most) {
        return max(least, min(one, most));
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
