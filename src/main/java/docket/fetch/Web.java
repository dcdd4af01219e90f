package docket.fetch;

import docket.model.FeedOptions;
import docket.model.Login;
import docket.model.Outcome;
import docket.model.ProxyChoice;
import docket.model.Validators;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one door to the network. Safe for many threads; bounds how many ask at once, in all and per host.
///
/// [#get] blocks: while it waits for its host's turn, and then for at most a minute of asking. Interrupting its thread ends it.
/// Names are looked up here and checked before every step of a redirect, so that a public feed or page cannot lead to a
/// machine of the private network.
public final class Web implements AutoCloseable {
    /// What the bytes are wanted for: sets the Accept field, the limits, and whether a private address may be reached.
    public enum Purpose {
        /// A feed a person subscribed to: any host, 24 MB (real ones of 20 MB exist: every episode since 2005).
        FEED(24),
        /// A page a feed or article points to: no private address unless the pointing page is on one, 10 MB.
        PAGE(10),
        /// A picture of an article: as a page, 8 MB.
        IMAGE(8),
        /// A discussion: as a page, 4 MB (the longest threads are some 3 MB of JSON).
        COMMENTS(4);

        /// Of the body, packed and unpacked.
        final int maxBytes;

        final String accept;

        Purpose(int megabytes) {
            maxBytes = megabytes << 20;
            accept = Asking.accept(name());
        }
    }

    /// @param url absolute, http or https; a name and password in it are told to that host only
    /// @param last what the last answer gave, [Validators#NONE] for an unconditional request
    /// @param referrer the feed or article that names `url`, which decides whether private addresses may be reached; equal to
    ///     `url` when a person typed it. Never sent.
    /// @param options how this feed wants to be asked for
    public record Request(String url, Validators last, Purpose purpose, String referrer, FeedOptions options) {
        /// Asked as usual.
        public Request(String url, Validators last, Purpose purpose, String referrer) {
            this(url, last, purpose, referrer, FeedOptions.USUAL);
        }
    }

    /// A 401 is answered once, and once more when the server says that its nonce is too old.
    private static final int TRIES = 3;

    /// How many bodies may be larger than [Intake#SMALL] at one time: what a crowd of hostile servers can make Docket hold.
    private static final int LARGE_AT_ONCE = 2;

    private final InstantSource clock;
    private final Function<String, @Nullable Login> logins;
    private final Patience patience;
    private final Throttle throttle;
    private final Turns turns = new Turns();
    private final Names names = new Names();
    private final Border border = new Border(names);
    private final Credentials credentials = new Credentials();
    private final Proxies proxies;
    private final Semaphore places = new Semaphore(LARGE_AT_ONCE);
    private final PlainLine plain;
    private final ClientLine client;

    /// Unpacking is work for the processor, and a bomb fills its limit: a few at a time.
    private final Semaphore unpacking = new Semaphore(3);

    private volatile boolean closed;

    /// @param clock for what servers say about time; patience with slow ones is measured in real time
    public Web(InstantSource clock) {
        this(clock, _ -> null);
    }

    /// @param logins the name and password behind [FeedOptions#login]; null for none
    public Web(InstantSource clock, Function<String, @Nullable Login> logins) {
        this(clock, logins, null, Patience.USUAL, System.getenv());
    }

    /// @param roots whose certificates are trusted; null for those of the JDK
    /// @param environment where the names of proxies may stand
    Web(InstantSource clock, Function<String, @Nullable Login> logins, @Nullable KeyStore roots, Patience patience, Map<String, String> environment) {
        this.clock = clock;
        this.logins = logins;
        this.patience = patience;
        proxies = new Proxies(environment);
        plain = new PlainLine(patience);
        client = new ClientLine(patience, clock, new Clients(patience.connect(), roots));
        throttle = new Throttle(clock);
    }

    /// Leaves the host of `url` alone until then, as it asked for in an earlier run.
    public void hold(String url, Instant until) {
        Address address = Address.of(url);
        Duration left = Duration.between(clock.instant(), until);
        if (address != null && left.isPositive()) {
            throttle.hold(address, left);
        }
    }

    /// What is done with an answer.
    @FunctionalInterface
    public interface Use<T> {
        T of(Fetched fetched) throws InterruptedException;
    }

    /// Asks, and says what came of it. Whatever the server does, the answer is a value.
    ///
    /// @throws InterruptedException when the thread was interrupted, or this Web was closed meanwhile
    public Fetched get(Request request) throws InterruptedException {
        return get(request, fetched -> fetched);
    }

    /// Asks, and hands on what came of it. A large body keeps its place until `use` is done with it, so that few of them are in
    /// memory however many are asked for.
    ///
    /// @throws InterruptedException when the thread was interrupted, or this Web was closed meanwhile
    public <T> T get(Request request, Use<T> use) throws InterruptedException {
        try (Room room = new Room(places)) {
            return use.of(answered(request, room));
        }
    }

    private Fetched answered(Request request, Room room) throws InterruptedException {
        try {
            return follow(request, room);
        } catch (Failure failure) {
            if (closed) {
                throw new InterruptedException("closed");
            }
            return failure.toFetched();
        }
    }

