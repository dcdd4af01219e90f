package docket.url;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The key of an article: one string however its address was written. For comparing, never for fetching or showing.
///
/// Folded: scheme, user info, port 80 and 443, `www.` and mobile hosts, dot segments, doubled and trailing slashes,
/// needless escapes, the order of the query, tracking parameters, fragments that are no routes, exit links, and the AMP,
/// print and reply forms of an article. What may be another article stays apart: a lost merge is a second row in a list,
/// a false one hides an article. The rules that are data lie in `resources/docket/url`.
public final class CanonicalUrl {
    /// Exit links are opened through each other at most so often; three were the most seen (mail gateway, search, AMP cache).
    private static final int MAX_ROUNDS = 8;

    private static final BitSet PLAIN_IN_PATH = Percent.set("!$'()*,:@");
    private static final BitSet PLAIN_IN_QUERY = Percent.set("!$'()*,:@/?");

    private CanonicalUrl() {}

    /// The key of `url`: an `https` address that is its own key. Total: what cannot be read as an address of the web comes
    /// back unchanged.
    public static String of(String url) {
        if (url.startsWith("feed:")) {
            return url; // the name of an entry that has no address: feed:FEED#GUID
        }
        String key = url;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Address address = Address.read(null, unescaped(key));
            if (address == null) {
                return round == 0 ? url : key;
            }
            String site = SiteHost.of(address.host());
            String inner = ExitLinks.open(address, site);
            String next = inner != null && Address.read(null, inner) != null ? inner : fold(address, site);
            if (next.equals(key) || inner == null && isSecured(key, next)) {
                return next;
            }
            key = next;
        }
        return key;
    }

    /// Whether `key` is `next` but for the scheme, in which nothing is told from: another round would change nothing.
    private static boolean isSecured(String key, String next) {
        return key.startsWith("http://") && key.indexOf('&') < 0 && next.length() == key.length() + 1 && next.endsWith(key.substring(4));
    }

    /// Feeds escape the ampersand twice.
    private static String unescaped(String url) {
        return url.indexOf("&") < 0 ? url : url.replace("&amp;", "&").replace("&#038;", "&").replace("&#38;", "&");
    }

    private static String fold(Address address, String site) {
        String path = Percent.fold(withoutSession(address.path(), site), PLAIN_IN_PATH);
        if (SiteHost.isAmp(address.host())) {
            path = withoutBrand(path, site);
        }
        path = trimmed(ArticlePath.fold(trimmed(singleSlashes(path))));
        String port = address.port() < 0 || address.port() == 80 || address.port() == 443 ? "" : ":" + address.port();
        return "https://" + site + port + (path.isEmpty() ? "/" : path) + query(address.query(), site, path)
                + route(address.fragment());
    }

    /// `/a;jsessionid=1F` is `/a`.
    private static String withoutSession(String path, String site) {
        int semicolon = path.indexOf(';');
        if (semicolon < 0) {
            return path;
        }
        int slash = path.indexOf('/', semicolon);
        String parameter = path.substring(semicolon + 1, slash < 0 ? path.length() : slash);
        int equals = parameter.indexOf('=');
        boolean tag = equals > 0
                && TrackingTags.kind(parameter.substring(0, equals), parameter.substring(equals + 1), site, false)
                        == TrackingTags.Kind.TAG;
        return tag ? path.substring(0, semicolon) + (slash < 0 ? "" : path.substring(slash)) : path;
    }

    /// AMP hosts that serve several brands put the brand first: `amp.name.com/name/2019/...` is `name.com/2019/...`.
    private static String withoutBrand(String path, String site) {
        String brand = "/" + site.split("\\.", 2)[0] + "/";
        return path.startsWith(brand) ? path.substring(brand.length() - 1) : path;
    }

    /// Doubled slashes are one, but not in an address that stands inside the path.
    private static String singleSlashes(String path) {
        if (!path.contains("//")) {
            return path;
        }
        StringBuilder out = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            int length = out.length();
            boolean doubled = path.charAt(i) == '/' && length > 0 && out.charAt(length - 1) == '/';
            if (!doubled || (length > 1 && out.charAt(length - 2) == ':')) {
                out.append(path.charAt(i));
            }
        }
        return out.toString();
    }

    /// Without slashes and blanks at its end.
    private static String trimmed(String path) {
        int end = path.length();
        while (end > 0 && (path.charAt(end - 1) == '/' || path.startsWith("%20", end - 3))) {
            end -= path.charAt(end - 1) == '/' ? 1 : 3;
        }
        return path.substring(0, end);
    }

    private record Parameter(String name, String value, TrackingTags.Kind kind) {}

    /// What selects content, in the order of names; parameters of one name keep theirs.
    private static String query(@Nullable String query, String site, String path) {
        if (query == null || query.isEmpty()) {
            return "";
        }
        boolean article = ArticlePath.isArticle(path);
        List<Parameter> parameters = new ArrayList<>();
        boolean tagged = false;
        for (String written : query.split("&")) {
            // Of an ampersand escaped twice, behind the question mark: ?amp;utm_source=feed
            String part = written.startsWith("amp;") ? written.substring(4) : written;
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = plain(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : plain(part.substring(equals + 1));
            TrackingTags.Kind kind = TrackingTags.kind(Percent.decode(name), Percent.decode(value), site, article);
            tagged |= kind == TrackingTags.Kind.TAG;
            parameters.add(new Parameter(name, value, kind));
        }
        StringBuilder out = new StringBuilder();
        parameters.sort(Comparator.comparing(Parameter::name));
        for (Parameter p : parameters) {
            if (p.kind == TrackingTags.Kind.CONTENT || (p.kind == TrackingTags.Kind.BESIDE && !tagged)) {
                out.append(out.isEmpty() ? '?' : '&').append(p.name).append(p.value.isEmpty() ? "" : "=").append(p.value);
            }
        }
        return out.toString();
    }

    /// In a query a blank is `+` or `%20`.
    private static String plain(String text) {
        return Percent.fold(text, PLAIN_IN_QUERY).replace("%20", "+");
    }

    /// Of the fragment only what a page uses to choose its content: `#!topic/a`, `#/story/7`.
    private static String route(@Nullable String fragment) {
        if (fragment == null || fragment.length() < 2 || (fragment.charAt(0) != '!' && fragment.charAt(0) != '/')) {
            return "";
        }
        int text = fragment.indexOf(":~:"); // a text fragment, wicg.github.io/scroll-to-text-fragment
        return "#" + Percent.fold(text < 0 ? fragment : fragment.substring(0, text), PLAIN_IN_QUERY);
    }
}
