package docket.app;

import docket.fetch.Fetched;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// Feed documents that discovery fetched, so that subscribing to one of them costs no second request: the first visit
/// [takes][#take] what is here. Bounded in number, size and age; any thread.
public final class Discovered {
    /// More candidates than a person is offered.
    private static final int DOCUMENTS = 8;
    private static final int BYTES = 16 << 20;
    /// As long as a person may ponder over the candidates; what is older is asked for anew.
    private static final Duration AGE = Duration.ofMinutes(10);

    private record Kept(String url, Fetched.Body body, Instant at) {}

    private final InstantSource clock;
    /// The oldest first.
    private final Deque<Kept> kept = new ArrayDeque<>();
    private int bytes;

    public Discovered(InstantSource clock) {
        this.clock = clock;
    }

    /// @param url the address under which the feed would be subscribed to
    synchronized void keep(String url, Fetched.Body body) {
        remove(url);
        if (body.bytes().length > BYTES) {
            return;
        }
        kept.addLast(new Kept(url, body, clock.instant()));
        bytes += body.bytes().length;
        while (kept.size() > DOCUMENTS || bytes > BYTES) {
            bytes -= kept.removeFirst().body().bytes().length;
        }
    }

    /// What came from this address lately, once; null when there is nothing.
    synchronized Fetched.@Nullable Body take(String url) {
        Kept found = remove(url);
        return found == null || found.at().plus(AGE).isBefore(clock.instant()) ? null : found.body();
    }

    private @Nullable Kept remove(String url) {
        for (Iterator<Kept> all = kept.iterator(); all.hasNext();) {
            Kept one = all.next();
            if (one.url().equals(url)) {
                all.remove();
                bytes -= one.body().bytes().length;
                return one;
            }
        }
        return null;
    }
}
