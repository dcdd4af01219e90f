package docket.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no markup  at all                                    | no markup at all
            a &amp; b&nbsp;c                                     | a & b c
            <p>one</p><p>two</p>                                 | one/two
            one<br>two                                           | one/two
            <b>wo</b>rd <i>and</i> more                          | word and more
            <ul><li>a<li>b<ul><li>c</ul></ul>                    | a/b/c
            <table><tr><th>A<th>B<tr><td>1<td>2</table>end       | A→B/1→2/end
            <table><tr><td><p>a</p></td><td><p>b</p></td></table> | a→b
            <h1>Title</h1>words                                  | Title/words
            hyphen&shy;ated                                      | hyphenated
            <p hidden>no</p><script>no()</script>yes             | yes
            <dl><dt>T<dd>D</dl>                                  | T/D
            a<x-y>b</x-y>                                        | ab
            a<div>b</div>c                                       | a/b/c
            <math><msup><mi>x</mi><mn>2</mn></msup></math> is    | x² is
            <button>Share</button><select><option>x</select>text | text
            """)
    void givesALineABlock(String html, String expected) {
        assertEquals(expected.replace('/', '\n').replace('→', '\t'), PlainText.of(html));
    }

    @Test
    void keepsBlanksOfPreformattedText() {
        assertEquals("x\n  a\n\n    b\ny", PlainText.of("<p>x</p><pre>  a\n\n    b\n</pre><p>y</p>"));
    }

    @Test
    void survivesAnyDepthAndNothing() {
        assertEquals("", PlainText.of(""));
        assertEquals("core", PlainText.of("<div><b>".repeat(50_000) + "core"));
    }

    @Test
    void leavesOutOverridesOfTheReadingOrder() {
        assertEquals("safe.exe", PlainText.of("safe\u202E.exe\u202C"));
    }
}
