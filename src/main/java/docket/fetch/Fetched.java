package docket.fetch;

import docket.model.Problem;
import docket.model.Validators;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What asking for an address came to. A failure is an ordinary outcome, not an exception.
public sealed interface Fetched {
    /// A whole body.
    ///
    /// @param url where the body came from, after redirects
    /// @param movedTo the new address when every hop was permanent (301, 308); null otherwise
    /// @param bytes unpacked
    /// @param pause the least time until the next look by `Cache-Control: max-age` or `Expires`; null when not said
    /// @param links the values of the `Link` fields (RFC 8288)
    record Body(String url, @Nullable String movedTo, byte[] bytes, @Nullable String contentType, Validators validators,
            @Nullable Duration pause, List<String> links) implements Fetched {
        public Body {
            links = List.copyOf(links);
        }

        /// One without links.
        public Body(String url, @Nullable String movedTo, byte[] bytes, @Nullable String contentType, Validators validators,
                @Nullable Duration pause) {
            this(url, movedTo, bytes, contentType, validators, pause, List.of());
        }
    }

    /// 304 (RFC 9110 section 15.4.5).
    ///
    /// @param validators as the 304 gives them, else those that were sent
    record Unchanged(Validators validators, @Nullable String movedTo, @Nullable Duration pause) implements Fetched {}

    /// Not to be had.
    ///
    /// @param status the HTTP status, 0 when there was none
    /// @param retryAfter as the server asks (RFC 9110 section 10.2.3), clamped to a day
    /// @param unreached true when the host was never reached (no address, no way, no connection): it may be the network's
    ///     fault, see [Outage]
    record Failed(Problem problem, int status, @Nullable Duration retryAfter, boolean unreached) implements Fetched {}
}
