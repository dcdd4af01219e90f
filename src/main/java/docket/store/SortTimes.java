package docket.store;

import docket.model.Published;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the entries of a document stand in time. Pure.
///
/// A date counts as said, but never later than the first look; one of the time before the web, or days ahead, is a mistake of
/// the feed and counts as none. Without a date the first look counts, in the order of the document: what stands above is newer.
/// An undated entry that appears below others that are known is an older one that the feed shows again or only now, and is put
/// below them. A date without a time is the time of the first look on that day, and noon of it later: midnight would be
/// another day for half of the world.
final class SortTimes {
    /// Zones differ by a day; further ahead no honest clock is.
    private static final Duration FUTURE = Duration.ofDays(2);
    /// Programs write the year 1, or the first hours of 1970, for "unknown".
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    /// A day begins 14 hours before the one in UTC somewhere, and ends 12 hours after it elsewhere.
    private static final Duration EARLY = Duration.ofHours(14);
    private static final Duration LATE = Duration.ofHours(36);
    /// Between two neighbours, ms: leaves room for what appears between them later.
    private static final int STEP = 10;
    /// Fewer known entries above a new one may be notices that always stand first.
    private static final int NO_NOTICES = 3;

    /// A feed that shows more than before shows a few times as much; below notices everything is new.
    private static final int MOST_MORE = 5;

    private final List<Arrival> arrivals;
    private final Map<Integer, Known> known;
    private final Instant now;
    private final boolean firstLook;

    private SortTimes(List<Arrival> arrivals, Map<Integer, Known> known, Instant now, boolean firstLook) {
        this.arrivals = arrivals;
        this.known = known;
        this.now = now;
        this.firstLook = firstLook;
    }

    /// @return ms by place; of known entries the stored time
    static long[] of(List<Arrival> arrivals, Map<Integer, Known> known, Instant now, boolean firstLook) {
        return new SortTimes(arrivals, known, now, firstLook).times();
    }

    /// The date to show: the first that can be true; null for none.
    static @Nullable Published date(Arrival arrival, Instant now) {
        Published published = possible(arrival.published(), now);
        return published != null ? published : possible(arrival.updated(), now);
    }

    /// `date` when it can be true.
    static @Nullable Published possible(@Nullable Published date, Instant now) {
        if (date == null || date.at().isBefore(FIRST) || date.at().isAfter(now.plus(FUTURE))) {
            return null;
        }
        return date.at().toEpochMilli() / Duration.ofDays(1).toMillis() == 0 ? null : date;
    }

    private long[] times() {
        long[] times = new long[arrivals.size()];
        int above = 0;
        long lowest = Long.MAX_VALUE;
        int below = 0;
        for (int i = 0; i < times.length; i++) {
            below += known.containsKey(i) && isUndated(i) ? 1 : 0;
        }
        int fresh = freshAtTheEnd();
        for (int i = 0; i < times.length; i++) {
            Known stored = known.get(i);
            if (stored != null) {
                times[i] = stored.sortAt();
                if (isUndated(i)) {
                    above++;
                    below--;
                    lowest = stored.sortAt();
                }
            } else if (isUndated(i) && isOlder(above, below, fresh)) {
                lowest -= below == 0 ? STEP : 1;
                times[i] = lowest;
            } else {
                times[i] = first(i);
            }
        }
        return times;
    }

    /// @param fresh how many new ones stand at the end of the document
    private static boolean isOlder(int above, int below, int fresh) {
        return below > 0 ? above >= NO_NOTICES : above > 0 && (fresh <= above || (above >= NO_NOTICES && fresh <= MOST_MORE * above));
    }

    private boolean isUndated(int i) {
        return date(arrivals.get(i), now) == null;
    }

    /// How many new undated entries follow the last known one.
    private int freshAtTheEnd() {
        int fresh = 0;
        for (int i = arrivals.size() - 1; i >= 0 && !(known.containsKey(i) && isUndated(i)); i--) {
            fresh += isUndated(i) ? 1 : 0;
        }
        return fresh;
    }

    private long first(int place) {
        long seen = now.toEpochMilli() - (long) STEP * place;
        Published date = date(arrivals.get(place), now);
        if (date == null) {
            return seen;
        }
        if (!date.dayOnly()) {
            return Math.min(date.at().toEpochMilli(), seen);
        }
        boolean thatDay = !firstLook && !now.isBefore(date.at().minus(EARLY)) && now.isBefore(date.at().plus(LATE));
        return thatDay ? seen : Math.min(date.at().plus(Duration.ofHours(12)).toEpochMilli() - (long) STEP * place, seen);
    }
}
