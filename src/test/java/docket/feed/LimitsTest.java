package docket.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.model.Entry;
import docket.model.Outcome;
import docket.model.ParsedFeed;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/// What one document may cost, each limit at its edge.
class LimitsTest {
    private static ParsedFeed parse(String text) throws NotAFeed {
        return new FeedParser().parse(text.getBytes(StandardCharsets.UTF_8), "https://news.example/feed", null);
    }

    private static String rss(String items) {
        return "<rss version='2.0'><channel><title>T</title>" + items + "</channel></rss>";
    }

    private static Outcome refused(String text) {
        return assertThrows(NotAFeed.class, () -> parse(text)).problem().outcome();
    }

    @Test
    void aDocumentMayHave24Megabytes() throws NotAFeed {
        String frame = rss("<item><title>S</title></item>");
        assertEquals(1, parse(" ".repeat(Limits.BYTES - frame.length()) + frame).entries().size());
        assertEquals(Outcome.TOO_LARGE, refused(" ".repeat(Limits.BYTES - frame.length() + 1) + frame));
    }

    @Test
    void aDocumentMayHaveFiftyThousandEntries() throws NotAFeed {
        assertEquals(Limits.ENTRIES, parse(rss("<item/>".repeat(Limits.ENTRIES))).entries().size());
        assertEquals(Outcome.TOO_LARGE, refused(rss("<item/>".repeat(Limits.ENTRIES + 1))));
        assertEquals(Outcome.TOO_LARGE, refused("{\"items\": [" + "{},".repeat(Limits.ENTRIES) + "{}]}"));
    }

    @Test
    void whatNestsDeeperThan64KeepsItsWordsOnly() throws NotAFeed {
        String summary = parse(rss("<item><title>S</title><description>" + "<b>".repeat(100_000) + "word" + "</b>".repeat(100_000) + "</description></item>"))
                .entries().getFirst().summaryHtml();
        assertTrue(summary != null && summary.contains("word") && summary.length() < 64 * 8, summary);
        assertEquals("S", parse(rss("<item><title>S</title></item>" + "<x>".repeat(200_000))).entries().getFirst().title());
    }

    @Test
    void anElementMayHave256Attributes() throws NotAFeed {
        StringBuilder many = new StringBuilder("<item><title>S</title><enclosure");
        for (int i = 0; i < 5_000; i++) {
            many.append(" a").append(i).append("='x'");
        }
        Entry entry = parse(rss(many + " url='https://news.example/a.mp3'/></item>")).entries().getFirst();
        assertEquals("S", entry.title());
        assertTrue(entry.enclosures().isEmpty());
    }

    @Test
    void aFieldKeepsAMillionCharacters() throws NotAFeed {
        Entry entry = parse(rss("<item><title>" + "x".repeat(10_000) + "</title><description>" + "x".repeat(3_000_000) + "</description></item>")).entries().getFirst();
        assertEquals(Limits.FIELD, entry.summaryHtml() == null ? 0 : entry.summaryHtml().length());
        assertEquals(Limits.LINE, entry.title() == null ? 0 : entry.title().length());
    }

    @Test
    void readingEndsWhenTheTimeIsOver() {
        Limits spent = new Limits(-1L);
        assertTrue(spent.isOver());
        assertFalse(new Limits(1_000).isOver());
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            items.append("<item><title>S</title></item>");
        }
        assertThrows(SAXException.class, () -> StrictXml.read(rss(items.toString()), 0, new TreeBuilder(spent)));
        assertThrows(SAXException.class, () -> Salvage.read(rss(items.toString()), new TreeBuilder(spent)));
        assertEquals(null, JsonText.read("{\"items\": []}", 0, spent).value());
    }
}
