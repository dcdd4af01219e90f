package docket.model;

import org.jspecify.annotations.Nullable;

/// What a server gave to ask "changed since?" with (RFC 9110 section 8.8), kept byte for byte.
///
/// @param etag the `ETag` field as it came, weak or oddly quoted
/// @param lastModified the `Last-Modified` field as it came, readable as a date or not
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);
}
