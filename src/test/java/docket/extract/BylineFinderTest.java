package docket.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

class BylineFinderTest {
    private static final String TEXT = """
            <p>The library keeps its doors open on Sundays from now on, after two years in which readers had asked for it.</p>
            <p>Volunteers will man the desk, and the café next door has promised to bake for those who stay until the evening.</p>
            """.repeat(2);

    private static @Nullable String byline(String head, String atHeadline, String after) {
        String page = "<html lang=en><head><title>Library opens on Sundays</title>" + head + "</head><body><article><h1>Library opens on Sundays</h1>"
                + atHeadline + TEXT + after + "</article></body></html>";
        return new Extractor().extract(page.getBytes(StandardCharsets.UTF_8), "https://www.towncourier.example/library", null).byline();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Autor: Ann Example</p>                             | Ann Example
            <p><b>Text:</b> Ann Example</p>                       | Ann Example
            <p>Written by: Ann Example</p>                        | Ann Example
            <p>Source: Harbour Press</p>                          | Harbour Press
            """)
    void aLabelledNameAtTheEndIsTakenWhereNobodyElseIsNamed(String after, String expected) {
        assertEquals(expected, byline("", "", after));
    }

    @Test
    void thePublisherGivesWayToThePersonAtTheHeadline() {
        assertEquals("Ann Example", byline("<meta name=author content='The Town Courier Ltd'>", "<p class=byline>By Ann Example</p>", ""));
        assertEquals("Ann Example", byline("<meta name=author content='The Town Courier Ltd'>", "", "<p>Author: Ann Example</p>"));
    }

    @Test
    void theNewsroomIsNamedOnlyWhereNobodyElseIs() {
        assertEquals("Redaktion", byline("<meta name=author content=Redaktion>", "", ""));
        assertEquals("Ann Example", byline("<meta name=author content=Redaktion>", "<p class=byline>Von Ann Example</p>", ""));
    }

    @Test
    void aLoginGivesWayToTheNameInSight() {
        assertEquals("Ann Example", byline("<meta name=author content=ann_example>", "<p class=author>Ann Example</p>", ""));
    }

    @Test
    void readsTheNameBehindTheDate() {
        assertEquals("Ann Example", byline("", "<p class=page--meta--author>Posted on September 21, 2020 by Ann Example</p>", ""));
    }

    @Test
    void aLabelWithoutANameNamesNobody() {
        assertNull(byline("", "", "<p>Author:</p>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <div class=meta><a href=/category/harbour>Harbour Life</a></div>                                   |
            <div class=meta>Boring stuff Log</div>                                                             |
            <div class=meta><a href=/category/harbour rel=tag>Harbour Life</a></div><p>By Ann Example</p>      | Ann Example
            <div class=author><p>Written by <span>Ann Example</span></p><p>Content Marketing Coordinator</p></div> | Ann Example
            <h4 class=author>vom <span>Anglerin</span></h4>                                                    | Anglerin
            """)
    void sectionsAndRolesAtTheHeadlineAreNobodysName(String atHeadline, @Nullable String expected) {
        assertEquals(expected, byline("", atHeadline, ""));
    }

    @Test
    void anInstitutionGivesWayToThePersonTheMarkupNames() {
        assertEquals("Ann Example", byline("<meta name=author content='Institute of Tides'>", "", "<span itemprop=author>Ann Example</span>"));
        assertEquals("Ann Example", byline("<meta name=author content=HN>", "", "<p>By Ann Example</p>"));
    }

    @Test
    void aBodyThatJsonLdNamesKeepsItsWholeName() {
        assertEquals("Centre for Tides and Research", byline("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"x\","
                + "\"author\":{\"@type\":\"Organization\",\"name\":\"Centre for Tides and Research\"}}</script>", "", ""));
    }

    @Test
    void theHouseSignsWhereItsNameStandsAsTheAuthor() {
        assertEquals("Town Courier", byline("<meta property='og:site_name' content='Town Courier'>", "<p class=author>By Town Courier</p>", ""));
        assertNull(byline("<meta property='og:site_name' content='Town Courier'>", "<p>Town Courier</p>", ""));
    }

    @Test
    void theOnlyPersonWhosePageIsLinkedIsTheAuthor() {
        String link = "<p>More by this author: <a href=/author/ann>Ann Example</a></p>";
        assertEquals("Ann Example", byline("", "", TEXT.repeat(30) + link));
        assertNull(byline("", "", TEXT.repeat(30) + link + "<p>And by: <a href=/author/bo>Bo Sample</a></p>"));
    }
}
