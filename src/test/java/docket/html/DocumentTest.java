package docket.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.html.Document.Block;
import docket.html.Document.Inline;
import docket.html.Document.Picture;
import docket.html.Document.Style;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final String BASE = "https://law.example/story";

    private static Document read(String html) {
        return Document.parse(new Cleaner().clean(html, BASE), BASE);
    }

    private static List<Block> blocks(String html) {
        return read(html).blocks();
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(new Inline.Text(text)), null, false);
    }

    private static Block.Item item(Block... content) {
        return new Block.Item(List.of(content), null);
    }

    private static Picture picture(String name) {
        return new Picture("https://law.example/" + name, "", 0, 0);
    }

    @Test
    void makesParagraphsOfLooseTextAndOfDoubleBreaks() {
        assertEquals(List.of(paragraph("one"), paragraph("two"), paragraph("three"), paragraph("four")),
                blocks("one<p>two</p>three<br><br>four<br>"));
    }

    @Test
    void foldsBlanksAsABrowserDoes() {
        assertEquals(List.of(new Block.Paragraph(List.of(new Inline.Text("a "),
                        new Inline.Styled(Style.BOLD, List.of(new Inline.Text("b"))), new Inline.Text(" c"),
                        new Inline.Break(), new Inline.Text("d")), null, false)),
                blocks("<p>  a \n <b> b </b> <i> </i> c <br> d </p>"));
    }

    @Test
    void keepsHeadingsListsQuotesAndRules() {
        assertEquals(List.of(
                new Block.Heading(2, List.of(new Inline.Text("Head")), "h", false),
                new Block.Items(true, 3, List.of(item(paragraph("one"), new Block.Items(false, 1, List.of(item(paragraph("in")))))
                        , item(paragraph("two")))),
                new Block.Rule(),
                new Block.Quote(List.of(paragraph("said")))),
                blocks("<h2 id=h>Head</h2><ol start=3><li>one<ul><li>in</ul><li><p>two</p></ol><hr><hr><blockquote>said</blockquote><hr>"));
    }

    @Test
    void keepsCodeAsItStands() {
        assertEquals(List.of(new Block.Code("if (a)\n    b;\n\nc;", "java")),
                blocks("<pre><code class=language-java>if (a)\n    b;\n\nc;\n</code></pre>"));
    }

    @Test
    void readsFiguresAloneInLinksAndInSeries() {
        List<Inline> caption = List.of(new Inline.Text("Fines"));
        assertEquals(List.of(new Block.Figure(new Picture("https://law.example/a.png", "A", 640, 480), caption)),
                blocks("<figure><img src=a.png alt=A width=640 height=480><figcaption>Fines</figcaption></figure>"));
        assertEquals(List.of(new Block.Figure(picture("a.png"), List.of(), "https://law.example/full.png")),
                blocks("<p><a href=full.png><img src=a.png></a></p>"));
        assertEquals(List.of(new Block.Figure(picture("a.png"), List.of()), new Block.Figure(picture("b.png"), caption)),
                blocks("<figure><figure><img src=a.png></figure><figure><img src=b.png></figure><figcaption>Fines</figcaption></figure>"));
        assertEquals(List.of(new Block.Figure(picture("a.png"), List.of()), paragraph("Text")),
                blocks("<p><img src=a.png>Text</p>"));
    }

    @Test
    void leavesSmallSignsInTheText() {
        Block.Paragraph paragraph = assertInstanceOf(Block.Paragraph.class,
                blocks("<p>Good <img src=smile.png width=20 height=20 alt=x></p>").getFirst());
        assertEquals(new Inline.Image(new Picture("https://law.example/smile.png", "x", 20, 20)), paragraph.content().getLast());
    }

    @Test
    void readsTablesOfData() {
        Block.Table table = assertInstanceOf(Block.Table.class, blocks(
                "<table><caption>Fines</caption><tr><th>Year<th>Sum<tr><td rowspan=2>2025<td>1<tr><td></table>").getFirst());
        assertEquals(List.of(new Inline.Text("Fines")), table.caption());
        assertEquals(List.of(new Block.Cell(List.of(paragraph("Year")), true, 1, 1), new Block.Cell(List.of(paragraph("Sum")), true, 1, 1)),
                table.rows().get(0).cells());
        assertEquals(new Block.Cell(List.of(paragraph("2025")), false, 1, 2), table.rows().get(1).cells().get(0));
    }

    @Test
    void unwrapsTablesThatOnlyLayOutAPage() {
        assertEquals(List.of(paragraph("a"), paragraph("b"), paragraph("c")),
                blocks("<table><tr><td><table><tr><td>a</td></tr></table></td><td><p>b</p><p>c</p></td></tr></table>"));
    }

    @Test
    void knowsWhichWayTextRuns() {
        assertTrue(((Block.Paragraph) blocks("<p>مرحبا Docket</p>").getFirst()).rightToLeft());
        assertTrue(((Block.Paragraph) blocks("<div dir=rtl><p>abc</p></div>").getFirst()).rightToLeft());
        assertEquals(List.of(paragraph("«abc» שלום")), blocks("<p>«abc» שלום</p>"));
    }

    @Test
    void findsThePlacesThatFootnotesLeadTo() {
        Document document = read("<p>Claim<sup id=r1><a href='" + BASE + "#n1'>1</a></sup></p><ol><li id=n1>Source</li></ol>");
        assertEquals(Map.of("r1", 0, "n1", 1), document.places());
        Inline anchor = new Inline.Anchor("#n1", List.of(new Inline.Text("1")), null);
        assertEquals(List.of(new Inline.Text("Claim"), new Inline.Styled(Style.SUPERSCRIPT, List.of(anchor))),
                ((Block.Paragraph) document.blocks().getFirst()).content());
    }

    @Test
    void readsMediaTermsDetailsAndFormulas() {
        assertEquals(List.of(new Block.Media("audio", "https://law.example/a.mp3", null)), blocks("<audio src=a.mp3></audio>"));
        assertEquals(List.of(new Block.Media("video", "https://vimeo.com/123", "Film")),
                blocks("<iframe src=https://player.vimeo.com/video/123?h=1 title=Film></iframe>"));
        Block term = new Block.Paragraph(List.of(new Inline.Styled(Style.BOLD, List.of(new Inline.Text("T")))), null, false);
        assertEquals(List.of(new Block.Items(false, 1, List.of(item(term, paragraph("D"))))), blocks("<dl><dt>T<dd>D</dl>"));
        assertEquals(List.of(term, paragraph("D")), blocks("<details><summary>T</summary>D</details>"));
        assertEquals(List.of(paragraph("(a + 1)/b")),
                blocks("<math><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mi>b</mi></mfrac></math>"));
    }

    @Test
    void listsItsPicturesAndHeadings() {
        Document document = read("<h1>A</h1><ul><li><img src=a.png></ul><p><img src=b.png></p><img src=a.png>");
        assertEquals(List.of(picture("a.png"), picture("b.png")), document.pictures());
        assertEquals(1, document.headings().size());
    }

    @Test
    void readsAnyHtmlAndKeepsItsAddressesHarmless() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            String html = RandomHtml.fragment(random);
            String text = Document.parse(html, BASE).toString();
            assertTrue(!text.contains("url=javascript"), () -> "seed " + seed + ", given " + html);
        }
        Document.parse("<div dir=rtl><blockquote><ul><li>".repeat(20_000), BASE);
    }
}
