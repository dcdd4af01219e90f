package docket.url;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the address inside the links that lead out of a site through its counter (`exits.txt`, where the ways are
/// explained).
final class ExitLinks {
    private record Exit(String path, String how, List<String> names) {}

    private static final Map<String, List<Exit>> BY_HOST = new HashMap<>();

    private record Known(String site, List<Exit> exits) {}

    /// Addresses come in runs of a few sites: what was last looked up, by the sites' hashes. Any thread may see any, each is right.
    private static final @Nullable Known[] LAST = new Known[256];

    static {
        for (String line : Lists.lines("exits.txt")) {
            List<String> words = List.of(line.split(" +"));
            Exit exit = new Exit(words.get(1), words.get(2), words.subList(3, words.size()));
            BY_HOST.computeIfAbsent(words.get(0), h -> new ArrayList<>()).add(exit);
        }
    }

    private ExitLinks() {}

    /// The address that `link` leads to, as it stands inside; null when it is no exit link, or an opaque one.
    ///
    /// @param site the host of `link` as [SiteHost] gives it
    static @Nullable String open(Address link, String site) {
        int place = site.hashCode() & LAST.length - 1;
        Known known = LAST[place];
        if (known == null || !known.site.equals(site)) {
            known = new Known(site, exits(site));
            LAST[place] = known;
        }
        return known.exits.isEmpty() ? null : open(known.exits, link);
    }

    /// Those of the site by its whole name, under any ending, under any label, and under any ending of two names.
    private static List<Exit> exits(String site) {
        List<Exit> exits = new ArrayList<>(BY_HOST.getOrDefault(site, List.of()));
        int dot = site.indexOf('.');
        if (dot > 0) {
            exits.addAll(BY_HOST.getOrDefault(site.substring(0, dot) + ".*", List.of())); // google.co.uk
        }
        for (int next = 0; next >= 0; next = site.indexOf('.', next + 1)) {
            exits.addAll(BY_HOST.getOrDefault("*." + site.substring(next == 0 ? 0 : next + 1), List.of()));
        }
        int second = site.indexOf('.', dot + 1);
        if (second > 0) {
            exits.addAll(BY_HOST.getOrDefault(site.substring(0, second) + ".*", List.of())); // news.google.de
        }
        return exits;
    }

    private static @Nullable String open(List<Exit> exits, Address link) {
        for (Exit exit : exits) {
            String inner = link.path().startsWith(exit.path) ? inner(exit, link) : null;
            if (inner != null && isWeb(inner)) {
                return inner;
            }
        }
        return null;
    }

    private static @Nullable String inner(Exit exit, Address link) {
        String query = link.query() == null ? "" : link.query();
        return switch (exit.how) {
            case "param" -> withoutHash(first(exit.names, query), link.host());
            case "base64" -> base64(first(exit.names, query));
            case "query" -> query.startsWith("http") ? Percent.decode(query) : null;
            case "path" -> cached(link.path().substring(exit.path.length()), query);
            case "defense" -> proofpoint(first(exit.names, query), link);
            case "marked" -> marked(link.path(), query);
            case "origin" -> "https://" + original(link.host()) + link.path() + (query.isEmpty() ? "" : "?" + query);
            default -> throw new IllegalStateException("exits.txt: no such way: " + exit.how);
        };
    }

    /// The decoded value of the first of `names` that is there with an address in it, else with anything; else empty.
    private static String first(List<String> names, String query) {
        String any = "";
        for (String name : names) {
            for (String part : query.split("&")) {
                if (part.startsWith(name + "=")) {
                    String value = Percent.decode(part.substring(name.length() + 1)).strip();
                    if (isWeb(value)) {
                        return value;
                    }
                    any = any.isEmpty() ? value : any;
                }
            }
        }
        return any;
    }

    /// Disqus puts a colon and a checksum behind the address.
    private static String withoutHash(String value, String host) {
        int colon = value.lastIndexOf(':');
        boolean hash = colon > 6 && value.indexOf('/', colon) < 0 && host.endsWith("disq.us");
        return hash ? value.substring(0, colon) : value;
    }

    private static @Nullable String base64(String value) {
        // Bing writes "a1" before the text.
        String text = value.startsWith("a1") ? value.substring(2) : value;
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
            String decoded = new String(bytes, StandardCharsets.UTF_8);
            return decoded.contains("://") ? decoded : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// `s/www.example.com/story`: AMP caches leave out the scheme, and the query is the article's (and the viewer's).
    private static @Nullable String cached(String path, String query) {
        boolean secure = path.startsWith("s/");
        String rest = secure ? path.substring(2) : path;
        String address = isWeb(rest) ? rest : (secure ? "https://" : "http://") + rest;
        int slash = rest.indexOf('/');
        boolean host = rest.substring(0, slash < 0 ? rest.length() : slash).indexOf('.') > 0;
        return host || isWeb(rest) ? address + (query.isEmpty() ? "" : "?" + query) : null;
    }

    private static @Nullable String proofpoint(String value, Address link) {
        if (!value.isEmpty()) {
            return Percent.decode(value.replaceAll("-([0-9A-F]{2})", "%$1").replace('_', '/'));
        }
        String whole = link.path() + (link.query() == null ? "" : "?" + link.query());
        int start = whole.indexOf("__");
        int end = whole.indexOf("__;", start + 2);
        // "*" stands for a character given in base64 after the mark; those are rare and left as they are.
        return start < 0 || end < 0 ? null : whole.substring(start + 2, end);
    }

    /// From the first `http` in the path on. Yahoo closes with `/RK=`, Check Point with `___`.
    private static @Nullable String marked(String path, String query) {
        int start = path.indexOf("http");
        if (start < 0) {
            return null;
        }
        String rest = path.substring(start);
        boolean encoded = rest.regionMatches(true, 4, "%3a", 0, 3) || rest.regionMatches(true, 5, "%3a", 0, 3);
        int end = encoded ? rest.indexOf('/') : rest.indexOf("___");
        String address = end < 0 ? rest : rest.substring(0, end);
        return encoded ? Percent.decode(address) : address + (end >= 0 || query.isEmpty() ? "" : "?" + query);
    }

    /// `www-example-com.translate.goog`: dots are written `-`, hyphens `--`.
    private static String original(String host) {
        return host.substring(0, host.indexOf('.')).replace("--", "\0").replace('-', '.').replace('\0', '-');
    }

    private static boolean isWeb(String text) {
        return text.regionMatches(true, 0, "http:", 0, 5) || text.regionMatches(true, 0, "https:", 0, 6);
    }
}
