package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of an address on the wire, and which addresses are not gone to. A proxy stands for the public internet.
class WebAddressTest {
    private static final String FEED = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<rss/>";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "http://b\u00FCcher.invalid/feed"            , http://xn--bcher-kva.invalid/feed
            "HTTP://B\u00DCCHER.invalid:80/feed#top"     , http://xn--bcher-kva.invalid/feed
            "http://\u65E5\u672C.invalid/"               , http://xn--wgv71a.invalid/
            "http://news.invalid"                        , http://news.invalid/
            "  http://news.invalid/a b  "                , http://news.invalid/a%20b
            "http://news.invalid/stra\u00DFe?q=\u00E4|b" , http://news.invalid/stra%C3%9Fe?q=%C3%A4%7Cb
            "http://news.invalid/100%25?x=%zz"           , http://news.invalid/100%25?x=%25zz
            "http://news.invalid\\feed.xml"              , http://news.invalid/feed.xml
            "http://news.invalid:8080/a/../b"            , http://news.invalid:8080/b
            "http://under_score.invalid:8081/feed"       , http://under_score.invalid:8081/feed
            "http://u:p@under_score.invalid/feed"        , http://under_score.invalid/feed
            """)
    void asksForAnAddressHoweverItIsWritten(String written, String asked) throws Exception {
        try (TestProxy internet = new TestProxy(FEED, 0); Web web = web(internet)) {
            assertInstanceOf(Fetched.Body.class, ask(web, written, written, Purpose.FEED));
            assertEquals("GET " + asked + " HTTP/1.1", internet.log.getFirst());
        }
    }

    @ParameterizedTest
    @CsvSource({"FEED", "PAGE", "IMAGE"})
    void isNotRedirectedFromAPublicHostIntoThePrivateNetwork(Purpose purpose) throws Exception {
        try (LoopbackWeb secret = LoopbackWeb.start()) {
            secret.route("/admin", Answer.xml("<rss/>"));
            try (TestProxy internet = new TestProxy("HTTP/1.1 302 Found\r\nLocation: " + secret.url("/admin") + "\r\nContent-Length: 0\r\n\r\n", 0);
                    Web web = web(internet)) {
                Problem problem = assertInstanceOf(Fetched.Failed.class, ask(web, "http://news.invalid/feed", "http://news.invalid/feed", purpose)).problem();
                assertEquals(Outcome.REFUSED, problem.outcome());
                assertEquals("A public address points to 127.0.0.1, a machine of a private network.", problem.summary());
                assertEquals(List.of(), secret.asked());
            }
        }
    }

    /// A redirect may lead to any address; none may end in an exception.
    @ParameterizedTest
    @CsvSource({"https://under_score.invalid/", "https://a..invalid/", "http://under_score.invalid:81/", "http://-.invalid/", "http://[::1]:1/", "http://1.2.3/", "http://0x7f.1/",
            "https://user_x@under_score.invalid:444/"})
    void takesAnyAddressOfARedirect(String target) throws Exception {
        try (LoopbackWeb own = LoopbackWeb.start(); Web web = new Web(InstantSource.system())) {
            own.route("/feed", Answer.redirect(302, target));
            assertInstanceOf(Fetched.Failed.class, ask(web, own.url("/feed"), own.url("/feed"), Purpose.FEED));
        }
    }

    @Test
    void goesToThePrivateNetworkWhereAPersonSaidSo() throws Exception {
        try (LoopbackWeb own = LoopbackWeb.start(); Web web = new Web(InstantSource.system())) {
            own.route("/feed", Answer.redirect(302, "/other"));
            own.route("/other", Answer.xml("<rss/>"));
            assertInstanceOf(Fetched.Body.class, ask(web, own.url("/feed"), own.url("/feed"), Purpose.FEED));
        }
    }

    @Test
    void namesTheHostInEveryProblemButNeverAPassword() throws Exception {
        try (Web web = new Web(InstantSource.system())) {
            String url = "http://ann:s3cret@nowhere.invalid/feed";
            Problem problem = assertInstanceOf(Fetched.Failed.class, ask(web, url, url, Purpose.FEED)).problem();
            assertTrue(problem.summary().contains("nowhere.invalid"), problem.summary());
            assertTrue(!problem.toString().contains("s3cret") && !problem.toString().contains("ann"), problem.toString());
        }
    }

    private static Web web(TestProxy internet) {
        return new Web(InstantSource.system(), _ -> null, null, Patience.USUAL, Map.of("http_proxy", "127.0.0.1:" + internet.at().port()));
    }

    private static Fetched ask(Web web, String url, String referrer, Purpose purpose) throws InterruptedException {
        return web.get(new Request(url, Validators.NONE, purpose, referrer, FeedOptions.USUAL.withProxy(ProxyChoice.SYSTEM)));
    }
}
