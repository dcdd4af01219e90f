package docket.fetch;

import docket.model.Outcome;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The JDK's client with a clock beside it: one request, one answer, and never longer than allowed.
///
/// The client's own timeout ends with the header. Here the caller's thread watches the whole answer and cancels the exchange
/// when it is overdue, which closes the connection.
final class Line implements AutoCloseable {
    static {
        // A few honest sites send hundreds of cookies; 512 KB holds 5,000. Read when the client's classes are loaded.
        System.setProperty("jdk.http.maxHeaderSize", Integer.toString(512 << 10));
    }

    /// With the TLS handshake; so that a host that cannot be reached is given up within ten seconds.
    static final Duration CONNECT = Duration.ofSeconds(9);

    /// How many bodies may be larger than [Reception#SMALL] at one time: what a crowd of hostile servers can make Docket hold.
    private static final int LARGE_AT_ONCE = 3;

    private static final int REMEMBER_MOST = 5_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(LARGE_AT_ONCE);
    private final Set<String> withoutHttp2 = ConcurrentHashMap.newKeySet();
    private @Nullable HttpClient plain;
    private @Nullable HttpClient secure;
    private boolean closed;

    /// Sends and waits.
    ///
    /// @param allowed for the whole answer
    HttpResponse<byte[]> send(Address address, HttpRequest.Builder request, int limit, Duration allowed)
            throws Failure, InterruptedException {
        boolean http2 = address.isSecure() && !withoutHttp2.contains(address.host());
        try {
            request.uri(address.uri()).version(http2 ? Version.HTTP_2 : Version.HTTP_1_1);
        } catch (IllegalArgumentException e) {
            throw new Failure(Outcome.REFUSED, "This is no address that can be asked for.", "Correct or remove the address.");
        }
        long end = System.nanoTime() + allowed.toNanos();
        try {
            return exchange(address, request.build(), limit, end);
        } catch (Failure e) {
            if (!http2 || e.outcome() != Outcome.TRANSPORT) {
                throw e;
            }
            // Some servers offer HTTP/2 and cannot do it.
            HttpResponse<byte[]> answer = exchange(address, request.version(Version.HTTP_1_1).build(), limit, end);
            if (withoutHttp2.size() < REMEMBER_MOST) {
                withoutHttp2.add(address.host());
            }
            return answer;
        }
    }

    private HttpResponse<byte[]> exchange(Address address, HttpRequest request, int limit, long end)
            throws Failure, InterruptedException {
        Reception reception = new Reception(limit, address.host(), room);
        CompletableFuture<HttpResponse<byte[]>> answer;
        try {
            answer = client(address.isSecure()).sendAsync(request, reception);
        } catch (IOException e) {
            throw Mishap.of(e, address.host());
        }
        try {
            while (true) {
                long now = System.nanoTime();
                long left = Math.min(end - now, reception.dueNanos() - now);
                if (left <= 0) {
                    throw overdue(reception, address.host(), end - now <= 0);
                }
                try {
                    return answer.get(left, TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    continue; // it may have moved meanwhile
                }
            }
        } catch (ExecutionException e) {
            if (address.isSecure() && e.getCause() instanceof HttpConnectTimeoutException && takesConnections(address)) {
                throw new Failure(Outcome.TLS, address.host() + " takes connections, but no safe one (TLS) came about.", Mishap.LATER);
            }
            throw Mishap.of(e, address.host());
        } finally {
            answer.cancel(true); // does nothing to one that is done
            reception.leaveRoom();
        }
    }

    /// The client counts the handshake as part of connecting; this tells the two apart.
    private static boolean takesConnections(Address address) {
        int port = address.uri().getPort() < 0 ? 443 : address.uri().getPort();
        try (Socket probe = new Socket()) {
            probe.connect(new InetSocketAddress(address.host(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Failure overdue(Reception reception, String host, boolean whole) {
        String words = !reception.headerCame() ? host + " did not answer within " + Reception.HEADER.toSeconds() + " seconds."
                : whole ? host + " sends too slowly to be waited for."
                : host + " stopped in the middle of its answer.";
        return new Failure(Outcome.TIMEOUT, words, Mishap.LATER);
    }

    /// Made when first needed: the client for https reads all root certificates.
    private synchronized HttpClient client(boolean forHttps) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (forHttps) {
            secure = secure == null ? builder().sslContext(Trust.context()).build() : secure;
            return secure;
        }
        plain = plain == null ? builder().sslContext(Trust.none()).build() : plain;
        return plain;
    }

    private HttpClient.Builder builder() {
        return HttpClient.newBuilder().executor(threads).connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (plain != null) {
            plain.shutdownNow();
        }
        if (secure != null) {
            secure.shutdownNow();
        }
        threads.shutdown();
    }
}
