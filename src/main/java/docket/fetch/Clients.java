package docket.fetch;

import docket.model.ProxyChoice;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.security.KeyStore;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// The JDK's clients, each made when first needed: one for most feeds, one more for each proxy and for each certificate that a
/// feed alone trusts, so that no connection of the one ever serves the other.
final class Clients implements AutoCloseable {
    /// @param certificate a fingerprint that is trusted here; null for none
    private record Way(ProxyChoice.@Nullable At proxy, @Nullable String certificate) {}

    /// Each holds a thread and some sockets. Who has more exceptions than these waits for a handshake more often.
    private static final int MOST = 8;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LinkedHashMap<Way, HttpClient> clients = new LinkedHashMap<>(16, 0.75f, true);
    private final Duration connect;
    private final @Nullable KeyStore roots;
    private boolean closed;

    /// @param connect how long a connection may take to come about
    /// @param roots whose certificates are trusted; null for those of the JDK
    Clients(Duration connect, @Nullable KeyStore roots) {
        this.connect = connect;
        this.roots = roots;
    }

    synchronized HttpClient get(ProxyChoice.@Nullable At proxy, @Nullable String certificate) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        Way way = new Way(proxy, certificate);
        HttpClient known = clients.get(way);
        if (known != null) {
            return known;
        }
        if (clients.size() >= MOST) {
            // What it does just now comes to its end.
            clients.pollFirstEntry().getValue().shutdown();
        }
        HttpClient client = HttpClient.newBuilder().executor(threads).connectTimeout(connect).sslContext(Trust.context(roots, certificate))
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(proxy == null ? HttpClient.Builder.NO_PROXY : ProxySelector.of(new InetSocketAddress(proxy.host(), proxy.port())))
                .build();
        clients.put(way, client);
        return client;
    }

    /// Ends what is under way.
    @Override
    public synchronized void close() {
        closed = true;
        clients.values().forEach(HttpClient::shutdownNow);
        try {
            for (HttpClient client : clients.values()) {
                client.awaitTermination(Duration.ofSeconds(1)); // it still hands work to the threads
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clients.clear();
        threads.shutdown();
    }
}
