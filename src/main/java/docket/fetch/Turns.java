package docket.fetch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Manners: how many requests run at once, in all and to one host, and how fast they follow one another.
final class Turns {
    private static final int IN_ALL = 24;

    /// What RFC 9112 section 9.4 asks a client to be conservative about; browsers of old used two.
    private static final int PUBLIC_HOST = 2;

    /// A machine of one's own need not be spared.
    private static final int PRIVATE_HOST = 6;

    private static final long BETWEEN_STARTS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long AFTER_REFUSAL = TimeUnit.SECONDS.toNanos(2);
    private static final int REMEMBER_MOST = 5_000;

    private final Semaphore all = new Semaphore(IN_ALL);
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    /// One host's state. Times are those of [System#nanoTime].
    static final class Host {
        final Semaphore permits;
        final boolean paced;
        private long nextStart;

        Host(boolean isPrivate, long now) {
            permits = new Semaphore(isPrivate ? PRIVATE_HOST : PUBLIC_HOST, true);
            paced = !isPrivate;
            nextStart = now;
        }

        /// Books the next start and says how long to wait for it, in nanoseconds.
        synchronized long book(long now) {
            long start = Math.max(0, nextStart - now);
            nextStart = now + start + BETWEEN_STARTS;
            return start;
        }

        /// After a refusal.
        synchronized void rest(long now) {
            nextStart = now + Math.max(nextStart - now, AFTER_REFUSAL);
        }
    }

    /// A turn taken, to be given back by [#close].
    final class Turn implements AutoCloseable {
        private final Host host;

        private Turn(Host host) {
            this.host = host;
        }

        /// The host answered 4xx or 5xx: the next one waits a little longer.
        void refused() {
            if (host.paced) {
                host.rest(System.nanoTime());
            }
        }

        @Override
        public void close() {
            all.release();
            host.permits.release();
        }
    }

    /// Waits until the host may be asked. First its own turn, then the one of all, so that a crowd before one host keeps
    /// nobody else waiting.
    Turn take(String hostName, boolean isPrivate) throws InterruptedException {
        Host host = host(hostName, isPrivate);
        host.permits.acquire();
        try {
            if (host.paced) {
                long wait = host.book(System.nanoTime());
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
            }
            all.acquire();
        } catch (InterruptedException e) {
            host.permits.release();
            throw e;
        }
        return new Turn(host);
    }

    private Host host(String name, boolean isPrivate) {
        String key = isPrivate ? "private " + name : name;
        Host host = hosts.get(key);
        if (host == null) {
            if (hosts.size() >= REMEMBER_MOST) {
                hosts.values().removeIf(h -> h.permits.availablePermits() == (h.paced ? PUBLIC_HOST : PRIVATE_HOST));
            }
            host = hosts.computeIfAbsent(key, _ -> new Host(isPrivate, System.nanoTime()));
        }
        return host;
    }
}
