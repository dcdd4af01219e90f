package docket.model;

import org.jspecify.annotations.Nullable;

/// How one feed is asked for where a person wants it otherwise than usual. Holds no secret.
///
/// @param userAgent sent instead of Docket's own name; null for that name
/// @param certificate SHA-256 fingerprint, in 64 small hexadecimal digits, of the one certificate that is believed for this
///     feed although nobody vouches for it; null for none
/// @param login under which key its name and password are kept; null when it needs none
public record FeedOptions(@Nullable String userAgent, ProxyChoice proxy, @Nullable String certificate, @Nullable String login) {
    public static final FeedOptions USUAL = new FeedOptions(null, ProxyChoice.SYSTEM, null, null);

    public FeedOptions withUserAgent(@Nullable String other) {
        return new FeedOptions(other, proxy, certificate, login);
    }

    public FeedOptions withProxy(ProxyChoice other) {
        return new FeedOptions(userAgent, other, certificate, login);
    }

    public FeedOptions withCertificate(@Nullable String other) {
        return new FeedOptions(userAgent, proxy, other, login);
    }

    public FeedOptions withLogin(@Nullable String other) {
        return new FeedOptions(userAgent, proxy, certificate, other);
    }
}
