package docket.app;

import docket.store.Looks;
import docket.url.WebUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// In which order the feeds of a round are asked, and how far apart when nobody waits for it: a machine that wakes with two
/// hundred feeds due should not shout. Pure.
final class Spread {
    /// So few may start at once; also the most that start within a second.
    private static final int AT_ONCE = 8;
    private static final Duration OVER = Duration.ofMinutes(3);
    /// Seven a second.
    private static final Duration CLOSEST = Duration.ofMillis(150);
    private static final Duration FARTHEST = Duration.ofSeconds(1);
    /// Of one round, so that it is over before its leases are; the others come next.
    static final int MOST = 4_000;

    private Spread() {}

    /// The pause between two starts in a round of `feeds`.
    static Duration pause(long feeds) {
        if (feeds <= AT_ONCE) {
            return Duration.ZERO;
        }
        Duration even = OVER.dividedBy(feeds);
        return even.compareTo(CLOSEST) < 0 ? CLOSEST : even.compareTo(FARTHEST) > 0 ? FARTHEST : even;
    }

    /// What the reader sees first, then what was never read, then what the reader reads most, then what waits longest; and of
    /// every host one before the second of any, so that a crowd on one host keeps no other waiting.
    ///
    /// @param visible feeds on the screen
    /// @param reads how many of each feed's articles were read lately
    static List<Looks.Due> order(List<Looks.Due> due, Set<Long> visible, Map<Long, Integer> reads) {
        Map<String, Integer> ofHost = new HashMap<>();
        Map<Long, Integer> turn = new HashMap<>();
        List<Looks.Due> sorted = new ArrayList<>(due);
        sorted.sort(Comparator.comparing((Looks.Due f) -> !visible.contains(f.id()))
                .thenComparing(f -> -reads.getOrDefault(f.id(), 0)).thenComparing(Looks.Due::dueAt).thenComparing(Looks.Due::id));
        sorted.forEach(f -> turn.put(f.id(), ofHost.merge(String.valueOf(WebUrl.host(f.url())), 1, Integer::sum)));
        sorted.sort(Comparator.comparing((Looks.Due f) -> !visible.contains(f.id())).thenComparing(f -> !f.neverRead())
                .thenComparing(f -> turn.getOrDefault(f.id(), 0)));
        return sorted;
    }
}
