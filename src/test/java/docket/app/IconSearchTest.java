package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import docket.LoopbackWeb.Answer;
import docket.fetch.Web;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconSearchTest {
    @TempDir
    Path folder;

    private Rounds round;
    private boolean busy;
    private IconSearch icons;

    @BeforeEach
    void open() {
        round = new Rounds(folder);
        icons = new IconSearch(round.docket.store, new IconVisit(round.docket.store, new Web(() -> round.now), () -> round.now), () -> round.now,
                () -> busy, Thread::sleep);
    }

    @AfterEach
    void close() {
        round.close();
    }

    @Test
    void theFeedsOwnIconIsTakenFirst() throws Exception {
        round.web.route("/logo.png", Answer.of("image/png", IconPictureTest.png(32, 32)));
        round.web.route("/f", Answer.xml(round.channel("<image><url>" + round.web.url("/logo.png") + "</url></image>",
                round.item("1", "/a", "First", "x"))));
        long id = round.subscribe("/f");
        round.refresh();
        assertEquals(List.of("/f"), asked(), "no icon in the feed's round");
        assertFalse(icons.some());
        assertEquals(List.of("/f", "/logo.png"), asked());
        assertEquals(Set.of(id), round.docket.library.icons().keySet());
        assertNotNull(round.docket.library.icon(round.docket.library.icons().get(id)));
    }

    @Test
    void thenTheLargestOfTheSitesPageAndOneSiteIsAskedOnceForAllItsFeeds() throws Exception {
        round.web.route("/", Answer.html("<html><head><link rel=icon href=/16.png sizes=16x16><link rel=icon href=/64.png sizes=64x64>"
                + "<link rel=icon href=/drawing.svg></head></html>"));
        round.web.route("/64.png", Answer.of("image/png", IconPictureTest.png(64, 64)));
        for (String path : List.of("/f", "/g")) {
            round.web.route(path, Answer.xml(round.rss(round.item("1", "/a", "First", "x"))));
            round.subscribe(path);
        }
        round.refresh();
        round.web.forgetAsked();
        icons.some();
        assertEquals(List.of("/", "/64.png"), asked());
        Map<Long, String> found = round.docket.library.icons();
        assertEquals(2, found.size());
        assertEquals(1, Set.copyOf(found.values()).size(), "one copy");
        round.docket.upkeep.check(true);
        assertNotNull(round.docket.library.icon(found.values().iterator().next()), "tidying keeps it");
    }

    @Test
    void thenFaviconIco() throws Exception {
        round.web.route("/favicon.ico", Answer.of("image/x-icon", IconPictureTest.ico(48, 0, IconPictureTest.png(48, 48))));
        round.web.route("/f", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))));
        round.subscribe("/f");
        round.refresh();
        icons.some();
        assertEquals(List.of("/f", "/", "/favicon.ico"), asked());
        assertEquals(1, round.docket.library.icons().size());
    }

    @Test
    void oneLooksAgainAfterAWeekAndAMissingAnswerTakesNothingAway() throws Exception {
        round.web.route("/favicon.ico", Answer.of("image/png", IconPictureTest.png(16, 16)), Answer.status(404));
        round.web.route("/f", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))));
        round.subscribe("/f");
        round.refresh();
        icons.some();
        icons.some();
        assertEquals(1, round.web.asked("/favicon.ico").size());
        round.pass(Duration.ofDays(8));
        icons.some();
        assertEquals(2, round.web.asked("/favicon.ico").size());
        assertEquals(1, round.docket.library.icons().size());
    }

    @Test
    void nothingIsLookedForBesideARound() throws Exception {
        round.web.route("/f", Answer.xml(round.rss(round.item("1", "/a", "First", "x"))));
        round.subscribe("/f");
        round.refresh();
        busy = true;
        icons.some();
        assertEquals(List.of("/f"), asked());
    }

    private List<String> asked() {
        return round.web.asked().stream().map(a -> a.path()).toList();
    }
}
