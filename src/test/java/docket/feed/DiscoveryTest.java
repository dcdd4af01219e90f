package docket.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.feed.Discovery.Candidate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveryTest {
    private static List<String> urls(String html, String url) {
        return Discovery.inPage(html.getBytes(StandardCharsets.UTF_8), url, "text/html").stream().map(Candidate::url).toList();
    }

    @Test
    void findsLinksInHeadAndBodyRelativeAndWithFeedScheme() {
        assertEquals(List.of("https://a.example/blog/atom.xml", "https://a.example/rss", "https://a.example/j", "http://b.example/f"), urls("""
                <link rel="Alternate" type="application/rss+xml; charset=utf-8" href="/rss">
                <body><link type="application/atom+xml" rel="alternate home" href="atom.xml">
                <link rel=alternate type=application/feed+json href="j?"><link rel="alternate" type="application/rss+xml" href="feed://b.example/f">
                <link rel="alternate" hreflang="fr" href="/fr/"><link rel="alternate stylesheet" type="application/rss+xml" href="x.css">
                <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">""".replace("j?", "/j"), "https://a.example/blog/"));
    }

    @Test
    void keepsTitleAndType() {
        assertEquals(List.of(new Candidate("https://a.example/rss", "News & law", "application/rss+xml")), Discovery.inPage(
                "<link rel=alternate type=application/rss+xml title='News &amp; law' href=rss>".getBytes(StandardCharsets.UTF_8), "https://a.example/", null));
    }

    @Test
    void putsThePagesOwnFeedFirstAndCommentsLast() {
        assertEquals(List.of("https://a.example/tag/ai/feed/", "https://a.example/feed/", "https://a.example/comments/feed/"), urls("""
                <link rel=alternate type=application/rss+xml title="Site &raquo; Feed" href="/feed/">
                <link rel=alternate type=application/rss+xml title="Site &raquo; Comments Feed" href="/comments/feed/">
                <link rel=alternate type=application/rss+xml title="Site &raquo; AI Tag Feed" href="/tag/ai/feed/">""", "https://a.example/tag/ai/"));
    }

    @Test
    void takesAnchorsThatLookLikeFeedsWithinTheSite() {
        assertEquals(List.of("https://a.example/news.rss", "https://feeds.feedburner.com/a", "https://a.example/abo"), urls("""
                <a href="/about">About</a><a href="/news.rss">News</a><a href="https://feeds.feedburner.com/a">x</a>
                <a href="/abo">RSS</a><a href="https://elsewhere.example/rss">RSS</a>""", "https://a.example/"));
    }

    @Test
    void obeysTheBaseElement() {
        assertEquals(List.of("https://cdn.example/x/rss"),
                urls("<base href='//cdn.example/x/'><link rel=alternate type=application/rss+xml href=rss>", "https://a.example/"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://www.youtube.com/channel/UC123_-x           , https://www.youtube.com/feeds/videos.xml?channel_id=UC123_-x
            https://old.reddit.com/r/netneutrality/            , https://www.reddit.com/r/netneutrality/.rss
            https://mastodon.example/@ann                      , https://mastodon.example/@ann.rss
            https://github.com/jhy/jsoup                       , https://github.com/jhy/jsoup/releases.atom
            https://policy.substack.com/p/some-post            , https://policy.substack.com/feed
            https://medium.com/@ann                            , https://medium.com/feed/@ann
            https://a.example/blog/                            , https://a.example/blog/feed
            https://a.example/                                 , https://a.example/feed
            """)
    void guessesBestFirst(String page, String feed) {
        assertEquals(feed, Discovery.guesses(page).getFirst());
    }

    @Test
    void guessesWellKnownPathsAtTheRootToo() {
        assertTrue(Discovery.guesses("https://a.example/blog/index.html").containsAll(
                List.of("https://a.example/blog/feed", "https://a.example/rss.xml", "https://a.example/atom.xml", "https://a.example/index.xml", "https://a.example/feed.json")));
        assertEquals(List.of(), Discovery.guesses("mailto:x"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            example.org                          , https://example.org/
            '  <https://example.org/a b>  '      , https://example.org/a%20b
            feed:https://example.org/rss         , https://example.org/rss
            feed://example.org/rss               , http://example.org/rss
            feed::https://example.org/rss        , https://example.org/rss
            feed:example.org/rss                 , https://example.org/rss
            feeds://example.org/rss              , https://example.org/rss
            feed:feed://example.org/rss          , http://example.org/rss
            HTTP://Example.org                   , http://example.org/
            http://https://example.org/x         , https://example.org/x
            https:/example.org/x                 , https://example.org/x
            //example.org/x                      , https://example.org/x
            example.org:8080/x                   , https://example.org:8080/x
            localhost:8000/feed                  , http://localhost:8000/feed
            127.0.0.1:8000/feed                  , http://127.0.0.1:8000/feed
            @ann@social.example                  , https://social.example/@ann
            URL: https://example.org/x           , https://example.org/x
            two words                            , null
            javascript:alert(1)                  , null
            file:///etc/passwd                   , null
            word                                 , null
            ''                                   , null
            mailto:ann@example.org               , null
            ann@example.org                      , null
            """)
    void tidiesWhatIsTyped(String typed, String address) {
        assertEquals(address, Discovery.tidy(typed));
    }

    @Test
    void readsInternationalNames() {
        String tidy = Discovery.tidy("bücher.example/feed");
        assertTrue(tidy != null && tidy.startsWith("https://"), String.valueOf(tidy));
    }
}
