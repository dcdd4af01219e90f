package docket.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// When to look at a feed again. Pure decisions; the jitter is the caller's number.
final class Schedule {
    private static final Duration LEAST = Duration.ofMinutes(15);
    private static final Duration MOST = Duration.ofHours(24);
    /// A feed without history.
    private static final Duration UNKNOWN = Duration.ofHours(1);
    /// Feeds ask for a year by mistake; no wish of theirs counts for more than this.
    private static final Duration MOST_ASKED = Duration.ofHours(12);
    private static final int ENTRIES = 20;

    private Schedule() {}

    /// After a good look: a quarter of the usual gap between entries, and no sooner than the feed asks.
    ///
    /// @param published of the entries, in any order
    /// @param asked `ttl`, `sy:updatePeriod`, `max-age`; nulls are skipped
    static Duration afterSuccess(List<Instant> published, List<@Nullable Duration> asked) {
        Duration wait = usual(published);
        for (Duration wish : asked) {
            if (wish != null && wish.compareTo(wait) > 0) {
                wait = wish.compareTo(MOST_ASKED) > 0 ? max(wait, MOST_ASKED) : wish;
            }
        }
        return wait;
    }

    /// After the n-th failure in a row: 15 minutes doubled each time up to a day, or what the server asks.
    ///
    /// @param failures at least 1
    /// @param jitter 0 to 1; spreads feeds that failed together by a fifth either way
    static Duration afterFailure(int failures, @Nullable Duration retryAfter, double jitter) {
        if (retryAfter != null) {
            return retryAfter.compareTo(MOST) > 0 ? MOST : max(retryAfter, Duration.ofSeconds(1));
        }
        long millis = Math.min(MOST.toMillis(), LEAST.toMillis() << Math.min(10, failures - 1));
        return Duration.ofMillis((long) (millis * (0.8 + 0.4 * jitter)));
    }

    static double jitter() {
        return ThreadLocalRandom.current().nextDouble();
    }

    private static Duration usual(List<Instant> published) {
        List<Instant> newest = new ArrayList<>(published);
        newest.sort(Collections.reverseOrder());
        if (newest.size() < 2) {
            return UNKNOWN;
        }
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < Math.min(ENTRIES, newest.size()); i++) {
            gaps.add(Duration.between(newest.get(i), newest.get(i - 1)));
        }
        Collections.sort(gaps);
        Duration quarter = gaps.get(gaps.size() / 2).dividedBy(4);
        return quarter.compareTo(LEAST) < 0 ? LEAST : quarter.compareTo(MOST) > 0 ? MOST : quarter;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
