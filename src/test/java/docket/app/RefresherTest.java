package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.Docket;
import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.app.Refresher.Order;
import docket.app.Refresher.Progress;
import docket.model.FeedState;
import docket.model.Filter;
import docket.model.Outcome;
import docket.model.Row;
import docket.model.Scope;
import docket.store.Looks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefresherTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path folder;

    private Instant now = NOON;
    private LoopbackWeb web;
    private Docket docket;

    @BeforeEach
    void open() {
        web = LoopbackWeb.start();
        docket = new Docket(folder, () -> now);
    }

    @AfterEach
    void close() {
        docket.close();
        web.close();
    }

    @Test
    void anUnchangedFeedCostsOneConditionalRequest() throws Exception {
        web.route("/f", Answer.xml(feed(item("1", "/a", "First", "Some words."))).with("ETag", "W/\"odd value\""));
        docket.library.subscribe(web.url("/f"), null, null);
        assertEquals("new", refresh().getFirst().status());
        assertEquals("unchanged", refresh().getFirst().status());
        assertEquals("W/\"odd value\"", web.asked("/f").get(1).header("if-none-match"));
        assertEquals(1, all().size());
    }

    @Test
    void entriesThatLeaveTheFeedStay() throws Exception {
        web.route("/f", Answer.xml(feed(item("1", "/a", "First", "x"), item("2", "/b", "Second", "x"))),
                Answer.xml(feed(item("3", "/c", "Third", "x"))), Answer.xml(feed()));
        docket.library.subscribe(web.url("/f"), null, null);
        refresh();
        refresh();
        refresh();
        assertEquals(3, all().size());
    }

    @Test
    void anEditKeepsTheEarlierTextAndDoesNotMakeItUnreadAgain() throws Exception {
        web.route("/f", Answer.xml(feed(item("1", "/a", "Court rules for maker", "The court ruled for the maker."))),
                Answer.xml(feed(item("1", "/a", "Court rules against maker", "The court ruled against the maker."))));
        docket.library.subscribe(web.url("/f"), null, null);
        refresh();
        docket.marks.set(Marks.Mark.READ, List.of(all().getFirst().id()), true);
        assertEquals(1, refresh().getFirst().updated());
        Row row = all().getFirst();
        assertEquals("Court rules against maker", row.title());
        assertTrue(row.changed());
        assertTrue(row.read());
        Reading.Opened opened = docket.reading.open(row.id());
        assertNotNull(opened);
        assertEquals("Court rules for maker", opened.earlier().getFirst().title());
        assertTrue(opened.earlier().getFirst().text().contains("for the maker"));
    }

    @Test
    void theSameArticleInTwoFeedsIsOneReadOnce() throws Exception {
        web.route("/f", Answer.xml(feed(item("1", "/story?utm_source=f", "Story", "x"))));
        web.route("/g", Answer.xml(feed(item("other", "/story", "Story", "x"))));
        long f = docket.library.subscribe(web.url("/f"), null, null);
        long g = docket.library.subscribe(web.url("/g"), null, null);
        refresh();
        assertEquals(1, all().size());
        docket.marks.set(Marks.Mark.READ, List.of(all().getFirst().id()), true);
        assertEquals(0, docket.timeline.unread().all());
        assertEquals(1, docket.timeline.rows(new Scope.InFeed(f), Filter.ALL, null, 10).size());
        assertEquals(1, docket.timeline.rows(new Scope.InFeed(g), Filter.ALL, null, 10).size());
    }

    @Test
    void oneGuidInTwoFeedsIsTwoArticles() throws Exception {
        web.route("/f", Answer.xml(feed(item("1", "/a", "Mine", "x"))));
        web.route("/g", Answer.xml(feed(item("1", "/b", "Theirs", "x"))));
        docket.library.subscribe(web.url("/f"), null, null);
        docket.library.subscribe(web.url("/g"), null, null);
        refresh();
        assertEquals(2, all().size());
    }

    @Test
    void aNewGuidForAKnownAddressIsNoNewArticle() throws Exception {
        web.route("/f", Answer.xml(feed(item("old-1", "/a", "First", "x"))), Answer.xml(feed(item("new-1", "/a", "First", "x"))));
        docket.library.subscribe(web.url("/f"), null, null);
        refresh();
        Progress.FeedDone second = refresh().getFirst();
        assertEquals(0, second.added());
        assertEquals(1, docket.library.subscriptions().getFirst().entries());
    }

    @Test
    void twoEntriesWithOneAddressInOneDocumentAreBothKept() throws Exception {
        String both = feed(item("1", "/live", "At noon", "x"), item("2", "/live", "At one", "y"));
        web.route("/f", Answer.xml(both), Answer.xml(both + "<!-- again -->"));
        docket.library.subscribe(web.url("/f"), null, null);
        refresh();
        refresh();
        assertEquals(2, all().size());
    }

    @Test
    void aWebPageWhereTheFeedWasIsAnErrorAndRemovesNothing() throws Exception {
        web.route("/f", Answer.xml(feed(item("1", "/a", "First", "x"))),
                Answer.html("<html><body><h1>Welcome to the hotel network</h1><form>Room number</form></body></html>"));
        docket.library.subscribe(web.url("/f"), null, null);
        refresh();
        Progress.FeedDone second = refresh().getFirst();
        assertEquals("failed", second.status());
        assertEquals(Outcome.NOT_A_FEED, second.outcome());
        assertEquals(1, all().size());
        assertEquals(1, docket.library.subscriptions().getFirst().failures());
    }

    @Test
    void anEmptyAnswerIsAnErrorAndRemovesNothing() throws Exception {
        web.route("/f", Answer.xml(feed(item("1", "/a", "First", "x"))), Answer.of("application/xml", new byte[0]));
        docket.library.subscribe(web.url("/f"), null, null);
        refresh();
        assertEquals("failed", refresh().getFirst().status());
        assertEquals(1, all().size());
    }

    @Test
    void ofAFirstLookAtALongFeedOnlyTheNewestAreUnread() throws Exception {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            items.add(item("g" + i, "/a" + i, "Article " + i, "x"));
        }
        web.route("/f", Answer.xml(feed(items.toArray(String[]::new))));
        docket.library.subscribe(web.url("/f"), null, null);
        refresh();
        assertEquals(new Timeline.Totals(80, 30), docket.timeline.totals(new Scope.All()));
    }

    @Test
    void aTeaserIsReplacedByThePageAndAFailedPageKeepsTheTeaser() throws Exception {
        String body = "<p>The full report says a great deal more than the teaser did, in many sentences. </p>".repeat(12);
        web.route("/f", Answer.xml(feed(item("1", "/a", "Reachable report", "A teaser."), item("2", "/b", "Lost report", "Another teaser."))));
        web.route("/a", Answer.html("<html><head><title>Reachable report</title></head><body><article><h1>Reachable report</h1>" + body
                + "</article></body></html>"));
        docket.library.subscribe(web.url("/f"), null, null);
        run(new Order(null, true, true));
        Row reachable = all().stream().filter(r -> r.title().startsWith("Reachable")).findFirst().orElseThrow();
        Row lost = all().stream().filter(r -> r.title().startsWith("Lost")).findFirst().orElseThrow();
        assertTrue(reachable.fullText());
        Reading.Opened opened = docket.reading.open(lost.id());
        assertNotNull(opened);
        assertTrue(opened.text().contains("Another teaser."));
        assertNotNull(opened.problem());
    }

    @Test
    void theTextOfAPageIsWhatTheSelectorOfItsFeedFinds() throws Exception {
        String body = "<p>The full report says a great deal more than the teaser did, in many sentences. </p>".repeat(12);
        String notes = "<div class='notes'><p onclick='x()'>The clerk notes that the vote was held twice, once by mistake and once in earnest, as the "
                + "rules of the house allow when the count is doubted by a tenth of its members.</p></div>";
        web.route("/f", Answer.xml(feed(item("1", "/a", "Report", "A teaser."), item("2", "/b", "Other", "A teaser."))));
        web.route("/a", Answer.html("<html><body><article><h1>Report</h1>" + body + "</article><aside>" + notes + "</aside></body></html>"));
        web.route("/b", Answer.html("<html><body><article><h1>Other</h1>" + body + "</article></body></html>"));
        long feed = docket.library.subscribe(web.url("/f"), null, null);
        docket.feedSettings.setSelector(feed, ".notes, .notes p");
        run(new Order(null, true, true));
        Reading.Opened report = docket.reading.open(all().stream().filter(r -> r.title().equals("Report")).findFirst().orElseThrow().id());
        assertNotNull(report);
        assertTrue(report.text().startsWith("The clerk notes") && !report.text().contains("full report"), report.text());
        assertEquals(1, report.text().split("The clerk notes", -1).length - 1);
        Reading.Opened other = docket.reading.open(all().stream().filter(r -> r.title().equals("Other")).findFirst().orElseThrow().id());
        assertNotNull(other);
        assertTrue(other.text().contains("full report"), "a selector that finds nothing is passed over");
    }

    @Test
    void feedsOfADeadProcessAreTakenOver() throws Exception {
        web.route("/f", Answer.xml(feed(item("1", "/a", "First", "x"))));
        docket.library.subscribe(web.url("/f"), null, null);
        docket.store.update(db -> Looks.claim(db, null, true, now, "999999999@1"));
        assertEquals(1, refresh().size());
    }

    private List<Progress.FeedDone> refresh() throws InterruptedException {
        return run(new Order(null, true, false));
    }

    private List<Progress.FeedDone> run(Order order) throws InterruptedException {
        List<Progress.FeedDone> done = new ArrayList<>();
        docket.refresher.run(order, p -> {
            if (p instanceof Progress.FeedDone feed) {
                done.add(feed);
            }
        });
        return done;
    }

    private List<Row> all() {
        return docket.timeline.rows(new Scope.All(), Filter.ALL, null, 1_000);
    }

    private String feed(String... items) {
        return "<rss version='2.0'><channel><title>Test feed</title><link>" + web.url("/") + "</link>" + String.join("", items)
                + "</channel></rss>";
    }

    private String item(String guid, String path, String title, String text) {
        return "<item><guid isPermaLink='false'>" + guid + "</guid><link>" + web.url(path).replace("&", "&amp;") + "</link><title>" + title
                + "</title><description>" + text + "</description></item>";
    }

    private String dated(String guid, String path, String title, String date) {
        return item(guid, path, title, "x").replace("</item>", "<pubDate>" + date + "</pubDate></item>");
    }
}
