package docket.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    private static final String BASE = "https://law.example/story";

    private static String markdown(String html) {
        return Markdown.of(Document.parse(new Cleaner().clean(html, BASE), BASE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            <h2>Head</h2>                              ¦ ## Head
            <p><b>bold </b>and <i>slanted</i>          ¦ **bold** and *slanted*
            <p>1. no list                              ¦ 1\\. no list
            <p># no head                               ¦ \\# no head
            <p>2 * 3 [x] <tt>a`b</tt> snake_case _x_   ¦ 2 \\* 3 \\[x\\] ``a`b`` snake_case \\_x\\_
            <p>a &lt;b&gt; &amp;amp; c                 ¦ a \\<b> \\&amp; c
            <a href='/a_(b)' title='T'>word</a>        ¦ [word](https://law.example/a_%28b%29 "T")
            <img src=a.png alt='A [b]'>                ¦ ![A \\[b\\]](https://law.example/a.png)
            <p>H<sub>2</sub>O <del>old</del>           ¦ H<sub>2</sub>O ~~old~~
            <p>one<br>- two                            ¦ one\\/\\- two
            """)
    void writesAndEscapesLines(String html, String expected) {
        assertEquals(expected.replace("\\/", "\\\n") + "\n", markdown(html));
    }

    @Test
    void indentsListsAndQuotes() {
        assertEquals("""
                - one

                  1. two
                  2. three
                - four

                > said
                >
                > > within
                """, markdown("<ul><li>one<ol><li>two<li>three</ol><li>four</ul><blockquote>said<blockquote>within</blockquote></blockquote>"));
    }

    @Test
    void fencesCodeLongerThanItsOwnFences() {
        assertEquals("````c\na\n\n```\n````\n", markdown("<pre><code class=language-c>a\n\n```</code></pre>"));
    }

    @Test
    void writesTablesWithPipes() {
        assertEquals("""
                Fines

                | Year | Sum |
                | --- | --- |
                | 2025 | a \\| b |
                |  | 2<br>3 |
                """, markdown("<table><caption>Fines</caption><tr><th>Year<th>Sum<tr><td rowspan=2>2025<td>a | b<tr><td>2<br>3</table>"));
    }
}
