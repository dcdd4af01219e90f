package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb.Answer;
import docket.app.FeedDesk.Item;
import docket.app.Marks.Mark;
import docket.model.Row;
import docket.store.PageWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where a trail leads: addresses that were redirected, and how far the text of an item is.
class TrailTest {
    private static final String REPORT = "The harbour board of Strelsau sold the old lighthouse to a foundation on Friday. Its keepers had"
            + " asked the town for a decade to mend the lamp, and the town had asked the board. The foundation means to open it in June.";

    @TempDir
    Path folder;

    private FeedDesk desk;

    @BeforeEach
    void open() {
        desk = new FeedDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anAddressThatLeadsOnToAnotherArticleIsThatArticleWithItsMarksAndItsPlaceInOtherTrails() throws InterruptedException {
        String old = desk.web.url("/node/4711-lighthouse");
        String now = desk.web.url("/2026/harbour-board-sells-the-lighthouse");
        desk.publish("/a", new Item("1", now, "Harbour board sells the lighthouse", REPORT, null));
        desk.publish("/b", new Item("2", old, "Lighthouse sold", REPORT, null));
        desk.publish("/c", new Item("3", "https://third.example/what-becomes-of-the-coast", "What becomes of the coast",
                "The coast changes hands, as <a href='" + old + "'>the sale of the lighthouse</a> shows.", null));
        long left = desk.docket.reading.find(old);
        desk.docket.marks.set(Mark.STARRED, Set.of(left), true);
        desk.docket.marks.set(Mark.READ, Set.of(left), true);
        desk.web.route("/node/4711-lighthouse", Answer.redirect(301, now));
        desk.web.route("/2026/harbour-board-sells-the-lighthouse", Answer.html("<html><head><title>Harbour board sells the lighthouse</title></head>"
                + "<body><article><h1>Harbour board sells the lighthouse</h1><p>" + REPORT.repeat(4) + "</p></article></body></html>"));
        assertTrue(desk.docket.reading.fetch(old, null) instanceof Reading.Result.Stored);
        long whole = desk.docket.reading.find(now);
        assertEquals(whole, desk.docket.reading.find(old));
        Row row = desk.rows().stream().filter(r -> r.id() == whole).findFirst().orElseThrow();
        assertTrue(row.starred() && row.read());
        assertEquals(List.of("Feed at /a", "Feed at /b"), row.sources());
        long third = desk.docket.reading.find("https://third.example/what-becomes-of-the-coast");
        Trail.Item linked = desk.docket.trail.of(third).sections().getFirst().items().getFirst();
        assertEquals(whole, linked.article());
        assertEquals(Trail.State.STORED, linked.state());
    }

    @Test
    void anItemSaysThatFetchingItFailedAndWhy() throws InterruptedException {
        String target = "https://far.example/2026/lighthouse-keepers-leave";
        desk.publish("/a", new Item("1", target, "Lighthouse keepers leave", "They leave in June.", null));
        desk.publish("/b", new Item("2", "https://third.example/what-becomes-of-the-coast", "What becomes of the coast",
                REPORT + " <a href='" + target + "'>The keepers leave in June</a>.", null));
        long keepers = desk.docket.reading.find(target);
        long coast = desk.docket.reading.find("https://third.example/what-becomes-of-the-coast");
        desk.docket.store.update(db -> PageWriter.failed(db, keepers, "The page is gone.", false));
        Trail.Item failed = desk.docket.trail.of(coast).sections().getFirst().items().getFirst();
        assertEquals(Trail.State.FAILED, failed.state());
        assertEquals("The page is gone.", failed.problem());
    }

    @Test
    void anItemWhoseFullTextTheRefreshWillFetchByItselfSaysSo() throws InterruptedException {
        String target = desk.web.url("/2026/lighthouse-keepers-leave");
        String from = desk.web.url("/2026/what-becomes-of-the-coast");
        desk.publish("/a", new Item("2", from, "What becomes of the coast", "<a href='" + target + "'>The keepers leave in June</a>.", null));
        long coast = desk.docket.reading.find(from);
        desk.web.route("/b", Answer.xml("<rss version='2.0'><channel><title>B</title><item><title>Lighthouse keepers leave</title><link>" + target
                + "</link><description>They leave in June.</description></item></channel></rss>"));
        desk.web.route("/2026/lighthouse-keepers-leave", Answer.html("<html><head><title>Lighthouse keepers leave</title></head>"
                + "<body><article><h1>Lighthouse keepers leave</h1><p>" + REPORT.repeat(4) + "</p></article></body></html>"));
        List<Trail.State> states = new java.util.concurrent.CopyOnWriteArrayList<>();
        desk.docket.refresher.run(new Refresher.Order(List.of(desk.subscribe("/b")), true, true), progress -> {
            if (progress instanceof Refresher.Progress.FeedDone) {
                states.add(first(coast).state());
            }
        });
        assertEquals(List.of(Trail.State.FETCHING), states);
        assertEquals(Trail.State.STORED, first(coast).state());
    }

    private Trail.Item first(long article) {
        return desk.docket.trail.of(article).sections().getFirst().items().getFirst();
    }
}
