package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb.Answer;
import docket.app.Library;
import docket.app.Refresher;
import docket.app.Refresher.Progress;
import docket.model.Outcome;
import docket.model.Problem;
import docket.store.DiskRoom;
import docket.ui.sidebar.SmartView;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the window says and offers when something is missing: a feed, the network, room on the disk.
class StatesTest extends DeskTest {
    private final NewsStand stand = new NewsStand();

    @AfterEach
    void closeTheStand() {
        stand.close();
    }

    private long follow(String path) throws InterruptedException {
        long feed = docket.library.subscribe(stand.web.url(path), "Night Docket", null);
        docket.refresher.run(new Refresher.Order(List.of(feed), true, true), progress -> {});
        return feed;
    }

    private void window() {
        window(980, 700, state(980, 700, true, Set.of()));
        until("the feed is listed", () -> desk.sidebar.feeds().size() == 1);
    }

    private Button button(Node part, String name) {
        return fx(() -> part.lookupAll(".button").stream().filter(node -> node instanceof Labeled labeled && name.equals(labeled.getText()) && node.isVisible())
                .map(Button.class::cast).findFirst().orElseThrow(() -> new AssertionError(name + " is not among\n" + Texts.in(part))));
    }

    @Test
    void anEmptyListOfAFeedThatFailsSaysWhyAndAsksAgainWhenTold() throws Exception {
        long feed = follow("/night-docket/feed");
        window();
        run(() -> desk.sidebar.choose(desk.sidebar.find("feed:" + feed)));
        until("the cause is told", () -> Texts.in(desk.timelinePane).contains("127.0.0.1 keeps programs like Docket out (status 403)."));
        stand.web.route("/night-docket/feed", Answer.xml("<rss version='2.0'><channel><title>Night Docket</title><item><title>Back again</title>"
                + "<link>http://127.0.0.1/again</link></item></channel></rss>"));
        Button retry = button(desk.timelinePane, "Retry");
        run(retry::fire);
        until("its article is listed", () -> Texts.in(desk.timelinePane).contains("Back again"));
        until("nothing is wrong any more", () -> !Texts.in(desk.timelinePane).contains("403"));
    }

    @Test
    void oneNoticeTellsHowManyFeedsAreGoneWhenSeveralAre() throws Exception {
        List<Long> feeds = new java.util.ArrayList<>();
        for (String name : List.of("one", "two", "three")) {
            stand.web.route("/" + name, Answer.xml("<rss version='2.0'><channel><title>" + name + "</title><item><title>Ferry</title>"
                    + "<link>http://127.0.0.1:9/" + name + "</link></item></channel></rss>"), Answer.status(410));
            feeds.add(docket.library.subscribe(stand.web.url("/" + name), name, null));
        }
        docket.refresher.run(new Refresher.Order(feeds, true, true), progress -> {});
        window(980, 700, state(980, 700, true, Set.of()));
        until("the feeds are listed", () -> desk.sidebar.feeds().size() == 3);
        for (long feed : feeds) {
            docket.refresher.run(new Refresher.Order(List.of(feed), true, true), progress -> {});
        }
        until("all are told of", () -> says("3 feeds are gone (410). Their saved articles are kept."));
        Button health = button(desk.notices, "Feed health");
        run(health::fire);
        until("what to do about each is offered", () -> desk.overlay.isOpen() && Texts.in(desk.overlay).contains("gone"));
    }

    @Test
    void aFeedThatFailsLaterSaysSoAboveItsStoredArticles() throws Exception {
        long feed = follow("/policy-ledger/feed");
        stand.web.route("/policy-ledger/feed", Answer.status(500));
        docket.refresher.run(new Refresher.Order(List.of(feed), true, true), progress -> {});
        window();
        run(() -> desk.sidebar.choose(desk.sidebar.find("feed:" + feed)));
        until("the cause is told", () -> Texts.in(desk.timelinePane).contains("2 saved articles stay readable."));
        assertTrue(fx(() -> button(desk.timelinePane, "Retry").isVisible()));
    }

    @Test
    void aMisspeltOperatorIsNamedAndTheWordsAreFoundAllTheSame() throws Exception {
        follow("/all/feed");
        window();
        run(() -> desk.places.search("scource:ledger code"));
        until("what was meant is asked", () -> Texts.in(desk.timelinePane).contains("No operator 'scource:'. Did you mean source: ?"));
        run(() -> desk.places.search("scource:code"));
        until("the words are found", () -> Texts.in(desk.timelinePane).contains("Model makers get a year"));
        assertTrue(fx(() -> Texts.in(desk.timelinePane)).contains("No operator 'scource:'. Did you mean source: ?"));
    }

