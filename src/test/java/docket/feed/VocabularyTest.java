package docket.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.model.Enclosure;
import docket.model.Entry;
import docket.model.ParsedFeed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The vocabularies that feeds borrow from each other, and what they leave out.
class VocabularyTest {
    private static final String NAMESPACES = " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
            + " xmlns:googleplay='http://www.google.com/schemas/play-podcasts/1.0' xmlns:atom='http://www.w3.org/2005/Atom'"
            + " xmlns:slash='http://purl.org/rss/1.0/modules/slash/' xmlns:media='http://search.yahoo.com/mrss/'"
            + " xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'";

    private static ParsedFeed parse(String text) throws NotAFeed {
        return new FeedParser().parse(text.getBytes(StandardCharsets.UTF_8), "https://news.example/dir/feed", null);
    }

    private static Entry rss(String channel, String item) throws NotAFeed {
        return parse("<rss version='2.0'" + NAMESPACES + "><channel><title>T</title><link>https://news.example/</link>" + channel
                + "<item>" + item + "</item></channel></rss>").entries().getFirst();
    }

    private static Entry atom(String entry) throws NotAFeed {
        return parse("<feed xmlns='http://www.w3.org/2005/Atom'" + NAMESPACES + "><title>T</title><entry>" + entry + "</entry></feed>").entries().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", emptyValue = "", textBlock = """
            <a/>                                                                  | <author><strong>Ann Lee</strong></author>      | Ann Lee
            <a/>                                                                  | <author>&lt;ann@a.example&gt;</author>         | ann@a.example
            <a/>                                                                  | <author><uri>https://ann.example/</uri></author> | none
            <a/>                                                                  | <googleplay:author>Ann</googleplay:author>     | Ann
            <a/>                                                                  | <itunes:owner><itunes:name>Ann</itunes:name><itunes:email>a@a.example</itunes:email></itunes:owner> | Ann
            <itunes:owner><itunes:email>a@a.example</itunes:email></itunes:owner> | <a/>                                           | a@a.example
            <googleplay:author>Ann</googleplay:author>                            | <a/>                                           | Ann
            <author>Ann</author><webMaster>w@a.example (Web)</webMaster>          | <a/>                                           | Ann
            <managingEditor>e@a.example (Ed)</managingEditor>                     | <a/>                                           | Ed
            <webMaster>w@a.example (Web)</webMaster>                              | <dc:creator>Ann</dc:creator>                   | Ann
            """)
    void authorsAreFoundWhereverTheyStand(String channel, String item, String author) throws NotAFeed {
        assertEquals(author, rss(channel, "<title>S</title>" + item).author());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://feeds.feedburner.com/~r/wire/~3/1/   | https://news.example/1      | https://news.example/1
            http://feedproxy.google.com/~r/wire/~3/1/   | https://news.example/1      | https://news.example/1
            http://feedproxy.google.com/~r/wire/~3/1/   | https://news.example/       | http://feedproxy.google.com/~r/wire/~3/1/
            https://feeds.news.example/~r/wire/~3/1/    | https://news.example/1      | https://feeds.news.example/~r/wire/~3/1/
            https://news.example/one                    | https://news.example/1      | https://news.example/one
            """)
    void aRedirectOfFeedBurnerGivesWayToThePageItLeadsTo(String link, String original, String url) throws NotAFeed {
        assertEquals(url, rss("", "<link>" + link + "</link><feedburner:origLink>" + original + "</feedburner:origLink>").url());
    }

    @Test
    void atomsWordThatALinkIsThePageIsBelievedButForFeedBurnersFirstHost() throws NotAFeed {
        String original = "<feedburner:origLink>https://news.example/1</feedburner:origLink>";
        assertEquals("https://news.example/1", atom("<link href='http://feeds.feedburner.com/~r/w/~3/1/x.html'/>" + original).url());
        assertEquals("http://feedproxy.google.com/~r/w/~3/1/", atom("<link href='http://feedproxy.google.com/~r/w/~3/1/'/>" + original).url());
    }

