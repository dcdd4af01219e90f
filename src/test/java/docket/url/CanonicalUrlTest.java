package docket.url;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {
    private static final String STORY = "https://paper.example/2019/05/the-court-and-the-wire";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://WWW.Paper.Example:80/2019/05/the-court-and-the-wire/#comments
            //paper.example./2019/05/the-court-and-the-wire?
            https://me@paper.example//2019/04/../05/./the%2Dcourt-and-the-wire
            https://m.paper.example/2019/05/the-court-and-the-wire
            https://amp.paper.example/paper/2019/05/the-court-and-the-wire
            https://paper.example/2019/05/the-court-and-the-wire/amp/
            https://paper.example/amp/2019/05/the-court-and-the-wire
            https://paper.example/2019/05/amp/the-court-and-the-wire
            https://paper.example/2019/05/the-court-and-the-wire.amp
            https://paper.example/2019/05/the-court-and-the-wire/print/?print=1
            https://paper.example/2019/05/the-court-and-the-wire?outputType=amp&UTM_Source=x&fbclid=1
            https://paper.example/2019/05/the-court-and-the-wire?share=twitter&amp;replytocom=7#respond
            https://paper.example/2019/05/the-court-and-the-wire;jsessionid=0F?ref=rss
            https://paper.example/2019/05/the-court-and-the-wire?campaign_id=9&emc=edit
            https://www.google.de/url?sa=t&url=https%3A%2F%2Fpaper.example%2F2019%2F05%2Fthe-court-and-the-wire&ved=1
            https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Famp%2Fs%2Fpaper.example%2F2019%2F05%2Fthe-court-and-the-wire%2Famp&h=A
            https://paper-example.cdn.ampproject.org/v/s/paper.example/2019/05/the-court-and-the-wire?amp_js_v=0.1
            https://paper-example.translate.goog/2019/05/the-court-and-the-wire
            https://urldefense.com/v3/__https://paper.example/2019/05/the-court-and-the-wire__;!!abc$
            https://urldefense.proofpoint.com/v2/url?u=https-3A__paper.example_2019_05_the-2Dcourt-2Dand-2Dthe-2Dwire&d=D
            https://r.search.yahoo.com/_ylt=A/RU=https%3a%2f%2fpaper.example%2f2019%2f05%2fthe-court-and-the-wire/RK=2/RS=b
            https://href.li/?https://paper.example/2019/05/the-court-and-the-wire
            """)
    void aStoryHasOneKey(String form) {
        assertEquals(STORY, CanonicalUrl.of(form));
    }

    @Test
    void opensAnAddressInBase64() {
        String inside = Base64.getUrlEncoder().withoutPadding().encodeToString(STORY.getBytes(StandardCharsets.UTF_8));
        assertEquals(STORY, CanonicalUrl.of("https://www.bing.com/ck/a?!&&p=1&u=a1" + inside + "&ntb=1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.org/?q=a b&a=2           | https://example.org/?a=2&q=a%20b
            https://example.org/do?b=&c&a=2          | https://example.org/do?a=2&b&c=
            https://example.org/r%c3%a9sum%c3%a9     | https://example.org/résumé
            https://example.org/Wire_%28tool%29      | https://example.org/Wire_(tool)
            https://example.org/doc?uri=A%3A7        | https://example.org/doc?uri=A:7
            https://en.m.example.org/wiki/Wire       | https://en.example.org/wiki/Wire
            https://example.org/app#!topic/a:~:text=b | https://example.org/app#!topic/a
            """)
    void spellingsAreFolded(String one, String other) {
        assertEquals(CanonicalUrl.of(other), CanonicalUrl.of(one));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.org/tag/amp/                | https://example.org/tag/
            https://example.org/2019/amp                | https://example.org/2019
            https://example.org/the-best-guitar-amp     | https://example.org/the-best-guitar
            https://example.org/paper/print/d-1615.html | https://example.org/paper/d-1615.html
            https://m.github.io/x                       | https://github.io/x
            https://mobile.co.uk/                       | https://co.uk/
            https://m.me/x                              | https://me/x
            https://de.m.example.org/wiki/Wire          | https://en.m.example.org/wiki/Wire
            https://example.org/?q=a%26b                | https://example.org/?q=a&b
            https://example.org/?q=a%2Bb                | https://example.org/?q=a+b
            https://example.org/a%2Fb                   | https://example.org/a/b
            https://example.org/story?page=2            | https://example.org/story
            https://example.org/doc?ref=A-12            | https://example.org/doc?ref=A-13
            https://example.org/?feed=rss2              | https://example.org/
            https://example.org/petition?campaign_id=5  | https://example.org/petition?campaign_id=6
            https://example.org/i?mod=show_news&id=1    | https://example.org/i?mod=show_film&id=1
            https://example.org/?x[]=1&x[]=2            | https://example.org/?x[]=2&x[]=1
            https://example.org/app#!topic/a            | https://example.org/app#!topic/b
            https://share.example/sharer?url=https://a.example/1 | https://a.example/1
            https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fa.example%2F1 | https://a.example/1
            """)
    void articlesStayApart(String one, String other) {
        assertNotEquals(CanonicalUrl.of(other), CanonicalUrl.of(one));
    }

    @Test
    void whatIsNoAddressOfTheWebStaysAsItIs() {
        assertEquals("mailto:a@example.org", CanonicalUrl.of("mailto:a@example.org"));
        assertEquals("feed:https://example.org/rss#7?", CanonicalUrl.of("feed:https://example.org/rss#7?"));
    }

    /// A key is its own key, whatever it was made from.
    @Test
    void keysAreStable() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            String text = UrlNoise.address(random);
            String key = CanonicalUrl.of(text);
            assertEquals(key, CanonicalUrl.of(key), () -> "seed " + seed + ": " + text);
            assertTrue(key.equals(text) || WebUrl.parse(key) != null, text);
        }
    }
}
