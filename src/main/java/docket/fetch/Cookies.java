package docket.fetch;

import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Cookies for the length of one chain of redirects: some sites set one, redirect, and look for it. Forgotten afterwards.
final class Cookies {
    /// What a redirect needs is one or two; a flood is not taken in.
    private static final int MOST = 40;

    private static final int LONGEST = 1_000;

    private final Map<String, Map<String, String>> byHost = new LinkedHashMap<>();

    /// True when something new was set, after which the same address may answer differently.
    boolean take(String host, HttpHeaders headers) {
        boolean news = false;
        for (String field : headers.allValues("set-cookie")) {
            String pair = field.split(";", 2)[0].strip();
            int equals = pair.indexOf('=');
            Map<String, String> own = byHost.computeIfAbsent(host, _ -> new LinkedHashMap<>());
            if (equals > 0 && pair.length() <= LONGEST && own.size() < MOST && pair.chars().allMatch(c -> c > ' ' && c < 127)) {
                news |= !pair.equals(own.put(pair.substring(0, equals), pair));
            }
        }
        return news;
    }

    /// The `Cookie` field for `host`; null when there is nothing to send.
    @Nullable String field(String host) {
        Map<String, String> own = byHost.get(host);
        return own == null || own.isEmpty() ? null : own.values().stream().collect(Collectors.joining("; "));
    }
}
