package docket.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.feed.Opml.Outline;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlTest {
    private static Opml.Read read(String text) {
        return Opml.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Outline feed(String title, String url) {
        return new Outline(title, url, null, Map.of(), List.of());
    }

    @Test
    void readsFoldersToAnyDepthAndKeepsTwoOfOneName() {
        Opml.Read list = read("""
                <opml version="2.0"><head><title>Mine</title></head><body>
                <outline text="Courts"><outline text="Europe"><outline text="CJEU" type="rss" xmlUrl="https://curia.example/rss" htmlUrl="https://curia.example"/></outline></outline>
                <outline text="Parliaments"><outline text="Europe"><outline text="EP" xmlUrl="https://ep.example/feed"/></outline></outline>
                </body></opml>""");
        assertEquals("Mine", list.title());
        assertEquals(List.of(), list.skipped());
        Outline cjeu = new Outline("CJEU", "https://curia.example/rss", "https://curia.example/", Map.of(), List.of());
        assertEquals(List.of(
                new Outline("Courts", null, null, Map.of(), List.of(new Outline("Europe", null, null, Map.of(), List.of(cjeu)))),
                new Outline("Parliaments", null, null, Map.of(), List.of(new Outline("Europe", null, null, Map.of(),
                        List.of(feed("EP", "https://ep.example/feed")))))), list.outlines());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<opml><body><outline text='A & B' type='RSS' xmlurl='https://a.example/f'/></body></opml>",
        "<OPML><BODY><OUTLINE TITLE='A &amp; B' XMLURL='feed:https://a.example/f'/></BODY></OPML>",
        "\ufeff\n<?xml version='1.0' encoding='nonsense'?><opml><body><outline title='A &amp;amp; B' xmlUrl=' https://a.example/f '/></body></opml>",
        "<opml><head/><outline text='A &lt;b&gt;&amp;amp;&lt;/b&gt; B' type='atom' xmlUrl='https://a.example/f'/></opml>",
        "<outline text='A & B' type='pie' xmlUrl='feed:https://a.example/f'/>",
        "<opml><body><outline text='A & B' xmlUrl='https://a.example/f'/>",
        "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><body><outline text='A & B' xmlUrl='https://a.example/f'/></body></opml>"
    })
    void readsOneFeedHoweverItIsWritten(String opml) {
        assertEquals(List.of(feed("A & B", "https://a.example/f")), read(opml).outlines());
    }

    @Test
    void readsOtherEncodings() {
        String opml = "<?xml version='1.0' encoding='windows-1251'?><opml><body><outline text='Право' xmlUrl='https://a.example/f'/></body></opml>";
        assertEquals("Право", Opml.read(opml.getBytes(Charset.forName("windows-1251"))).outlines().getFirst().title());
        assertEquals("Право", Opml.read(opml.getBytes(StandardCharsets.UTF_16)).outlines().getFirst().title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            exec:rm -rf /            ; a program
            filter:sh:https://a.example/ ; a program
            "| sh -c id"             ; a program
            |sh                      ; a program
            file:///etc/passwd       ; a file
            \\\\server\\share\\x.xml ; network folder
            javascript:alert(1)      ; no address
            query:Unread:unread      ; another program
            not an address           ; no address on the web
            """)
    void namesWhatItRefuses(String address, String why) {
        Opml.Read list = read("<opml><body>\n<outline text='Bad' xmlUrl='" + address + "'/>\n<outline text='Good' xmlUrl='https://a.example/f'/></body></opml>");
        assertEquals(List.of(feed("Good", "https://a.example/f")), list.outlines());
        assertEquals(1, list.skipped().size());
        assertTrue(list.skipped().getFirst().contains("\u201cBad\u201d") && list.skipped().getFirst().contains(why), list.skipped().getFirst());
        assertTrue(list.skipped().getFirst().startsWith("Line 2: "), list.skipped().getFirst());
    }

    @Test
    void namesOutlinesThatHoldNoFeed() {
        Opml.Read list = read("<opml><body><outline text='Other list' type='include' url='https://a.example/x.opml'/><outline text='Half' type='rss'/><outline text='Empty'/></body></opml>");
        assertEquals(List.of(new Outline("Empty", null, null, Map.of(), List.of())), list.outlines());
        assertEquals(2, list.skipped().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "<html><body>no</body></html>", "{}", "<opml", "%PDF-1.7"})
    void saysThatAFileIsNoList(String text) {
        assertEquals(List.of(), read(text).outlines());
        assertEquals(1, read(text).skipped().size());
    }

    @Test
    void unknownAttributesGoOutAsTheyCameIn() {
        Opml.Read list = read("""
                <opml version="2.0" xmlns:frss="https://freshrss.org/opml"><head/><body>
                <outline text="F" color="red"><outline text="A" xmlUrl="https://a.example/f" frss:cssFullContent="article &gt; p" category="/law,/eu"/></outline>
                </body></opml>""");
        Outline folder = list.outlines().getFirst();
        assertEquals(Map.of("color", "red"), folder.other());
        assertEquals(Map.of("xmlns:frss", "https://freshrss.org/opml", "frss:cssFullContent", "article > p", "category", "/law,/eu"),
                folder.children().getFirst().other());
        String written = Opml.write("Mine", list.outlines());
        assertTrue(written.contains("<opml version=\"2.0\" xmlns:frss=\"https://freshrss.org/opml\">"), written);
        assertEquals(1, written.split("xmlns:frss", -1).length - 1);
        assertEquals(list.outlines(), read(written).outlines());
    }

    @Test
    void writesWellFormedXmlWhateverTheNamesHold() throws Exception {
        List<Outline> outlines = List.of(new Outline("a <b> & \"c\" \u0001\n\ud83d\ude00", "https://a.example/?x=1&y=2", null,
                Map.of("bad name", "x", "odd:attr", "1 < 2", "xmlns:odd", "urn:odd"), List.of()));
        String written = Opml.write("T & <t>", outlines);
        javax.xml.parsers.DocumentBuilderFactory factory = javax.xml.parsers.DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        org.w3c.dom.Element root = factory.newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        org.w3c.dom.Element outline = (org.w3c.dom.Element) root.getElementsByTagName("outline").item(0);
        assertEquals("2.0", root.getAttribute("version"));
        assertEquals("a <b> & \"c\" \n\ud83d\ude00", outline.getAttribute("text"));
        assertEquals(outline.getAttribute("text"), outline.getAttribute("title"));
        assertEquals("https://a.example/?x=1&y=2", outline.getAttribute("xmlUrl"));
        assertEquals("rss", outline.getAttribute("type"));
        assertEquals("1 < 2", outline.getAttributeNS("urn:odd", "attr"));
    }

    @Test
    void deepAndLongListsAreBounded() {
        String deep = "<opml><body>" + "<outline text='f'>".repeat(20_000) + "<outline text='A' xmlUrl='https://a.example/f'/>";
        Outline inner = read(deep).outlines().getFirst();
        int depth = 1;
        while (inner.feedUrl() == null) {
            inner = inner.children().getFirst();
            depth++;
        }
        assertTrue(depth < 100, "depth " + depth);
        StringBuilder wide = new StringBuilder("<opml><body>");
        for (int i = 0; i < 100_000; i++) {
            wide.append("<outline text='n' xmlUrl='https://a.example/").append(i).append("'/>\n");
        }
        assertEquals(100_000, read(wide.append("</body></opml>").toString()).outlines().size());
        assertNull(read(deep).title());
    }
}
