package docket.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {
    private static final String URL = "https://news.example/feeds/main.xml";

    private static ParsedFeed parse(String text) throws NotAFeed {
        return new FeedParser().parse(text.getBytes(StandardCharsets.UTF_8), URL, null);
    }

    private static String rss(String item) {
        return "<rss version=\"2.0\"><channel><title>Wire</title><link>https://news.example/</link>" + item + "</channel></rss>";
    }

    private static Entry item(String inside) throws NotAFeed {
        return parse(rss("<item>" + inside + "</item>")).entries().getFirst();
    }

    private static Entry atom(String inside) throws NotAFeed {
        return parse("<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry>" + inside + "</entry></feed>").entries().getFirst();
    }

    @Test
    void readsAWholeRssItem() throws NotAFeed {
        ParsedFeed feed = parse("""
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
                     xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
                <channel><title>Policy &amp; law</title><link>https://news.example/</link><ttl>90</ttl><image><url>/logo.png</url></image>
                <item><title>Court &lt;i&gt;rules&lt;/i&gt;</title><link>/s/1</link><guid isPermaLink="false">g1</guid>
                <author>ann@news.example (Ann Lee)</author><pubDate>Mon, 02 Mar 2026 10:00:00 +0100</pubDate><category>Law</category>
                <comments>/s/1#talk</comments><wfw:commentRss>/s/1/feed</wfw:commentRss><slash:comments>7</slash:comments>
                <description>Short</description><content:encoded><![CDATA[<p>Long <a href="../x?a=1&amp;b=2">x</a></p>]]></content:encoded>
                <enclosure url="/a.mp3" type="audio/mpeg" length="12"/></item></channel></rss>""");
        assertEquals(new ParsedFeed("rss 2.0", "Policy & law", "https://news.example/", "https://news.example/logo.png", null,
                null, new Rhythm(Duration.ofMinutes(90), Set.of(), Set.of()), false, List.of(new Entry("g1", "https://news.example/s/1", "Court rules", "Ann Lee",
                        Published.parse("2026-03-02T09:00:00Z"), null,
                        "<p>Long <a href=\"https://news.example/x?a=1&amp;b=2\">x</a></p>", "Short",
                        new CommentFacts("https://news.example/s/1#talk", "https://news.example/s/1/feed", 7),
                        List.of(new Enclosure("https://news.example/a.mp3", "audio/mpeg", 12L)), List.of("Law"), null))), feed);
    }

    @Test
    void readsAWholeAtomEntry() throws NotAFeed {
        ParsedFeed feed = parse("""
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:base="https://cdn.example/blog/">
                <title type="html">A &amp;amp; B</title><link rel="self" href="/self"/><link href="/"/><icon>i.png</icon><author><name>Ann</name></author>
                <entry xml:base="2026/"><id>urn:x:1</id><title>One</title><published>2026-03-01T09:00:00Z</published><updated>2026-03-02T09:00:00.5Z</updated>
                <link rel="alternate" type="application/pdf" href="1.pdf"/><link rel="alternate" type="text/html" href="1.html"/>
                <link rel="replies" type="application/atom+xml" href="1.atom" thr:count="3"/><link rel="enclosure" href="1.mp3" length="9"/>
                <category term="ai" label="AI acts"/><summary>a &lt; b</summary>
                <content type="xhtml" xml:base="img/"><div xmlns="http://www.w3.org/1999/xhtml"><img src="a.png" alt="x"/><br/></div></content></entry></feed>""");
        assertEquals("A & B", feed.title());
        assertEquals("https://cdn.example/", feed.site());
        assertEquals("https://cdn.example/blog/i.png", feed.icon());
        assertEquals(new Entry("urn:x:1", "https://cdn.example/blog/2026/1.html", "One", "Ann", Published.parse("2026-03-01T09:00:00Z"),
                Published.parse("2026-03-02T09:00:00Z"), "<div><img src=\"https://cdn.example/blog/2026/img/a.png\" alt=\"x\"><br></div>", "a &lt; b",
                new CommentFacts(null, "https://cdn.example/blog/2026/1.atom", 3), List.of(new Enclosure("https://cdn.example/blog/2026/1.mp3", null, 9L)),
                List.of("AI acts", "ai"), null), feed.entries().getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            rdf 1.0 ; <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel><item rdf:about="a"><title>S</title></item></rdf:RDF>
            rss 0.91; <!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/x.dtd"><rss version="0.91"><channel><title>T</title><item><title>S</title></item></channel></rss>
            rss 2.0 ; <rss xmlns="http://backend.userland.com/rss2" version="2.0"><channel><title>T</title></channel><item><title>S</title></item></rss>
            rss     ; <channel><title>T</title><item><title>S</title></item></channel>
            rss 2.0 ; <RSS version="2.0"><CHANNEL><TITLE>T</TITLE><ITEM><TITLE>S</TITLE></ITEM></CHANNEL></RSS>
            atom 1.0; <feed><title>T</title><entry><title>S</title></entry></feed>
            atom 1.0; <a:feed xmlns:a="https://www.w3.org/2005/atom/"><a:title>T</a:title><a:entry><a:title>S</a:title></a:entry></a:feed>
            atom 0.3; <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><entry><title>S</title></entry></feed>
            json 1.1; {"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":1,"title":"S"}]}
            rss-json 2.0; {"rss":{"version":"2.0","channel":{"title":"T","item":[{"title":"S"}]}}}
            """)
    void readsEveryDialect(String format, String text) throws NotAFeed {
        ParsedFeed feed = parse(text);
        assertEquals(format, feed.format());
        assertEquals("T", feed.title());
        assertEquals(List.of("S"), feed.entries().stream().map(Entry::title).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\n\n <b>Warning</b>: something in <i>x.php</i> on line 2<br />\n%s", "<!-- a > b --> %s", "%s<script>alert(1)</script>", "%s\u0000\u0000 trailing words",
        "<?xml version=\"1.1\" standalone=\"perhaps\"?><?xml version=\"1.0\"?>%s", "<!DOCTYPE html [<!ENTITY x \"y\">]>%s"
    })
    void whatSurroundsTheDocumentIsNoPartOfIt(String around) throws NotAFeed {
        assertEquals("S", parse(around.formatted(rss("<item><title>S</title></item>"))).entries().getFirst().title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            R&D at &nbsp;AT&T | R&D at AT&T
            I <3 privacy | I <3 privacy
            it&#146;s &#x93;fine&#148; | it\u2019s \u201cfine\u201d
            &#xD83D;&#xDE00; &#0;&#x1F;ok | \uD83D\uDE00 ok
            &eacute;t&eacute &bogus; | \u00e9t\u00e9 &bogus;
            <![CDATA[A & B]]> | A & B
            A <em>naked</em> title | A naked title
            The &lt;video&gt; tag | The <video> tag
            A\u202Ebc\u202C d | Abc d
            """)
    void titlesComeOutAsMeant(String written, String title) throws NotAFeed {
        assertEquals(title, item("<title>" + written + "</title>").title());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<item><title>One</title><link>https://a.example/1</link></item><item><title>Two</title><lin", "<item><title>One</title></item><item><ti",
        "<item><title>One</title><description><p>unclosed<br></description></item>", "<item><title lang=en>One</title></item>",
        "<item><title>One</title><description x=\"1\" x=\"2\">d</description></item>", "<item><title>One</title><itunes:author>Ann</itunes:author></item>",
        "<item><title>One</title><slash:comments>many</slash:comments><ttl>x</ttl></item><skipHours><hour>noon</hour></skipHours>"
    })
    void damageCostsOnlyWhatItHits(String items) throws NotAFeed {
        ParsedFeed feed = parse("<rss version='2.0'><channel><title>Wire</title>" + items);
        assertEquals("Wire", feed.title());
        assertEquals("One", feed.entries().getFirst().title());
        assertTrue(feed.repaired());
    }

    @Test
    void aSoundFeedIsNotCalledRepaired() throws NotAFeed {
        assertFalse(parse(rss("<item><title>A &amp; B</title></item>")).repaired());
    }

    @Test
    void onlyWebAddressesLeaveTheParser() throws NotAFeed {
        Entry entry = item("<title>S</title><link>javascript:alert(1)</link><comments>file:///etc/passwd</comments><enclosure url='data:text/html,x' type='x' length='1'/>");
        assertNull(entry.url());
        assertEquals(CommentFacts.NONE, entry.comments());
        assertEquals(List.of(), entry.enclosures());
    }

    @Test
    void anEntryAlwaysHasAnId() throws NotAFeed {
        assertEquals("g", item("<guid> g </guid>").id());
        assertEquals("https://news.example/1", item("<link>/1</link>").id());
        String made = item("<title>Only a title</title>").id();
        assertEquals(made, item("<title>Only a title</title>").id());
        assertTrue(made.startsWith("hash:"));
    }

    @Test
    void otherVocabulariesFillWhatTheFormatLeavesOut() throws NotAFeed {
        Entry entry = item("""
                <dc:title>T</dc:title><dc:creator>Ann</dc:creator><dc:creator>Bo</dc:creator><dc:subject>Law</dc:subject><atom:updated>2026-03-02T09:00:00Z</atom:updated>
                <atom:link rel="alternate" href="/1"/><media:group><media:description>D</media:description><media:content url="/v.mp4" type="video/mp4" fileSize="5"/></media:group>""");
        assertEquals(new Entry("https://news.example/1", "https://news.example/1", "T", "Ann, Bo", null, Published.parse("2026-03-02T09:00:00Z"), null, "D",
                CommentFacts.NONE, List.of(new Enclosure("https://news.example/v.mp4", "video/mp4", 5L)), List.of("Law"), null), entry);
    }

    @Test
    void atomAuthorsAreInherited() throws NotAFeed {
        assertEquals("Source Ann", atom("<title>x</title><source><author><name>Source Ann</name></author></source>").author());
        assertEquals("a@x.example", atom("<author><name/><email>a@x.example</email></author>").author());
    }

    @Test
    void atomTextIsTextAndBase64IsDecoded() throws NotAFeed {
        assertEquals("1 < 2 & <b>", atom("<title>1 &lt; 2 &amp;amp; &lt;b></title>".replace("&amp;amp;", "&amp;")).title());
        assertEquals("<p>Hi</p>", atom("<content type='application/x-html' mode='base64'>PHA+SGk8L3A+</content>").contentHtml());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            false; NOT_A_FEED; ~~
            false; NOT_A_FEED; ~   ~
            false; NOT_A_FEED; %PDF-1.7 words
            true ; NOT_A_FEED; <!DOCTYPE html><title>Page</title>
            true ; NOT_A_FEED; <html><body><rss/></body></html>
            false; NOT_A_FEED; <opml><body/></opml>
            false; NOT_A_FEED; {"a":1}
            false; NOT_A_FEED; [1,2]
            false; NOT_A_FEED; just words
            """)
    void whatIsNoFeedIsRefusedInWords(boolean webPage, Outcome outcome, String text) {
        NotAFeed refusal = assertThrows(NotAFeed.class, () -> parse(text));
        assertEquals(outcome, refusal.problem().outcome());
        assertEquals(webPage, refusal.isWebPage());
        assertTrue(refusal.problem().summary().endsWith("."));
    }

    @Test
    void picturesAreRefusedInWords() {
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};
        assertEquals("This is a picture, not a feed.", assertThrows(NotAFeed.class, () -> new FeedParser().parse(jpeg, URL, null)).problem().summary());
    }

    @Test
    void entityBombsAreRefused() {
        String nested = """
                <!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
                """ + rss("<item><title>&c;</title></item>");
        assertEquals(Outcome.PARSE, assertThrows(NotAFeed.class, () -> parse(nested)).problem().outcome());
        String large = "<!DOCTYPE rss [<!ENTITY a '" + "x".repeat(1_500) + "'>]>" + rss("<item><title>&a;&a;&a;</title></item>");
        assertEquals(Outcome.PARSE, assertThrows(NotAFeed.class, () -> parse(large)).problem().outcome());
    }

    @Test
    void entitiesFromOutsideComeToNothingAndThoseOfTheDocumentAreBounded() throws NotAFeed {
        String outside = "<!DOCTYPE rss [<!ENTITY a \"Court\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                + rss("<item><title>&a; &f;</title></item>");
        assertEquals("Court &f;", parse(outside).entries().getFirst().title());
        String quadratic = "<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(900) + "\">]>"
                + rss("<item><title>S</title><description>" + "&a;".repeat(5_000) + "</description></item>");
        String summary = parse(quadratic).entries().getFirst().summaryHtml();
        assertTrue(summary != null && summary.length() < 50_000);
    }

    @Test
    void severalThreadsMayShareAParser() throws Exception {
        String text = rss("<item><title>S</title><pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate></item>".repeat(50));
        FeedParser parser = new FeedParser();
        ParsedFeed expected = parser.parse(text.getBytes(StandardCharsets.UTF_8), URL, null);
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            List<java.util.concurrent.Callable<ParsedFeed>> tasks = java.util.Collections.nCopies(40, () -> parser.parse(text.getBytes(StandardCharsets.UTF_8), URL, null));
            for (var future : threads.invokeAll(tasks)) {
                assertEquals(expected, future.get());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<media:thumbnail url='/p.png'/>|https://news.example/p.png",
        "<media:thumbnail url='/s.png' width='80'/><media:thumbnail url='/l.png' width='480'/>|https://news.example/l.png",
        "<media:group><media:content url='/f.mp4' type='video/mp4'/><media:thumbnail url='/still.jpg'/></media:group>|https://news.example/still.jpg",
        "<media:content url='/photo' medium='image'/>|https://news.example/photo",
        "<itunes:image href='/cover.jpg'/>|https://news.example/cover.jpg",
        "<media:thumbnail url='javascript:alert(1)'/>|",
    })
    void theEntrysPictureIsFoundWhereverMediaRssPutsIt(String inside, String image) throws NotAFeed {
        assertEquals(image, item(inside).image());
    }
}
