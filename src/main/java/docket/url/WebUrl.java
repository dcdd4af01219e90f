package docket.url;

import org.jspecify.annotations.Nullable;

/// Reads addresses as they stand in feeds and pages (blanks, pipes, backslashes, letters of any script, `//host`, a
/// forgotten scheme before `www.`) into absolute `http` or `https` URLs that [java.net.URI] accepts. Everything else
/// (`javascript:`, `data:`, `file:`) comes back as null. Total, and linear in the length of what it reads.
public final class WebUrl {
    /// Longer ones are no addresses of pages; servers refuse them (8,000 is the least that RFC 9110 section 4.1 asks for).
    public static final int MAX_LENGTH = 8_000;

    /// References come in runs with one base: the last one read. Any thread may see any, each is right.
    private record Base(String text, @Nullable Address address) {}

    private static volatile Base last = new Base("", null);

    private WebUrl() {}

    /// The absolute address, or null when `address` is none or not of the web.
    public static @Nullable String parse(@Nullable String address) {
        return resolve(null, address);
    }

    /// `reference` as seen from the page or feed at `base`; null when the result is no web address.
    ///
    /// @param base an absolute address; null, or one that is none, when only absolute references can be read
    public static @Nullable String resolve(@Nullable String base, @Nullable String reference) {
        if (reference == null) {
            return null;
        }
        if (PlainAddress.of(reference) != null) {
            return reference;
        }
        Address resolved = Address.read(base == null || isWhole(reference) ? null : base(base), reference);
        String text = resolved == null ? null : resolved.toString();
        return text == null || text.length() > MAX_LENGTH ? null : text;
    }

    private static @Nullable Address base(String text) {
        Base known = last;
        if (!known.text.equals(text)) {
            known = new Base(text, Address.read(null, text));
            last = known;
        }
        return known.address;
    }

    /// Whether `reference` says scheme and host, so that no base has a part in it: most do, and reading a base costs as much again.
    private static boolean isWhole(String reference) {
        return reference.startsWith("https://") || reference.startsWith("http://");
    }

    /// The host in lower case, IDNs in punycode; null when `url` has none. Also for names with `_`, for which
    /// [java.net.URI#getHost] answers null.
    public static @Nullable String host(String url) {
        PlainAddress plain = PlainAddress.of(url);
        Address address = plain != null ? null : Address.read(null, url);
        return plain != null ? plain.host() : address == null ? null : address.host();
    }
}
