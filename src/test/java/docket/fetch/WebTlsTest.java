package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.fetch.Web.Purpose;
import docket.fetch.Web.Request;
import docket.model.FeedOptions;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.Validators;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

class WebTlsTest {
    private static final String HELLO = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    private static TestCertificate good;

    private final SteppedClock clock = new SteppedClock();

    @BeforeAll
    static void makeKeys() throws Exception {
        good = new TestCertificate.Wanted().make();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'Content-Length: 99\\r\\n\\r\\nshort'         , TRANSPORT
            'Content-Length: 99999999999\\r\\n\\r\\nshort', TOO_LARGE
            'Content-Encoding: br\\r\\n\\r\\nshort'       , TRANSPORT
            """)
    void isAsCarefulOverTls(String rest, Outcome outcome) throws Exception {
        try (TlsWeb server = new TlsWeb(good.withKey(), TlsWeb.saying("HTTP/1.1 200 OK\r\n" + rest.replace("\\r", "\r").replace("\\n", "\n")))) {
            assertEquals(outcome, problem(server, good.asRoot(), null).outcome());
        }
    }

    @Test
    void cutsOffAnEndlessBody() throws Exception {
        byte[] block = new byte[1 << 20];
        try (TlsWeb server = new TlsWeb(good.withKey(), socket -> {
            TlsWeb.saying("HTTP/1.1 200 OK\r\n\r\n").answer(socket);
            while (true) {
                socket.getOutputStream().write(block); // ends when the client closes the connection
            }
        })) {
            assertEquals(Outcome.TOO_LARGE, problem(server, good.asRoot(), null).outcome());
        }
    }

    @Test
    void endsWhenItIsClosed() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        try (TlsWeb server = new TlsWeb(good.withKey(), socket -> {
            reached.countDown();
            socket.getInputStream().read(); // until the client leaves
        });
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Web web = web(good.asRoot());
            Future<Fetched> waiting = threads.submit(() -> ask(web, server, null));
            reached.await();
            web.close();
            assertInstanceOf(InterruptedException.class, assertThrows(ExecutionException.class, waiting::get).getCause());
        }
    }

    @Test
    void namesASelfSignedCertificateWithItsFingerprint() throws Exception {
        try (TlsWeb server = new TlsWeb(good.withKey(), TlsWeb.saying(HELLO))) {
            Problem problem = problem(server, null, null);
            assertEquals(Outcome.TLS, problem.outcome());
            assertEquals("The certificate of 127.0.0.1 is self-signed: nobody vouches for it. Its SHA-256 fingerprint is "
                    + Flaw.fingerprint(good.certificate()) + ".", problem.summary());
        }
    }

    @Test
    void namesACertificateThatHasExpiredAndOneThatIsNotValidYet() throws Exception {
        assertFlaw("The certificate of 127.0.0.1 has expired.", new TestCertificate.Wanted().valid("2020-01-01", "2020-02-01").make(), null);
        assertFlaw("The certificate of 127.0.0.1 is not valid yet", new TestCertificate.Wanted().valid("2045-01-01", "2045-02-01").make(), null);
    }

    @Test
    void namesACertificateOfAnotherHost() throws Exception {
        TestCertificate other = new TestCertificate.Wanted().host("other.example").make();
        assertFlaw("The certificate that 127.0.0.1 shows is for another host.", other, other.asRoot());
    }

    @Test
    void tellsAnUnknownIssuerFromAMissingIntermediate() throws Exception {
        TestCertificate root = new TestCertificate.Wanted().named("root").authority().make();
        TestCertificate middle = new TestCertificate.Wanted().named("middle").authority().signedBy(root, null).make();
        assertFlaw("The certificate of 127.0.0.1 comes from an unknown issuer.", new TestCertificate.Wanted().signedBy(middle, null).make(), good.asRoot());
        TestCertificate leaf = new TestCertificate.Wanted().signedBy(middle, "http://ca.example/middle.cer").make();
        assertFlaw("127.0.0.1 leaves out the intermediate certificate", leaf, root.asRoot());
        try (TlsWeb server = new TlsWeb(leaf.withKey(middle), TlsWeb.saying(HELLO)); Web web = web(root.asRoot())) {
            assertInstanceOf(Fetched.Body.class, ask(web, server, null));
        }
    }

    /// Also where its name and its dates are wrong.
    @Test
    void believesTheOneCertificateThatAPersonAllowedForAFeed() throws Exception {
        TestCertificate bad = new TestCertificate.Wanted().host("other.example").valid("2020-01-01", "2020-02-01").make();
        try (TlsWeb server = new TlsWeb(bad.withKey(), TlsWeb.saying(HELLO)); Web web = web(null)) {
            assertInstanceOf(Fetched.Body.class, ask(web, server, Flaw.fingerprint(bad.certificate())));
            Fetched.Failed other = assertInstanceOf(Fetched.Failed.class, ask(web, server, null));
            assertEquals(Outcome.TLS, other.problem().outcome(), "the next feed on the same host has no exception");
        }
    }

    @Test
    void refusesAnyOtherBadCertificateForThatFeed() throws Exception {
        TestCertificate another = new TestCertificate.Wanted().make();
        try (TlsWeb server = new TlsWeb(another.withKey(), TlsWeb.saying(HELLO))) {
            Problem problem = problem(server, null, Flaw.fingerprint(good.certificate()));
            assertTrue(problem.summary().startsWith("127.0.0.1 shows another certificate than the one that was allowed"), problem.summary());
            assertTrue(problem.summary().contains(Flaw.fingerprint(another.certificate())), problem.summary());
        }
    }

    @Test
    void neverTakesAStepDownToHttpForTheNewAddress() throws Exception {
        try (LoopbackWeb plain = LoopbackWeb.start()) {
            plain.route("/feed", Answer.xml("<rss/>"));
            try (TlsWeb server = new TlsWeb(good.withKey(), TlsWeb.saying("HTTP/1.1 301 Moved\r\nContent-Length: 0\r\nLocation: " + plain.url("/feed") + "\r\n\r\n"));
                    Web web = web(good.asRoot())) {
                Fetched.Body body = assertInstanceOf(Fetched.Body.class, ask(web, server, null));
                assertEquals(plain.url("/feed"), body.url());
                assertNull(body.movedTo());
            }
        }
    }

    private void assertFlaw(String words, TestCertificate shown, @Nullable KeyStore roots) throws Exception {
        try (TlsWeb server = new TlsWeb(shown.withKey(), TlsWeb.saying(HELLO))) {
            String summary = problem(server, roots, null).summary();
            assertTrue(summary.startsWith(words), summary);
            assertTrue(summary.endsWith(Flaw.fingerprint(shown.certificate()) + "."), summary);
        }
    }

    private Web web(@Nullable KeyStore roots) {
        return new Web(clock, _ -> null, roots, Patience.USUAL, Map.of());
    }

    private static Fetched ask(Web web, TlsWeb server, @Nullable String certificate) throws InterruptedException {
        return web.get(new Request(server.url(), Validators.NONE, Purpose.FEED, server.url(), FeedOptions.USUAL.withCertificate(certificate)));
    }

    private Problem problem(TlsWeb server, @Nullable KeyStore roots, @Nullable String certificate) throws InterruptedException {
        try (Web web = web(roots)) {
            return assertInstanceOf(Fetched.Failed.class, ask(web, server, certificate)).problem();
        }
    }
}
