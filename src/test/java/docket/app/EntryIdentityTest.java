package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.app.FeedDesk.Item;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which entries of two documents of a feed are one article.
class EntryIdentityTest {
    private static final String MONDAY = "Mon, 09 Mar 2026 08:00:00 GMT";
    private static final String TUESDAY = "Tue, 10 Mar 2026 08:00:00 GMT";
    private static final Item RULING = Item.of("r-1", "/ruling", "Court rules for the maker", "The court ruled.").at(MONDAY);
    private static final Item FINE = Item.of("f-1", "/fine", "Regulator fines a carrier", "The fine is high.").at(TUESDAY);

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

    @ParameterizedTest
    @CsvSource(textBlock = """
            http://news.example/?p=7         , https://news.example/?p=7
            https://news.example/a           , https://news.example/a/
            https://news.example/a           , https://news.example/a?utm_source=rss&utm_medium=feed
            http://www.news.example/a/?utm_source=x , https://news.example/a
            """)
    void anIdThatIsAnAddressIsOneInAllItsSpellings(String before, String after) throws Exception {
        desk.publish("/f", RULING.guid(before));
        Item moved = RULING.guid(after).url("https://news.example/other").title("Judges decide after years").text("All new.");
        assertEquals(0, desk.publish("/f", moved.at(MONDAY)).added());
        assertEquals(List.of("Judges decide after years"), desk.titles());
    }

    @Test
    void idsThatDifferInTheirFragmentAreTwo() throws Exception {
        desk.publish("/f", Item.of("https://news.example/live#1", "/live", "Opening words", "One.").at(MONDAY));
        desk.publish("/f", Item.of("https://news.example/live#2", "/live", "First witness", "Two.").at(TUESDAY));
        assertEquals(List.of("First witness", "Opening words"), desk.titles());
    }

    @Test
    void aNewIdAtEveryLookMakesNoNewArticle() throws Exception {
        for (int look = 0; look < 4; look++) {
            desk.publish("/f", FINE.guid("x" + look), RULING.guid("y" + look));
        }
        assertEquals(List.of(FINE.title(), RULING.title()), desk.titles());
        assertEquals(2, desk.docket.library.subscriptions().getFirst().entries());
    }

    @Test
    void aNewIdWithTheSameAddressAndDateIsAnEdit() throws Exception {
        desk.publish("/f", RULING);
        desk.publish("/f", RULING.guid("r-2").title("Judges side with manufacturer"));
        assertEquals(List.of("Judges side with manufacturer"), desk.titles());
        assertEquals(RULING.title(), desk.open("Judges side with manufacturer").earlier().getFirst().title());
    }

    @Test
    void aNewIdWithTheSameAddressButAnotherTitleAndDateIsANewArticle() throws Exception {
        desk.publish("/f", RULING);
        desk.publish("/f", RULING.guid("r-2").title("What happens next").at(TUESDAY));
        assertEquals(List.of("What happens next", RULING.title()), desk.titles());
    }

    @Test
    void idsThatStandInOneDocumentAreTwoArticlesWhateverElseIsEqual() throws Exception {
        desk.publish("/f", RULING);
        desk.publish("/f", RULING.guid("r-2"), RULING);
        desk.publish("/f", RULING.guid("r-2"), RULING);
        assertEquals(2, desk.rows().size());
    }

    @Test
    void anUnknownIdWithAnotherAddressIsNew() throws Exception {
        desk.publish("/f", RULING);
        desk.publish("/f", RULING.guid("r-2").url("https://news.example/ruling-2").at(TUESDAY));
        assertEquals(2, desk.rows().size());
    }

    @Test
    void aLivePageKeepsAllItsEntries() throws Exception {
        Item one = Item.of("l1", "/live", "Doors open", "One.").at(MONDAY);
        Item two = Item.of("l2", "/live", "The judge speaks", "Two.").at(MONDAY.replace("08:00", "09:00"));
        Item three = Item.of("l3", "/live", "Recess", "Three.").at(MONDAY.replace("08:00", "10:00"));
        desk.publish("/f", one);
        desk.publish("/f", two);
        desk.publish("/f", three, two);
        desk.publish("/f", three);
        assertEquals(List.of("Recess", "The judge speaks", "Doors open"), desk.titles());
        assertTrue(desk.open("The judge speaks").text().contains("Two."));
    }

