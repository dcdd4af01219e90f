package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Feeds that change their address.
class MovedFeedTest {
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
    void aPermanentRedirectIsBelievedAfterThreeLooksOverADay() throws Exception {
        long id = movesTo301("/new");
        assertEquals(web.url("/new"), round.feed().url());
        assertEquals(id, round.feed().id());
        assertEquals(web.url("/old"), round.feed().facts().earlierUrl());
        assertTrue(round.all().getFirst().read(), "what was read stays read");
        web.forgetAsked();
        round.refresh();
        assertEquals(List.of(), web.asked("/old"));
    }

    @Test
    void threeLooksWithinADayAreTooFew() throws Exception {
        web.route("/old", Answer.redirect(308, web.url("/new")));
        web.route("/new", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))));
        round.subscribe("/old");
        for (int look = 0; look < 5; look++) {
            round.refresh();
            round.pass(Duration.ofHours(5));
        }
        assertEquals(web.url("/old"), round.feed().url());
    }

    @Test
    void aRedirectThatLedToAFeedTwiceAndThenToAWebPageMovesNothing() throws Exception {
        web.route("/old", Answer.redirect(301, web.url("/new")), Answer.redirect(301, web.url("/portal")));
        web.route("/new", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))));
        web.route("/portal", Answer.html("<html><body>Sign in</body></html>"));
        round.subscribe("/old");
        for (int look = 0; look < 4; look++) {
            round.refresh();
            round.pass(Duration.ofHours(13));
        }
        assertEquals(web.url("/old"), round.feed().url());
        assertEquals(3, web.asked("/old").size(), "first, when it was to decide, and after that");
    }

    @Test
    void theTargetOfAPermanentRedirectIsAskedDirectlyAndTheOldAddressWhereThatFails() throws Exception {
        web.route("/old", Answer.redirect(301, web.url("/new")), Answer.redirect(301, web.url("/newer")));
        web.route("/new", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))), Answer.status(404));
        web.route("/newer", Answer.xml(round.rss(round.item("2", "/b", "Second", "x"))));
        round.subscribe("/old");
        round.refresh();
        assertEquals("new", round.refresh().getFirst().status());
        assertEquals(2, web.asked("/new").size());
        assertEquals(2, web.asked("/old").size());
        round.refresh();
        assertEquals(2, web.asked("/old").size());
        assertEquals(web.url("/old"), round.feed().url());
    }

    @Test
    void aRedirectThatIsTakenBackMovesNothing() throws Exception {
        String feed = round.rss(round.item("1", "/a", "First", "x"));
        web.route("/old", Answer.redirect(301, web.url("/new")), Answer.xml(feed + "<!-- here -->"));
        web.route("/new", Answer.xml(feed));
        round.subscribe("/old");
        for (int look = 0; look < 4; look++) {
            round.refresh();
            round.pass(Duration.ofHours(13));
        }
        assertEquals(web.url("/old"), round.feed().url());
        assertNull(round.feed().facts().movedTo());
    }

    @Test
    void aChainWithOneTemporaryStepIsFollowedAndNeverStored() throws Exception {
        web.route("/old", Answer.redirect(301, web.url("/between")));
        web.route("/between", Answer.redirect(302, web.url("/new")));
        web.route("/new", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))));
        round.subscribe("/old");
        for (int look = 0; look < 4; look++) {
            assertNotEquals("failed", round.refresh().getFirst().status());
            round.pass(Duration.ofHours(13));
        }
        assertEquals(web.url("/old"), round.feed().url());
    }

    @Test
    void aNewAddressThatAnswers304IsReadWholeBeforeItIsBelieved() throws Exception {
        web.route("/old", Answer.redirect(301, web.url("/new")));
        web.route("/new", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))).with("ETag", "\"1\""));
        round.subscribe("/old");
        for (int look = 0; look < 3; look++) {
            round.refresh();
            round.pass(Duration.ofHours(13));
        }
        assertEquals(web.url("/new"), round.feed().url());
        assertNull(web.asked("/new").getLast().header("If-None-Match"));
    }

    @Test
    void oneCanGoBackToTheOldAddressAndIsNotMovedThereAgain() throws Exception {
        long id = movesTo301("/new");
        Health health = round.feed().health(round.now, ZoneOffset.UTC);
        assertEquals(Health.State.MOVED, health.state());
        assertEquals(Set.of(Health.Remedy.OLD_ADDRESS), health.remedies());
        assertEquals(web.url("/old"), round.docket.library.useEarlierAddress(id));
        assertNull(round.docket.library.useEarlierAddress(id));
        for (int look = 0; look < 4; look++) {
            round.refresh();
            round.pass(Duration.ofHours(13));
        }
        assertEquals(web.url("/old"), round.feed().url());
        assertEquals(Health.State.FINE, round.feed().health(round.now, ZoneOffset.UTC).state());
    }

    @Test
    void aMoveToAnAddressFollowedAlreadyMakesOneFeedOfTwoAndLosesNothing() throws Exception {
        String shared = round.item("shared", "/shared", "In both", "x").replace("</item>", "<comments>none</comments></item>");
        web.route("/old", Answer.xml(round.rss(round.item("old-1", "/gone-1", "Only in the old", "x"),
                "<item><guid isPermaLink='false'>same</guid><title>Same guid</title><description>no link</description></item>", shared)),
                Answer.redirect(301, web.url("/new")));
        web.route("/new", Answer.xml(round.rss(round.item("new-1", "/new-1", "Only in the new", "x"),
                "<item><guid isPermaLink='false'>same</guid><title>Same guid</title><description>no link</description></item>", shared)));
        long law = round.docket.library.folder("Law");
        long courts = round.docket.library.folder("Courts");
        long old = round.docket.library.subscribe(web.url("/old"), "My own title", law);
        round.docket.library.setInterval(old, Duration.ofHours(4));
        long other = round.docket.library.subscribe(web.url("/new"), null, courts);
        round.refresh();
        Row sameOld = of(old, "Same guid");
        round.docket.marks.set(Marks.Mark.READ, List.of(sameOld.id(), of(old, "Only in the old").id()), true);
        round.docket.marks.set(Marks.Mark.STARRED, List.of(sameOld.id(), of(old, "Only in the old").id()), true);
        for (int look = 0; look < 3; look++) {
            round.pass(Duration.ofHours(13));
            round.refresh();
        }
        Library.Subscription left = round.feed();
        assertEquals(other, left.id());
        assertEquals("My own title", left.title());
        assertEquals(Duration.ofHours(4), left.interval());
        List<Row> rows = round.docket.timeline.rows(new Scope.InFeed(left.id()), Filter.ALL, null, 100);
        assertEquals(Set.of("Only in the old", "Only in the new", "Same guid", "In both"),
                rows.stream().map(Row::title).collect(Collectors.toSet()));
        assertEquals(4, rows.size());
        assertEquals(4, left.entries());
        assertEquals(Set.of("Only in the old", "Same guid"),
                rows.stream().filter(r -> r.read() && r.starred()).map(Row::title).collect(Collectors.toSet()));
        assertEquals(4, round.docket.timeline.rows(new Scope.InFolder(law), Filter.ALL, null, 100).size());
        assertEquals(4, round.docket.timeline.rows(new Scope.InFolder(courts), Filter.ALL, null, 100).size());
        assertEquals(List.of(), round.docket.upkeep.check(false).findings());
        assertEquals(0, round.refresh().getFirst().added());
    }

    @Test
    void whatADocumentCallsItsNewAddressIsReadFirstAndThenBelievedLikeARedirect() throws Exception {
        String hint = "<itunes:new-feed-url>" + web.url("/new") + "</itunes:new-feed-url>";
        web.route("/old", Answer.xml(round.channel(hint, round.item("1", "/a", "First", "x"))));
        web.route("/new", Answer.xml(round.channel(hint, round.item("1", "/a", "First", "x"))));
        round.subscribe("/old");
        for (int look = 0; look < 3; look++) {
            assertEquals(web.url("/old"), round.feed().url());
            round.refresh();
            round.pass(Duration.ofHours(13));
        }
        assertEquals(web.url("/new"), round.feed().url());
        assertEquals(2, web.asked("/new").size(), "when it was named first, and when it was believed");
    }

    @Test
    void aNewAddressInADocumentThatIsNoFeedMovesNothing() throws Exception {
        web.route("/old", Answer.xml(round.channel("<itunes:new-feed-url>" + web.url("/page") + "</itunes:new-feed-url>",
                round.item("1", "/a", "First", "x"))));
        web.route("/page", Answer.html("<html><body>Our show</body></html>"));
        round.subscribe("/old");
        for (int look = 0; look < 4; look++) {
            round.refresh();
            round.pass(Duration.ofHours(13));
        }
        assertEquals(web.url("/old"), round.feed().url());
    }

    private long movesTo301(String path) throws InterruptedException {
        web.route("/old", Answer.redirect(301, web.url(path)));
        web.route(path, Answer.xml(round.rss(round.item("1", "/a", "First", "x"))));
        long id = round.subscribe("/old");
        for (int look = 0; look < 3; look++) {
            assertEquals(web.url("/old"), round.feed().url());
            round.refresh();
            if (look == 0) {
                round.docket.marks.set(Marks.Mark.READ, List.of(round.all().getFirst().id()), true);
            }
            round.pass(Duration.ofHours(13));
        }
        return id;
    }

    private Row of(long feed, String title) {
        return round.docket.timeline.rows(new Scope.InFeed(feed), Filter.ALL, null, 100).stream()
                .filter(r -> r.title().equals(title)).findFirst().orElseThrow();
    }
}