    private Fetched follow(Request request, Room room) throws Failure, InterruptedException {
        Address start = Address.of(request.url());
        if (start == null) {
            throw new Failure(Outcome.REFUSED, "Docket asks for http and https addresses only.", "Correct or remove the address.");
        }
        String key = request.options().login();
        Login login = key == null ? null : logins.apply(key);
        Hops hops = new Hops(login == null ? start : start.with(login), request.url());
        long spent = 0;
        while (true) {
            Address at = hops.at();
            ProxyChoice.At proxy = proxies.before(at, request.options().proxy());
            List<InetAddress> addresses = check(request, hops, proxy != null);
            Answer answer;
            checkPatience(at);
            try (Turns.Turn turn = turns.take(at.host(), addresses.stream().anyMatch(PrivateNet::contains))) {
                checkPatience(at);
                if (at.isSecure()) {
                    // The turn may have taken minutes, and a name another address.
                    check(request, hops, proxy != null);
                }
                long begun = System.nanoTime();
                answer = ask(request, room, hops, proxy, addresses, begun + patience.whole().toNanos() - spent, login == null);
                spent += System.nanoTime() - begun;
                if (answer.status() >= 400) {
                    turn.refused();
                }
            }
            if (!Hops.isRedirect(answer.status(), answer.headers())) {
                return judge(request, room, hops, answer);
            }
            hops.follow(answer.status(), answer.headers());
        }
    }

    /// Asks one address, and answers its question for a name and a password.
    private Answer ask(Request request, Room room, Hops hops, ProxyChoice.@Nullable At proxy, List<InetAddress> addresses, long end, boolean fromAddress)
            throws Failure, InterruptedException {
        Address at = hops.at();
        String authorization = credentials.unasked(at, fromAddress);
        for (int tries = 1;; tries++) {
            Answer answer = send(request, room, at, proxy, addresses, Asking.fields(request, hops, authorization), end);
            if (answer.status() != 401 || tries == TRIES) {
                return answer;
            }
            authorization = credentials.answer(at, answer.headers(), authorization);
            if (authorization == null) {
                return answer;
            }
        }
    }

    private Answer send(Request request, Room room, Address at, ProxyChoice.@Nullable At proxy, List<InetAddress> addresses, Map<String, String> fields, long end)
            throws Failure, InterruptedException {
        int limit = request.purpose().maxBytes;
        if (at.isSecure()) {
            return client.send(at, proxy, request.options().certificate(), fields, limit, room, end);
        }
        return plain.send(at, proxy == null ? addresses : names.ofProxy(proxy.host()), proxy, fields, limit, room, end);
    }

    /// Looks the host up and keeps what is public from leading to what is private.
    ///
    /// @param proxied a proxy looks the name up for itself; where only it can, what the name says has to do
    /// @return the host's addresses; none where only the proxy knows them
    private List<InetAddress> check(Request request, Hops hops, boolean proxied) throws Failure, InterruptedException {
        String host = hops.at().host();
        List<InetAddress> addresses;
        boolean isPrivate;
        try {
            addresses = names.resolve(host);
            isPrivate = addresses.stream().anyMatch(PrivateNet::contains);
        } catch (UnknownHostException e) {
            if (!proxied) {
                throw Mishap.unknownHost(host);
            }
            addresses = List.of();
            isPrivate = PrivateNet.containsName(host);
        }
        Address before = hops.before();
        boolean chosen = before == null && request.purpose() == Purpose.FEED;
        if (!chosen && isPrivate && !border.mayLead(before != null ? before : Address.of(request.referrer()), hops.at())) {
            throw new Failure(Outcome.REFUSED,
                    "A public " + (before == null ? "page" : "address") + " points to " + host + ", a machine of a private network.",
                    "Docket does not follow. Subscribe to or type the address yourself if you trust it.");
        }
        return addresses;
    }

    private void checkPatience(Address at) throws Failure {
        Duration remaining = throttle.remaining(at);
        if (remaining != null) {
            throw Refusal.throttled(0, at.host(), remaining);
        }
    }

    private Fetched judge(Request request, Room room, Hops hops, Answer answer) throws Failure, InterruptedException {
        int status = answer.status();
        HttpHeaders headers = answer.headers();
        Address at = hops.at();
        if (status == 200 || status == 203) {
            byte[] bytes = unpack(answer, request.purpose().maxBytes, at.host(), room);
            return new Fetched.Body(at.toString(), hops.movedTo(), bytes, headers.firstValue("content-type").orElse(null),
                    validators(headers, Validators.NONE), HttpTime.pause(headers, clock.instant()), headers.allValues("link"));
        }
        if (status == 304 && Asking.isConditional(request)) {
            return new Fetched.Unchanged(validators(headers, request.last()), hops.movedTo(), HttpTime.pause(headers, clock.instant()));
        }
        if (Refusal.isThrottling(status, headers) || status == 403 && throttle.wasHeld(at)) {
            Duration wait = HttpTime.patience(headers, clock.instant());
            throttle.hold(at, wait);
            throw Refusal.throttled(status, at.host(), wait);
        }
        throw Refusal.of(status, headers, at.host());
    }

    private byte[] unpack(Answer answer, int limit, String host, Room room) throws Failure, InterruptedException {
        unpacking.acquire();
        try {
            return new Unpack(limit, host, room).undo(answer.body(), answer.headers().allValues("content-encoding"));
        } finally {
            unpacking.release();
        }
    }

    private static Validators validators(HttpHeaders headers, Validators otherwise) {
        return new Validators(headers.firstValue("etag").orElse(otherwise.etag()),
                headers.firstValue("last-modified").orElse(otherwise.lastModified()));
    }

    /// True when a server that asks for patience at one address means the other too: both belong to one registered name.
    public static boolean isOneParty(String url, String other) {
        Address one = Address.of(url);
        Address two = Address.of(other);
        return one != null && two != null && Throttle.key(one).equals(Throttle.key(two));
    }

    /// Ends what is under way; its callers are interrupted.
    @Override
    public void close() {
        closed = true;
        plain.close();
        client.close();
        names.close();
    }
}
