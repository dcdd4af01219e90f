package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.Docket;
import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.feed.Opml;
import docket.feed.Opml.Outline;
import docket.model.FeedOptions;
import docket.model.FeedState;
import docket.store.Feeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists of subscriptions on their way through the store.
class OutlineTreeTest {
    @TempDir
    Path folder;

    private Docket docket;

    @BeforeEach
    void open() {
        docket = new Docket(folder, InstantSource.system());
    }

    @AfterEach
    void close() {
        docket.close();
    }

    private Library.Imported imports(String body) {
        return docket.library.importOpml(("<?xml version='1.0'?>\n<opml version='2.0'><head/><body>\n" + body + "</body></opml>").getBytes(StandardCharsets.UTF_8));
    }

    private List<Outline> exported() {
        return Opml.read(docket.library.exportOpml().getBytes(StandardCharsets.UTF_8)).outlines();
    }

    private static Outline feed(String title, String url, Map<String, String> other) {
        return new Outline(title, url, null, other, List.of());
    }

    private static Outline folder(String title, Outline... inside) {
        return new Outline(title, null, null, Map.of(), List.of(inside));
    }

    @Test
    void aListThatLeavesComesBackWithWhatWasSetForItsFeeds() {
        long folder = docket.library.folder("Courts");
        long feed = docket.library.subscribe("https://a.example/f", "Mine", folder);
        docket.library.setInterval(feed, Duration.ofHours(6));
        docket.library.setFolderInterval(folder, Duration.ofDays(1));
        docket.library.pause(feed, true);
        docket.feedSettings.set(feed, FeedOptions.USUAL.withUserAgent("Reader/1").withCertificate("ab".repeat(32)));
        String list = docket.library.exportOpml();
        assertTrue(list.contains("xmlns:docket=\"https://docket.example/opml\""), list);
        assertFalse(list.contains("abab"), "a certificate is believed on one machine");
        docket.library.unsubscribe(feed);
        docket.library.subscribe("https://b.example/f", null, null);

        docket.library.importOpml(list.getBytes(StandardCharsets.UTF_8));
        docket.library.importOpml(list.replace("PT6H", "PT48H").getBytes(StandardCharsets.UTF_8));
        Library.Subscription back = docket.library.subscriptions().stream().filter(s -> s.title().equals("Mine")).findFirst().orElseThrow();
        assertEquals(Duration.ofHours(6), back.interval(), "of a feed that is there already the settings stay");
        assertEquals(FeedState.PAUSED, back.state());
        assertEquals("Reader/1", docket.feedSettings.of(back.id()).userAgent());
        assertEquals(list, docket.library.exportOpml().replaceFirst("\\s*<outline[^>]*b\\.example[^>]*/>", ""));
    }

    @Test
    void settingsThatMakeNoSenseArePassedOver() {
        Library.Imported imported = imports("""
                <outline text='A' xmlUrl='https://a.example/f' docket:interval='-PT1S' docket:userAgent='line&#10;break' docket:state='lost'/>
                <outline text='B' xmlUrl='https://b.example/f' docket:interval='soon'/>
                """);
        assertEquals(2, imported.added());
        for (Library.Subscription feed : docket.library.subscriptions()) {
            assertNull(feed.interval());
            assertEquals(FeedState.ACTIVE, feed.state());
            assertEquals(FeedOptions.USUAL, docket.feedSettings.of(feed.id()));
        }
    }

    @Test
    void foldersOfOneNameAtTwoPlacesStayTwo() {
        imports("""
                <outline text='Courts'><outline text='Europe'><outline text='A' xmlUrl='https://a.example/f'/></outline></outline>
                <outline title='Parliaments'><outline text='Europe'><outline text='B' type='atom' xmlUrl='https://b.example/f'/></outline></outline>
                <outline text='Empty'/>""");
        assertEquals(List.of(folder("Courts", folder("Europe", feed("A", "https://a.example/f", Map.of()))),
                folder("Parliaments", folder("Europe", feed("B", "https://b.example/f", Map.of()))), folder("Empty")), exported());
    }

    @Test
    void aFeedInTwoFoldersIsOneFeed() {
        Library.Imported imported = imports("""
                <outline text='One'><outline text='A' xmlUrl='https://a.example/f'/></outline>
                <outline text='Two'><outline text='A' xmlUrl='https://a.example/f'/></outline>""");
        assertEquals(1, imported.added());
        assertEquals(List.of(), imported.skipped());
        assertEquals(List.of(folder("One", feed("A", "https://a.example/f", Map.of())), folder("Two", feed("A", "https://a.example/f", Map.of()))), exported());
    }

