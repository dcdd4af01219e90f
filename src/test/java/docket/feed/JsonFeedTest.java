package docket.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.model.CommentFacts;
import docket.model.Enclosure;
import docket.model.Entry;
import docket.model.Outcome;
import docket.model.ParsedFeed;
import docket.model.Rhythm;
import docket.model.Published;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFeedTest {
    private static ParsedFeed parse(String json) throws NotAFeed {
        return new FeedParser().parse(json.getBytes(StandardCharsets.UTF_8), "https://news.example/feed.json", "application/feed+json");
    }

    @Test
    void readsAWholeItem() throws NotAFeed {
        ParsedFeed feed = parse("""
                {"version": "https://jsonfeed.org/version/1", "title": "Wire", "home_page_url": "/", "favicon": "/f.ico", "author": {"name": "Ann"},
                 "items": [{"id": 7, "url": "/7", "title": "Law & order", "content_html": "<a href='x'>x</a>", "summary": "1 < 2", "date_published": "2026-03-02T10:00:00+01:00",
                  "tags": ["AI", "AI", 3], "attachments": [{"url": "a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 5}]}]}""");
        assertEquals(new ParsedFeed("json 1.0", "Wire", "https://news.example/", "https://news.example/f.ico", null, null, Rhythm.NONE, false, List.of(
                new Entry("7", "https://news.example/7", "Law & order", "Ann", Published.parse("2026-03-02T09:00:00Z"), null,
                        "<a href='https://news.example/x'>x</a>", "1 &lt; 2", CommentFacts.NONE,
                        List.of(new Enclosure("https://news.example/a.mp3", "audio/mpeg", 5L)), List.of("AI", "3"), null))), feed);
    }

    @Test
    void passesOverFieldsOfTheWrongType() throws NotAFeed {
        Entry entry = parse("{\"items\": [null, 5, {\"id\": \"1\", \"title\": {}, \"authors\": \"Ann\", \"tags\": \"AI\", \"attachments\": {}, \"date_published\": 5, \"content_text\": \"a\\n\\nb <c>\"}]}")
                .entries().getFirst();
        assertEquals(new Entry("1", null, null, "Ann", null, null, "<p>a</p><p>b &lt;c&gt;</p>", null, CommentFacts.NONE, List.of(), List.of("AI"), null), entry);
    }

    @Test
    void keepsTheWholeItemsOfACutDocument() throws NotAFeed {
        String whole = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":\"One\"},{\"id\":\"2\",\"title\":\"Tw";
        ParsedFeed feed = parse(whole);
        assertEquals(List.of("One"), feed.entries().stream().map(Entry::title).toList());
        assertTrue(feed.repaired());
    }

    @Test
    void readsRssWrittenAsJson() throws NotAFeed {
        Entry entry = parse("""
                {"rss": {"version": "2.0", "channel": {"title": "Wire", "link": "https://news.example/", "item": [{"title": "S", "link": "/1",
                 "guid": {"isPermaLink": "false", "#value": "g"}, "pubDate": "Mon, 02 Mar 2026 09:00:00 GMT", "category": ["a", "b"],
                 "enclosure": {"url": "/a.mp3", "type": "audio/mpeg", "length": 5}}]}}}""").entries().getFirst();
        assertEquals(new Entry("g", "https://news.example/1", "S", null, Published.parse("2026-03-02T09:00:00Z"), null, null, null, CommentFacts.NONE,
                List.of(new Enclosure("https://news.example/a.mp3", "audio/mpeg", 5L)), List.of("a", "b"), null), entry);
    }

    @Test
    void refusesJsonThatIsNoFeedOrNestsWithoutEnd() {
        assertEquals(Outcome.NOT_A_FEED, assertThrows(NotAFeed.class, () -> parse("{\"hubs\": []}")).problem().outcome());
        assertThrows(NotAFeed.class, () -> parse("{\"items\": " + "[".repeat(100_000)));
    }
}