    @Test
    void aLivePageWhoseIdsChangeAtEveryLookIsNotDoubled() throws Exception {
        for (int look = 0; look < 3; look++) {
            desk.publish("/f", Item.of("b" + look, "/live", "The judge speaks", "Two.").at(TUESDAY),
                    Item.of("a" + look, "/live", "Doors open", "One.").at(MONDAY));
        }
        assertEquals(List.of("The judge speaks", "Doors open"), desk.titles());
    }

    @Test
    void anArticleThatMovesToAnotherDomainIsFoundAtBothAddresses() throws Exception {
        desk.publish("/f", RULING);
        long id = desk.rows().getFirst().id();
        desk.publish("/f", RULING.url("https://ledger.example/2026/ruling"));
        assertEquals(1, desk.rows().size());
        assertEquals(id, desk.docket.reading.find("https://ledger.example/2026/ruling"));
        assertEquals(id, desk.docket.reading.find("https://news.example/ruling"));
        assertEquals("https://ledger.example/2026/ruling", desk.rows().getFirst().url());
        assertFalse(desk.rows().getFirst().changed());
    }

    @Test
    void twoFeedsOfOneArticleBecomeOneWhenAnEntryMovesToTheOther() throws Exception {
        desk.publish("/f", RULING);
        desk.publish("/g", RULING.url("https://ledger.example/2026/ruling"));
        assertEquals(2, desk.rows().size());
        desk.publish("/f", RULING.url("https://ledger.example/2026/ruling"));
        assertEquals(1, desk.rows().size());
        assertEquals(List.of("Feed at /f", "Feed at /g"), desk.open(RULING.title()).feeds());
    }

    @Test
    void anIdThatCountsPlacesDoesNotMakeEditsOfNewArticles() throws Exception {
        Item third = Item.of("", "/third", "Lawmakers question the broker", "Third.").at("Wed, 11 Mar 2026 08:00:00 GMT");
        desk.publish("/f", FINE.guid("1"), RULING.guid("2"));
        desk.publish("/f", third.guid("1"), FINE.guid("2"), RULING.guid("3"));
        desk.publish("/f", third.guid("1"), FINE.guid("2"), RULING.guid("3"));
        assertEquals(List.of(third.title(), FINE.title(), RULING.title()), desk.titles());
        assertTrue(desk.rows().stream().noneMatch(Row::changed));
        assertEquals(3, desk.docket.library.subscriptions().getFirst().entries());
    }

    @Test
    void anIdUsedAgainForAnotherArticleIsANewArticle() throws Exception {
        desk.publish("/f", RULING.guid("latest"));
        desk.publish("/f", FINE.guid("latest"));
        desk.publish("/f", FINE.guid("latest"));
        assertEquals(List.of(FINE.title(), RULING.title()), desk.titles());
        assertTrue(desk.rows().stream().noneMatch(Row::changed));
    }

    @Test
    void aHeadlineRewrittenWithItsAddressIsAnEditWhileTheDateStays() throws Exception {
        desk.publish("/f", RULING);
        desk.publish("/f", RULING.title("Judges side with manufacturer").url("https://news.example/judges-side"));
        assertEquals(List.of("Judges side with manufacturer"), desk.titles());
        assertTrue(desk.rows().getFirst().changed());
    }

    @Test
    void oneIdForAllEntriesKeepsThemApartInAnyOrder() throws Exception {
        Item a = RULING.guid("same");
        Item b = FINE.guid("same");
        Item c = Item.of("same", "/third", "Lawmakers question the broker", "Third.");
        desk.publish("/f", a);
        desk.publish("/f", a, b);
        desk.publish("/f", b, a);
        desk.publish("/f", c, b);
        desk.publish("/f", c);
        desk.publish("/f", a, b, c);
        assertEquals(List.of("Court rules for the maker", "Lawmakers question the broker", "Regulator fines a carrier"), desk.titles().stream().sorted().toList());
        assertTrue(desk.rows().stream().noneMatch(Row::changed), () -> desk.rows().toString());
    }

