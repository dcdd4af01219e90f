package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.Docket;
import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.model.Filter;
import docket.model.Scope;
import docket.store.KeptTalk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Discussions that are kept with a subscription.
class KeptTalkTest {
    private static final Instant NOON = Instant.parse("2026-06-22T12:00:00Z");

    @TempDir
    Path folder;

    private Instant now = NOON;
    private LoopbackWeb web;
    private Docket docket;
    private long feed;

    @BeforeEach
    void open() {
        web = LoopbackWeb.start();
        docket = new Docket(folder, () -> now);
        web.route("/f", Answer.xml("""
                <rss version="2.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/"><channel><title>Ferry News</title><item><title>Night ferry</title>
                <link>%s</link><pubDate>Mon, 22 Jun 2026 08:00:00 GMT</pubDate><description>It runs again, says the harbour, from Monday on.</description>
                <wfw:commentRss>%s</wfw:commentRss></item></channel></rss>""".formatted(web.url("/a"), web.url("/a/comments"))));
        web.route("/a", Answer.html("<article><h1>Night ferry</h1><p>It runs again.</p></article>"));
        web.route("/a/comments", Answer.xml("""
                <rss version="2.0"><channel><title>Comments</title><item><title>Ada</title><guid>c1</guid>
                <description>At last.</description></item></channel></rss>"""));
        web.route("/g", Answer.xml("<rss version=\"2.0\"><channel><title>Piers</title></channel></rss>"));
        feed = docket.library.subscribe(web.url("/f"), null, null);
    }

    @AfterEach
    void close() {
        docket.close();
        web.close();
    }

    private int asked() throws InterruptedException {
        docket.refresher.run(new Refresher.Order(null, true, true), progress -> {});
        return web.asked("/a/comments").size();
    }

    @Test
    void nobodyIsAskedForCommentsUnlessThePersonWantsThemKept() throws Exception {
        assertEquals(0, asked());
    }

    @Test
    void theyAreStoredWithTheArticleAndAskedForAgainEverMoreRarely() throws Exception {
        docket.feedSettings.setKeepsComments(feed, true);
        assertTrue(docket.feedSettings.keepsComments(feed));
        assertEquals(1, asked());
        long article = docket.timeline.rows(new Scope.All(), Filter.ALL, null, 10).getFirst().id();
        assertTrue(docket.talk.stored(article).getFirst().comments().getFirst().html().contains("At last."));
        now = NOON.plus(Duration.ofHours(5));
        assertEquals(1, asked(), "within six hours not again");
        now = NOON.plus(Duration.ofHours(6));
        assertEquals(2, asked());
        now = NOON.plus(Duration.ofDays(4));
        assertEquals(3, asked());
        now = NOON.plus(Duration.ofDays(4).plusHours(20));
        assertEquals(3, asked(), "after three days once a day");
        now = NOON.plus(Duration.ofDays(20));
        assertEquals(3, asked(), "after two weeks not by itself");
    }

    @Test
    void aSiteThatDoesNotAnswerIsNotAskedEachTime() throws Exception {
        web.route("/a/comments", Answer.status(500));
        docket.feedSettings.setKeepsComments(feed, true);
        assertEquals(1, asked());
        assertEquals(1, asked());
    }

    @Test
    void withoutANetworkNobodyCountsAsAsked() throws Exception {
        docket.library.subscribe(web.url("/g"), null, null);
        docket.feedSettings.setKeepsComments(feed, true);
        assertEquals(1, asked());
        now = NOON.plus(Duration.ofHours(6));
        web.close();
        docket.refresher.run(new Refresher.Order(null, true, true), progress -> {});
        assertEquals(1, docket.store.read(db -> KeptTalk.due(db, now, 10)).size(), "due as soon as there is a network again");
    }
}
