package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.model.FeedState;
import docket.model.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When feeds are asked, and with what.
class FeedScheduleTest {
    private static final String HOURLY_1 = "Mon, 02 Mar 2026 11:00:00 GMT";
    private static final String HOURLY_2 = "Mon, 02 Mar 2026 03:00:00 GMT";
    private static final String HOURLY_3 = "Sun, 01 Mar 2026 19:00:00 GMT";

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
    void newValidatorsOfA304AreSentNextTime() throws Exception {
        List<String> sent = new ArrayList<>();
        web.route("/f", asked -> {
            sent.add(String.valueOf(asked.header("If-None-Match")));
            return sent.size() == 1 ? Answer.xml(round.rss(round.item("1", "/a", "First", "x"))).with("ETag", "\"one\"")
                    : Answer.status(304).with("ETag", "\"two\"");
        });
        round.subscribe("/f");
        for (int look = 0; look < 3; look++) {
            round.refresh();
        }
        assertEquals(List.of("null", "\"one\"", "\"two\""), sent);
        assertNull(round.feed().problem());
    }

    @Test
    void theLastGoodFetchIsTheLastDocumentOrTheLastWordThatNothingIsNew() throws Exception {
        web.route("/f", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))).with("ETag", "\"1\""), Answer.status(304),
                Answer.status(500), Answer.html("<html><body>Back soon</body></html>"));
        round.subscribe("/f");
        assertNull(round.feed().lastGood());
        List<Instant> good = new ArrayList<>();
        for (int look = 0; look < 4; look++) {
            round.refresh();
            good.add(round.feed().lastGood());
            round.pass(Duration.ofHours(13));
        }
        Instant unchanged = Rounds.NOON.plus(Duration.ofHours(13));
        assertEquals(List.of(Rounds.NOON, unchanged, unchanged, unchanged), good);
    }

    @Test
    void validatorsAreLeftOutAfterEightDays() throws Exception {
        web.route("/f", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))).with("ETag", "\"1\""));
        round.subscribe("/f");
        round.refresh();
        round.pass(Duration.ofDays(7));
        round.refresh();
        round.pass(Duration.ofDays(2));
        round.refresh();
        round.refresh();
        List<LoopbackWeb.Asked> asked = web.asked("/f");
        assertEquals("\"1\"", asked.get(1).header("If-None-Match"));
        assertNull(asked.get(2).header("If-None-Match"));
        assertEquals("\"1\"", asked.get(3).header("If-None-Match"));
    }

    @Test
    void validatorsAreLeftOutAfterADocumentThatCouldNotBeRead() throws Exception {
        web.route("/f", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))).with("ETag", "\"1\""),
                Answer.html("<html><body>Back soon</body></html>").with("ETag", "\"2\""),
                Answer.xml(round.rss(round.item("2", "/b", "Second", "x"))).with("ETag", "\"2\""));
        round.subscribe("/f");
        round.refresh();
        round.refresh();
        assertEquals(1, round.refresh().getFirst().added());
        assertNull(web.asked("/f").get(2).header("If-None-Match"));
        assertEquals(2, round.all().size());
    }

    @Test
    void aFullReloadAsksForTheWholeAndReadsItThoughNothingChanged() throws Exception {
        web.route("/f", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))).with("ETag", "\"1\""));
        round.subscribe("/f");
        round.refresh();
        Refresher.Progress.FeedDone again = round.run(new Refresher.Order(null, true, false, true)).getFirst();
        assertNull(web.asked("/f").get(1).header("If-None-Match"));
        assertEquals(1, again.entries());
        assertEquals(0, again.added());
    }

    @Test
    void theSameBytesTouchNoEntry() throws Exception {
        web.route("/f", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))));
        round.subscribe("/f");
        round.refresh();
        List<docket.store.Change> changes = new ArrayList<>();
        round.docket.store.onChange(changes::add);
        Refresher.Progress.FeedDone same = round.refresh().getFirst();
        assertEquals("unchanged", same.status());
        assertEquals(0, same.entries(), "not even read");
        assertTrue(changes.stream().allMatch(c -> c instanceof docket.store.Change.Feeds), changes::toString);
    }

    @Test
    void aFeedIsAskedAfterAQuarterOfItsUsualGapAlsoAfterA304() throws Exception {
        web.route("/f", Answer.xml(round.rss(round.dated("1", HOURLY_1), round.dated("2", HOURLY_2), round.dated("3", HOURLY_3)))
                .with("ETag", "\"1\""));
        round.subscribe("/f");
        round.refresh();
        assertEquals(Duration.ofHours(2), round.untilNext());
        round.refresh();
        assertEquals(Duration.ofHours(2), round.untilNext());
    }

    @Test
    void aYearlyFeedIsAskedOnceADay() throws Exception {
        web.route("/f", Answer.xml(round.rss(round.dated("1", "Mon, 02 Mar 2026 10:00:00 GMT"),
                round.dated("2", "Sun, 02 Mar 2025 10:00:00 GMT"))));
        round.subscribe("/f");
        round.refresh();
        assertEquals(Duration.ofDays(1), round.untilNext());
    }

    @Test
    void aFeedWithOneEntryAtATimeIsKnownByThoseThatCameBefore() throws Exception {
        web.route("/f", Answer.xml(round.rss(round.dated("1", HOURLY_3))), Answer.xml(round.rss(round.dated("2", HOURLY_2))),
                Answer.xml(round.rss(round.dated("3", HOURLY_1))));
        round.subscribe("/f");
        round.refresh();
        assertEquals(Duration.ofHours(1), round.untilNext());
        round.refresh();
        round.refresh();
        assertEquals(Duration.ofHours(2), round.untilNext());
    }

    @Test
    void theDocumentAndTheServerMayAskForLongerWaits() throws Exception {
        assertEquals(Duration.ofHours(3), waitOf("<ttl>180</ttl>", "X", "y"));
        assertEquals(Duration.ofHours(6), waitOf("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", "X", "y"));
        assertEquals(Duration.ofHours(12), waitOf("<ttl>525600</ttl>", "X", "y"));
        assertEquals(Duration.ofMinutes(100), waitOf("", "Cache-Control", "public, max-age=6000"));
    }

    @Test
    void aServerMaySayUntilWhenItsAnswerHolds() throws Exception {
        String body = round.rss(round.item("1", "/a", "First", "x"));
        web.raw("/f", call -> call.send("HTTP/1.1 200 OK\r\nDate: Mon, 02 Mar 2026 12:00:00 GMT\r\nExpires: Mon, 02 Mar 2026 14:00:00 GMT"
                + "\r\nContent-Type: application/xml\r\nContent-Length: " + body.length() + "\r\n\r\n" + body));
        round.subscribe("/f");
        round.refresh();
        assertEquals(Duration.ofHours(2), round.untilNext());
    }

    private Duration waitOf(String head, String field, String value) throws InterruptedException {
        String path = "/f" + web.asked().size();
        web.route(path, Answer.xml(round.channel(head, round.item("1", "/a", "First", "x"))).with(field, value));
        long id = round.subscribe(path);
        round.refresh(id);
        return Duration.between(round.now, round.feed(id).nextCheck());
    }

    @Test
    void aPersonPassesOverWhatTheDocumentAsks() throws Exception {
        web.route("/f", Answer.xml(round.channel("<ttl>600</ttl>", round.item("1", "/a", "First", "x"))));
        round.subscribe("/f");
        round.refresh();
        assertEquals(List.of(), round.due());
        assertEquals(1, round.refresh().size());
    }

    @Test
    void aPersonsOwnIntervalStandsAboveAllAndMayBeAFoldersToo() throws Exception {
        web.route("/f", Answer.xml(round.channel("<ttl>600</ttl>", round.item("1", "/a", "First", "x"))));
        long id = round.subscribe("/f");
        round.docket.library.move(id, round.docket.library.folder("Law/Courts"));
        round.docket.library.setFolderInterval(round.docket.library.folder("Law"), Duration.ofHours(5));
        round.refresh();
        assertEquals(Duration.ofHours(5), round.untilNext());
        round.docket.library.setInterval(id, Duration.ofMinutes(20));
        assertEquals(Duration.ofMinutes(20), round.untilNext());
        round.refresh();
        assertEquals(Duration.ofMinutes(20), round.untilNext());
        round.docket.library.setInterval(id, null);
        round.refresh();
        assertEquals(Duration.ofHours(5), round.untilNext());
        round.docket.library.setFolderInterval(round.docket.library.folder("Law"), null);
        round.refresh();
        assertEquals(Duration.ofHours(10), round.untilNext());
    }

    @Test
    void failuresAreAskedForLessAndLessOftenAndOneGoodAnswerEndsThat() throws Exception {
        web.route("/f", Answer.status(500), Answer.status(500), Answer.status(500), Answer.status(500), Answer.status(500),
                Answer.xml(round.rss(round.item("1", "/a", "First", "x"))));
        round.subscribe("/f");
        Duration last = Duration.ZERO;
        for (int look = 1; look <= 5; look++) {
            assertEquals("failed", round.due().getFirst().status());
            assertEquals(look, round.feed().failures());
            Duration wait = round.untilNext();
            assertTrue(wait.compareTo(last) > 0, last + " then " + wait);
            last = wait;
            assertEquals(List.of(), round.due());
            round.pass(wait);
        }
        assertEquals("new", round.due().getFirst().status());
        assertNull(round.feed().problem());
        assertEquals(0, round.feed().failures());
    }

    @Test
    void aFeedThatIsGoneIsNotAskedAgainUntilAPersonSaysSo() throws Exception {
        web.route("/f", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))), Answer.status(410), Answer.xml(round.rss()));
        long id = round.subscribe("/f");
        round.refresh();
        assertEquals("gone", round.refresh().getFirst().status());
        assertEquals(FeedState.GONE, round.feed().state());
        assertEquals(1, round.all().size());
        round.pass(Duration.ofDays(30));
        assertEquals(List.of(), round.due());
        assertEquals(List.of(), round.refresh());
        assertEquals(2, web.asked("/f").size());
        round.refresh(id);
        assertEquals(FeedState.ACTIVE, round.feed().state());
    }

    @Test
    void aMissingFeedIsAskedOnAndMentionedAfterAWeek() throws Exception {
        web.route("/f", Answer.status(404));
        round.subscribe("/f");
        Instant begun = round.now;
        while (round.now.isBefore(begun.plus(Duration.ofDays(7)))) {
            assertEquals(1, round.due().size());
            Library.Subscription feed = round.feed();
            assertEquals(Health.State.MISSING, feed.health(round.now, java.time.ZoneOffset.UTC).state());
            assertEquals(Health.Gravity.NOTE, feed.health(round.now, java.time.ZoneOffset.UTC).gravity());
            round.now = feed.nextCheck();
        }
        round.due();
        assertEquals(Health.Gravity.LASTING, round.feed().health(round.now, java.time.ZoneOffset.UTC).gravity());
        assertTrue(web.asked("/f").size() < 16, () -> web.asked("/f").size() + " times in a week");
    }

    @Test
    void aPausedFeedThatIsRefreshedByHandStaysPaused() throws Exception {
        web.route("/f", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))));
        long id = round.subscribe("/f");
        round.docket.library.pause(id, true);
        assertEquals(List.of(), round.refresh());
        assertEquals("new", round.refresh(id).getFirst().status());
        assertEquals(FeedState.PAUSED, round.feed().state());
    }

    @Test
    void subscribingCostsOneRequestForTheFeed() throws Exception {
        web.route("/", Answer.html("<html><head><link rel='alternate' type='application/rss+xml' href='/f'></head><body>News</body></html>"));
        web.route("/f", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))).with("ETag", "\"1\""));
        Library.Found.Feeds found = (Library.Found.Feeds) round.docket.library.discover(web.url("/"));
        round.docket.library.subscribe(found.candidates().getFirst().url(), null, null);
        assertEquals("new", round.refresh().getFirst().status());
        assertEquals(1, web.asked("/f").size());
        round.refresh();
        assertEquals("\"1\"", web.asked("/f").get(1).header("If-None-Match"));
    }

    @Test
    void allFeedsOfAHostThatAsksForPatienceWait() throws Exception {
        String host = web.url("").replace("127.0.0.1", "localhost");
        web.route("/1", Answer.status(429).with("Retry-After", "3600"));
        round.docket.library.subscribe(host + "/1", null, null);
        round.refresh();
        for (int i = 2; i <= 10; i++) {
            web.route("/" + i, Answer.xml(round.rss(round.item("1", "/a" + i, "Article " + i, "x"))));
            round.docket.library.subscribe(host + "/" + i, null, null);
        }
        List<Refresher.Progress.FeedDone> done = round.refresh();
        assertEquals(9, done.size());
        assertEquals(1, web.asked().size(), "nobody but the first was asked");
        for (Library.Subscription feed : round.docket.library.subscriptions()) {
            assertEquals(round.now.plus(Duration.ofHours(1)), feed.nextCheck());
            assertEquals(feed.url().endsWith("/1") ? 1 : 0, feed.failures());
            assertEquals(Health.State.THROTTLED, feed.health(round.now, java.time.ZoneOffset.UTC).state());
        }
        assertEquals(List.of(), round.refresh());
        long named = round.docket.library.subscriptions().getFirst().id();
        Refresher.Progress.FeedDone held = round.refresh(named).getFirst();
        assertEquals(Outcome.THROTTLED, held.outcome());
        assertNotNull(held.problem());
        assertEquals(1, web.asked().size(), "not even by name");
        round.pass(Duration.ofMinutes(61));
        web.route("/1", Answer.xml(round.rss(round.item("1", "/a1", "Article 1", "x"))));
        assertEquals(10, round.due().size());
        assertEquals(11, web.asked().size());
    }

    @Test
    void aFeedThatIsNotDueYetWaitsWithItsHostToo() throws Exception {
        String host = web.url("").replace("127.0.0.1", "localhost");
        web.route("/good", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))));
        web.route("/busy", Answer.status(503).with("Retry-After", "36000"));
        long good = round.docket.library.subscribe(host + "/good", null, null);
        round.refresh();
        long busy = round.docket.library.subscribe(host + "/busy", null, null);
        round.refresh(busy);
        assertEquals(round.now.plus(Duration.ofHours(10)), round.feed(good).nextCheck());
        assertEquals(Health.Gravity.NOTE, round.feed(good).health(round.now, java.time.ZoneOffset.UTC).gravity());
    }

    @Test
    void forbiddenAfterTooManyRequestsIsPatienceToo() throws Exception {
        web.route("/f", Answer.status(429).with("Retry-After", "60"), Answer.status(403));
        round.subscribe("/f");
        round.refresh();
        round.pass(Duration.ofMinutes(2));
        assertEquals(Outcome.THROTTLED, round.refresh().getFirst().outcome());
        assertTrue(round.untilNext().compareTo(Duration.ofMinutes(30)) >= 0);
    }
}
