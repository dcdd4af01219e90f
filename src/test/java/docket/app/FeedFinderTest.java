package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.Docket;
import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.model.Outcome;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From any address of a site to its feed, on the loopback web.
class FeedFinderTest {
    private static final String LINK = "<link rel='alternate' type='application/rss+xml' href='";

    @TempDir
    Path folder;

    private final LoopbackWeb web = LoopbackWeb.start();
    private Docket docket;

    @BeforeEach
    void open() {
        docket = new Docket(folder, InstantSource.system());
    }

    @AfterEach
    void close() {
        docket.close();
        web.close();
    }

    private static Answer feed(String title) {
        return Answer.xml("<rss version='2.0'><channel><title>" + title + "</title><item><title>S</title><guid>g</guid></item></channel></rss>");
    }

    private List<String> found(String path) throws InterruptedException {
        return assertInstanceOf(Library.Found.Feeds.class, docket.library.discover(web.url(path))).candidates().stream()
                .map(Library.Preview::title).toList();
    }

    @Test
    void subscribingCostsOneRequestForTheFeed() throws Exception {
        web.route("/", Answer.html(LINK + "/feed'>")).route("/feed", feed("Wire"));
        var candidates = assertInstanceOf(Library.Found.Feeds.class, docket.library.discover(web.url("/"))).candidates();
        long feed = docket.library.subscribe(candidates.getFirst().url(), null, null);
        docket.refresher.run(new Refresher.Order(List.of(feed), true, false), _ -> { });
        assertEquals(1, docket.library.subscriptions().getFirst().entries());
        assertEquals(1, web.asked("/feed").size());
    }

    @Test
    void theNewestTitlesArePreviewedWhereTheOldestStandFirst() throws Exception {
        StringBuilder items = new StringBuilder("<item><title>No date</title></item>");
        for (int day = 1; day <= 5; day++) {
            items.append("<item><title>Day ").append(day).append("</title><pubDate>0").append(day).append(" Jun 2026 08:00:00 GMT</pubDate></item>");
        }
        web.route("/feed", Answer.xml("<rss version='2.0'><channel><title>Wire</title>" + items + "</channel></rss>"));
        assertEquals(List.of("Day 5", "Day 4", "Day 3"), assertInstanceOf(Library.Found.Feeds.class, docket.library.discover(web.url("/feed")))
                .candidates().getFirst().newest());
    }

    @Test
    void aFeedItselfNeedsNoSearch() throws Exception {
        web.route("/feed", feed("Wire"));
        assertEquals(List.of("Wire"), found("/feed"));
        assertEquals(1, web.asked().size());
    }

    @Test
    void thePagesOwnFeedComesFirstAndCommentsLast() throws Exception {
        web.route("/law/", Answer.html(LINK + "/comments/feed'>" + LINK + "/feed'>" + LINK + "/law/feed'>"))
                .route("/feed", feed("Site")).route("/law/feed", feed("Law")).route("/comments/feed", feed("Comments"));
        assertEquals(List.of("Law", "Site", "Comments"), found("/law/"));
    }

    @Test
    void theAnswersLinkFieldIsHeard() throws Exception {
        web.route("/", Answer.html("<p>Nothing here").with("Link", "</f>; rel=alternate; type=\"application/atom+xml\"")).route("/f", feed("Wire"));
        assertEquals(List.of("Wire"), found("/"));
    }

    @Test
    void aRefreshAndFramesAreFollowed() throws Exception {
        web.route("/", Answer.html("<meta http-equiv='refresh' content='0;url=/home'>"))
                .route("/home", Answer.html("<frameset><frame src='/menu'><frame src='/main'></frameset>"))
                .route("/menu", Answer.html("<a href='/about'>About</a>")).route("/main", Answer.html(LINK + "/f'>")).route("/f", feed("Wire"));
        assertEquals(List.of("Wire"), found("/"));
    }

    @Test
    void aPageThatListsTheFeedsIsLookedInto() throws Exception {
        web.route("/", Answer.html("<a href='/rss'>RSS</a>")).route("/rss", Answer.html("<h1>Our feeds</h1><a href='/rss/law.xml'>RSS</a>"))
                .route("/rss/law.xml", feed("Law"));
        assertEquals(List.of("Law"), found("/"));
    }

    @Test
    void theFrontPageKnowsWhatAnArticleDoesNotSay() throws Exception {
        web.route("/2026/03/ruling", Answer.html("<p>Words")).route("/", Answer.html(LINK + "/hidden/f'>")).route("/hidden/f", feed("Wire"));
        assertEquals(List.of("Wire"), found("/2026/03/ruling"));
    }

    @Test
    void wellKnownPathsAreTriedLast() throws Exception {
        web.route("/blog/", Answer.html("<p>Words")).route("/", Answer.html("<p>Words")).route("/atom.xml", feed("Wire"));
        assertEquals(List.of("Wire"), found("/blog/"));
        assertTrue(web.asked().size() <= 24);
    }

    @Test
    void jsonFeedsCount() throws Exception {
        web.route("/", Answer.html("<link rel=alternate type=application/feed+json href=/feed.json>"))
                .route("/feed.json", Answer.json("{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Wire\", \"items\": []}"));
        assertEquals(List.of("Wire"), found("/"));
    }

    @Test
    void twoAddressesOfOneDocumentAreOneFeed() throws Exception {
        web.route("/", Answer.html(LINK + "/feed'>" + LINK + "/old'>")).route("/old", Answer.redirect(302, "/feed")).route("/feed", feed("Wire"));
        assertEquals(List.of("Wire"), found("/"));
    }

    @Test
    void whatMovedForGoodIsSubscribedToWhereItWent() throws Exception {
        web.route("/old", Answer.redirect(301, "/feed")).route("/feed", feed("Wire"));
        var candidates = assertInstanceOf(Library.Found.Feeds.class, docket.library.discover(web.url("/old"))).candidates();
        assertEquals(web.url("/feed"), candidates.getFirst().url());
    }

    @Test
    void aSiteWithoutAFeedIsToldAfterABoundedSearch() throws Exception {
        StringBuilder anchors = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            anchors.append("<a href='/feeds/").append(i).append("'>RSS</a>");
        }
        web.route("/", Answer.html(anchors.toString()));
        var nothing = assertInstanceOf(Library.Found.Nothing.class, docket.library.discover(web.url("/")));
        assertEquals(Outcome.NOT_A_FEED, nothing.problem().outcome());
        assertEquals(24, nothing.tried().size());
        assertTrue(web.asked().size() <= 24);
    }

    @Test
    void whatIsNoAddressIsSaidWithoutAsking() throws Exception {
        assertEquals(Outcome.REFUSED, assertInstanceOf(Library.Found.Nothing.class, docket.library.discover("two words")).problem().outcome());
        assertEquals(List.of(), web.asked());
    }
}
