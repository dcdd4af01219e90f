package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.fetch.Web.Purpose;
import docket.fetch.Web.Request;
import docket.model.FeedOptions;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a server may expect of a polite reader.
class WebMannersTest {
    private final SteppedClock clock = new SteppedClock();
    private final LoopbackWeb server = LoopbackWeb.start();
    private final Web web = new Web(clock);

    @AfterEach
    void close() {
        web.close();
        server.close();
    }

    /// A server that answers 304 only to the very characters it sent.
    @ParameterizedTest
    @ValueSource(strings = {"\"plain\"", "W/\"weak\"", "unquoted", "\"no end", "\"a\" ; gzip", "'single'", "W/unquoted", "\"-gzip\"", "\"\"", "0"})
    void sendsAnETagBackByteForByte(String etag) throws InterruptedException {
        server.route("/feed", Answer.xml("<rss/>").with("ETag", etag));
        Fetched.Body first = assertInstanceOf(Fetched.Body.class, get("/feed", Validators.NONE));
        assertInstanceOf(Fetched.Unchanged.class, get("/feed", first.validators()));
        assertEquals(etag, server.asked().getLast().header("If-None-Match"));
        assertNull(server.asked().getLast().header("If-Modified-Since"));
    }

    @Test
    void sendsOctetsBackThatAreNoAscii() throws InterruptedException {
        String etag = "\"caf\u00E9\t \u00A0\u00FF\"";
        server.raw("/feed", call -> call.send("HTTP/1.1 " + (etag.equals(call.asked().header("If-None-Match")) ? "304 Not Modified" : "200 OK")
                + "\r\nETag: " + etag + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        Fetched.Body first = assertInstanceOf(Fetched.Body.class, get("/feed", Validators.NONE));
        assertEquals(etag, first.validators().etag());
        assertInstanceOf(Fetched.Unchanged.class, get("/feed", first.validators()));
    }

    @Test
    void sendsNoValidatorThatCouldNotBeAField() throws InterruptedException {
        server.route("/feed", Answer.xml("<rss/>"));
        for (String bad : new String[] {"", "\"a\r\nX-Injected: 1\"", "\u0000", "\"\u20AC\"", "e".repeat(4_001)}) {
            get("/feed", new Validators(bad, bad));
            assertNull(server.asked().getLast().header("If-None-Match"));
            assertNull(server.asked().getLast().header("If-Modified-Since"));
            assertNull(server.asked().getLast().header("X-Injected"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sun, 01 Mar 2026 10:00:00 GMT", "Sunday, 01-Mar-26 10:00:00 GMT", "2026-03-01T10:00:00Z", "yesterday", "Thu, 01 Jan 1970 00:00:00 +0000", "0"})
    void sendsADateBackByteForByte(String date) throws InterruptedException {
        server.route("/feed", Answer.xml("<rss/>").with("Last-Modified", date));
        Fetched.Body first = assertInstanceOf(Fetched.Body.class, get("/feed", Validators.NONE));
        assertInstanceOf(Fetched.Unchanged.class, get("/feed", first.validators()));
        assertEquals(date, server.asked().getLast().header("If-Modified-Since"));
        assertNull(server.asked().getLast().header("If-None-Match"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            429, 3600                           , PT1H
            429, 'Sun, 01 Mar 2026 15:00:00 GMT', PT3H
            429, 0                              , PT30M
            429, -                              , PT30M
            429, 31536000                       , PT24H
            503, 600                            , PT10M
            """)
    void keepsAwayFromAWholeHostForAsLongAsOneFeedOfItWasTold(int status, String retryAfter, Duration patience) throws InterruptedException {
        Answer refusal = Answer.status(status);
        server.route("/feed0", retryAfter.equals("-") ? refusal : refusal.with("Retry-After", retryAfter));
        for (int i = 1; i < 10; i++) {
            server.route("/feed" + i, Answer.xml("<rss/>"));
        }
        assertEquals(patience, failed(named("/feed0")).retryAfter());
        clock.pass(patience.minusSeconds(1));
        for (int i = 0; i < 10; i++) {
            assertEquals(Outcome.THROTTLED, failed(named("/feed" + i)).problem().outcome());
        }
        assertEquals(1, server.asked().size(), "nobody of the host was asked");
        clock.pass(Duration.ofSeconds(2));
        assertInstanceOf(Fetched.Body.class, ask(named("/feed1")));
    }

    @Test
    void takesAllHostsOfARegisteredNameForOne() {
        Throttle throttle = new Throttle(clock);
        throttle.hold(address("https://feeds.paper.co.uk/a"), Duration.ofHours(1));
        assertNotNull(throttle.remaining(address("https://paper.co.uk/b")));
        assertNotNull(throttle.remaining(address("http://blogs.paper.co.uk:8080/c")));
        assertNull(throttle.remaining(address("https://other.co.uk/a")));
        throttle.hold(address("https://a.example.com/a"), Duration.ofHours(1));
        assertNotNull(throttle.remaining(address("https://b.example.com/a")));
        assertNull(throttle.remaining(address("https://example.org/a")));
    }

    @Test
    void neverShortensAWishThatStands() {
        Throttle throttle = new Throttle(clock);
        Address a = address("https://example.com/a");
        throttle.hold(a, Duration.ofHours(2));
        throttle.hold(a, Duration.ofMinutes(5));
        assertEquals(Duration.ofHours(2), throttle.remaining(a));
    }

    @Test
    void remembersTheWishOfAnEarlierRun() throws InterruptedException {
        server.route("/b", Answer.xml("<rss/>"));
        web.hold(named("/a"), clock.instant().plus(Duration.ofMinutes(20)));
        assertEquals(Duration.ofMinutes(20), failed(named("/b")).retryAfter());
        web.hold("no address", Instant.MAX);
        clock.pass(Duration.ofMinutes(21));
        assertInstanceOf(Fetched.Body.class, ask(named("/b")));
    }

    @Test
    void takesA403RightAfterA429ForTheSameWishButNotADayLater() throws InterruptedException {
        server.route("/a", Answer.status(429).with("Retry-After", "60"), Answer.status(403));
        failed(named("/a"));
        clock.pass(Duration.ofMinutes(2));
        assertEquals(Outcome.THROTTLED, failed(named("/a")).problem().outcome());
        clock.pass(Duration.ofDays(1));
        assertEquals(Outcome.HTTP, failed(named("/a")).problem().outcome());
    }

    @Test
    void asksTwentyFourThingsAtATimeInAll() throws Exception {
        CountDownLatch full = new CountDownLatch(24);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<LoopbackWeb> servers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Fetched>> all = new ArrayList<>();
            for (int host = 1; host <= 6; host++) {
                LoopbackWeb one = LoopbackWeb.start("127.0.1." + host);
                servers.add(one);
                one.route("/feed", _ -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    full.countDown();
                    await(full);
                    running.decrementAndGet();
                    return Answer.xml("<rss/>");
                });
                for (int i = 0; i < 6; i++) {
                    all.add(threads.submit(() -> ask(one.url("/feed"))));
                }
            }
            for (Future<Fetched> one : all) {
                assertInstanceOf(Fetched.Body.class, one.get());
            }
        } finally {
            servers.forEach(LoopbackWeb::close);
        }
        assertEquals(24, most.get());
    }

    @Test
    void saysWhoItIsAndWhatItReads() throws InterruptedException {
        server.route("/feed", Answer.xml("<rss/>"));
        get("/feed", Validators.NONE);
        String agent = server.asked().getLast().header("User-Agent");
        String accept = server.asked().getLast().header("Accept");
        assertTrue(agent.matches("Docket/[0-9.]+ \\(\\+https://\\S+\\)"), agent);
        assertTrue(accept.contains("application/atom+xml") && accept.contains("application/rss+xml") && accept.contains("application/feed+json")
                && accept.endsWith("*/*;q=0.1"), accept);
    }

    @Test
    void namesItselfOtherwiseForAFeedThatWantsItSo() throws InterruptedException {
        server.route("/feed", Answer.xml("<rss/>"));
        String url = server.url("/feed");
        web.get(new Request(url, Validators.NONE, Purpose.FEED, url, FeedOptions.USUAL.withUserAgent("Mozilla/5.0 (X11)")));
        assertEquals("Mozilla/5.0 (X11)", server.asked().getLast().header("User-Agent"));
        web.get(new Request(url, Validators.NONE, Purpose.FEED, url, FeedOptions.USUAL.withUserAgent("a\r\nX-Injected: 1")));
        assertTrue(server.asked().getLast().header("User-Agent").startsWith("Docket/"));
        assertNull(server.asked().getLast().header("X-Injected"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            403, text/html                , -        , true
            403, 'text/html;charset=utf-8', -        , true
            403, application/xhtml+xml    , -        , true
            403, text/plain               , challenge, true
            503, text/html                , challenge, true
            403, text/plain               , -        , false
            403, application/json         , -        , false
            500, text/html                , -        , false
            """)
    void namesBotProtectionAndOffersTheBrowser(int status, String type, String mitigated, boolean named) throws InterruptedException {
        Answer answer = new Answer(status, java.util.Map.of("Content-Type", type), "<h1>One moment</h1>".getBytes());
        server.route("/feed", mitigated.equals("-") ? answer : answer.with("cf-mitigated", mitigated));
        Problem problem = failed(server.url("/feed")).problem();
        assertEquals(Outcome.HTTP, problem.outcome());
        assertEquals(named, problem.summary().contains("blocked by the site's bot protection"), problem.summary());
        assertEquals(named, problem.advice() != null && problem.advice().contains("browser"), problem.advice());
    }

    @Test
    void showsCookiesToTheirHostAloneAndForgetsThem() throws InterruptedException {
        try (LoopbackWeb other = LoopbackWeb.start("127.0.0.9")) {
            server.route("/feed", asked -> asked.header("Cookie") == null ? Answer.redirect(302, other.url("/consent")).with("Set-Cookie", "id=1; Max-Age=9999999")
                    : Answer.xml("<rss/>"));
            other.route("/consent", Answer.redirect(302, server.url("/feed")).with("Set-Cookie", "id=2; Domain=127.0.0.1"));
            assertInstanceOf(Fetched.Body.class, get("/feed", Validators.NONE));
            assertNull(other.asked().getFirst().header("Cookie"));
            assertEquals("id=1", server.asked().getLast().header("Cookie"));
            get("/feed", Validators.NONE);
            assertNull(server.asked("/feed").get(2).header("Cookie"), "a new visit begins without");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Address address(String url) {
        return java.util.Objects.requireNonNull(Address.of(url));
    }

    /// By name: behind a bare IP address anything may live.
    private String named(String path) {
        return server.url(path).replace("127.0.0.1", "localhost");
    }

    private Fetched ask(String url) throws InterruptedException {
        return web.get(new Request(url, Validators.NONE, Purpose.FEED, url));
    }

    private Fetched get(String path, Validators last) throws InterruptedException {
        return web.get(new Request(server.url(path), last, Purpose.FEED, server.url(path)));
    }

    private Fetched.Failed failed(String url) throws InterruptedException {
        return assertInstanceOf(Fetched.Failed.class, ask(url));
    }
}