    @Test
    void anEntryWithoutALinkIsItsRdfAddress() throws NotAFeed {
        Entry entry = parse("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel>
                <item rdf:about="https://news.example/1"><title>S</title></item></rdf:RDF>""").entries().getFirst();
        assertEquals("https://news.example/1", entry.url());
        assertEquals("https://news.example/1", entry.id());
    }

    @Test
    void aPodcastWithoutGuidsIsKnownByItsFiles() throws NotAFeed {
        assertEquals("https://news.example/a.mp3", rss("", "<title>S</title><enclosure url='/a.mp3'/>").id());
    }

    @Test
    void filesAreFoundInEveryVocabulary() throws NotAFeed {
        assertEquals(List.of(new Enclosure("https://news.example/a.mp3", "audio/mpeg", 5L), new Enclosure("https://news.example/b.mp3", null, null),
                new Enclosure("https://news.example/c.torrent", "application/x-bittorrent", null)), rss("", """
                <enclosure href="/a.mp3" type="audio/mpeg" length="5"/><enclosure>/b.mp3</enclosure>
                <media:peerLink href="/c.torrent" type="application/x-bittorrent"/>""").enclosures());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "7|7\n 12 |12\n0|0\n1,234|1234\n1.234|1234\n1 234|1234")
    void commentsAreCountedAsPeopleWriteNumbers(String written, int count) throws NotAFeed {
        assertEquals(count, rss("", "<slash:comments>" + written + "</slash:comments>").comments().count());
    }

    @Test
    void aFieldWithoutItsEndTagDoesNotSwallowTheNext() throws NotAFeed {
        Entry entry = rss("", "<title>S<link>https://news.example/1</link><guid isPermaLink='false'>g</guid>");
        assertEquals("S", entry.title());
        assertEquals("https://news.example/1", entry.url());
        assertEquals("g", entry.id());
        Entry second = atom("<title>S<id>i</id><link href='/1'/><updated>2026-03-02T09:00:00Z</updated>");
        assertEquals("S", second.title());
        assertEquals("i", second.id());
    }

    @Test
    void atomWrittenAsJsonIsRead() throws NotAFeed {
        ParsedFeed feed = parse("""
                {"version": "1.0", "feed": {"xmlns": "http://www.w3.org/2005/Atom", "title": {"$t": "T"}, "entry": [{"id": {"$t": "i"}, "title": {"type": "text", "$t": "S"},
                 "link": [{"rel": "replies", "href": "/c"}, {"rel": "alternate", "href": "/1"}], "updated": {"$t": "2026-03-02T09:00:00Z"}, "thr$total": {"$t": "3"}}]}}""");
        Entry entry = feed.entries().getFirst();
        assertEquals("atom-json 1.0", feed.format());
        assertEquals("T", feed.title());
        assertEquals(List.of("i", "S", "https://news.example/1", "3"),
                List.of(entry.id(), String.valueOf(entry.title()), String.valueOf(entry.url()), String.valueOf(entry.comments().count())));
    }

    @Test
    void convertersMarkAttributesWithASign() throws NotAFeed {
        Entry entry = parse("""
                {"rss": {"@version": "2.0", "channel": {"title": "T", "item": [{"guid": {"@isPermaLink": "false", "#text": "g"}, "enclosure": {"@url": "/a.mp3", "@length": "5"}}]}}}""")
                .entries().getFirst();
        assertEquals("g", entry.id());
        assertEquals(List.of(new Enclosure("https://news.example/a.mp3", null, 5L)), entry.enclosures());
    }

    @Test
    void commasTooManyAndEntitiesInJsonAreSurvived() throws NotAFeed {
        ParsedFeed feed = parse("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\", \"title\": \"Law &amp; \\\",} order\",}, {\"id\": \"2\",\n }, ],}");
        assertEquals(List.of("1", "2"), feed.entries().stream().map(Entry::id).toList());
        assertEquals("Law & \",} order", feed.entries().getFirst().title());
        assertTrue(feed.repaired());
    }
}
