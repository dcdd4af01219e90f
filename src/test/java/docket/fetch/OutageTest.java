package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.fetch.Outage.Verdict;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.Validators;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class OutageTest {
    private static final Fetched DNS = failed(Outcome.DNS, 0, true);
    private static final Fetched NOT_FOUND = failed(Outcome.GONE, 404, false);
    private static final Fetched UNCHANGED = new Fetched.Unchanged(Validators.NONE, null, null);

    private final Outage connected = new Outage(() -> true);

    @Test
    void isOfflineWhenNobodyOfSeveralIsReached() {
        connected.note("https://a.example/feed", DNS);
        connected.note("https://b.example/feed", DNS);
        assertEquals(Verdict.UNSURE, connected.verdict());
        connected.note("https://c.example/feed", failed(Outcome.CONNECT, 0, true));
        assertEquals(Verdict.OFFLINE, connected.verdict());
        assertTrue(connected.excuses(DNS));
        assertFalse(connected.excuses(NOT_FOUND));
    }

    @Test
    void takesManyFeedsOfOneDomainForOneWitness() {
        for (int i = 0; i < 9; i++) {
            connected.note("https://f" + i + ".example.com/feed", DNS);
        }
        assertEquals(Verdict.UNSURE, connected.verdict());
    }

    @Test
    void isOnlineWhenOneOfManyAnswersWhateverItSays() {
        for (String host : new String[] {"a", "b", "c", "d"}) {
            connected.note("https://" + host + ".example/feed", DNS);
        }
        connected.note("https://e.example/feed", NOT_FOUND);
        assertEquals(Verdict.ONLINE, connected.verdict());
        assertFalse(connected.excuses(DNS));
    }

    @Test
    void countsNoMachineOfTheOwnNetworkForTheInternet() {
        connected.note("http://192.168.1.5/feed", UNCHANGED);
        for (String host : new String[] {"a", "b", "c"}) {
            connected.note("https://" + host + ".example/feed", DNS);
        }
        assertEquals(Verdict.OFFLINE, connected.verdict());
    }

    @Test
    void isOfflineAtOnceOnAMachineWithoutNetwork() {
        Outage unplugged = new Outage(() -> false);
        unplugged.note("https://a.example/feed", DNS);
        assertEquals(Verdict.OFFLINE, unplugged.verdict());
    }

    @Test
    void seesThatUnrelatedFeedsAreLedToOneSignInPage() {
        connected.notePage("http://a.example/feed", page("http://login.hotel.example/?from=a", "<title>Welcome</title>"));
        assertEquals(Verdict.UNSURE, connected.verdict());
        connected.notePage("http://b.example/feed", page("http://login.hotel.example/?from=b", "<title>Welcome</title>"));
        assertEquals(Verdict.CAPTIVE, connected.verdict());
        assertTrue(connected.excuses(failed(Outcome.TLS, 0, false)));
        assertTrue(connected.excuses(page("http://login.hotel.example/", "")));
    }

    @Test
    void seesOneSignInPageInThePlaceOfUnrelatedFeeds() {
        connected.notePage("http://a.example/feed", page("http://a.example/feed", "<html><TITLE>Guest net</TITLE> 1"));
        connected.notePage("http://b.example/feed", page("http://b.example/feed", "<html><TITLE>Guest net</TITLE> 22"));
        assertEquals(Verdict.CAPTIVE, connected.verdict());
    }

    @Test
    void takesTwoBrokenSitesForNoSignInPageWhileAThirdIsRead() {
        connected.notePage("http://a.example/feed", page("http://a.example/feed", "<title>Maintenance</title>"));
        connected.notePage("http://b.example/feed", page("http://b.example/feed", "<title>Maintenance</title>"));
        connected.note("http://c.example/feed", UNCHANGED);
        assertEquals(Verdict.ONLINE, connected.verdict());
    }

    @Test
    void knowsAHostThatWasNeverReachedFromOneThatAnswers() throws Exception {
        try (LoopbackWeb server = LoopbackWeb.start(); Web web = new Web(InstantSource.system())) {
            server.route("/feed", Answer.status(500));
            server.raw("/cut", call -> call.reset());
            assertFalse(ask(web, server.url("/feed")).unreached());
            assertFalse(ask(web, server.url("/cut")).unreached());
            assertTrue(ask(web, "http://127.0.0.1:" + closedPort() + "/feed").unreached());
            assertTrue(ask(web, "http://nowhere.invalid/feed").unreached());
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static Fetched.Failed ask(Web web, String url) throws InterruptedException {
        return (Fetched.Failed) web.get(new Web.Request(url, Validators.NONE, Web.Purpose.FEED, url));
    }

    private static Fetched failed(Outcome outcome, int status, boolean unreached) {
        return new Fetched.Failed(new Problem(outcome, "x", null), status, null, unreached);
    }

    private static Fetched.Body page(String url, String html) {
        return new Fetched.Body(url, null, html.getBytes(StandardCharsets.UTF_8), "text/html", Validators.NONE, null);
    }
}
