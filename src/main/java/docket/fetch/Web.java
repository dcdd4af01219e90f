package docket.fetch;

import docket.model.FeedOptions;
import docket.model.Login;
import docket.model.Outcome;
import docket.model.Validators;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Semaphore;
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

        private final String accept;

        Purpose(int megabytes) {
            maxBytes = megabytes << 20;
            accept = Asking.field("accept." + name());
        }
    }

    /// @param url absolute, http or https; user info is sent as Basic authentication to that host only
    /// @param last what the last answer gave, [Validators#NONE] for an unconditional request
    /// @param referrer the feed or article that names `url`, which decides whether private addresses may be reached; equal to
    ///     `url` when a person typed it. Never sent.
    /// @param options how this feed wants to be asked for
    /// @param login the name and password it needs; null for none, or for those that `url` names
    public record Request(String url, Validators last, Purpose purpose, String referrer, FeedOptions options, @Nullable Login login) {
        /// Asked as usual.
        public Request(String url, Validators last, Purpose purpose, String referrer) {
            this(url, last, purpose, referrer, FeedOptions.USUAL, null);
        }
    }

    private static final class Asking {
        private static final Properties FIELDS = Settings.load("asking.properties");

        static String field(String name) {
            return FIELDS.getProperty(name, "*/*");
        }
    }

    /// For the whole answer, redirects included; the wait for a turn not counted.
    private static final Duration WHOLE = Duration.ofSeconds(60);

    /// Servers refuse requests with longer fields (8 KB in all is common), so an ETag beyond that is not sent back.
    private static final int LONGEST_VALIDATOR = 4_000;

    /// How many bodies may be larger than [Intake#SMALL] at one time: what a crowd of hostile servers can make Docket hold.
    private static final int LARGE_AT_ONCE = 3;

    private final InstantSource clock;
    private final Throttle throttle;
    private final Turns turns = new Turns();
    private final Names names = new Names();
    private final Semaphore room = new Semaphore(LARGE_AT_ONCE);
    private final PlainLine plain = new PlainLine(room);
    private final ClientLine client;

    /// Unpacking is work for the processor, and a bomb fills its limit: a few at a time.
    private final Semaphore unpacking = new Semaphore(3);

    private volatile boolean closed;

    /// @param clock for what servers say about time; patience with slow ones is measured in real time
    public Web(InstantSource clock) {
        this(clock, null);
    }

    /// @param roots whose certificates are trusted; null for those of the JDK
    Web(InstantSource clock, @Nullable KeyStore roots) {
        this.clock = clock;
        client = new ClientLine(room, roots);
        throttle = new Throttle(clock);
    }

    /// Asks, and says what came of it. Whatever the server does, the answer is a value.
    ///
    /// @throws InterruptedException when the thread was interrupted, or this Web was closed meanwhile
    public Fetched get(Request request) throws InterruptedException {
        try {
            return follow(request);
        } catch (Failure failure) {
            if (closed) {
                throw new InterruptedException("closed");
            }
            return failure.toFetched();
        }
    }

    private Fetched follow(Request request) throws Failure, InterruptedException {
        Address start = Address.of(request.url());
        if (start == null) {
            throw new Failure(Outcome.REFUSED, "Docket asks for http and https addresses only.", "Correct or remove the address.");
        }
        Hops hops = new Hops(start, request.url());
        long spent = 0;
        while (true) {
            Address at = hops.at();
            List<InetAddress> addresses = check(request, hops);
            Answer answer;
            checkPatience(at);
            try (Turns.Turn turn = turns.take(at.host(), addresses.stream().anyMatch(PrivateNet::contains))) {
                checkPatience(at);
                long begun = System.nanoTime();
                long end = begun + WHOLE.toNanos() - spent;
                answer = send(at, addresses, fields(request, hops), request.purpose().maxBytes, end);
                spent += System.nanoTime() - begun;
                if (answer.status() >= 400) {
                    turn.refused();
                }
            }
            if (!Hops.isRedirect(answer.status(), answer.headers())) {
                return judge(request, hops, answer);
            }
            hops.follow(answer.status(), answer.headers());
        }
    }

    private Answer send(Address at, List<InetAddress> addresses, Map<String, String> fields, int limit, long end)
            throws Failure, InterruptedException {
        return !at.isSecure() && PlainLine.reaches(at) ? plain.send(at, addresses, fields, limit, end) : client.send(at, fields, limit, end);
    }

    /// Looks the host up and keeps what is public from leading to what is private.
    ///
    /// @return the host's addresses
    private List<InetAddress> check(Request request, Hops hops) throws Failure, InterruptedException {
        String host = hops.at().host();
        List<InetAddress> addresses;
        try {
            addresses = names.resolve(host);
        } catch (UnknownHostException e) {
            throw Mishap.unknownHost(host);
        }
        Address before = hops.before();
        boolean chosen = before == null && request.purpose() == Purpose.FEED;
        if (!chosen && addresses.stream().anyMatch(PrivateNet::contains)
                && !namedFromPrivate(before != null ? before : Address.of(request.referrer()))) {
            throw new Failure(Outcome.REFUSED,
                    "A public " + (before == null ? "page" : "address") + " points to " + host + ", a machine of a private network.",
                    "Docket does not follow. Subscribe to or type the address yourself if you trust it.");
        }
        return addresses;
    }

    private boolean namedFromPrivate(@Nullable Address namer) throws InterruptedException {
        return namer != null && names.isPrivate(namer.host());
    }

    private void checkPatience(Address at) throws Failure {
        Duration remaining = throttle.remaining(at);
        if (remaining != null) {
            throw Refusal.throttled(0, at.host(), remaining);
        }
    }

    private static Map<String, String> fields(Request request, Hops hops) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("User-Agent", Asking.field("user-agent"));
        fields.put("Accept", request.purpose().accept);
        fields.put("Accept-Encoding", "gzip");
        set(fields, "If-None-Match", request.last().etag());
        set(fields, "If-Modified-Since", request.last().lastModified());
        set(fields, "Cookie", hops.cookies.field(hops.at().host()));
        set(fields, "Authorization", hops.at().credentials());
        return fields;
    }

    private static void set(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && isSendable(value)) {
            fields.put(name, value);
        }
    }

    private static boolean isSendable(@Nullable String value) {
        return value != null && !value.isEmpty() && value.length() <= LONGEST_VALIDATOR
                && value.chars().allMatch(c -> c >= ' ' && c < 127 || c == '\t');
    }

    private Fetched judge(Request request, Hops hops, Answer answer) throws Failure, InterruptedException {
        int status = answer.status();
        HttpHeaders headers = answer.headers();
        Address at = hops.at();
        if (status == 200 || status == 203) {
            byte[] bytes = unpack(answer, request.purpose().maxBytes, at.host());
            return new Fetched.Body(at.toString(), hops.movedTo(), bytes, headers.firstValue("content-type").orElse(null),
                    validators(headers, Validators.NONE), HttpTime.pause(headers, clock.instant()));
        }
        if (status == 304 && (isSendable(request.last().etag()) || isSendable(request.last().lastModified()))) {
            return new Fetched.Unchanged(validators(headers, request.last()), hops.movedTo(), HttpTime.pause(headers, clock.instant()));
        }
        if (Refusal.isThrottling(status, headers) || status == 403 && throttle.wasHeld(at)) {
            Duration patience = HttpTime.patience(headers, clock.instant());
            throttle.hold(at, patience);
            throw Refusal.throttled(status, at.host(), patience);
        }
        throw Refusal.of(status, headers, at.host());
    }

    private byte[] unpack(Answer answer, int limit, String host) throws Failure, InterruptedException {
        unpacking.acquire();
        try {
            return Unpack.unpack(answer.body(), answer.headers().allValues("content-encoding"), limit, host);
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
