package docket.fetch;

import docket.model.ProxyChoice;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which proxy stands before an address. The system's comes from Java's own settings (its `http.proxyHost` properties, and what
/// the desktop says where `java.net.useSystemProxies` is on), then from the variables that curl knows.
final class Proxies {
    private final Map<String, String> environment;

    /// @param environment names and values, `http_proxy` and its kind
    Proxies(Map<String, String> environment) {
        this.environment = environment;
    }

    /// Null when nothing stands between.
    ProxyChoice.@Nullable At before(Address address, ProxyChoice choice) {
        return switch (choice) {
            case ProxyChoice.None _ -> null;
            case ProxyChoice.At at -> at;
            case ProxyChoice.OfSystem _ -> {
                ProxyChoice.At ofJava = ofJava(address);
                yield ofJava != null ? ofJava : ofEnvironment(address);
            }
        };
    }

    private static ProxyChoice.@Nullable At ofJava(Address address) {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector == null) {
            return null;
        }
        for (Proxy proxy : selector.select(address.uri())) {
            if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress at) {
                return new ProxyChoice.At(at.getHostString(), at.getPort());
            }
        }
        return null;
    }

    private ProxyChoice.@Nullable At ofEnvironment(Address address) {
        if (isLoopback(address.host()) || isExcepted(address)) {
            return null;
        }
        // Not HTTP_PROXY in capitals: a web server hands a stranger's "Proxy" field on under that name.
        String named = address.isSecure() ? first("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY") : first("http_proxy", "all_proxy", "ALL_PROXY");
        // A name and password within it are for the proxy; Docket has no way to send them, and the proxy says so with 407.
        String bare = named == null ? "" : named.replaceFirst("(?i)^(http://)?[^/@]*@", "");
        return ProxyChoice.read(bare) instanceof ProxyChoice.At at ? at : null;
    }

    /// `no_proxy`: names with all names below them, with or without a leading dot or a port, or `*` for everything.
    private boolean isExcepted(Address address) {
        String list = first("no_proxy", "NO_PROXY");
        for (String one : (list == null ? "" : list).toLowerCase(Locale.ROOT).split("[,\\s]+", 1_000)) {
            String name = one.startsWith("*.") ? one.substring(2) : one.startsWith(".") ? one.substring(1) : one;
            if (name.endsWith(":" + address.port())) {
                name = name.substring(0, name.lastIndexOf(':'));
            }
            if (name.equals("*") || !name.isEmpty() && (address.host().equals(name) || address.host().endsWith("." + name))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String first(String... names) {
        for (String name : names) {
            String value = environment.get(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("0:0:0:0:0:0:0:1");
    }
}
