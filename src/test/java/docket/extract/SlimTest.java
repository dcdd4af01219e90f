package docket.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlimTest {
    private static final String[] PIECES = {"<script>", "</script>", "<script type='application/ld+json'>", "{\"a\": \"<b>\"}", "if (a < b) \"</p>\";", "<!--", "-->", "--!>",
        "<!-->", "<style>", "</style >", "p > q { }", "<svg>", "<svg viewBox=\"0\">", "</svg>", "<path d='M0'/>", "<g>", "</g>", "<title>", "</title>", "<desc>", "</desc>",
        "<noscript>", "</noscript>", "<img src=a>", "<select>", "<option>", "</select>", "<math>", "<mi>", "</math>", "<textarea>", "</textarea>", "<iframe>", "</iframe>", "<p>",
        "</p>", "<div class=\"a > b\">", "</div>", "<a href='x' title=\">\">", "</a>", "<table>", "<tr>", "<td>", "</table>", "words", " é “quoted” 😀 ", "<", ">", "</", "<!", "<?",
        "<![CDATA[", "]]>", "<script/>", "<style/>", "<template>", "</template>", "<frameset>", "<plaintext>", "<foreignObject>", "</head>", "<body>", "</body>", "\"", "'", "=", "<a b=c<d>"};

    /// What no reader reads is taken away from both, so that only a difference that matters is left.
    private static String tree(Document page) {
        page.select("script:not([type*=json]), style, svg").forEach(Element::empty);
        page.filter((node, depth) -> node instanceof Comment ? NodeFilter.FilterResult.REMOVE : NodeFilter.FilterResult.CONTINUE);
        page.outputSettings().prettyPrint(false);
        return page.outerHtml();
    }

    private static void assertSameTree(String html) {
        assertEquals(tree(PageParser.parse(html, "https://example.org/")),
                tree(PageParser.parse(html.getBytes(StandardCharsets.UTF_8), "https://example.org/", null)), html);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>One<script>document.write('<p>no</p>')</script>two<!-- <p>not</p> -->three<style>p > a { }</style></p>",
        "<script><!-- document.write('<script></script>') --></script><p>after",
        "<p>before<svg><title>Mark</title><path d='M0 0'/><g><circle/></g></svg>after</p>",
        "<svg><foreignObject><div><script>a</script></div></foreignObject></svg><script>1 < 2</script><p>after",
        "<noscript><img src='a.jpg'><style>a</style></noscript><script>if (1<p) x()</script><p>after",
        "<head><noscript><link href=a></noscript><style>b<a</style></head><p>after",
        "<textarea><script></textarea><p>kept</p><script></script>",
        "<select><option>a<script>1 < 2</script><style>x<y</style></select><script>1 <p</script>after",
        "<a title='<script>' href=\"</p>\">one</a><p>two",
        "<p>open comment <!-- with <p> inside", "<p>open script <script> with <p> inside", "<title>open title <p>and so on"})
    void leavesTheSameTree(String html) {
        assertSameTree(html);
    }

    @Test
    void leavesTheSameTreeOfBrokenMarkup() {
        long seed = 20_260_101;
        Random random = new Random(seed);
        for (int page = 0; page < 3_000; page++) {
            StringBuilder html = new StringBuilder();
            for (int piece = 2 + random.nextInt(14); piece > 0; piece--) {
                html.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertSameTree(html.toString());
        }
    }

    @Test
    void takesCommentsAndTheInsideOfScriptsStylesAndDrawingsAway() {
        Document page = PageParser.parse("<script>s</script><style>t</style><!-- u --><svg><path/></svg><script type='application/ld+json'>{}</script>"
                .getBytes(StandardCharsets.UTF_8), "https://example.org/", null);
        assertEquals("<script></script><style></style></head><body><svg></svg><script type=\"application/ld+json\">{}</script></body>",
                page.outputSettings(page.outputSettings().prettyPrint(false)).outerHtml().replaceFirst("^<html><head>", "").replaceFirst("</html>$", ""));
    }

    @Test
    void readsWhatIsNotUtf8AsBefore() {
        byte[] latin = "<meta charset=iso-8859-1><p>Café <script>a</script> müde".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("Café müde", PageParser.parse(latin, "https://example.org/", null).text());
    }

    /// The lines of a page with what a reader sees of each.
    private static List<String> lines(Document page) {
        PageTree tree = PageTree.of(page.body());
        return IntStream.range(0, tree.runs.count).mapToObj(line -> tree.tag(tree.runs.block[line]) + ": " + tree.line(line)).toList();
    }

    private static void assertSameLines(String html) {
        assertEquals(lines(PageParser.parse(html, "https://example.org/")),
                lines(PageParser.parse(html.getBytes(StandardCharsets.UTF_8), "https://example.org/", null)), html);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>One <!-- a --> <a href=x>two</a> <!-- b --><b>three</b>\n<!-- c -->\n<i>four</i></p>\n<p>five",
        "<div>\n <span>one</span>\n <span>two</span>\n <div>\n<b>three</b> </div> four </div>",
        "<pre>\n<b>a</b>\n\n  <i>b</i>\n</pre>\n<p>after</p>", "<pre><!-- a -->\n\nb</pre>", "<PRE>a\n<P>b</P>\n<P>c</P></PRE>",
        "<meta name=a>\n<meta name=b>\n<b>one</b> <meta name=c> <i>two</i>", "1 <<!-- a -->b> 2 &am<!-- -->p; 3", "<p>a<!-- b --> <p>c", "<li>a</li> <!-- x --> &amp; <li>b"})
    void leavesTheSameLines(String html) {
        assertSameLines(html);
    }

    @Test
    void leavesTheSameLinesWhereBlanksStandBetweenTags() {
        String[] pieces = {"<p>", "</p>", "<div>", "word</div>word", "word</table>word", "<b>", "</b>", "<span>", "</span>", "<a href=x>", "</a>", "<h2 class='a b'>", "<li>",
            "<br>", "<pre> a\n <b>b</b>\n\n</pre>", "<meta name=a>", "<script>x</script>", "<!-- a -->", "<!---->", " ", "\n  ", "\n", "word", "two words", " & ",
            "<select> <option> a </select>", "<ul>\n<li> <b>a</b>\n</li>\n<li>b</li> </ul>", "<table>\n<tr> <td>a</td>\n <td>\n<p>b\n</td> </tr>\n</table>"};
        Random random = new Random(20_260_102);
        for (int page = 0; page < 3_000; page++) {
            StringBuilder html = new StringBuilder();
            for (int piece = 4 + random.nextInt(30); piece > 0; piece--) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }
            assertSameLines(html.toString());
        }
    }

    @Test
    void leavesOutBlanksBetweenLines() {
        Document page = PageParser.parse("<ul>\n <li>a</li>\n <!-- b -->\n <li>c</li>\n</ul>\n".getBytes(StandardCharsets.UTF_8), "https://example.org/", null);
        page.outputSettings().prettyPrint(false);
        assertEquals("<ul><li>a</li><li>c</li></ul>", page.body().html().strip());
    }
}
