package docket.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads addresses as they stand in feeds and pages (blanks, pipes, letters of any script, no scheme) into absolute
/// `http` or `https` URLs that [URI] accepts. Everything else (`javascript:`, `data:`, `file:`) comes back as null.
public final class WebUrl {
    /// Longer ones are no addresses of pages; servers refuse them (8,000 is the least that RFC 9110 section 4.1 asks for).
    public static final int MAX_LENGTH = 8_000;

    private WebUrl() {}

    /// The absolute address, or null when `address` is none or not of the web.
    public static @Nullable String parse(@Nullable String address) {
        return resolve(null, address);
    }

    /// `reference` as seen from the page or feed at `base`; null when the result is no web address.
    ///
    /// @param base absolute, as this class returns; null when only absolute references can be read
    public static @Nullable String resolve(@Nullable String base, @Nullable String reference) {
        if (reference == null) {
            return null;
        }
        String tidy = encode(reference.strip());
        if (tidy.length() > MAX_LENGTH || (tidy.isEmpty() && base == null)) {
            return null;
        }
        try {
            URI uri = new URI(tidy);
            if (!uri.isAbsolute()) {
                if (base == null) {
                    return null;
                }
                // URI.resolve drops the base's path for "?a=b" (RFC 2396), RFC 3986 section 5.2.2 keeps it.
                uri = tidy.startsWith("?")
                        ? new URI(base.replaceFirst("[?#].*$", "") + tidy)
                        : new URI(base).resolve(uri);
            }
            return web(uri);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /// The host in lower case, IDNs in punycode; null when `url` has none.
    public static @Nullable String host(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static @Nullable String web(URI uri) {
        String scheme = uri.getScheme();
        if (scheme == null || uri.getRawAuthority() == null || uri.getHost() == null) {
            return null;
        }
        String lower = scheme.toLowerCase(Locale.ROOT);
        if (!lower.equals("http") && !lower.equals("https")) {
            return null;
        }
        String path = uri.getRawPath();
        return lower + "://" + uri.getRawAuthority() + (path == null || path.isEmpty() ? "/" : path)
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
    }

    /// Percent-encodes what RFC 3986 does not allow and leaves the rest as it is.
    private static String encode(String address) {
        StringBuilder out = new StringBuilder(address.length() + 16);
        for (int i = 0; i < address.length(); ) {
            int c = address.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n' || c == '\r' || c == '\t') {
                continue;
            }
            if (c == '%' && !(i + 1 < address.length() && isHex(address.charAt(i)) && isHex(address.charAt(i + 1)))) {
                out.append("%25");
            } else if (c > ' ' && c < 127 && "\"<>\\^`{|}".indexOf(c) < 0) {
                out.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
                    out.append('%').append(Character.toUpperCase(Character.forDigit((b >> 4) & 15, 16)))
                            .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
                }
            }
        }
        return out.toString();
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }
}
