package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb;
import docket.fetch.Web.Purpose;
import docket.fetch.Web.Request;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.Validators;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Servers that are too slow, with limits of tenths of a second in the place of Docket's own.
class WebPatienceTest {
    private static final Patience SHORT = new Patience(Duration.ofMillis(500), Duration.ofMillis(250), Duration.ofMillis(250), Duration.ofMillis(900));

    private final CountDownLatch never = new CountDownLatch(1);
    private final LoopbackWeb server = LoopbackWeb.start();
    private final Web web = new Web(InstantSource.system(), _ -> null, null, SHORT, Map.of());

    @AfterEach
    void close() {
        never.countDown();
        web.close();
        server.close();
    }

    @Test
    void waitsThirtySecondsForAHeaderAndAMinuteForTheWhole() {
        assertEquals(new Patience(Duration.ofSeconds(9), Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(60)), Patience.USUAL);
    }

    @Test
    void givesUpAServerThatSaysNothing() throws InterruptedException {
        server.raw("/feed", LoopbackWeb.Call::hold);
        assertTimeout("did not answer within");
    }

    @Test
    void givesUpAHeaderThatDripsForEver() throws InterruptedException {
        server.raw("/feed", call -> {
            call.send("HTTP/1.1 200 OK\r\n");
            drip(call, "X");
        });
        assertTimeout("did not answer within");
    }

    @Test
    void givesUpABodyThatDripsForEver() throws InterruptedException {
        server.raw("/feed", call -> {
            call.send("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n");
            drip(call, "<");
        });
        assertTimeout("sends too slowly");
    }

    @Test
    void givesUpABodyThatStops() throws InterruptedException {
        server.raw("/feed", call -> {
            call.send("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n<rss>");
            call.hold();
        });
        assertTimeout("stopped in the middle");
    }

    @Test
    void countsTheStepsOfARedirectTogether() throws InterruptedException {
        server.raw("/feed", call -> {
            never.await(200, java.util.concurrent.TimeUnit.MILLISECONDS);
            call.send("HTTP/1.1 302 Found\r\nLocation: /feed?" + call.asked().path().length() + "x".repeat(call.asked().path().length()) + "\r\nContent-Length: 0\r\n\r\n");
        });
        assertEquals(Outcome.TIMEOUT, failure(server.url("/feed")).outcome());
        assertTrue(server.asked().size() < 10, "before the redirects were too many");
    }

    @Test
    void givesUpOverTlsAsWell() throws Exception {
        TestCertificate certificate = new TestCertificate.Wanted().make();
        try (TlsWeb silent = new TlsWeb(certificate.withKey(), socket -> socket.getInputStream().read(), _ -> {}, _ -> "");
                Web safe = new Web(InstantSource.system(), _ -> null, certificate.asRoot(),
                        new Patience(Duration.ofSeconds(9), SHORT.header(), SHORT.silence(), Duration.ofSeconds(9)), Map.of())) {
            Fetched fetched = safe.get(new Request(silent.url(), Validators.NONE, Purpose.FEED, silent.url()));
            assertEquals(Outcome.TIMEOUT, assertInstanceOf(Fetched.Failed.class, fetched).problem().outcome());
        }
    }

    /// A byte each 50 ms until the client leaves.
    private void drip(LoopbackWeb.Call call, String text) throws IOException, InterruptedException {
        while (!never.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            call.send(text);
        }
    }

    private void assertTimeout(String words) throws InterruptedException {
        Problem problem = failure(server.url("/feed"));
        assertEquals(Outcome.TIMEOUT, problem.outcome());
        assertTrue(problem.summary().contains(words), problem.summary());
    }

    private Problem failure(String url) throws InterruptedException {
        return assertInstanceOf(Fetched.Failed.class, web.get(new Request(url, Validators.NONE, Purpose.FEED, url))).problem();
    }
}
