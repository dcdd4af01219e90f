package docket.fetch;

import docket.model.Outcome;
import docket.model.ProxyChoice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// http over a plain socket, HTTP/1.1 (RFC 9112). Connects to the very address that was checked, and every byte of what a
/// server may send is counted by [Wire]. For a thousand conditional requests from a cold start it takes a quarter of the
/// processor time of the JDK's client (0.4 s against 1.6 s on two cores), which matters to those who read from their own network.
///
/// Interrupting ends a wait on a virtual thread at once, on a platform thread only when the server moves.
final class PlainLine implements AutoCloseable {
    private final Connections connections = new Connections();
    private final Patience patience;

    PlainLine(Patience patience) {
        this.patience = patience;
    }

    /// Sends and waits.
    ///
    /// @param at the addresses to connect to, at least one: the host's, or its proxy's
    /// @param proxy what stands between; null for nothing
    /// @param room of the request
    /// @param end of the wait for the whole answer, on the clock of [System#nanoTime]
    Answer send(Address address, List<InetAddress> at, ProxyChoice.@Nullable At proxy, Map<String, String> fields, int limit, Room room, long end)
            throws Failure, InterruptedException {
        byte[] request = request(address, proxy != null, fields);
        String key = proxy != null ? "proxy " + proxy.text() : address.host() + ":" + address.port();
        Socket kept = connections.take(key);
        if (kept != null) {
            Answer answer = exchange(kept, true, key, address.host(), request, limit, room, end);
            if (answer != null) {
                return answer;
            }
        }
        Answer answer = exchange(connect(address, at, proxy), false, key, address.host(), request, limit, room, end);
        if (answer == null) {
            throw new IllegalStateException("a new connection is never stale");
        }
        return answer;
    }

    /// @param kept the connection has served before: when it fails before it brought an answer, the server may have closed it
    ///     meanwhile
    /// @return null when a kept connection turned out to be stale
    private @Nullable Answer exchange(Socket socket, boolean kept, String key, String host, byte[] request, int limit, Room room, long end)
            throws Failure, InterruptedException {
        Intake intake = new Intake(limit, host, room);
        boolean reusable = false;
        Wire wire = new Wire(socket, host, intake, room, limit, patience, end);
        try {
            socket.getOutputStream().write(request);
            Answer answer = wire.read();
            reusable = wire.isReusable();
            return answer;
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("while waiting for " + host);
            }
            Failure failure = Mishap.of(e, host);
            if (kept && !wire.headerCame() && failure.outcome() == Outcome.TRANSPORT) {
                return null;
            }
            throw failure;
        } finally {
            if (reusable) {
                connections.keep(key, socket);
            } else {
                connections.close(socket);
            }
        }
    }

    private Socket connect(Address address, List<InetAddress> at, ProxyChoice.@Nullable At proxy) throws Failure, InterruptedException {
        String host = proxy == null ? address.host() : "The proxy " + proxy.text();
        int port = proxy == null ? address.port() : proxy.port();
        IOException last = null;
        long end = System.nanoTime() + patience.connect().toNanos();
        for (InetAddress one : at) {
            int left = (int) ((end - System.nanoTime()) / 1_000_000);
            if (left <= 0) {
                break;
            }
            try {
                return connections.open(new InetSocketAddress(one, port), left);
            } catch (IOException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("while connecting to " + host);
                }
                last = e;
            }
        }
        if (last == null || last instanceof SocketTimeoutException) {
            throw Mishap.noConnection(host);
        }
        throw Mishap.of(last, host);
    }

    /// A proxy is told the whole address (RFC 9112 section 3.2.2).
    private static byte[] request(Address address, boolean whole, Map<String, String> fields) {
        StringBuilder request = new StringBuilder(400).append("GET ").append(whole ? address.uri().toString() : address.target())
                .append(" HTTP/1.1\r\nHost: ").append(address.uri().getRawAuthority()).append("\r\n");
        fields.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        return request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        connections.close();
    }
}
