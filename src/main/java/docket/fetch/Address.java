package docket.fetch;

import docket.model.Login;
import docket.url.WebUrl;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An address taken apart for asking: what goes on the wire, and the credentials kept out of every word about it.
///
/// @param uri without user info and fragment
/// @param host in lower case, an IPv6 address without its brackets
/// @param login of the address's user info, or the one kept for the feed; null when there is none
record Address(URI uri, String host, @Nullable Login login) {

    /// Null when `url` is no web address that can be asked for.
    static @Nullable Address of(String url) {
        String tidy = WebUrl.parse(url);
        if (tidy == null) {
            return null;
        }
        URI full = URI.create(tidy);
        String authority = full.getRawAuthority();
        int at = authority.lastIndexOf('@');
        String bare = authority.substring(at + 1);
        int port = portIn(bare);
        if (port == 0 || port > 65_535) {
            return null;
        }
        URI uri = URI.create(full.getScheme() + "://" + bare + full.getRawPath() + (full.getRawQuery() == null ? "" : "?" + full.getRawQuery()));
        return new Address(uri, host(bare), at <= 0 ? null : login(authority.substring(0, at)));
    }

    // Taken apart here, since java.net.URI knows neither host nor port nor user of a name with an underscore.

    private static String host(String bare) {
        int colon = bare.indexOf(':', Math.max(0, bare.indexOf(']')));
        String host = (colon < 0 ? bare : bare.substring(0, colon)).toLowerCase(Locale.ROOT);
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /// As written; -1 where there is none.
    private static int portIn(String bare) {
        int colon = bare.indexOf(':', Math.max(0, bare.indexOf(']')));
        return colon < 0 || colon == bare.length() - 1 ? -1 : Integer.parseInt(bare.substring(colon + 1));
    }

    private int writtenPort() {
        return portIn(uri.getRawAuthority());
    }

    boolean isSecure() {
        return "https".equals(uri.getScheme());
    }

    int port() {
        return writtenPort() >= 0 ? writtenPort() : isSecure() ? 443 : 80;
    }

    /// Scheme, host and port (RFC 6454 section 4).
    String origin() {
        return uri.getScheme() + "://" + host + ":" + port();
    }

    /// Path and query, as the request line has them.
    String target() {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /// Credentials go where the person sent them: to the same host and port, and never from https to http.
    boolean mayKnowCredentialsOf(Address other) {
        return host.equals(other.host) && writtenPort() == other.writtenPort() && (isSecure() || !other.isSecure());
    }

    Address with(@Nullable Login other) {
        return new Address(uri, host, other);
    }

    private static Login login(String rawUserInfo) {
        int colon = rawUserInfo.indexOf(':');
        return colon < 0 ? new Login(plain(rawUserInfo), "")
                : new Login(plain(rawUserInfo.substring(0, colon)), plain(rawUserInfo.substring(colon + 1)));
    }

    private static String plain(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Without credentials.
    @Override
    public String toString() {
        return uri.toString();
    }
}
