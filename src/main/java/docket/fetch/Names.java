package docket.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Host names to addresses, on platform threads: a lookup is native code and would hold a virtual thread's carrier.
final class Names implements AutoCloseable {
    /// Resolvers give up after 5 s and try once more.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// http connects to the very address that was checked. https is left to the JDK, which keeps an answer for 30 s: asked so shortly
    /// before, it has the one that was checked; and whoever changes it in between needs a certificate for the name over there.
    private static final long KEEP_NANOS = TimeUnit.SECONDS.toNanos(3);

    private static final int KEEP_MOST = 5_000;
    private static final int AT_ONCE = 24;

    /// @param untilNanos on the clock of [System#nanoTime]
    private record Known(List<InetAddress> addresses, long untilNanos) {}

    /// The system's way from a name to its addresses; tests have another.
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final Lookup system;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    /// Hosts that had a public address. A name that goes over into the private network later is a trick.
    private final Set<String> onceOutside = ConcurrentHashMap.newKeySet();
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final ExecutorService lookups = Executors.newCachedThreadPool(Thread.ofPlatform().name("names-", 0).daemon().factory());

    Names() {
        this(InetAddress::getAllByName);
    }

    Names(Lookup lookup) {
        system = lookup;
    }

    /// All addresses of `host`, never none.
    ///
    /// @param host a name or a literal address
    List<InetAddress> resolve(String host) throws UnknownHostException, InterruptedException {
        if (isLiteral(host)) {
            return List.of(literal(host));
        }
        Known last = known.get(host);
        if (last != null && last.untilNanos - System.nanoTime() > 0) {
            return last.addresses;
        }
        List<InetAddress> found = lookUp(host);
        if (known.size() >= KEEP_MOST) {
            known.clear();
        }
        if (onceOutside.size() < KEEP_MOST && found.stream().anyMatch(address -> !PrivateNet.contains(address))) {
            onceOutside.add(host);
        }
        known.put(host, new Known(found, System.nanoTime() + KEEP_NANOS));
        return found;
    }

    /// As when an answer has become too old.
    void forget() {
        known.clear();
    }

    /// All addresses of a proxy, never none.
    List<InetAddress> ofProxy(String host) throws Failure, InterruptedException {
        try {
            return resolve(host);
        } catch (UnknownHostException e) {
            throw Mishap.unknownHost("the proxy " + host);
        }
    }

    /// True when all addresses of `host` are private ones, now and whenever it was looked up.
    boolean isPrivate(String host) throws InterruptedException {
        try {
            return resolve(host).stream().allMatch(PrivateNet::contains) && !onceOutside.contains(host);
        } catch (UnknownHostException e) {
            return PrivateNet.containsName(host);
        }
    }

    /// True when `host` is an address of a private network, or a name that no public host has.
    static boolean isPrivateByName(String host) {
        try {
            return isLiteral(host) ? PrivateNet.contains(literal(host)) : PrivateNet.containsName(host);
        } catch (UnknownHostException e) {
            return false; // No address at all.
        }
    }

    /// True for an IPv4 or IPv6 address in place of a name.
    static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }

    private static InetAddress literal(String host) throws UnknownHostException {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException e) {
            throw new UnknownHostException(host);
        }
    }

    private List<InetAddress> lookUp(String host) throws UnknownHostException, InterruptedException {
        turns.acquire();
        try {
            Future<List<InetAddress>> lookup = lookups.submit(() -> List.of(system.of(host)));
            return lookup.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            UnknownHostException unknown = new UnknownHostException(host);
            unknown.initCause(e);
            throw unknown;
        } finally {
            turns.release();
        }
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}
