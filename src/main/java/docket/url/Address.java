package docket.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One web address in its parts, read the way browsers read (WHATWG URL Standard, section 4.4, "basic URL parser",
/// the states of special schemes), and so written that [java.net.URI] accepts it.
///
/// @param scheme `http` or `https`
/// @param userInfo what stands before the `@`, encoded; empty when there is none
/// @param host as [HostName] writes it
/// @param port -1 for the scheme's own
/// @param path begins with `/`, without dot segments
/// @param query without its `?`; null when there is none
/// @param fragment without its `#`; null when there is none
record Address(
        String scheme,
        String userInfo,
        String host,
        int port,
        String path,
        @Nullable String query,
        @Nullable String fragment) {

    /// `reference` as seen from `base`; null when that is no web address.
    static @Nullable Address read(@Nullable Address base, String reference) {
        PlainAddress plain = PlainAddress.of(reference);
        return plain != null ? plain.read() : reference.length() > WebUrl.MAX_LENGTH ? null : readAny(base, reference);
    }

    /// The long way, for an address however it is written.
    static @Nullable Address readAny(@Nullable Address base, String reference) {
        String text = tidy(reference);
        int colon = schemeEnd(text);
        if (colon < 0) {
            return withoutScheme(base, text);
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1);
        return switch (scheme) {
            case "http", "https" -> {
                int slashes = slashes(rest);
                yield base != null && base.scheme.equals(scheme) && slashes < 2
                        ? base.follow(rest)
                        : authority(scheme, rest.substring(slashes));
            }
            // The pseudo scheme of old subscribe buttons: feed:https://host/rss or feed://host/rss.
            case "feed" -> rest.startsWith("//") ? read(null, "http:" + rest) : rest.startsWith("http") ? read(null, rest) : null;
            default -> null;
        };
    }

    private static @Nullable Address withoutScheme(@Nullable Address base, String text) {
        int slashes = slashes(text);
        if (slashes >= 2) {
            return authority(base == null ? "https" : base.scheme, text.substring(slashes));
        }
        // Feeds forget the scheme. Nobody names a folder or a file "www.name.org".
        if (text.regionMatches(true, 0, "www.", 0, 4) && text.indexOf('.', 4) > 4) {
            return authority("https", text);
        }
        return base == null ? null : base.follow(text);
    }

    /// A reference without scheme and host (RFC 3986 section 5.2.2).
    private Address follow(String text) {
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? null : Percent.encode(text.substring(hash + 1), Percent.FRAGMENT);
        String beforeHash = hash < 0 ? text : text.substring(0, hash);
        int mark = beforeHash.indexOf('?');
        String newQuery = mark < 0 ? null : Percent.encode(beforeHash.substring(mark + 1), Percent.QUERY);
        String newPath = mark < 0 ? beforeHash : beforeHash.substring(0, mark);
        if (newPath.isEmpty()) {
            return new Address(scheme, userInfo, host, port, path, mark < 0 ? query : newQuery, fragment);
        }
        boolean absolute = isSlash(newPath.charAt(0));
        String whole = absolute ? newPath : path.substring(0, path.lastIndexOf('/') + 1) + newPath;
        return new Address(scheme, userInfo, host, port, segments(whole), newQuery, fragment);
    }

    /// What follows `http://`.
    private static @Nullable Address authority(String scheme, String text) {
        int end = 0;
        while (end < text.length() && !isSlash(text.charAt(end)) && text.charAt(end) != '?' && text.charAt(end) != '#') {
            end++;
        }
        int at = text.lastIndexOf('@', end - 1);
        String hostAndPort = text.substring(at + 1, end);
        int colon = hostAndPort.lastIndexOf(':');
        if (colon < hostAndPort.lastIndexOf(']')) {
            colon = -1;
        }
        String host = HostName.of(colon < 0 ? hostAndPort : hostAndPort.substring(0, colon));
        int port = colon < 0 ? -1 : port(hostAndPort.substring(colon + 1), scheme);
        if (host == null || port == 0) {
            return null;
        }
        String userInfo = at < 0 ? "" : Percent.encode(text.substring(0, at), Percent.USER_INFO);
        return new Address(scheme, userInfo, host, port, "/", null, null).follow(text.substring(end));
    }

    /// -1 for the scheme's own port, 0 for none that can be.
    private static int port(String digits, String scheme) {
        int port = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || (port = port * 10 + digit) > 65_535) {
                return 0;
            }
        }
        return digits.isEmpty() || port == (scheme.equals("http") ? 80 : 443) ? -1 : port;
    }

    /// Encodes a path and takes its dot segments out; backslashes count as slashes, as in browsers.
    private static String segments(String path) {
        if (path.charAt(0) == '/' && path.indexOf("/.") < 0 && path.indexOf('\\') < 0 && path.indexOf('%') < 0) {
            return Percent.encode(path, Percent.PATH);
        }
        List<String> kept = new ArrayList<>();
        int start = isSlash(path.charAt(0)) ? 1 : 0;
        for (int i = start; i <= path.length(); i++) {
            if (i < path.length() && !isSlash(path.charAt(i))) {
                continue;
            }
            String segment = path.substring(start, i);
            String dots = segment.indexOf('%') < 0 ? segment : segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
            boolean last = i == path.length();
            if (dots.equals("..") && !kept.isEmpty()) {
                kept.removeLast();
            }
            if (!dots.equals("..") && !dots.equals(".")) {
                kept.add(Percent.encode(segment, Percent.PATH));
            } else if (last) {
                kept.add("");
            }
            start = i + 1;
        }
        return "/" + String.join("/", kept);
    }

    /// Without line breaks and tabs anywhere, and without blanks and controls around.
    private static String tidy(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        String inner = text.substring(from, to);
        boolean clean = inner.indexOf('\n') < 0 && inner.indexOf('\r') < 0 && inner.indexOf('\t') < 0;
        return clean ? inner : inner.replace("\n", "").replace("\r", "").replace("\t", "");
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff' || (c >= '\u2000' && c <= '\u200d') || c == '\u3000';
    }

    /// Where the colon after the scheme stands (RFC 3986 section 3.1); -1 when there is no scheme.
    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (c == ':' && i > 0) {
                return i;
            }
            if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
                return -1;
            }
        }
        return -1;
    }

    private static int slashes(String text) {
        int count = 0;
        while (count < text.length() && isSlash(text.charAt(count))) {
            count++;
        }
        return count;
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    @Override
    public String toString() {
        return scheme + "://" + (userInfo.isEmpty() ? "" : userInfo + "@") + host + (port < 0 ? "" : ":" + port) + path
                + (query == null ? "" : "?" + query) + (fragment == null ? "" : "#" + fragment);
    }
}
