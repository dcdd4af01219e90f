package docket.fetch;

import docket.model.Outcome;
import java.time.Duration;

/// How long servers are waited for, the same over http and https.
///
/// @param connect for the connection, over https with its handshake
/// @param header until the header is complete
/// @param silence between two pieces of a body
/// @param whole for the whole answer, redirects included; the wait for a turn not counted
record Patience(Duration connect, Duration header, Duration silence, Duration whole) {
    /// An unreachable host is given up within ten seconds. Slow sites answer within ten, and a proxy gives up after 30 or 60. A
    /// minute brings 20 MB over a line of 3 Mbit/s.
    static final Patience USUAL = new Patience(Duration.ofSeconds(9), Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(60));

    /// Bytes of the body of a refusal or redirect that are read, only so that the connection can serve again.
    static final int UNWANTED = 64 << 10;

    /// Bytes of a header. A few honest sites send hundreds of cookies; this holds 5,000.
    static final int HEADER_BYTES = 512 << 10;

    Failure noHeader(String host) {
        return new Failure(Outcome.TIMEOUT, host + " did not answer within " + header.toSeconds() + " seconds.", Mishap.LATER);
    }

    Failure stopped(String host) {
        return new Failure(Outcome.TIMEOUT, host + " stopped in the middle of its answer.", Mishap.LATER);
    }

    Failure tooSlow(String host) {
        return new Failure(Outcome.TIMEOUT, host + " sends too slowly to be waited for.", Mishap.LATER);
    }
}