    @Test
    void whatIsSubscribedKeepsItsTitleAndGetsTheFolder() {
        docket.library.subscribe("https://a.example/feed/", "Mine", null);
        assertEquals(1, imports("<outline text='Law'><outline text='Theirs' xmlUrl='http://www.a.example/feed'/></outline>").known());
        assertEquals(List.of(folder("Law", feed("Mine", "https://a.example/feed/", Map.of())), feed("Mine", "https://a.example/feed/", Map.of())), exported());
    }

    @Test
    void badLinesAreNamedAndTheRestIsTaken() {
        Library.Imported imported = imports("<outline text='A' xmlUrl='feed:https://a.example/f'/>\n<outline text='Bad' xmlUrl='file:///etc/passwd'/>\n"
                + "<outline text='Half' type='rss'/>\n<outline text='B' xmlUrl='feeds://b.example/f'/>");
        assertEquals(List.of(feed("A", "https://a.example/f", Map.of()), feed("B", "https://b.example/f", Map.of())), exported());
        assertEquals(2, imported.added());
        assertEquals(2, imported.skipped().size());
        assertTrue(imported.skipped().get(0).startsWith("Line 4: \u201cBad\u201d"), imported.skipped().get(0));
        assertTrue(imported.skipped().get(1).startsWith("Line 5: \u201cHalf\u201d"), imported.skipped().get(1));
    }

    @Test
    void attributesOfOtherReadersComeOutAsTheyWentIn() {
        imports("""
                <outline text='F' xmlns:rssowl='https://www.rssowl.org' rssowl:id='7' isOpen='true'>
                <outline text='A' xmlUrl='https://a.example/f' category='/law,/eu' xmlns:fz='urn:forumzilla:' fz:quickMode='false' description='x'/></outline>""");
        assertEquals(List.of(new Outline("F", null, null, Map.of("xmlns:rssowl", "https://www.rssowl.org", "rssowl:id", "7", "isOpen", "true"), List.of(
                feed("A", "https://a.example/f", Map.of("category", "/law,/eu", "xmlns:fz", "urn:forumzilla:", "fz:quickMode", "false", "description", "x"))))), exported());
    }

    @Test
    void theSelectorOfTheFullTextLiesWithTheFeed() {
        imports("<outline text='A' xmlUrl='https://a.example/f' xmlns:frss='https://freshrss.org/opml' frss:cssFullContent='article &gt; p'/>");
        long feed = docket.library.subscriptions().getFirst().id();
        assertEquals(Map.of(feed, new Feeds.Kept("article > p", null, null, false)), docket.store.read(Feeds::kept));
        imports("<outline text='A' xmlUrl='https://a.example/f' xmlns:frss='https://freshrss.org/opml' frss:cssFullContent='main'/>");
        assertEquals(Map.of("xmlns:frss", "https://freshrss.org/opml", "frss:cssFullContent", "article > p"), exported().getFirst().other());
    }

    @Test
    void passwordsAreNeverExported() {
        imports("<outline text='A' xmlUrl='https://ann:secret@a.example/f' htmlUrl='https://ann:secret@a.example/'/>");
        assertFalse(docket.library.exportOpml().contains("secret"), docket.library.exportOpml());
        assertEquals("https://a.example/f", exported().getFirst().feedUrl());
    }

    @Test
    void aTitleFromTheListSurvivesARefreshAndNoneTakesTheFeeds() throws Exception {
        try (LoopbackWeb web = LoopbackWeb.start()) {
            Answer answer = Answer.xml("<rss version='2.0'><channel><title>Its own</title><item><title>S</title></item></channel></rss>");
            web.route("/a", answer).route("/b", answer);
            imports("<outline text='Mine' xmlUrl='" + web.url("/a") + "'/><outline xmlUrl='" + web.url("/b") + "'/>");
            docket.refresher.run(new Refresher.Order(null, true, false), _ -> { });
            assertEquals(List.of("Its own", "Mine"), docket.library.subscriptions().stream().map(Library.Subscription::title).toList());
            assertEquals(List.of("Mine", "Its own"), exported().stream().map(Outline::title).toList());
        }
    }

    @Test
    void aThousandFoldersDeepAreBounded() {
        imports("<outline text='f'>".repeat(1_000) + "<outline text='A' xmlUrl='https://a.example/f'/>" + "</outline>".repeat(1_000));
        assertEquals(1, docket.library.subscriptions().size());
        assertTrue(docket.library.folders().size() <= 20);
    }
}