    @Test
    void whatWasSearchedForIsMarkedInTheTitlesToo() throws Exception {
        follow("/all/feed");
        window();
        run(() -> desk.places.search("judge"));
        until("a title is marked", () -> desk.timelinePane.lookupAll(".title-mark").stream().anyMatch(mark -> mark instanceof Path path && !path.getElements().isEmpty()));
        run(() -> desk.places.go(SmartView.UNREAD));
        until("no title is marked", () -> Texts.in(desk.timelinePane).contains("Outdoor 6 GHz")
                && desk.timelinePane.lookupAll(".title-mark").stream().allMatch(mark -> mark instanceof Path path && path.getElements().isEmpty()));
    }

    @Test
    void aNoticeStandsBesideTheLinesThatAreRead() throws Exception {
        follow("/all/feed");
        window(1400, 900, state(1400, 900, true, Set.of()));
        long article = docket.reading.find(stand.web.url(NewsStand.STORY));
        run(() -> desk.notices.say("Nothing is open, and this stands in the middle."));
        settle();
        assertEquals(0, fx(() -> desk.notices.getTranslateX()));
        run(() -> desk.opening.open(article));
        until("the article is open", () -> desk.opening.article() == article && desk.view.isVisible());
        settle();
        for (String words : List.of("Short.", "A notice of the usual length, of one sentence.", "A long one that says a good deal. ".repeat(4))) {
            run(() -> desk.notices.say(words));
            settle();
            double end = fx(() -> desk.notices.localToScene(desk.notices.getWidth(), 0).getX());
            double begin = fx(() -> desk.notices.localToScene(0, 0).getX());
            double text = fx(() -> desk.view.textStart());
            assertTrue(begin > 0 && (end < text || begin > text), begin + " to " + end + " over " + text);
        }
    }

    @Test
    void anArticleSeenWholeHasNoLineOfProgress() throws Exception {
        follow("/all/feed");
        window();
        run(() -> desk.opening.open(docket.reading.find(stand.web.url("/statehouse/app-store-ages"))));
        until("the article is open", () -> desk.view.isVisible());
        settle();
        assertEquals(0, fx(() -> desk.view.progress().get()));
    }

    @Test
    void whatIsWantedOfflineWaitsAndIsFetchedWhenTheNetworkIsBack() throws Exception {
        follow("/all/feed");
        window();
        long article = docket.reading.find(stand.web.url("/policy-ledger/year-to-trace"));
        Problem nobody = new Problem(Outcome.CONNECT, "Nobody there.", null);
        run(() -> desk.freshness.hear(new Progress.Offline(nobody), desk.ages()));
        assertTrue(says("Offline \u00b7 reading saved copies"));
        stand.web.route("/draft", Answer.html("<!DOCTYPE html><html lang='en'><head><title>Third draft</title></head><body><article><h1>Third draft</h1>"
                + "<p>The office keeps the log open to everybody who asks for it in writing. Nobody has asked yet, it says.</p>".repeat(4)
                + "</article></body></html>"));
        String url = stand.web.url("/draft");
        stand.web.forgetAsked();
        run(() -> desk.opening.follow(url, "Third draft"));
        until("it waits", () -> docket.wishes.all().stream().anyMatch(wish -> wish.url().equals(url)));
        assertTrue(says("\u201cThird draft\u201d waits: Docket fetches it when the network is back."));
        assertTrue(says("Offline \u00b7 reading saved copies \u00b7 1"));
        assertEquals(List.of(), stand.web.asked(), "nothing is asked for meanwhile");
        run(() -> desk.opening.open(article));
        until("stored articles open", () -> desk.opening.article() == article);
        run(() -> desk.freshness.hear(new Progress.FeedDone(1, url, "unchanged", 0, 0, 0, 0, Outcome.OK, null, 1), desk.ages()));
        until("it is stored", () -> docket.reading.find(url) != null && docket.wishes.all().isEmpty());
        until("it is told", () -> says("1 article that waited is stored now."));
        assertFalse(says("Offline \u00b7 reading saved copies"));
    }

    @Test
    void aFullDiskIsToldInAStripUntilThereIsRoom() throws Exception {
        follow("/all/feed");
        window();
        run(() -> desk.timeline.select(desk.timeline.lines().getLast().article()));
        DiskRoom.leave(docket.store, 0);
        run(() -> desk.background.run(() -> {
            for (int i = 0; i < 20_000; i++) {
                docket.library.folder("Folder " + i + " " + "with a long name ".repeat(40));
            }
        }));
        until("the strip is there", () -> desk.storage.isVisible());
        assertTrue(says("Docket cannot write to its data folder: the disk is full. Reading still works; marks and new articles are not kept "
                + "until there is room."));
        Library.Subscription feed = docket.library.subscriptions().getFirst();
        assertEquals("Night Docket", feed.title(), "what is stored can be read");
        DiskRoom.make(docket.store);
        Button again = button(desk.storage, "Try again");
        run(again::fire);
        until("the strip is gone", () -> !desk.storage.isVisible());
    }
}
