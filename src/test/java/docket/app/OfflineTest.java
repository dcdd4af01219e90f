package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.app.Refresher.Order;
import docket.app.Refresher.Progress;
import docket.model.Outcome;
import docket.model.Problem;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine without a network is no feed's fault.
class OfflineTest {
    @TempDir
    Path folder;

    private Rounds round;
    private LoopbackWeb web;

    @BeforeEach
    void open() {
        round = new Rounds(folder);
        web = round.web;
    }

    @AfterEach
    void close() {
        round.close();
    }

    @Test
    void whereNothingCanBeReachedNothingCountsAndNoLastCheckMoves() throws Exception {
        for (int i = 1; i <= 4; i++) {
            round.docket.library.subscribe("http://127.0.0." + i + ":" + deadPort() + "/feed", null, null);
        }
        List<Progress> told = new ArrayList<>();
        Progress.Over over = round.docket.refresher.run(new Order(null, true, false), told::add);
        assertEquals(4, over.failed());
        Problem why = ((Progress.Offline) told.stream().filter(Progress.Offline.class::isInstance).findFirst().orElseThrow()).why();
        assertTrue(why.summary().contains("offline"), why.summary());
        List<Progress.FeedDone> done = told.stream().filter(Progress.FeedDone.class::isInstance).map(Progress.FeedDone.class::cast).toList();
        assertEquals(4, done.size());
        assertTrue(done.stream().allMatch(f -> f.outcome() == Outcome.CONNECT && f.status().equals("failed")), done::toString);
        for (Library.Subscription feed : round.docket.library.subscriptions()) {
            assertEquals(0, feed.failures());
            assertNull(feed.lastChecked());
            assertNull(feed.problem());
            assertEquals(Health.State.OFFLINE, feed.health(round.now, ZoneOffset.UTC).state());
        }
    }

    @Test
    void feedsOfOneHostThatAllCannotBeReachedCountNeither() throws Exception {
        int port = deadPort();
        for (int i = 1; i <= 3; i++) {
            round.docket.library.subscribe("http://127.0.0.1:" + port + "/" + i, null, null);
        }
        round.refresh();
        assertTrue(round.docket.library.subscriptions().stream().allMatch(f -> f.failures() == 0));
    }

    @Test
    void aDeadFeedAmongLivingOnesIsItsOwnFailure() throws Exception {
        web.route("/f", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))));
        long good = round.subscribe("/f");
        long dead = round.docket.library.subscribe("http://127.0.0.2:" + deadPort() + "/feed", null, null);
        round.refresh();
        assertEquals(0, round.feed(good).failures());
        assertEquals(1, round.feed(dead).failures());
    }

    @Test
    void ofASingleDueFeedThatFailsAnotherOneTellsWhoseFaultItIs() throws Exception {
        web.route("/f", Answer.xml(round.channel("<ttl>700</ttl>", round.item("1", "/a", "First", "x"))));
        long good = round.subscribe("/f");
        round.refresh();
        Instant checked = round.now;
        long dead = round.docket.library.subscribe("http://127.0.0.2:" + deadPort() + "/feed", null, null);
        round.pass(Duration.ofMinutes(1));
        List<Progress.FeedDone> done = round.due();
        assertEquals(List.of(good, dead), done.stream().map(Progress.FeedDone::feed).toList());
        assertEquals(1, round.feed(dead).failures());
        assertEquals(checked.plus(Duration.ofMinutes(1)), round.feed(good).lastChecked());
        assertEquals(2, web.asked("/f").size());
    }

    @Test
    void aSignInPageInPlaceOfEveryFeedIsTheNetworks() throws Exception {
        String portal = "<html><head><title>Welcome to the hotel network</title></head><body>Room number</body></html>";
        List<Long> feeds = new ArrayList<>();
        List<LoopbackWeb> others = List.of(LoopbackWeb.start("127.0.0.2"), LoopbackWeb.start("127.0.0.3"));
        try {
            for (LoopbackWeb other : others) {
                other.route("/f", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))), Answer.html(portal),
                        Answer.xml(round.rss(round.item("2", "/b", "Second", "x"))));
                feeds.add(round.docket.library.subscribe(other.url("/f"), null, null));
            }
            round.refresh();
            Instant checked = round.now;
            round.pass(Duration.ofHours(2));
            List<Progress> told = new ArrayList<>();
            round.docket.refresher.run(new Order(null, true, false), told::add);
            assertTrue(told.stream().anyMatch(p -> p instanceof Progress.Offline none && none.why().outcome() == Outcome.NOT_A_FEED));
            for (long feed : feeds) {
                assertEquals(0, round.feed(feed).failures());
                assertEquals(checked, round.feed(feed).lastChecked());
            }
            assertEquals(2, round.refresh().stream().filter(f -> f.status().equals("new")).count());
            assertNull(round.feed(feeds.getFirst()).facts().offlineSince());
        } finally {
            others.forEach(LoopbackWeb::close);
        }
    }

    @Test
    void aWebPageInPlaceOfOneFeedIsItsOwnFailure() throws Exception {
        web.route("/f", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))), Answer.html("<html><body>Moved house</body></html>"));
        round.subscribe("/f");
        round.refresh();
        round.refresh();
        assertEquals(1, round.feed().failures());
        assertNotNull(round.feed().problem());
    }

    /// Nobody listens there: it was free a moment ago.
    private static int deadPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
