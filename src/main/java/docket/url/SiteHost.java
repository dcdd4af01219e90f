package docket.url;

import java.util.Set;

/// The host that stands for a site, however it is addressed: without `www.`, mobile and AMP labels (`hosts.txt`).
final class SiteHost {
    private static final Set<String> SCREEN = Lists.words("hosts.txt", "screen");
    private static final Set<String> SHARED = Lists.words("hosts.txt", "shared");
    private static final Set<String> REGISTRY = Lists.words("hosts.txt", "registry");

    private SiteHost() {}

    static String of(String host) {
        String site = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        while (true) {
            int dot = site.indexOf('.');
            String label = dot < 0 ? "" : site.substring(0, dot);
            String rest = site.substring(dot + 1);
            if (SCREEN.contains(label) && isSite(rest) && (label.equals("www") || !SHARED.contains(rest))) {
                site = rest;
            } else if (label.length() <= 3 && rest.startsWith("m.") && isSite(rest.substring(2))) {
                return label + rest.substring(1); // en.m.wikipedia.org
            } else {
                return site;
            }
        }
    }

    /// Whether `amp.example.com` names the AMP pages of `example.com`.
    static boolean isAmp(String host) {
        return host.startsWith("amp.") || host.startsWith("www.amp.");
    }

    private static boolean isSite(String host) {
        int dot = host.indexOf('.');
        boolean country = host.length() - host.lastIndexOf('.') == 3;
        boolean onlyRegistry = dot == host.lastIndexOf('.') && country && REGISTRY.contains(host.substring(0, Math.max(dot, 0)));
        return dot > 0 && !onlyRegistry;
    }
}
