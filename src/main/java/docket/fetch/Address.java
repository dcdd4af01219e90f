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
        int port = full.getPort();
        if (port == 0 || port > 65_535) {
            return null;
        }
        String user = full.getRawUserInfo();
        String authority = full.getRawAuthority();
        URI bare = URI.create(full.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1) + full.getRawPath()
                + (full.getRawQuery() == null ? "" : "?" + full.getRawQuery()));
        String host = bare.getHost().toLowerCase(Locale.ROOT);
        return new Address(bare, host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                user == null || user.isEmpty() ? null : login(user));
    }

    boolean isSecure() {
        return "https".equals(uri.getScheme());
    }

    int port() {
        return uri.getPort() >= 0 ? uri.getPort() : isSecure() ? 443 : 80;
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
        return host.equals(other.host) && uri.getPort() == other.uri.getPort() && (isSecure() || !other.isSecure());
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
