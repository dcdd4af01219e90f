package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb.Answer;
import docket.app.FeedDesk.Item;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What publishers change after publishing: kept, marked, and told from what only looks like a change.
class EntryEditsTest {
    private static final Item RULING = Item.of("r-1", "/ruling", "Court rules for the maker", "<p>The court ruled for the maker.</p>");
    private static final String FULL = "The judges weighed each argument of the carriers in turn and found none of them to hold. ".repeat(12);

    @TempDir
    Path folder;

    private FeedDesk desk;

    @BeforeEach
    void open() {
        desk = new FeedDesk(folder);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), desk.faults());
        desk.close();
    }

    private Reading.Opened only() {
        assertEquals(1, desk.rows().size());
        return desk.open(desk.rows().getFirst().id());
    }

    @Test
    void anEditedTextReplacesTheOldOneWhichIsKept() throws Exception {
        desk.publish("/f", RULING);
        desk.docket.marks.set(Marks.Mark.READ, List.of(only().row().id()), true);
        assertEquals(1, desk.publish("/f", RULING.text("<p>The court ruled against the maker.</p>")).updated());
        Reading.Opened now = only();
        assertTrue(now.row().changed());
        assertTrue(now.row().read());
        assertEquals(desk.now, now.changedAt());
        assertEquals("The court ruled against the maker.", now.text());
        assertEquals(List.of(new Reading.Earlier(desk.now, RULING.title(), "The court ruled for the maker.",
                now.earlier().getFirst().html())), now.earlier());
        assertEquals(1, desk.docket.search.search("against", 10).total());
        assertEquals(0, desk.docket.search.search("\"ruled for\"", 10).total());
        assertEquals(1, desk.docket.search.search("is:changed", 10).total());
    }

    @Test
    void aTitleAloneIsAnEdit() throws Exception {
        desk.publish("/f", RULING);
        desk.publish("/f", RULING.title("Court rules against the maker"));
        assertEquals("Court rules for the maker", only().earlier().getFirst().title());
    }

    @Test
    void aSettingMakesChangedArticlesUnreadAgain() throws Exception {
        desk.docket.upkeep.setting("articles.unread-when-changed", "true");
        desk.publish("/f", RULING);
        desk.docket.marks.set(Marks.Mark.READ, List.of(only().row().id()), true);
        desk.publish("/f", RULING.text("<p>The court ruled against the maker.</p>"));
        assertFalse(only().row().read());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            <p>The court ruled. <em>Updated 5 minutes ago</em></p> ¦ <p>The court ruled. <em>Updated 3 hours ago</em></p>
            <p>The court ruled.</p><p>12 comments</p> ¦ <p>The court ruled.</p><p>31 comments</p>
            <p>The court ruled.</p><div>34 shares</div> ¦ <p>The court ruled.</p><div>1.2k shares</div>
            <p>The court ruled.</p><img src="https://i.example/a.jpg?sig=1"> ¦ <p>The court ruled.</p><img src="https://i.example/a.jpg?sig=2">
            <p>The court said “no”.</p> ¦ <div><b>The court</b> said "no".</div>
            <p>The court ruled.<br>So it goes.</p> ¦ <p>The court ruled.</p><p>So   it goes.</p>
            <p>The court ruled.</p><h3>Related stories</h3><ul><li>A headline</li></ul> ¦ <p>The court ruled.</p><h3>Related stories</h3><ul><li>Another</li></ul>
            """)
    void whatOnlyLooksLikeAnEditIsNone(String before, String after) throws Exception {
        desk.publish("/f", RULING.text(before));
        assertEquals(0, desk.publish("/f", RULING.text(after)).updated());
        assertEquals(List.of(), only().earlier());
        assertFalse(only().row().changed());
    }

    @Test
    void aDateThatChangesIsNoEditAndMovesNothing() throws Exception {
        desk.publish("/f", RULING.at("Mon, 09 Mar 2026 08:00:00 GMT"));
        long sort = only().row().sortAt();
        desk.publish("/f", RULING.at("Thu, 12 Mar 2026 13:30:00 GMT"));
        assertEquals(sort, only().row().sortAt());
        assertFalse(only().row().changed());
    }

    @Test
    void aFeedThatTriesTwoHeadlinesInTurnKeepsTwoVersions() throws Exception {
        for (int look = 0; look < 12; look++) {
            desk.publish("/f", look % 2 == 0 ? RULING : RULING.title("Judges side with manufacturer"));
        }
        assertEquals(List.of(RULING.title(), "Judges side with manufacturer"), only().earlier().stream().map(Reading.Earlier::title).toList());
    }

    @Test
    void ofManyVersionsTheFirstAndTheLatestAreKept() throws Exception {
        for (int look = 0; look < 40; look++) {
            desk.publish("/f", RULING.text("<p>Live: event number " + look + ".</p>"));
        }
        List<Reading.Earlier> earlier = only().earlier();
        assertEquals(21, earlier.size());
        assertEquals("Live: event number 0.", earlier.getFirst().text());
        assertEquals("Live: event number 19.", earlier.get(1).text());
        assertEquals("Live: event number 38.", earlier.getLast().text());
    }

    @Test
    void theSameEditInTwoFeedsIsOneVersion() throws Exception {
        desk.publish("/f", RULING);
        desk.publish("/g", RULING);
        desk.publish("/f", RULING.title("Court rules against the maker").text("<p>The court ruled against the maker.</p>"));
        desk.publish("/g", RULING.title("Court rules against the maker").text("<p>The court ruled against the maker.</p>"));
        assertEquals(1, only().earlier().size());
    }

    @Test
    void anEditThatOnlyTheSecondFeedCarriesIsSeen() throws Exception {
        desk.publish("/f", RULING);
        desk.publish("/g", RULING);
        desk.publish("/g", RULING.text("<p>The court ruled against the maker.</p>"));
        assertEquals("The court ruled against the maker.", only().text());
        assertEquals(1, only().earlier().size());
    }

    @Test
    void anotherWordingInASecondFeedChangesNothing() throws Exception {
        desk.publish("/f", RULING);
        desk.publish("/g", RULING.title("Ruling!").text("<p>Our take on it.</p>"));
        desk.publish("/g", RULING.title("Ruling!!").text("<p>Our other take on it.</p>"));
        assertEquals(RULING.title(), only().row().title());
        assertEquals(List.of(), only().earlier());
    }

    @Test
    void aTeaserThatBecomesTheWholeTextIsNoEdit() throws Exception {
        String page = page("Court rules for the maker", FULL);
        Item teaser = RULING.url(desk.web.url("/ruling")).text("The judges weighed each argument …");
        desk.publish("/f", teaser);
        desk.web.route("/ruling", Answer.html(page));
        desk.docket.reading.fetch(desk.web.url("/ruling"), null);
        assertEquals(Reading.Body.PAGE, only().body());
        desk.publish("/f", teaser, RULING.guid("other").url(desk.web.url("/x")));
        assertEquals(List.of(), desk.open(desk.docket.reading.find(desk.web.url("/ruling"))).earlier());
    }

    @Test
    void aCutTextThatTheFeedCompletesIsNoEdit() throws Exception {
        desk.publish("/f", RULING.text("The judges weighed each argument of the carriers in turn and found […]"));
        desk.publish("/f", RULING.text(FULL));
        assertTrue(only().row().fullText());
        assertFalse(only().row().changed());
    }

    @Test
    void anEditedPageKeepsItsEarlierText() throws Exception {
        save(page("Court rules for the maker", FULL));
        save(page("Court rules for the maker", FULL.replace("none of them", "two of them")));
        Reading.Opened now = only();
        assertTrue(now.text().contains("two of them"));
        assertTrue(now.earlier().getFirst().text().contains("none of them"));
        assertEquals(desk.now, now.changedAt());
        save(page("Judges side with the manufacturer at last", FULL.replace("none of them", "two of them")));
        assertEquals(2, only().earlier().size());
        assertEquals("Judges side with the manufacturer at last", only().row().title());
    }

    @Test
    void aPageThatOnlyLooksDifferentKeepsNothing() throws Exception {
        save(page("Court rules for the maker", FULL + "</p><p>It isn't over. Posted 2 hours ago"));
        save(page("Court rules for the maker", FULL + "</p>\n<p>It isn’t   over. Posted 3 days ago")
                .replace("One headline about phones", "Another headline about maps"));
        assertEquals(List.of(), only().earlier());
        assertNull(only().changedAt());
    }

    @Test
    void anEditInFeedAndPageIsOneVersion() throws Exception {
        Item entry = RULING.url(desk.web.url("/ruling"));
        desk.publish("/f", entry);
        desk.web.route("/ruling", Answer.html(page(RULING.title(), FULL)));
        desk.docket.reading.fetch(desk.web.url("/ruling"), null);
        desk.publish("/f", entry.title("Court rules against the maker").text("The court ruled against the maker."));
        assertTrue(only().wanted());
        desk.web.route("/ruling", Answer.html(page("Court rules against the maker", FULL.replace("none of them", "two of them"))));
        desk.docket.reading.fetch(desk.web.url("/ruling"), null);
        assertEquals("Court rules against the maker", only().row().title());
        assertTrue(only().text().contains("two of them"));
        assertEquals(List.of(RULING.title()), only().earlier().stream().map(Reading.Earlier::title).toList());
        assertTrue(only().earlier().getFirst().text().contains("none of them"));
    }

    @Test
    void anEditedTeaserWhosePageIsTheSameIsNoEditOfTheArticle() throws Exception {
        Item entry = RULING.url(desk.web.url("/ruling"));
        desk.publish("/f", entry);
        desk.web.route("/ruling", Answer.html(page(RULING.title(), FULL)));
        desk.docket.reading.fetch(desk.web.url("/ruling"), null);
        desk.publish("/f", entry.text("A better teaser."));
        desk.docket.reading.fetch(desk.web.url("/ruling"), null);
        assertEquals(List.of(), only().earlier());
        assertFalse(only().wanted());
    }

    private void save(String page) throws InterruptedException {
        desk.now = desk.now.plus(Duration.ofHours(1));
        desk.web.route("/ruling", Answer.html(page));
        desk.docket.reading.fetch(desk.web.url("/ruling"), null);
    }

    private static String page(String title, String text) {
        return "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>" + text.replace(". ", ".</p><p>")
                + "</p></article><section><h2>Related stories</h2><ul><li><a href='/1'>One headline about phones</a></li>"
                + "<li><a href='/2'>Two headlines about wires</a></li></ul></section></body></html>";
    }
}
