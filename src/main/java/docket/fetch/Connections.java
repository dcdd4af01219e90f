package docket.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Plain connections, open and kept for the next request to the same host. The lock is never held while waiting for the network.
final class Connections implements AutoCloseable {
    /// Many servers close after five seconds of silence.
    private static final Duration KEEP = Duration.ofSeconds(4);

    private static final int KEEP_MOST = 256;

    /// @param since on the clock of [System#nanoTime]
    private record Idle(Socket socket, long since) {}

    private final Map<String, Deque<Idle>> idle = new HashMap<>();
    private final Set<Socket> open = new HashSet<>();
    private int idleCount;
    private boolean sweeping;
    private boolean closed;

    Socket open(InetSocketAddress address, int millis) throws IOException {
        Socket socket = new Socket();
        synchronized (this) {
            if (closed) {
                throw new IOException("closed");
            }
            open.add(socket);
        }
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, millis);
            return socket;
        } catch (IOException e) {
            close(socket);
            throw e;
        }
    }

    /// A connection kept for `key`, to be kept or closed again; null when there is none.
    synchronized @Nullable Socket take(String key) {
        Deque<Idle> kept = idle.get(key);
        Idle newest = kept == null ? null : kept.pollLast();
        if (kept == null || newest == null) {
            return null;
        }
        idleCount--;
        if (kept.isEmpty()) {
            idle.remove(key);
        }
        if (System.nanoTime() - newest.since > KEEP.toNanos()) {
            close(newest.socket);
            return null;
        }
        return newest.socket;
    }

    synchronized void keep(String key, Socket socket) {
        if (closed || idleCount >= KEEP_MOST) {
            close(socket);
            return;
        }
        idle.computeIfAbsent(key, _ -> new ArrayDeque<>()).addLast(new Idle(socket, System.nanoTime()));
        idleCount++;
        if (!sweeping) {
            sweeping = true;
            Thread.ofVirtual().name("connections").start(this::sweep);
        }
    }

    void close(Socket socket) {
        synchronized (this) {
            open.remove(socket);
        }
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is lost: what it had to say was read.
        }
    }

    /// Closes what nobody used for a while, and ends when nothing is left.
    private void sweep() {
        try {
            while (expire()) {
                Thread.sleep(KEEP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean expire() {
        long now = System.nanoTime();
        for (Iterator<Deque<Idle>> hosts = idle.values().iterator(); hosts.hasNext();) {
            Deque<Idle> kept = hosts.next();
            while (!kept.isEmpty() && now - kept.getFirst().since > KEEP.toNanos()) {
                close(kept.removeFirst().socket);
                idleCount--;
            }
            if (kept.isEmpty()) {
                hosts.remove();
            }
        }
        sweeping = !idle.isEmpty() && !closed;
        return sweeping;
    }

    /// Ends what is under way, too.
    @Override
    public void close() {
        Set<Socket> all;
        synchronized (this) {
            closed = true;
            idle.clear();
            idleCount = 0;
            all = Set.copyOf(open);
        }
        all.forEach(this::close);
    }
}
