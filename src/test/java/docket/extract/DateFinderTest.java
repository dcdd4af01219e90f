package docket.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {
    private static final String TEXT = """
            <p>The library keeps its doors open on Sundays from now on, after two years in which readers had asked for it.</p>
            <p>Volunteers will man the desk, and the café next door has promised to bake for those who stay until the evening.</p>
            """;

    private static String date(String head, String atHeadline, String after) {
        String page = "<html lang=en-GB><head><title>Library opens on Sundays</title>" + head + "</head><body><article><h1>Library opens on Sundays</h1>"
                + atHeadline + TEXT + after + "</article></body></html>";
        return String.valueOf(new Extractor().extract(page.getBytes(StandardCharsets.UTF_8), "https://town.example/library", null).published());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p class=date>5 May 2021</p>                                                | 2021-05-05
            <p>Published on <time datetime=2021-05-05>5 May 2021</time></p>             | 2021-05-05
            <p class=date>Updated 5 May 2021</p>                                        | 2021-04-20
            <p>Zuletzt geändert am <time datetime=2021-05-05>5.5.2021</time></p>        | 2021-04-20
            <p class=date>Member since 5 May 2019</p>                                   | 2021-04-20
            """)
    void theDayAtTheHeadlineCountsMoreThanTheStatedOneUnlessItIsTheLastChange(String atHeadline, String expected) {
        assertEquals(expected, date("<meta property='article:published_time' content='2021-04-20'>", atHeadline, ""));
    }

    @Test
    void theStatedDayHoldsWhereTheHeadlineShowsTheStatedDayOfTheLastChange() {
        assertEquals("2021-04-20", date("<meta name=date content=2021-04-20><meta property='article:modified_time' content='2021-05-05T10:00:00Z'>",
                "<p class=date>5 May 2021</p>", ""));
    }

    @Test
    void aDayFarFromTheHeadlineLeavesTheStatedOneAlone() {
        assertEquals("2021-04-20", date("<meta name=date content=2021-04-20>", TEXT + TEXT, "<ul><li><p class=date>5 May 2021</p></li></ul>".repeat(3)));
    }

    @Test
    void dayAndMonthSwappedByTheMachineAreReadAsTheHeadlineShowsThem() {
        assertEquals("2023-11-01", date("<meta name=date content='11/01/2023 12:43:42'>", "<p class=date>1 November 2023</p>", ""));
    }

    @Test
    void theDateThatOpensTheTextIsTakenWhereNothingStatesAnother() {
        assertEquals("2022-01-27", date("", "<p>27.1.2022 - The council met in the old town hall, and the vote was short and clear.</p>", ""));
    }

    @Test
    void readsStructuredDataOfAnyTypeAndOfMetaElements() {
        String data = "{\"@type\":\"HowTo\",\"headline\":\"Library\",\"datePublished\":\"2022-01-10T22:06:08:684Z\"}";
        assertEquals("2022-01-10", date("<script type='application/ld+json'>" + data + "</script>", "", ""));
        assertEquals("2022-01-10", date("<meta name='script:ld+json' content='" + data + "'>", "", ""));
    }

    @Test
    void anInstantKeepsTheOffsetItWasStatedInAndSoItsDay() {
        assertEquals("2021-05-05T22:10:00-05:00", date("<meta property='article:published_time' content='2021-05-05T22:10:00-05:00'>", "", ""));
        assertEquals("2021-05-05T22:10:00-05:00", date("<meta property='article:published_time' content='2021-05-06T03:10:00Z'>",
                "<p class=date><time datetime='2021-05-05T22:10:00-05:00'>May 5</time></p>", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-05-06T03:10:00Z | 5 May 2021 | 2021-05-05T23:10:00-04:00
            2021-05-05T22:00:00Z | 6 May 2021 | 2021-05-06
            2021-05-05T23:30:00Z | 6 May 2021 | 2021-05-06T00:30:00+01:00
            2021-05-06T03:10:00Z | 4 May 2021 | 2021-05-04
            """)
    void anInstantNextToTheDayInSightIsGivenInAZoneWhereItFallsOnThatDay(String stated, String inSight, String expected) {
        assertEquals(expected, date("<meta property='article:published_time' content='" + stated + "'>", "<p class=date>" + inSight + "</p>", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>This article was originally published on 3 June 2019 and has been brought up to date since.</p> | 2019-06-03
            <p>Letzte Änderung: 4.6.2020 - 14:49<br>Erschienen am: 3.6.2019<br>Lesungen: 61</p>                  | 2019-06-03
            <p>The first library was built on 3 June 1999, and burnt down ten years later.</p>                  | 2021-05-05
            """)
    void aLineThatSaysWhenTheArticleFirstAppearedHoldsAgainstAnUnlabelledDate(String after, String expected) {
        assertEquals(expected, date("", after.contains("Letzte") ? "" : "<p>5 May 2021</p>", after));
    }

    @Test
    void theMachineReadableDateAtTheEndHoldsAgainstALabelledDateInTheText() {
        assertEquals("2017-09-09T10:52:00+02:00", date("", TEXT + "<p>Publisher: Example Books</p><p>Released: 14.08.2017</p>",
                "<p>at <a class=timestamp-link href=/x title='permanent link'><abbr class=published itemprop=datePublished title='2017-09-09T10:52:00+02:00'>10:52</abbr></a></p>"));
    }
}
