package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb.Answer;
import docket.app.FeedDesk.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Entries of a size and kind that no publisher means: each is stored, once, and harms no other.
class HostileEntriesTest {
    private static final Item PLAIN = Item.of("plain", "/plain", "A plain entry", "Plain words.");

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

    @Test
    void aFeedOfFiveThousandEntriesIsStoredWholeAndKnownAgain() throws Exception {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            items.add(Item.of("g" + i, "/g" + i, "Entry number " + i, "Words of " + i));
        }
        assertEquals(5_000, desk.publish("/f", items.toArray(Item[]::new)).added());
        List<Item> renamed = items.reversed().stream().map(i -> i.guid("new-" + i.guid())).toList();
        assertEquals(0, desk.publish("/f", renamed.toArray(Item[]::new)).added());
        assertEquals(5_000, desk.rows().size());
    }

    @Test
    void anEntryOfAMegabyteIsStored() throws Exception {
        String text = "<p>" + "A word and another. ".repeat(50_000) + "</p>";
        desk.publish("/f", PLAIN.guid("big").title("Big").text(text), PLAIN.url("https://news.example/other"));
        assertTrue(desk.open("Big").text().length() > 900_000);
        assertEquals(2, desk.rows().size());
    }

    @Test
    void idsOfAnyLengthTellEntriesApart() throws Exception {
        String stem = "x".repeat(100_000);
        Item a = PLAIN.guid(stem + "a").url("https://news.example/a").title("Entry a");
        Item b = PLAIN.guid(stem + "b").url("https://news.example/b").title("Entry b");
        desk.publish("/f", a, b);
        assertEquals(0, desk.publish("/f", b, a.text("Other words.")).added());
        assertEquals(List.of("Entry a", "Entry b"), desk.titles());
        assertTrue(desk.open("Entry a").row().changed());
    }

    @Test
    void anAddressTooLongToBeOneIsLeftOut() throws Exception {
        Item endless = PLAIN.url("https://news.example/" + "x".repeat(60_000)).guid("long");
        desk.publish("/f", endless);
        desk.publish("/f", endless);
        assertEquals(1, desk.rows().size());
        assertEquals(desk.web.url("/f"), desk.rows().getFirst().url());
    }

    @Test
    void longAddressesTellEntriesApart() throws Exception {
        String stem = "https://news.example/" + "x".repeat(6_000);
        desk.publish("/f", PLAIN.url(stem + "a").guid("a").title("Entry a"), PLAIN.url(stem + "b").guid("b").title("Entry b"));
        assertEquals(2, desk.rows().size());
        assertEquals("Entry b", desk.open(desk.docket.reading.find(stem + "b")).row().title());
    }

    @Test
    void tenThousandCategoriesAreCutShort() throws Exception {
        StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><item><guid>c</guid><title>Sorted</title>");
        for (int i = 0; i < 10_000; i++) {
            feed.append("<category>c").append(i).append("</category>");
        }
        assertEquals(1, desk.look("/f", Answer.xml(feed.append("</item></channel></rss>").toString())).added());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001\u0002", "<b></b>", "<img src=\"x\">", "   ", "&nbsp;"})
    void aTitleOfNothingIsReplacedByTheFirstWords(String title) throws Exception {
        desk.publish("/f", PLAIN.title(title).text("The first words."));
        assertEquals(List.of("The first words."), desk.titles());
    }

    @Test
    void charactersThatCannotBeStoredAreReplacedAndIdsStayApart() throws Exception {
        String feed = """
                {"version":"https://jsonfeed.org/version/1.1","title":"F","items":[
                {"id":"\\ud800","title":"Half a \\ud83d letter","content_text":"One \\u0000 two \\udc00."},
                {"id":"\\ud801","title":"Bell \\u0007 and \\u0000 null","content_html":"<p>Three \\ud800 \\u0000</p>"},
                {"id":"a\\u0000b","title":"Whole 😀","content_text":"x","authors":[{"name":"A\\u0000 \\udfff"}],"tags":["t\\u0000\\ud800"],
                 "attachments":[{"url":"https://news.example/a\\ud800.mp3","mime_type":"audio/\\u0000mpeg"}]}]}""";
        desk.look("/f", Answer.json(feed));
        desk.look("/f", Answer.json(feed + " "));
        assertEquals(List.of("Half a \ufffd letter", "Bell and null", "Whole 😀"), desk.titles());
        assertFalse(desk.open("Whole 😀").row().changed());
        assertEquals(1, desk.docket.search.search("three", 10).total());
    }

    @Test
    void wordsThatAreSqlOrSearchSyntaxAreWords() throws Exception {
        String nasty = "'); DROP TABLE article; -- \" OR 1=1 NEAR(a b) * ^ {";
        desk.publish("/f", PLAIN.guid(nasty).title(nasty).text(nasty));
        desk.publish("/f", PLAIN.guid(nasty).title(nasty).text(nasty + " changed"));
        assertEquals(List.of(nasty), desk.titles());
    }
}
