package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.LoopbackWeb.Asked;
import docket.fetch.Web.Purpose;
import docket.fetch.Web.Request;
import docket.model.Outcome;
import docket.model.Validators;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebTest {
    private final SteppedClock clock = new SteppedClock();
    private final LoopbackWeb server = LoopbackWeb.start();
    private final Web web = new Web(clock);

    @AfterEach
    void close() {
        web.close();
        server.close();
    }

    @Test
    void bringsTheBodyWithWhatIsSaidAboutIt() throws InterruptedException {
        server.route("/feed", Answer.xml("<rss/>").with("ETag", "W/\"odd\"").with("Last-Modified", "yesterday-ish")
                .with("Cache-Control", "public, max-age=600"));
        Fetched.Body body = body("/feed", Validators.NONE);
        assertArrayEquals("<rss/>".getBytes(), body.bytes());
        assertEquals(server.url("/feed"), body.url());
        assertNull(body.movedTo());
        assertEquals("application/xml", body.contentType());
        assertEquals(new Validators("W/\"odd\"", "yesterday-ish"), body.validators());
        assertEquals(Duration.ofMinutes(10), body.pause());
    }

    @Test
    void sendsValidatorsBackAsTheyCame() throws InterruptedException {
        server.route("/feed", Answer.xml("<rss/>").with("ETag", "un quoted--gzip"));
        Fetched.Body first = body("/feed", Validators.NONE);
        Fetched second = get("/feed", first.validators());
        assertEquals(new Fetched.Unchanged(first.validators(), null, null), second);
        assertEquals("un quoted--gzip", server.asked("/feed").getLast().header("If-None-Match"));
        assertNull(server.asked("/feed").getLast().header("If-Modified-Since"));
    }

    @Test
    void takesNewValidatorsFromA304() throws InterruptedException {
        server.route("/feed", Answer.status(304).with("ETag", "\"2\""));
        assertEquals(new Fetched.Unchanged(new Validators("\"2\"", "Mon"), null, null), get("/feed", new Validators("\"1\"", "Mon")));
    }

    @Test
    void doesNotTakeA304ForAnAnswerToAnUnconditionalQuestion() throws InterruptedException {
        server.route("/feed", Answer.status(304));
        assertEquals(Outcome.HTTP, failed("/feed").problem().outcome());
    }

    @Test
    void keepsAnETagToItselfThatNoServerWouldRead() throws InterruptedException {
        server.route("/feed", Answer.xml("<rss/>"));
        body("/feed", new Validators("\"" + "e".repeat(60_000) + "\"", null));
        assertNull(server.asked("/feed").getFirst().header("If-None-Match"));
    }

    @Test
    void asksForGzipAloneAndSaysWhoItIs() throws InterruptedException {
        server.route("/p", Answer.html("x"));
        web.get(new Request(server.url("/p"), Validators.NONE, Purpose.IMAGE, server.url("/p")));
        Asked asked = server.asked("/p").getFirst();
        assertEquals("gzip", asked.header("Accept-Encoding"));
        assertTrue(asked.header("User-Agent").startsWith("Docket/"), asked.header("User-Agent"));
        assertTrue(asked.header("Accept").startsWith("image/jpeg"), asked.header("Accept"));
        assertFalse(asked.header("Accept").contains("avif"), asked.header("Accept"));
        assertNull(asked.header("Cookie"));
        assertNull(asked.header("Referer"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            404, GONE
            410, GONE
            401, AUTH
            403, HTTP
            407, HTTP
            451, HTTP
            500, HTTP
            503, HTTP
            204, HTTP
            206, HTTP
            302, HTTP
            """)
    void namesEveryRefusal(int status, Outcome outcome) throws InterruptedException {
        server.route("/feed", Answer.status(status));
        Fetched.Failed failed = failed("/feed");
        assertEquals(outcome, failed.problem().outcome());
        assertEquals(status, failed.status());
        assertTrue(failed.problem().summary().startsWith("127.0.0.1 answered " + status), failed.problem().summary());
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "javascript:alert(1)", "exec:touch x", "'http://127.0.0.1:99999/'", "not an address"})
    void asksForWebAddressesOnly(String url) throws InterruptedException {
        Fetched.Failed failed = (Fetched.Failed) web.get(new Request(url, Validators.NONE, Purpose.FEED, url));
        assertEquals(Outcome.REFUSED, failed.problem().outcome());
    }

    @Test
    void keepsThePasswordOutOfEverythingButTheRequest() throws InterruptedException {
        server.route("/feed", Answer.xml("<rss/>"));
        String url = server.url("/feed").replace("http://", "http://ann:s%3Acret+@");
        Fetched.Body body = (Fetched.Body) web.get(new Request(url, Validators.NONE, Purpose.FEED, url));
        assertEquals("Basic YW5uOnM6Y3JldCs=", server.asked("/feed").getFirst().header("Authorization"));
        assertEquals(server.url("/feed"), body.url());
    }

    @Test
    void leavesAHostAloneThatAskedForPatience() throws InterruptedException {
        server.route("/a", Answer.status(429).with("Retry-After", "3600"), Answer.xml("<rss/>"));
        server.route("/b", Answer.xml("<rss/>"));
        String a = server.url("/a").replace("127.0.0.1", "localhost");
        String b = server.url("/b").replace("127.0.0.1", "localhost");
        Fetched.Failed first = (Fetched.Failed) ask(a);
        assertEquals(Outcome.THROTTLED, first.problem().outcome());
        assertEquals(Duration.ofHours(1), first.retryAfter());
        clock.pass(Duration.ofMinutes(45));
        Fetched.Failed second = (Fetched.Failed) ask(b);
        assertEquals(Outcome.THROTTLED, second.problem().outcome());
        assertEquals(Duration.ofMinutes(15), second.retryAfter());
        assertEquals(1, server.asked().size());
        clock.pass(Duration.ofMinutes(16));
        assertInstanceOf(Fetched.Body.class, ask(b));
    }

    @Test
    void takesARefusalSoonAfterForTheSameWish() throws InterruptedException {
        server.route("/a", Answer.status(429).with("Retry-After", "60"), Answer.status(403));
        ask(server.url("/a"));
        clock.pass(Duration.ofMinutes(2));
        Fetched.Failed failed = failed("/a");
        assertEquals(Outcome.THROTTLED, failed.problem().outcome());
        assertEquals(Duration.ofMinutes(30), failed.retryAfter());
    }

    @Test
    void holdsOnlyTheOneAddressOfAHostWithoutAName() throws InterruptedException {
        server.route("/a", Answer.status(503).with("Retry-After", "-1"));
        server.route("/b", Answer.xml("<rss/>"));
        assertEquals(Duration.ofMinutes(30), failed("/a").retryAfter());
        assertInstanceOf(Fetched.Body.class, get("/b", Validators.NONE));
    }

    @Test
    void asksOneHostAFewThingsAtATime() throws Exception {
        CountDownLatch six = new CountDownLatch(6);
        server.route("/feed", _ -> {
            six.countDown();
            await(six);
            return Answer.xml("<rss/>");
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?>[] all = new Future<?>[30];
            for (int i = 0; i < all.length; i++) {
                all[i] = threads.submit(() -> get("/feed", Validators.NONE));
            }
            for (Future<?> one : all) {
                assertInstanceOf(Fetched.Body.class, one.get());
            }
        }
        assertEquals(6, server.mostAtOnce());
    }

    @Test
    void endsWhenItsThreadIsInterrupted() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        server.raw("/silent", call -> {
            reached.countDown();
            call.hold();
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> waiting = threads.submit(() -> get("/silent", Validators.NONE));
            await(reached);
            waiting.cancel(true);
        }
    }

    @Test
    void endsWhenItIsClosed() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        server.raw("/silent", call -> {
            reached.countDown();
            call.hold();
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Fetched> waiting = threads.submit(() -> get("/silent", Validators.NONE));
            await(reached);
            web.close();
            assertInstanceOf(InterruptedException.class,
                    org.junit.jupiter.api.Assertions.assertThrows(java.util.concurrent.ExecutionException.class, waiting::get).getCause());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Fetched ask(String url) throws InterruptedException {
        return web.get(new Request(url, Validators.NONE, Purpose.FEED, url));
    }

    private Fetched get(String path, Validators last) throws InterruptedException {
        return web.get(new Request(server.url(path), last, Purpose.FEED, server.url(path)));
    }

    private Fetched.Body body(String path, Validators last) throws InterruptedException {
        return assertInstanceOf(Fetched.Body.class, get(path, last));
    }

    private Fetched.Failed failed(String path) throws InterruptedException {
        return assertInstanceOf(Fetched.Failed.class, get(path, Validators.NONE));
    }
}
