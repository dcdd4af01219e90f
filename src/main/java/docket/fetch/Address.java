package docket.fetch;

import docket.url.WebUrl;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An address taken apart for asking: what goes on the wire, and the credentials kept out of every word about it.
///
/// @param uri without user info and fragment
/// @param host in lower case, an IPv6 address without its brackets
/// @param credentials the value of an `Authorization` field made of the address's user info; null when it had none
record Address(URI uri, String host, @Nullable String credentials) {

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
                user == null || user.isEmpty() ? null : basic(user));
    }

    boolean isSecure() {
        return "https".equals(uri.getScheme());
    }

    int port() {
        return uri.getPort() >= 0 ? uri.getPort() : isSecure() ? 443 : 80;
    }

    /// Credentials go where the person sent them: to the same host and port, and never from https to http.
    boolean mayKnowCredentialsOf(Address other) {
        return host.equals(other.host) && uri.getPort() == other.uri.getPort() && (isSecure() || !other.isSecure());
    }

    Address with(@Nullable String otherCredentials) {
        return new Address(uri, host, otherCredentials);
    }

    /// Basic authentication in UTF-8 (RFC 7617 section 2.1).
    private static String basic(String rawUserInfo) {
        String plain = URLDecoder.decode(rawUserInfo.replace("+", "%2B"), StandardCharsets.UTF_8);
        String pair = plain.contains(":") ? plain : plain + ":";
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /// Without credentials.
    @Override
    public String toString() {
        return uri.toString();
    }
}