    @Test
    void oneIdAndOneAddressForAllKeepsThemApartByTheirTitles() throws Exception {
        Item a = RULING.guid("same").url("https://news.example/");
        Item b = FINE.guid("same").url("https://news.example/");
        desk.publish("/f", a, b);
        desk.publish("/f", b, a);
        desk.publish("/f", b);
        assertEquals(List.of(FINE.title(), RULING.title()), desk.titles());
        assertTrue(desk.rows().stream().noneMatch(Row::changed));
    }

    @Test
    void oneIdAndNoAddressKeepsThemApartByTheirTitles() throws Exception {
        Item a = RULING.guid("same").url(null);
        Item b = FINE.guid("same").url(null);
        desk.publish("/f", a, b);
        desk.publish("/f", b, a);
        assertEquals(List.of(FINE.title(), RULING.title()), desk.titles());
        assertTrue(desk.open(RULING.title()).text().contains("The court ruled."));
    }

    @Test
    void aHomePageIsNoAddressOfAnArticle() throws Exception {
        desk.publish("/f", RULING.url("https://news.example"));
        desk.publish("/g", FINE.url("https://news.example/?utm_source=g"));
        desk.publish("/f", RULING.guid("r-2").url("https://news.example/"));
        assertEquals(List.of(FINE.title(), RULING.title()), desk.titles());
        assertTrue(desk.rows().getFirst().url().startsWith("https://news.example/"));
    }

    @Test
    void aFeedThatMovesWithItsIdsToAnotherDomainIsNotDoubled() throws Exception {
        desk.publish("/f", FINE.guid(FINE.url()), RULING.guid(RULING.url()));
        Item fine = FINE.url("https://ledger.example/fine").guid("https://ledger.example/fine");
        Item ruling = RULING.url("https://ledger.example/ruling").guid("https://ledger.example/ruling");
        desk.publish("/f", fine, ruling);
        desk.publish("/f", fine.title("Regulator fines a carrier again"), ruling);
        assertEquals(List.of("Regulator fines a carrier again", RULING.title()), desk.titles());
    }

    @Test
    void anEntryThatStandsTwiceIsOne() throws Exception {
        desk.publish("/f", RULING, RULING);
        desk.publish("/f", RULING);
        desk.publish("/f", RULING, RULING);
        assertEquals(1, desk.rows().size());
    }

    @Test
    void entriesWithNeitherIdNorAddressWhoseDateChangesAtEveryLookAreNotDoubled() throws Exception {
        desk.publish("/f", RULING.guid(null).url(null).at(MONDAY));
        desk.publish("/f", RULING.guid(null).url(null).at(TUESDAY));
        assertEquals(1, desk.rows().size());
    }

    @Test
    void anArticleOfTwoFeedsNamesBothAndIsReadOnce() throws Exception {
        desk.publish("/f", RULING);
        desk.publish("/g", RULING.guid("other").url("http://www.news.example/ruling/?utm_source=g"));
        Row row = desk.rows().getFirst();
        assertEquals(1, desk.rows().size());
        assertEquals(List.of("Feed at /f", "Feed at /g"), desk.open(row.id()).feeds());
        desk.docket.marks.set(Marks.Mark.READ, List.of(row.id()), true);
        assertEquals(0, desk.docket.timeline.rows(new Scope.All(), Filter.UNREAD, null, 10).size());
    }

    @Test
    void entriesThatLeaveStayAndAreKnownWhenTheyComeBack() throws Exception {
        desk.publish("/f", FINE, RULING);
        desk.docket.marks.set(Marks.Mark.STARRED, List.of(desk.open(RULING.title()).row().id()), true);
        desk.publish("/f", FINE);
        desk.publish("/f");
        desk.publish("/f", RULING, FINE);
        assertEquals(2, desk.rows().size());
        assertTrue(desk.open(RULING.title()).row().starred());
    }
}
