package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.fetch.Web.Purpose;
import docket.fetch.Web.Request;
import docket.model.FeedOptions;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.ProxyChoice;
import docket.model.Validators;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebProxyTest {
    private static final String FEED = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<rss/>";

    @Test
    void tellsItsOwnProxyTheWholeAddressOfAPlainFeed() throws Exception {
        try (TestProxy proxy = new TestProxy(FEED, 0); Web web = web(null, Map.of())) {
            assertInstanceOf(Fetched.Body.class, feed(web, "http://news.invalid/feed?a=1", proxy.at()));
            assertEquals(List.of("GET http://news.invalid/feed?a=1 HTTP/1.1"), proxy.log);
        }
    }

    @Test
    void asksItsOwnProxyForAWayToASafeFeed() throws Exception {
        TestCertificate certificate = new TestCertificate.Wanted().host("news.invalid").make();
        try (TlsWeb server = new TlsWeb(certificate.withKey(), TlsWeb.saying(FEED));
                TestProxy proxy = new TestProxy(FEED, server.port()); Web web = web(certificate.asRoot(), Map.of())) {
            assertInstanceOf(Fetched.Body.class, feed(web, "https://news.invalid/feed", proxy.at()));
            assertTrue(proxy.log.getFirst().startsWith("CONNECT news.invalid:443 "), proxy.log.toString());
        }
    }

    @Test
    void goesByTheSystemsProxyUnlessAFeedWantsNone() throws Exception {
        try (LoopbackWeb server = LoopbackWeb.start(); TestProxy proxy = new TestProxy(FEED, 0);
                Web web = web(null, Map.of("http_proxy", "http://" + proxy.at().text() + "/"))) {
            assertInstanceOf(Fetched.Body.class, feed(web, "http://news.invalid/feed", ProxyChoice.SYSTEM));
            assertEquals(1, proxy.log.size());
            assertEquals(Outcome.DNS, problem(web, "http://news.invalid/feed", ProxyChoice.NONE).outcome());
            server.route("/feed", Answer.xml("<rss/>"));
            assertInstanceOf(Fetched.Body.class, feed(web, server.url("/feed"), ProxyChoice.SYSTEM));
            assertEquals(1, proxy.log.size(), "what runs on this machine needs no proxy");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            http://a.example/       , one.example:1
            https://a.example/      , two.example:2
            http://b.inside.example/, ''
            http://inside.example/  , ''
            http://notinside.example/, one.example:1
            http://port.example:81/ , ''
            http://port.example/    , one.example:1
            http://localhost/       , ''
            http://127.0.0.1/       , ''
            """)
    void readsTheVariablesOfTheSystem(String url, String expected) {
        Proxies proxies = new Proxies(Map.of("http_proxy", "http://user:pass@one.example:1/", "HTTPS_PROXY", "two.example:2",
                "no_proxy", "inside.example, .port.example:81"));
        Address address = Address.of(url);
        ProxyChoice.At at = proxies.before(address, ProxyChoice.SYSTEM);
        assertEquals(expected, at == null ? "" : at.text());
        assertNull(proxies.before(address, ProxyChoice.NONE));
    }

    @Test
    void askNoProxyWhenAllIsExcepted() {
        Proxies proxies = new Proxies(Map.of("all_proxy", "one.example:1", "NO_PROXY", "*"));
        assertNull(proxies.before(Address.of("http://a.example/"), ProxyChoice.SYSTEM));
    }

    @ParameterizedTest
    @CsvSource({"http://10.1.2.3/admin", "http://printer.local/", "http://router/", "http://wiki.corp/", "http://localhost/", "http://[fd00::1]/"})
    void isNotLedToThePrivateNetworkBehindAProxyEither(String url) throws Exception {
        try (TestProxy proxy = new TestProxy(FEED, 0); Web web = web(null, Map.of())) {
            Fetched fetched = web.get(new Request(url, Validators.NONE, Purpose.PAGE, "https://192.0.43.8/article",
                    FeedOptions.USUAL.withProxy(proxy.at())));
            assertEquals(Outcome.REFUSED, assertInstanceOf(Fetched.Failed.class, fetched).problem().outcome());
            assertEquals(List.of(), proxy.log);
        }
    }

    @Test
    void saysThatTheProxyIsToBlame() throws Exception {
        TestCertificate certificate = new TestCertificate.Wanted().make();
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            closed = socket.getLocalPort();
        }
        ProxyChoice.At nobody = new ProxyChoice.At("127.0.0.1", closed);
        try (TestProxy proxy = new TestProxy(FEED, 0); Web web = web(certificate.asRoot(), Map.of())) {
            String where = "The proxy " + nobody.text();
            assertEquals(where + " refuses connections.", problem(web, "http://news.invalid/feed", nobody).summary());
            assertEquals(where + " refuses connections.", problem(web, "https://news.invalid/feed", nobody).summary());
            assertEquals("The proxy " + proxy.at().text() + " opens no way to news.invalid.", problem(web, "https://news.invalid/feed", proxy.at()).summary());
        }
    }

    private static Web web(@Nullable KeyStore roots, Map<String, String> environment) {
        return new Web(InstantSource.system(), _ -> null, roots, Patience.USUAL, environment);
    }

    private static Fetched feed(Web web, String url, ProxyChoice proxy) throws InterruptedException {
        return web.get(new Request(url, Validators.NONE, Purpose.FEED, url, FeedOptions.USUAL.withProxy(proxy)));
    }

    private static Problem problem(Web web, String url, ProxyChoice proxy) throws InterruptedException {
        return assertInstanceOf(Fetched.Failed.class, feed(web, url, proxy)).problem();
    }
}
