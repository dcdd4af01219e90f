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
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
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

/// https, and whatever goes through a proxy, by the JDK's client, which speaks HTTP/2, with a clock beside it: one request, one
/// answer, never longer than allowed.
///
/// The client's own timeout ends with the header. Here the caller's thread watches the whole answer and cancels the exchange
/// when it is overdue, which closes the connection.
final class ClientLine implements AutoCloseable {
    static {
        // Read when the client's classes are loaded.
        System.setProperty("jdk.http.maxHeaderSize", Integer.toString(Patience.HEADER_BYTES));
    }

    private static final int REMEMBER_MOST = 5_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> withoutHttp2 = ConcurrentHashMap.newKeySet();
    private final Semaphore room;
    private final @Nullable KeyStore roots;
    private @Nullable HttpClient client;
    private boolean closed;

    /// @param room permits for large bodies
    /// @param roots whose certificates are trusted; null for those of the JDK
    ClientLine(Semaphore room, @Nullable KeyStore roots) {
        this.room = room;
        this.roots = roots;
    }

    /// Sends and waits.
    ///
    /// @param end of the wait for the whole answer, on the clock of [System#nanoTime]
    Answer send(Address address, Map<String, String> fields, int limit, long end) throws Failure, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        fields.forEach(request::header);
        boolean http2 = address.isSecure() && !withoutHttp2.contains(address.host());
        try {
            request.uri(address.uri()).version(http2 ? Version.HTTP_2 : Version.HTTP_1_1);
        } catch (IllegalArgumentException e) {
            throw new Failure(Outcome.REFUSED, "This is no address that can be asked for.", "Correct or remove the address.");
        }
        try {
            return exchange(address, request.build(), limit, end);
        } catch (Failure e) {
            if (!http2 || e.outcome() != Outcome.TRANSPORT) {
                throw e;
            }
            // Some servers offer HTTP/2 and cannot do it.
            Answer answer = exchange(address, request.version(Version.HTTP_1_1).build(), limit, end);
            if (withoutHttp2.size() < REMEMBER_MOST) {
                withoutHttp2.add(address.host());
            }
            return answer;
        }
    }

    private Answer exchange(Address address, HttpRequest request, int limit, long end) throws Failure, InterruptedException {
        Intake intake = new Intake(limit, address.host(), room);
        Reception reception = new Reception(limit, intake);
        CompletableFuture<HttpResponse<byte[]>> coming;
        try {
            coming = client().sendAsync(request, reception);
        } catch (IOException e) {
            throw Mishap.of(e, address.host());
        }
        try {
            HttpResponse<byte[]> came = await(coming, reception, address.host(), end);
            return new Answer(came.statusCode(), came.headers(), came.body());
        } catch (ExecutionException e) {
            if (address.isSecure() && e.getCause() instanceof HttpConnectTimeoutException && takesConnections(address)) {
                throw new Failure(Outcome.TLS, address.host() + " takes connections, but no safe one (TLS) came about.", Mishap.LATER);
            }
            throw Mishap.of(e, address.host());
        } finally {
            coming.cancel(true); // does nothing to one that is done
            intake.leave();
        }
    }

    private static HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> coming, Reception reception, String host, long end)
            throws Failure, InterruptedException, ExecutionException {
        while (true) {
            long now = System.nanoTime();
            long left = Math.min(end - now, reception.dueNanos() - now);
            if (left <= 0) {
                throw !reception.headerCame() ? Patience.noHeader(host)
                        : end - now <= 0 ? Patience.tooSlow(host) : Patience.silence(host);
            }
            try {
                return coming.get(left, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                continue; // it may have moved meanwhile
            }
        }
    }

    /// The client counts the handshake as part of connecting; this tells the two apart.
    private static boolean takesConnections(Address address) {
        try (Socket probe = new Socket()) {
            probe.connect(new InetSocketAddress(address.host(), address.port()), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Made when first needed: it reads all root certificates.
    private synchronized HttpClient client() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (client == null) {
            client = HttpClient.newBuilder().executor(threads).connectTimeout(Patience.CONNECT).sslContext(Trust.context(roots))
                    .followRedirects(HttpClient.Redirect.NEVER).build();
        }
        return client;
    }

    /// Ends what is under way.
    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.shutdownNow();
            try {
                client.awaitTermination(Duration.ofSeconds(1)); // it still hands work to the threads
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.shutdown();
    }
}
