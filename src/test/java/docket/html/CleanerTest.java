package docket.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTest {
    private static final String BASE = "https://law.example/news/story";
    private final Cleaner cleaner = new Cleaner();

    private String clean(String html) {
        return cleaner.clean(html, BASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<h1>A</h1><h2 id=\"x\">B</h2><h6>C</h6>",
        "<p>A <em>claim</em>, <strong>bold</strong> <mark>marked</mark> <small>small</small> <del>old</del> <ins>new</ins></p>",
        "<p><abbr title=\"Digital Services Act\">DSA</abbr>, <time datetime=\"2026-11-22\">today</time>, H<sub>2</sub>O</p>",
        "<blockquote><p>Words</p><blockquote>within</blockquote></blockquote><p><q>short</q> <cite>Court</cite></p>",
        "<ul><li>one<ul><li>two</li></ul></li></ul><ol start=\"3\" type=\"a\"><li value=\"5\">five</li></ol>",
        "<dl><dt>Term</dt><dd>Meaning</dd></dl>",
        "<pre><code class=\"language-java\">if (a &lt; b)\n    return;</code></pre>",
        "<details><summary>More</summary><p>Words</p></details>",
        "<figure><img data-src=\"https://law.example/a.png\" alt=\"Fines\" width=\"640\" height=\"480\"><figcaption>Fines</figcaption></figure>",
        "<p>Claim<sup id=\"r1\"><a href=\"#n1\">1</a></sup></p><ol><li id=\"n1\">Source <a href=\"#r1\">back</a></li></ol>",
        "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>",
        "<p lang=\"ar\" dir=\"rtl\">نص</p><div dir=\"rtl\"><p>نص</p><p>نص</p></div>",
        "<p><math><mfrac><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></mfrac></math></p>",
        "<p>a<br>b</p><hr><p>c</p>",
        "<audio controls=\"\" preload=\"none\" src=\"https://law.example/a.mp3\"></audio>",
        "<p><a href=\"mailto:desk@law.example\">mail</a> <a href=\"http://old.example/?a=1&amp;b=2#c\" title=\"T\">old</a></p>",
    })
    void keepsWhatAnArticleNeeds(String html) {
        assertEquals(html, clean(html));
    }

    @Test
    void keepsTablesWithTheirSpansAndHeads() {
        String table = "<table><caption>Fines</caption><thead><tr><th scope=\"col\">Year</th><th>Sum</th></tr></thead>"
                + "<tbody><tr><td rowspan=\"2\">2025</td><td></td></tr><tr><td>1.2</td></tr></tbody>"
                + "<tfoot><tr><td colspan=\"2\">n/a</td></tr></tfoot></table>";
        assertEquals(table, clean(table));
        assertEquals("<table><tbody><tr><td>bare</td></tr></tbody></table>", clean("<table><tr><td align=left>bare</table>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <div>one<div>two</div>three</div>                | <p>one</p><p>two</p><p>three</p>
            <section><h2>A</h2>words</section>               | <h2>A</h2><p>words</p>
            <div><div><div></div><p> </p></div></div>        | ''
            <font color=red>F</font><center>C</center>       | F<p>C</p>
            <a href=/x><div>Card</div></a>                   | <a href="https://law.example/x"><p>Card</p></a>
            <h2><div>Two</div><div>lines</div></h2>          | <h2>Two lines</h2>
            <li>stray                                        | <p>stray</p>
            <ul>loose<li>item</ul>                           | <ul><li>loose</li><li>item</li></ul>
            <dl><div><dt>K</dt><dd>V</dd></div></dl>         | <dl><dt>K</dt><dd>V</dd></dl>
            <span>a</span><span lang=de>b</span>             | a<span lang="de">b</span>
            <p>a<!-- note -->b</p>                           | <p>ab</p>
            <p><b>bold </b>next</p>                          | <p><b>bold</b> next</p>
            <p>x<br><br><br><br>y</p>                        | <p>x<br><br>y</p>
            <div id=top><p>x</p></div>                       | <p id="top">x</p>
            <p><a name=here></a>x</p>                        | <p><a id="here"></a>x</p>
            <x-card>words</x-card>                           | words
            a<span class="x sr-only">(opens elsewhere)</span> | a
            <div class=wp-caption><b>b</b><p class=wp-caption-text>c</p></div> | <figure><b>b</b><figcaption>c</figcaption></figure>
            """)
    void writesBoxesAsPlainStructure(String given, String expected) {
        assertEquals(expected, clean(given));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <img src=pic.jpg alt=A>                                        | <img data-src="https://law.example/news/pic.jpg" alt="A">
            <img src=blank.gif data-src=/real.jpg>                         | <img data-src="https://law.example/real.jpg">
            <img srcset="/s.jpg 300w, /m.jpg 1200w, /l.jpg 4000w">         | <img data-src="https://law.example/m.jpg">
            <picture><source srcset=/a.webp><img alt=A></picture>          | <img data-src="https://law.example/a.webp" alt="A">
            <img src="data:image/svg+xml;base64,AAAA" data-original=/o.png> | <img data-src="https://law.example/o.png">
            <img src="data:image/png;base64,iVBO Rw0K" alt=dot>            | <img src="data:image/png;base64,iVBORw0K" alt="dot">
            <img src="data:image/svg+xml;base64,AAAA" alt=words>           | <img alt="words">
            <img src=/c.gif width=1 height=1>                              | ''
            <img src=/c.gif style="display: none">                         | ''
            <p hidden>x</p><p style="Visibility:Hidden">y</p>              | ''
            <img src=/a.png><noscript><img src=/a.png></noscript>          | <img data-src="https://law.example/a.png">
            <img src="data:image/gif;base64,R0lGOD"><noscript><img src=/a.png></noscript> | <img data-src="https://law.example/a.png">
            <img src=https://pixel.wp.com/b.gif?v=1>                       | ''
            <noscript><img src=/a.png></noscript>                          | <img data-src="https://law.example/a.png">
            """)
    void findsPicturesAndLetsNoneBeFetched(String given, String expected) {
        assertEquals(expected, clean(given));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://user:pw@host.example/a@b     | https://host.example/a@b
            //cdn.example/x                      | https://cdn.example/x
            ../other                             | https://law.example/other
            #note                                | #note
            """)
    void writesLinkTargetsPlainly(String given, String expected) {
        assertEquals("<a href=\"" + expected + "\">x</a>", clean("<a href=\"" + given + "\" onclick=go() target=_top>x</a>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:go()", " java\nscript:go()", "vbscript:x", "data:text/html,x", "file:///etc/passwd",
        "ftp://host.example/", "tel:1", "mailto:", "\u0001javascript:go()", "blob:https://x.example/1"})
    void keepsTheWordsOfOtherLinksOnly(String target) {
        assertEquals("x", clean("<a href=\"" + target + "\">x</a>"));
    }

    @Test
    void takesAwayWhatReordersText() {
        assertEquals("moc.live", clean("\u202Emoc.live\u202C"));
        assertEquals("\u2067נ\u2069 a", clean("\u2067נ\u2069 a"));
        assertEquals("open", clean("\u2066open"));
    }

    @Test
    void turnsKnownPlayersIntoLinksAndDropsOtherFrames() {
        assertEquals("<p><a href=\"https://www.youtube.com/watch?v=abcdefghijk\" data-media=\"video\">Hearing</a></p>",
                clean("<iframe src=//www.youtube.com/embed/abcdefghijk?rel=0 title=Hearing></iframe>"));
        assertEquals("", clean("<iframe src=https://ads.example/frame></iframe>"));
        assertEquals("<video controls=\"\" preload=\"none\" src=\"https://law.example/v.mp4\"></video>",
                clean("<video autoplay poster=/p.jpg><source src=/v.mp4>no player</video>"));
    }

    /// Attacks by class: what acts by itself, what looks like the program, and text that one parser reads as markup and
    /// another does not.
    @ParameterizedTest
    @ValueSource(strings = {
        "<script>go()</script><p onmouseover=go()>x</p>",
        "<svg onload=go()><script>go()</script><a xlink:href='javascript:go()'><text>x</text></a></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=go()></style></mglyph></table></mtext></math>",
        "<math><annotation-xml encoding='text/html'><img src=x onerror=go()></annotation-xml></math>",
        "<math><mi href='javascript:go()' xlink:href='javascript:go()'>x</mi></math>",
        "<svg><p><style><g title='</style><img src=x onerror=go()>'></style></p></svg>",
        "<noscript><p title='</noscript><img src=x onerror=go()>'></noscript>",
        "<form action=/steal><input name=pw autofocus><button formaction=javascript:go()>go</button></form>",
        "<select><template><style></select><img src=x onerror=go()></style></template>",
        "<iframe srcdoc='<script>go()</script>'></iframe><object data=x></object><embed src=x><applet code=x></applet>",
        "<base href=//evil.example/><meta http-equiv=refresh content='0;url=//evil.example'><link rel=stylesheet href=//e.example>",
        "<style>@import '//evil.example/x.css'</style><p style='background:url(//evil.example/x)'>x</p>",
        "<div style='position:fixed;inset:0' popover contenteditable accesskey=x tabindex=1>x</div>",
        "<xmp><img src=x onerror=go()></xmp><plaintext><img src=x onerror=go()>",
        "<table><td background=//evil.example/x><tr><img src=x onerror=go()>",
        "<a href=x title='\"><img src=x onerror=go()>'>x</a><img alt='`><script>go()</script>' src=x>",
        "<video poster=//evil.example/x src=//evil.example/v autoplay><track src=//evil.example/t></video>",
        "<img src=x lowsrc=//evil.example/y srcset='//evil.example/z 2x' onerror=go() usemap=#m>",
        "<x-widget onclick=go()>x</x-widget><b is=x-widget slot=a part=b>x</b><dialog open>x</dialog>",
        "<p\u0000>a\u0000b</p><img/onerror=go()/src=x><<b>script>go()<</b>/script>",
    })
    void letsNothingActOrLoad(String attack) {
        assertHarmless(clean(attack));
    }

    @Test
    void isTheSameTheSecondTime() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 1_500; i++) {
            String html = RandomHtml.fragment(random);
            String once = clean(html);
            assertHarmless(once);
            assertEquals(once, clean(once), () -> "seed " + seed + ", given " + html);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<blockquote>", "<ul><li>", "<table><tr><td>", "<a href=/x><p>", "<math><mrow>",
        "<font>", "<i></p>", "<ruby><rt>", "<dl><dd>", "<svg><g>", "<figure>", "</p>", "<b id=x>", "<details><summary>"})
    void boundsTheDepth(String tag) {
        String html = clean(tag.repeat(5_000) + "core");
        assertTrue(depth(Jsoup.parseBodyFragment(html).body()) <= Page.MAX_DEPTH + 8);
        assertEquals(html, clean(html));
        if (!tag.startsWith("<svg") && !tag.startsWith("<math")) {
            assertTrue(html.contains("core"), html.substring(0, Math.min(200, html.length())));
        }
    }

    @Test
    void boundsTheSize() {
        String html = clean("<p>words &amp; more words".repeat(400_000));
        assertTrue(html.length() <= Page.MAX_LENGTH + 10_000);
        assertEquals(html, clean(html));
    }

    @Test
    void manyThreadsMayShareOne() {
        String html = "<ul><li>a<li>b</ul><p>c".repeat(50);
        String expected = clean(html);
        assertTrue(java.util.stream.IntStream.range(0, 200).parallel().allMatch(i -> clean(html).equals(expected)));
    }

    private static int depth(Element root) {
        int deepest = 0;
        for (Element element : root.getAllElements()) {
            int depth = 0;
            for (Element up = element; up != root; up = up.parent()) {
                depth++;
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    static void assertHarmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().select("body > *, body * *")) {
            String name = element.normalName();
            assertFalse(List.of("script", "style", "iframe", "object", "embed", "form", "input", "button", "select", "svg",
                    "template", "title", "noscript", "link", "meta", "base", "xmp", "plaintext", "textarea", "annotation-xml",
                    "mglyph").contains(name), html);
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT);
                assertTrue(List.of("href", "src", "data-src", "data-media", "alt", "title", "id", "lang", "dir", "width", "height",
                        "colspan", "rowspan", "scope", "start", "value", "type", "reversed", "datetime", "class", "controls",
                        "preload", "display", "mathvariant", "linethickness", "open", "close", "separators", "columnalign")
                        .contains(key), html);
                if (key.equals("src")) {
                    assertTrue(attribute.getValue().startsWith("data:image/") || "none".equals(element.attr("preload")), html);
                }
                if (key.equals("href")) {
                    assertTrue(attribute.getValue().matches("(?:https?://|mailto:|#).*"), html);
                }
            }
        }
    }
}
