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
        return Discovery.inPage(html.getBytes(StandardCharsets.UTF_8), url, "text/html", List.of()).feeds().stream().map(Candidate::url).toList();
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
                "<link rel=alternate type=application/rss+xml title='News &amp; law' href=rss>".getBytes(StandardCharsets.UTF_8), "https://a.example/", null, List.of()).feeds());
    }

    /// Every way in which pages were met to name, or not to name, their feed.
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <link rel="alternate" type="application/rss+xml" href="/f">                                   | /f
            <link href='/f' type='application/atom+xml' rel='alternate'>                                  | /f
            <LINK HREF=/f TYPE=application/rss+xml REL=ALTERNATE>                                         | /f
            <link rel="alternate" type="application/rss+xml" href="/f" />                                 | /f
            <link rel="alternate" type="application/rss+xml" href="f"></link>                             | /dir/f
            <link rel="alternate" type="application/rss+xml" href="../f?a=1&amp;b=2#x">                   | /f?a=1&b=2#x
            <link rel="alternate" type="application/rss+xml" href="/f?a=1&amp;amp;b=2">                   | /f?a=1&b=2
            <link rel="alternate" type="application/rss+xml" href="&#47;f">                               | /f
            <link rel="alternate" type="application/rss+xml" href="&#x2F;f">                              | /f
            <link rel="alternate" type="application/rss+xml" href="&#10; /f ">                            | /f
            <link rel="home alternate&#9;feed" type="application/rss+xml" href="/f">                      | /f
            <link rel="feed" href="/f">                                                                   | /f
            <link rel="alternate" type=" APPLICATION/RSS+XML ; charset=utf-8" href="/f">                  | /f
            <link rel="alternate" type="application/rss" href="/f">                                       | /f
            <link rel="alternate" type="text/xml" href="/f">                                              | /f
            <link rel="alternate" type="application/rdf+xml" href="/f">                                   | /f
            <link rel="alternate" type="application/feed+json" href="/f">                                 | /f
            <link rel="alternate" type="application/json" href="/feed.json">                              | /feed.json
            <link rel="alternate" type="application/json" href="/api/1">                                  | none
            <link rel="alternate" type="text/html" href="/rss.xml">                                       | /rss.xml
            <link rel="alternate" type="text/html" title="News (RSS)" href="/f">                          | /f
            <link rel="alternate" type="text/html" href="/mobile">                                        | none
            <link rel="alternate" href="/index.xml">                                                      | /index.xml
            <link rel="alternate" hreflang="de" href="/de/feed">                                          | none
            <link rel="alternate" media="handheld" href="/m/">                                            | none
            <link type="application/rss+xml" href="/f">                                                   | /f
            <link type="text/xml" href="/sitemap.xml">                                                    | none
            <link rel="stylesheet" type="application/rss+xml" href="/f">                                  | none
            <link rel="alternate stylesheet" type="text/css" href="/rss.css">                             | none
            <link rel="alternate" type="application/rss+xml" href="">                                     | none
            <link rel="alternate" type="application/rss+xml">                                             | none
            <link rel="alternate" type="application/rss+xml" href="javascript:x">                         | none
            <link rel="alternate" type="application/rss+xml" href="feed:/f">                              | /f
            <link rel="alternate" type="application/rss+xml" href="feed:https://a.example/f">             | /f
            <!-- <link rel="alternate" type="application/rss+xml" href="/f"> -->                          | none
            <script>'<link rel="alternate" type="application/rss+xml" href="/f">'</script>                | none
            <base href="/b/"><link rel="alternate" type="application/rss+xml" href="f">                   | /b/f
            <link rel="alternate" type="application/rss+xml" href="f"><base href="https://a.example/c/">  | /c/f
            <table><tr><td><link rel="alternate" type="application/rss+xml" href="/f"></table>            | /f
            <body><p><link rel="alternate" type="application/rss+xml" href="/f">                          | /f
            <frameset><noframes><link rel="alternate" type="application/rss+xml" href="/f"></noframes></frameset> | none
            <a rel="alternate" type="application/rss+xml" href="/f">News</a>                              | /f
            <a type="application/atom+xml" href="/f">News</a>                                             | /f
            <a href="/f"><img src="x.png" alt="RSS"></a>                                                  | /f
            <a href="/f" title="RSS feed"><i></i></a>                                                     | /f
            <a href="feed://a.example/f">News</a>                                                         | http:/f
            <a href="/?feed=rss2">News</a>                                                                | /?feed=rss2
            <a href="/blog.atom">News</a>                                                                 | /blog.atom
            <map><area href="/rss/" alt=""></map>                                                         | /rss/
            <a href="https://elsewhere.example/feed">RSS</a>                                              | none
            <a href="/feedback">Feedback</a>                                                              | none
            <a href="#rss">RSS</a>                                                                        | none
            """)
    void findsTheFeedOfAPage(String html, String feed) {
        List<String> expected = feed == null ? List.of()
                : List.of(feed.startsWith("http:") ? "http://a.example" + feed.substring(5) : "https://a.example" + feed);
        assertEquals(expected, urls(html, "https://a.example/dir/page.html"));
    }

    @Test
    void readsLinkFields() {
        Discovery.Page page = Discovery.inPage(new byte[0], "https://a.example/dir/page", null, List.of(
                "</style.css>; rel=preload; as=style, <f?a=1,2;3>; REL=\"alternate home\"; title=\"News; of, law\"; type=\"application/rss+xml\"",
                "<https://b.example/atom>; rel=alternate; type=application/atom+xml", "<>; rel=alternate, broken, <x",
                "</other>; rel=alternate; type=application/rss+xml; anchor=\"#foo\"", "</wp-json/>; rel=\"https://api.w.org/\""));
        assertEquals(List.of("https://a.example/dir/f?a=1,2;3", "https://b.example/atom"), page.feeds().stream().map(Candidate::url).toList());
    }

    @Test
    void eachFeedIsNamedOnce() {
        assertEquals(List.of("https://a.example/feed"), urls("""
                <link rel=alternate type=application/rss+xml href=/feed><link rel=alternate type=application/rss+xml href=https://a.example/feed>
                <a href="/feed">RSS</a>""", "https://a.example/"));
    }

    @Test
    void aPageLeadsOnByRefreshAndFrames() {
        assertEquals(List.of("https://a.example/new/", "https://a.example/menu.html"), Discovery.inPage("""
                <meta http-equiv=Refresh content="0; URL='/new/'"><frameset><frame src="menu.html"><frame src="javascript:x"></frameset>"""
                .getBytes(StandardCharsets.UTF_8), "https://a.example/", null, List.of()).leads());
        assertEquals(List.of(), Discovery.inPage("<meta http-equiv=refresh content=300>".getBytes(StandardCharsets.UTF_8), "https://a.example/", null, List.of()).leads());
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
            https://m.youtube.com/playlist?list=PL1_-          , https://www.youtube.com/feeds/videos.xml?playlist_id=PL1_-
            https://www.youtube.com/user/ann                   , https://www.youtube.com/feeds/videos.xml?user=ann
            https://www.reddit.com/user/ann/                   , https://www.reddit.com/user/ann/.rss
            https://github.com/jhy/jsoup/commits               , https://github.com/jhy/jsoup/commits.atom
            https://github.com/jhy/jsoup/wiki/Home             , https://github.com/jhy/jsoup/wiki.atom
            https://law.blogspot.com/2026/03/ruling.html       , https://law.blogspot.com/feeds/posts/default
            https://law.wordpress.com/2026/03/ruling/          , https://law.wordpress.com/feed/
            https://law.wordpress.com/tag/privacy/             , https://law.wordpress.com/tag/privacy/feed/
            https://law.tumblr.com/post/1                      , https://law.tumblr.com/rss
            https://law.ghost.io/about/                        , https://law.ghost.io/rss/
            https://codeberg.org/ann/tool                      , https://codeberg.org/ann/tool/releases.rss
            https://bsky.app/profile/ann.example               , https://bsky.app/profile/ann.example/rss
            https://news.ycombinator.com/                      , https://news.ycombinator.com/rss
            https://peertube.example/c/ann                     , https://peertube.example/feeds/c/ann.xml
            https://a.example/blog/                            , https://a.example/blog/feed
            https://a.example/blog/2026/03/a-ruling            , https://a.example/blog/feed
            https://a.example/2026/03/a-ruling                 , https://a.example/feed
            https://a.example/                                 , https://a.example/feed
            """)
    void guessesBestFirst(String page, String feed) {
        assertEquals(feed, Discovery.guesses(page).getFirst());
    }

    @Test
    void guessesAreFew() {
        assertTrue(Discovery.guesses("https://github.com/jhy/jsoup").size() <= 16);
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
            '[Wire](https://example.org/rss)'    , https://example.org/rss
            '[https://example.org/rss]'          , https://example.org/rss
            '<a href="https://example.org/x">x</a>' , https://example.org/x
            '"https://example.org/x",'           , https://example.org/x
            'https://example.org/x.'             , https://example.org/x
            'https://example.org/x;'             , https://example.org/x
            '(https://example.org/x)'            , https://example.org/x
            https://example.org/x_(y)            , https://example.org/x_(y)
            feed:https:example.org/x             , https://example.org/x
            feed:http//example.org/x             , http://example.org/x
            https//example.org/x                 , https://example.org/x
            http;//example.org/x                 , http://example.org/x
            ttps://example.org/x                 , https://example.org/x
            feeds:https://example.org/x          , https://example.org/x
            feed:feeds://example.org/x           , https://example.org/x
            'http: //example.org/x'              , http://example.org/x
            'https://example.org/a b?c=d e'      , https://example.org/a%20b?c=d%20e
            www.example.org                      , https://www.example.org/
            example.org.                         , https://example.org/
            EXAMPLE.ORG/Path                     , https://example.org/Path
            bücher.example/law?q=ü               , https://xn--bcher-kva.example/law?q=%C3%BC
            пример.испытание                     , https://xn--e1afmkfd.xn--80akhbyknj4f/
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
