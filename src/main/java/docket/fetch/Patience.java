package docket.fetch;

import docket.model.Outcome;
import java.time.Duration;

/// How long servers are waited for, the same over http and https.
final class Patience {
    /// For the connection, over https with its handshake; so that an unreachable host is given up within ten seconds.
    static final Duration CONNECT = Duration.ofSeconds(9);

    /// Until the header is complete. Slow sites answer within 10 s; a proxy gives up after 30 or 60.
    static final Duration HEADER = Duration.ofSeconds(30);

    /// Between two pieces of a body.
    static final Duration SILENCE = Duration.ofSeconds(20);

    /// Bytes of the body of a refusal or redirect that are read, only so that the connection can serve again.
    static final int UNWANTED = 64 << 10;

    /// Bytes of a header. A few honest sites send hundreds of cookies; this holds 5,000.
    static final int HEADER_BYTES = 512 << 10;

    private Patience() {}

    static Failure noHeader(String host) {
        return new Failure(Outcome.TIMEOUT, host + " did not answer within " + HEADER.toSeconds() + " seconds.", Mishap.LATER);
    }

    static Failure silence(String host) {
        return new Failure(Outcome.TIMEOUT, host + " stopped in the middle of its answer.", Mishap.LATER);
    }

    static Failure tooSlow(String host) {
        return new Failure(Outcome.TIMEOUT, host + " sends too slowly to be waited for.", Mishap.LATER);
    }
}
