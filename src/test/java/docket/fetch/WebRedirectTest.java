package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.fetch.Web.Purpose;
import docket.fetch.Web.Request;
import docket.model.Outcome;
import docket.model.Validators;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebRedirectTest {
    private final LoopbackWeb server = LoopbackWeb.start();
    private final LoopbackWeb other = LoopbackWeb.start("127.0.0.2");
    private final Web web = new Web(InstantSource.system());

    @AfterEach
    void close() {
        web.close();
        other.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"301, 301, true", "301, 308, true", "302, 302, false", "301, 302, false", "307, 301, false", "303, 303, false"})
    void namesTheNewAddressWhenEveryStepIsForGood(int first, int second, boolean moved) throws InterruptedException {
        server.route("/old", Answer.redirect(first, "/middle?x=1"));
        server.route("/middle", Answer.redirect(second, other.url("/new")));
        other.route("/new", Answer.xml("<rss/>"));
        Fetched.Body body = (Fetched.Body) feed(server.url("/old"));
        assertEquals(other.url("/new"), body.url());
        assertEquals(moved ? other.url("/new") : null, body.movedTo());
    }

    @Test
    void tellsOfTheMoveAlsoWhenNothingChanged() throws InterruptedException {
        server.route("/old", Answer.redirect(301, "/new"));
        server.route("/new", Answer.xml("<rss/>").with("ETag", "\"1\""));
        String url = server.url("/old");
        Fetched fetched = web.get(new Request(url, new Validators("\"1\"", null), Purpose.FEED, url));
        assertEquals(server.url("/new"), assertInstanceOf(Fetched.Unchanged.class, fetched).movedTo());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "data:text/xml,x", "ftp://127.0.0.1/x", "jar:http://x/!/"})
    void followsToTheWebOnly(String target) throws InterruptedException {
        server.route("/old", Answer.redirect(302, target));
        assertEquals(Outcome.REDIRECT, failure("/old"));
    }

    @Test
    void seesACircle() throws InterruptedException {
        server.route("/a", Answer.redirect(302, "/b"));
        server.route("/b", Answer.redirect(302, "/a"));
        assertEquals(Outcome.REDIRECT, failure("/a"));
        assertEquals(2, server.asked().size());
    }

    @Test
    void givesUpAfterTenSteps() throws InterruptedException {
        server.route("/step", asked -> Answer.redirect(302, "/step?" + asked.path().length() + "x".repeat(asked.path().length())));
        assertEquals(Outcome.REDIRECT, failure("/step"));
        assertEquals(11, server.asked().size());
    }

    @Test
    void showsACookieAgainToTheSameHostWithinOneChain() throws InterruptedException {
        server.route("/feed", asked -> asked.header("Cookie") == null
                ? Answer.redirect(302, "/feed").with("Set-Cookie", "seen=1; Path=/") : Answer.xml("<rss/>"));
        assertInstanceOf(Fetched.Body.class, feed(server.url("/feed")));
        server.forgetAsked();
        assertInstanceOf(Fetched.Body.class, feed(server.url("/feed")));
        assertNull(server.asked().getFirst().header("Cookie"));
        assertEquals("seen=1", server.asked().getLast().header("Cookie"));
    }

    @Test
    void tellsNoOtherHostThePassword() throws InterruptedException {
        server.route("/a", Answer.redirect(301, "/b"));
        server.route("/b", Answer.redirect(301, other.url("/c")).with("Set-Cookie", "k=v"));
        other.route("/c", Answer.xml("<rss/>"));
        Fetched.Body body = (Fetched.Body) feed(server.url("/a").replace("//", "//u:p@"));
        assertEquals("Basic dTpw", server.asked("/b").getFirst().header("Authorization"));
        assertNull(other.asked("/c").getFirst().header("Authorization"));
        assertNull(other.asked("/c").getFirst().header("Cookie"));
        assertNull(body.movedTo());
    }

    @Test
    void keepsThePasswordWhenTheFeedMovesOnItsHost() throws InterruptedException {
        server.route("/a", Answer.redirect(301, "/b"));
        server.route("/b", Answer.xml("<rss/>"));
        Fetched.Body body = (Fetched.Body) feed(server.url("/a").replace("//", "//u:p@"));
        assertEquals(server.url("/b").replace("//", "//u:p@"), body.movedTo());
        assertEquals(server.url("/b"), body.url());
    }

    @Test
    void dropsThePasswordThatARedirectNames() throws InterruptedException {
        server.route("/a", Answer.redirect(301, server.url("/b").replace("//", "//u:p@")));
        server.route("/b", Answer.xml("<rss/>"));
        Fetched.Body body = (Fetched.Body) feed(server.url("/a"));
        assertEquals(server.url("/b"), body.url());
        assertEquals(server.url("/b"), body.movedTo());
    }

    @Test
    void readsAnAddressInUtf8() throws InterruptedException {
        server.raw("/a", call -> call.send(("HTTP/1.1 302 Found\r\nLocation: " + server.url("/gr") + "ü\r\nContent-Length: 0\r\n\r\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        server.route("/gr%C3%BC", Answer.xml("<rss/>"));
        assertInstanceOf(Fetched.Body.class, feed(server.url("/a")));
    }

    @ParameterizedTest
    @CsvSource({"PAGE", "IMAGE", "COMMENTS"})
    void isNotLedToThePrivateNetworkByAPublicPage(Purpose purpose) throws InterruptedException {
        server.route("/secret", Answer.html("x"));
        Fetched fetched = web.get(new Request(server.url("/secret"), Validators.NONE, purpose, "https://192.0.43.8/article"));
        Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, fetched);
        assertEquals(Outcome.REFUSED, failed.problem().outcome());
        assertTrue(failed.problem().summary().contains("127.0.0.1"), failed.problem().summary());
        assertEquals(0, server.asked().size());
    }

    @Test
    void readsPagesOfThePrivateNetworkForAFeedOnIt() throws InterruptedException {
        other.route("/page", Answer.html("x"));
        Fetched fetched = web.get(new Request(other.url("/page"), Validators.NONE, Purpose.PAGE, server.url("/feed")));
        assertInstanceOf(Fetched.Body.class, fetched);
    }

    private Fetched feed(String url) throws InterruptedException {
        return web.get(new Request(url, Validators.NONE, Purpose.FEED, url));
    }

    private Outcome failure(String path) throws InterruptedException {
        return assertInstanceOf(Fetched.Failed.class, feed(server.url(path))).problem().outcome();
    }
}
