package docket.model;

import java.util.Locale;

/// The class of what asking for a feed or page came to. [#label] is what `refresh --json` and `feeds --json` print.
public enum Outcome {
    OK,
    /// headers, body or the whole took longer than allowed
    TIMEOUT,
    /// body, headers or unpacked size over the limit
    TOO_LARGE,
    /// reset, cut or malformed at the HTTP level, wrong encoding, shorter than announced
    TRANSPORT,
    /// a body that is no feed: a web page, a picture, nothing at all
    NOT_A_FEED,
    /// began as a feed but could not be read to anything
    PARSE,
    /// a loop, too many hops, or a hop to a scheme other than http and https
    REDIRECT,
    /// another status that is no success
    HTTP,
    /// 404 and 410
    GONE,
    /// 401
    AUTH,
    /// 429, or 503 with Retry-After
    THROTTLED,
    TLS,
    DNS,
    /// refused or unreachable
    CONNECT,
    /// Docket does not ask for such an address: `file:`, `javascript:`, a private host named by a public page
    REFUSED;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
