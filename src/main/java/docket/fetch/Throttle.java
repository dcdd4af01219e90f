package docket.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Who asked for patience, and until when. One 429 speaks for every host of its registrable domain; for a bare IP
/// address, behind which anything may live, only for the one URL.
final class Throttle {
    /// A refusal this soon after the end of a pause is taken for its continuation: some services answer 403 then.
    private static final Duration AFTERMATH = Duration.ofHours(1);

    private static final int REMEMBER_MOST = 5_000;

    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Throttle(InstantSource clock) {
        this.clock = clock;
    }

    /// How long still; null when the address may be asked.
    @Nullable Duration remaining(Address address) {
        Instant end = until.get(key(address));
        Instant now = clock.instant();
        return end == null || !end.isAfter(now) ? null : Duration.between(now, end);
    }

    /// Notes that the address asked for patience; a longer wish noted before stands.
    void hold(Address address, Duration patience) {
        Instant now = clock.instant();
        if (until.size() >= REMEMBER_MOST) {
            until.values().removeIf(end -> end.plus(AFTERMATH).isBefore(now));
        }
        if (until.size() < REMEMBER_MOST) {
            until.merge(key(address), now.plus(patience), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    /// True when the address asked for patience not long ago.
    boolean wasHeld(Address address) {
        Instant end = until.get(key(address));
        return end != null && end.plus(AFTERMATH).isAfter(clock.instant());
    }

    /// What a server's wish holds for.
    static String key(Address address) {
        return Names.isLiteral(address.host()) ? address.uri().toString() : Domains.registrable(address.host());
    }
}
