package docket.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.model.Extracted;
import docket.model.Teaser;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractorTest {
    private static final String URL = "https://news.example/2017-06-ferry.html";
    private static final String BODY = """
            <p>The ferry that links the two islands will run through the night from July, the council said on Monday.</p>
            <p>Until now the last boat left at nine. "We missed every concert," a teacher from the <a href="/north">northern
            island</a> told the meeting, which lasted well past that hour.</p>
            <h2>Who pays</h2>
            <p>Half of the cost comes from the <a href="https://port.example/fund">harbour fund</a>, the rest from tickets. A
            single trip after midnight costs twice the usual fare, but holders of a yearly pass pay nothing more.</p>
            <table><tr><td>Day</td><td>4 euro</td></tr><tr><td>Night</td><td>8 euro</td></tr></table>
            """;
    private static final String PAGE = """
            <html lang="en"><head><title>Ferry to run all night | News Example</title>
            <meta property="og:site_name" content="News Example"><link rel="canonical" href="https://news.example/2017-06-ferry.html">
            <link rel="amphtml" href="/amp/ferry"></head><body>
            <nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
            <article><h1>Ferry to run all night</h1><p class="byline">By Ann Example, Staff Writer</p><p class="date">June 26, 2017</p>
            <figure><img data-src="/img/boat.jpg" src="data:image/gif;base64,R0"><figcaption>The boat at dusk. Photo: B. Sample</figcaption></figure>
            """ + BODY + """
            <div><strong>Explore further:</strong> <a href="/2017-05-pier.html">Pier to be rebuilt before the summer</a></div></article>
            <section><h3>Related Stories</h3>
            <div><h4><a href="/2017-05-pier.html">Pier to be rebuilt before the summer</a></h4><p>May 4, 2017</p><p>The old pier will be
            taken down in the spring and built again in oak and steel.</p></div>
            <div><h4><a href="/2016-09-whale.html">Whale seen from the lighthouse again</a></h4><p>September 9, 2016</p><p>A keeper counted
            three of them on one morning, more than in the ten years before.</p></div></section>
            <section id="comments"><h3>2 comments</h3><p>At last!</p><p>Please sign in to add a comment.</p></section>
            <footer><a href="/terms">Terms of use</a></footer></body></html>
            """;

    private final Extracted article = extract(PAGE);

    private static Extracted extract(String html) {
        return new Extractor().extract(html.getBytes(StandardCharsets.UTF_8), URL, null);
    }

    @Test
    void keepsEveryWordOfTheBodyAndNoOther() {
        assertEquals("""
                The ferry that links the two islands will run through the night from July, the council said on Monday.
                Until now the last boat left at nine. "We missed every concert," a teacher from the northern island told the meeting, which lasted well past that hour.
                Who pays
                Half of the cost comes from the harbour fund, the rest from tickets. A single trip after midnight costs twice the usual fare, but holders of a yearly pass pay nothing more.
                Day	4 euro
                Night	8 euro""", article.text());
    }

    @Test
    void readsTheFactsInSight() {
        assertEquals("Ferry to run all night", article.title());
        assertEquals("Ann Example", article.byline());
        assertEquals("2017-06-26", String.valueOf(article.published()));
        assertEquals("News Example", article.siteName());
        assertEquals("en", article.lang());
        assertEquals(URL, article.canonical());
        assertEquals(List.of("https://news.example/amp/ferry"), article.aliases());
        assertEquals(Extracted.Kind.ARTICLE, article.kind());
    }

    @Test
    void resolvesLinksAndLatePicturesInTheHtml() {
        assertTrue(article.html().contains("https://news.example/img/boat.jpg"), article.html());
        assertTrue(article.html().contains("href=\"https://news.example/north\""), article.html());
        assertTrue(article.html().contains("The boat at dusk."), article.html());
    }

    @Test
    void makesNoLinkOfAnAnchorThatOnlyNamesAPlace() {
        String html = extract(PAGE.replace("<h2>Who pays</h2>", "<h2><a id=\"pays\">Who pays</a></h2>")).html();
        assertTrue(html.contains("<a id=\"pays\">Who pays</a>"), html);
    }

    @Test
    void givesRelatedStoriesOnceWithDateAndTeaser() {
        assertEquals(List.of("Explore further", "Related Stories"), article.related().stream().map(Teaser::section).toList());
        Teaser first = article.related().getFirst();
        assertEquals("Pier to be rebuilt before the summer", first.title());
        assertEquals("https://news.example/2017-05-pier.html", first.url());
        assertEquals("2017-05-04", String.valueOf(first.published()));
        assertEquals("The old pier will be taken down in the spring and built again in oak and steel.", first.teaser());
    }

    @Test
    void countsTheArticlesOwnComments() {
        assertEquals(2, article.comments().count());
        assertEquals(URL + "#comments", article.comments().url());
    }

    @Test
    void isSilentOnPagesWithoutRelatedStoriesOrComments() {
        Extracted plain = extract("<h1>Ferry to run all night</h1>" + BODY);
        assertEquals(List.of(), plain.related());
        assertNull(plain.comments().count());
    }

    @Test
    void findsTheFeedOfThisPagesCommentsNotOfTheSites() {
        Extracted page = extract("""
                <head><link rel="alternate" type="application/rss+xml" title="Site » Comments Feed" href="/comments/feed/">
                <link rel="alternate" type="application/rss+xml" title="Site » Ferry Comments Feed" href="/2017/ferry/feed/"></head>""" + BODY);
        assertEquals("https://news.example/2017/ferry/feed/", page.comments().feedUrl());
    }

    @Test
    void readsWindows1252WhereTheBytesAreNoUtf8() {
        byte[] bytes = "<meta charset=iso-8859-1><p>Caf\u00e9 \u201cM\u00fcller\u201d opens again.".getBytes(Charset.forName("windows-1252"));
        assertEquals("Caf\u00e9 \u201cM\u00fcller\u201d opens again.", new Extractor().extract(bytes, URL, null).text());
    }

    @Test
    void tellsErrorsFromArticles() {
        assertEquals(Extracted.Kind.ERROR, extract("<title>404 Not Found</title><h1>Page not found</h1><p>We looked everywhere.").kind());
        assertEquals(Extracted.Kind.EMPTY, extract("<div></div>").kind());
    }

    @Test
    void keepsWordsApartAcrossBreaksCellsAndBlocks() {
        String text = extract("<p>one<br>two</p><div>three<div>four</div>five</div><table><tr><td>six</td><td>seven</td></tr></table>").text();
        assertFalse(text.contains("onetwo") || text.contains("threefour") || text.contains("fourfive") || text.contains("sixseven"), text);
    }

    @Test
    void theSectionIsWhatThePageNamesAndNoList() {
        assertEquals(null, article.section());
        assertEquals("Islands", section("<meta property=\"article:section\" content=\" Islands \">"));
        assertEquals("Sea", section("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry to run all night\",\"articleSection\":\"Sea\"}</script>"));
        assertEquals(null, section("<meta property=\"article:section\" content=\"https://news.example/sea\">"));
        assertEquals(null, section("<meta property=\"article:section\" content=\"News Example\">"));
        assertEquals(null, section("<meta property=\"article:section\" content=\"" + "Sea, ".repeat(20) + "\">"));
    }

    private static @org.jspecify.annotations.Nullable String section(String inHead) {
        return extract(PAGE.replace("<head>", "<head>" + inHead)).section();
    }
}
