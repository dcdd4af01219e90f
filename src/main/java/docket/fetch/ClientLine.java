package docket.fetch;

import docket.model.Outcome;
import docket.model.ProxyChoice;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// https by the JDK's client, which speaks HTTP/2, with a clock beside it: one request, one answer, never longer than allowed.
///
/// The client's own timeout ends with the header. Here the caller's thread watches the whole answer and cancels the exchange
/// when it is overdue, which closes the connection.
final class ClientLine implements AutoCloseable {
    static {
        // Read when the client's classes are loaded.
        System.setProperty("jdk.http.maxHeaderSize", Integer.toString(Patience.HEADER_BYTES));
    }

    /// How long a host that cannot do HTTP/2 is spared it. Servers are mended.
    private static final Duration WITHOUT_HTTP2 = Duration.ofHours(24);

    private static final int REMEMBER_MOST = 5_000;

    private final Map<String, Instant> withoutHttp2 = new ConcurrentHashMap<>();
    private final Patience patience;
    private final InstantSource clock;
    private final Clients clients;

    /// @param clients closed with this
    ClientLine(Patience patience, InstantSource clock, Clients clients) {
        this.patience = patience;
        this.clock = clock;
        this.clients = clients;
    }

    /// Sends and waits.
    ///
    /// @param proxy what stands between; null for nothing
    /// @param certificate fingerprint of the one certificate believed beside those that are vouched for; null for none
    /// @param room of the request
    /// @param end of the wait for the whole answer, on the clock of [System#nanoTime]
    Answer send(Address address, ProxyChoice.@Nullable At proxy, @Nullable String certificate, Map<String, String> fields, int limit, Room room, long end)
            throws Failure, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        // The client writes ASCII alone. A validator that is more is not worth a wrong one.
        fields.entrySet().stream().filter(field -> field.getValue().chars().allMatch(c -> c < 127)).forEach(field -> request.header(field.getKey(), field.getValue()));
        boolean http2 = mayDoHttp2(address.origin());
        try {
            request.uri(address.uri()).version(http2 ? Version.HTTP_2 : Version.HTTP_1_1);
        } catch (IllegalArgumentException e) {
            throw new Failure(Outcome.REFUSED, "This is no address that can be asked for.", "Correct or remove the address.");
        }
        try {
            return exchange(address, proxy, certificate, request.build(), limit, room, end);
        } catch (Failure e) {
            if (!http2 || e.outcome() != Outcome.TRANSPORT) {
                throw e;
            }
            // Some servers offer HTTP/2 and cannot do it.
            Answer answer = exchange(address, proxy, certificate, request.version(Version.HTTP_1_1).build(), limit, room, end);
            if (withoutHttp2.size() < REMEMBER_MOST) {
                withoutHttp2.put(address.origin(), clock.instant().plus(WITHOUT_HTTP2));
            }
            return answer;
        }
    }

    private boolean mayDoHttp2(String origin) {
        Instant until = withoutHttp2.get(origin);
        if (until != null && !until.isAfter(clock.instant())) {
            withoutHttp2.remove(origin, until);
            return true;
        }
        return until == null;
    }

    private Answer exchange(Address address, ProxyChoice.@Nullable At proxy, @Nullable String certificate, HttpRequest request, int limit, Room room, long end)
            throws Failure, InterruptedException {
        String host = address.host();
        Intake intake = new Intake(limit, host, room);
        Reception reception = new Reception(limit, intake, room, patience);
        CompletableFuture<HttpResponse<byte[]>> coming;
        try {
            coming = clients.get(proxy, certificate).sendAsync(request, reception);
        } catch (IOException e) {
            throw Mishap.of(e, host);
        }
        try {
            HttpResponse<byte[]> came = await(coming, reception, host, room, end);
            return new Answer(came.statusCode(), came.headers(), came.body());
        } catch (ExecutionException e) {
            if (proxy != null) {
                throw Mishap.behind(e, host, "The proxy " + proxy.text());
            }
            if (e.getCause() instanceof HttpConnectTimeoutException && takesConnections(address)) {
                throw new Failure(Outcome.TLS, host + " takes connections, but no safe one (TLS) came about.", Mishap.LATER);
            }
            throw Mishap.of(e, host);
        } finally {
            coming.cancel(true); // does nothing to one that is done
        }
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> coming, Reception reception, String host, Room room, long end)
            throws Failure, InterruptedException, ExecutionException {
        while (true) {
            long now = System.nanoTime();
            long whole = end + room.waitedNanos() - now;
            long left = Math.min(whole, reception.dueNanos() - now);
            if (left <= 0) {
                throw !reception.headerCame() ? patience.noHeader(host) : whole <= 0 ? patience.tooSlow(host) : patience.stopped(host);
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

    /// Ends what is under way.
    @Override
    public void close() {
        clients.close();
    }
}
