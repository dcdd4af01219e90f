package docket.url;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {
    private static final String BASE = "https://news.example.org/a/b/story?x=1#top";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            c                       | https://news.example.org/a/b/c
            ../c                    | https://news.example.org/a/c
            ../../../../c           | https://news.example.org/c
            ./                      | https://news.example.org/a/b/
            ..                      | https://news.example.org/a/
            %2e%2E/c                | https://news.example.org/a/c
            /c//d                   | https://news.example.org/c//d
            \\c\\d                  | https://news.example.org/c/d
            ?y=2                    | https://news.example.org/a/b/story?y=2
            #part                   | https://news.example.org/a/b/story?x=1#part
            ''                      | https://news.example.org/a/b/story?x=1
            //cdn.example.net/i.png | https://cdn.example.net/i.png
            \\\\cdn.example.net\\i  | https://cdn.example.net/i
            https:c                 | https://news.example.org/a/b/c
            http:c                  | http://c/
            www.example.com/x       | https://www.example.com/x
            2020:review             | https://news.example.org/a/b/2020:review
            """)
    void resolvesAsBrowsersDo(String reference, String expected) {
        assertEquals(expected, WebUrl.resolve(BASE, reference));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP://Example.ORG:80/A          | http://example.org/A
            https://example.org:443          | https://example.org/
            https://example.org:8443/x       | https://example.org:8443/x
            https:/example.org/x             | https://example.org/x
            https:\\\\example.org\\x         | https://example.org/x
            //example.org/x                  | https://example.org/x
            https://example.org?q=1          | https://example.org/?q=1
            https://example.org/a b          | https://example.org/a%20b
            https://example.org/100%         | https://example.org/100%25
            https://example.org/a[1]?b[]=2   | https://example.org/a%5B1%5D?b[]=2
            https://example.org/é?q=ß#ü      | https://example.org/%C3%A9?q=%C3%9F#%C3%BC
            https://bücher.example/          | https://xn--bcher-kva.example/
            https://bücher。example/         | https://xn--bcher-kva.example/
            https://me:pass@example.org/feed | https://me:pass@example.org/feed
            https://a@b@example.org/         | https://a%40b@example.org/
            https://my_site.example.org/x    | https://my_site.example.org/x
            http://0x7f.1/                   | http://127.0.0.1/
            http://2130706433/               | http://127.0.0.1/
            http://[::1]:8080/x              | http://[::1]:8080/x
            feed:https://example.org/rss     | https://example.org/rss
            feed://example.org/rss           | http://example.org/rss
            """)
    void readsUntidyAddresses(String given, String expected) throws URISyntaxException {
        String read = WebUrl.parse(given);
        assertEquals(expected, read);
        assertEquals(expected, new URI(expected).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "story.html", "javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "file:///etc/passwd",
        "mailto:a@example.org", "http://", "http:///", "http://example.org:99999/", "http://example.org:x/", "http://a..b/",
        "http://ex ample.org/", "http://ex%00ample.org/", "http://256.1.1.1/", "http://1.2.3.4.5/", "http://[::1", "http://[1]/",
        "http://[fe80::1%25eth0]/", "feed:feed:feed:x"
    })
    void anythingElseIsNoAddress(String given) {
        assertNull(WebUrl.parse(given));
    }

    @Test
    void encodesPipesAndQuotes() {
        assertEquals("https://example.org/a%7Cb?%22c%22", WebUrl.parse("https://example.org/a|b?\"c\""));
    }

    @Test
    void lineBreaksAndTabsInsideAreDropped() {
        assertEquals("https://example.org/story", WebUrl.parse("\u00a0 https://exam\nple.org/st\tory\r\n"));
    }

    @Test
    void whatIsTooLongIsNoAddress() {
        assertNull(WebUrl.parse("https://example.org/" + "a".repeat(WebUrl.MAX_LENGTH)));
        assertNull(WebUrl.parse("https://example.org/" + "é".repeat(2_000)));
    }

    @Test
    void aBaseThatIsNoneCountsAsNone() {
        assertNull(WebUrl.resolve("urn:x", "story"));
        assertEquals("https://example.org/", WebUrl.resolve("urn:x", "https://example.org"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://News.Example.ORG:8080/x , news.example.org
            https://my_site.example.org/    , my_site.example.org
            """)
    void knowsTheHost(String url, String host) {
        assertEquals(host, WebUrl.host(url));
    }

    /// Whatever comes in: no exception, what comes out is accepted by [URI] and reads as itself.
    @Test
    void isTotalAndStable() throws URISyntaxException {
        long seed = 20_260_101;
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            String text = UrlNoise.address(random);
            String base = random.nextBoolean() ? BASE : UrlNoise.address(random);
            String read = WebUrl.resolve(base, text);
            if (read != null) {
                assertEquals(read, WebUrl.parse(read), () -> "seed " + seed + ": " + text);
                assertTrue(new URI(read).isAbsolute());
            }
        }
    }
}
