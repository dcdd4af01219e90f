package docket.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which way a request takes to the network.
public sealed interface ProxyChoice {
    /// Whatever the system says: Java's settings, then `http_proxy`, `https_proxy` and `no_proxy`.
    record OfSystem() implements ProxyChoice {}

    /// Straight to the host.
    record None() implements ProxyChoice {}

    /// By this HTTP proxy.
    ///
    /// @param host a name or a literal address, an IPv6 one without brackets
    record At(String host, int port) implements ProxyChoice {}

    ProxyChoice SYSTEM = new OfSystem();
    ProxyChoice NONE = new None();

    /// Reads what a person wrote: `none`, `system` or nothing, `host:port` with or without `http://` before it.
    ///
    /// @return null when it is none of these
    static @Nullable ProxyChoice read(@Nullable String text) {
        String tidy = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (tidy.isEmpty() || tidy.equals("system")) {
            return SYSTEM;
        }
        if (tidy.equals("none")) {
            return NONE;
        }
        String bare = tidy.startsWith("http://") ? tidy.substring(7) : tidy;
        bare = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
        int colon = bare.lastIndexOf(':');
        String host = colon < 0 ? "" : bare.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.contains(":")) {
            return null;
        }
        String port = bare.substring(colon + 1);
        boolean sound = !host.isEmpty() && host.length() <= 253 && host.matches("[a-z0-9._:-]+") && port.matches("[0-9]{1,5}")
                && Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= 65_535;
        return sound ? new At(host, Integer.parseInt(port)) : null;
    }

    /// As [#read] reads it; null for the system's, which needs no words.
    default @Nullable String text() {
        return switch (this) {
            case OfSystem _ -> null;
            case None _ -> "none";
            case At at -> (at.host.contains(":") ? "[" + at.host + "]" : at.host) + ":" + at.port;
        };
    }
}
