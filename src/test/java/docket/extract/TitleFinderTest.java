package docket.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TitleFinderTest {
    private static final String TEXT = """
            <p>The library keeps its doors open on Sundays from now on, after two years in which readers had asked for it.</p>
            <p>Volunteers will man the desk, and the café next door has promised to bake for those who stay until the evening.</p>
            """.repeat(2);

    private static String title(String title, String meta, String body) {
        String page = "<html lang=en><head><title>" + title + "</title>" + meta + "</head><body>" + body + TEXT + "</body></html>";
        return String.valueOf(new Extractor().extract(page.getBytes(StandardCharsets.UTF_8), "https://town.example/2021/a", null).title());
    }

    @Test
    void theOnlyHeadlineCountsMoreThanATitleWrittenForSearchEngines() {
        assertEquals("Your library, now open on every Sunday", title("Library opening hours: the complete 2021 guide", "", "<h1>Your library, now open on every Sunday</h1>"));
        assertEquals("Library opening hours", title("Library opening hours", "", "<h1>Welcome</h1>"));
    }

    @Test
    void theHeadingThatTheTitleEndsWithIsTheSites() {
        assertEquals("Library opens on Sundays", title("Library opens on Sundays : The Quiet Reader", "", "<h1>The Quiet Reader</h1><h2>Library opens on Sundays</h2>"));
    }

    @Test
    void aHeadlineThatThePageStatesInFullKeepsItsFirstPart() {
        String meta = "<meta property='og:title' content='Opening hours: Library to open on Sundays'>"
                + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Library to open on Sundays\"}</script>";
        assertEquals("Opening hours: Library to open on Sundays", title("Library", meta, "<h1>Opening hours: Library to open on Sundays</h1>"));
    }

    @Test
    void sectionsBehindBarsAreNoPartOfTheTitle() {
        String whole = "Library opens on Sundays | City news | Town Example";
        assertEquals("Library opens on Sundays", title(whole, "", "<h1>" + whole + "</h1>"));
        assertEquals("Library opens on Sundays", title("Town.example // » Library opens on Sundays", "", ""));
    }
}
