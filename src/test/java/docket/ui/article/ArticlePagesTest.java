package docket.ui.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import docket.app.Reading.Body;
import docket.app.Reading.Opened;
import docket.app.Reading.Picture;
import docket.app.Reading.Related;
import docket.html.Document;
import docket.model.Citation;
import docket.model.CommentFacts;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.Published;
import docket.model.Row;
import docket.ui.article.ArticlePage.Saved;
import docket.ui.article.ArticlePage.State;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArticlePagesTest {
    private static final String HALL = "https://ledger.example/hall.png";

    @Test
    void aStoredArticleSaysHowMuchOfItIsHere() {
        ArticlePage page = page(opened(Body.PAGE, Map.of(HALL, new Picture("ab", 1200, 500),
                "https://ledger.example/2.png", new Picture(null, 0, 0)), "<p>Text.</p>", null));
        assertEquals(new Saved(State.SAVED, "Full text and 1 of 2 images saved", null), page.saved());
        assertEquals(HALL, page.lead().url());
        assertEquals(2, page.minutes());
        assertEquals("22 June 2026, 10:21", page.date().replace('\u202f', ' '));
        assertEquals(List.of("Policy Ledger", "AI governance"), page.kicker());
        assertEquals("34 comments", page.comments());
    }

    @Test
    void theLeadPictureIsNotShownTwice() {
        assertNull(page(opened(Body.FEED, Map.of(HALL, new Picture("ab", 1200, 500)), "<p><img src=\"" + HALL + "\"></p>", null)).lead());
    }

    @Test
    void aSummaryOffersTheFullTextAndAFailureAnotherTry() {
        assertEquals(new Saved(State.SUMMARY, "Summary only.", "Fetch full text"),
                page(opened(Body.SUMMARY, Map.of(), "", null)).saved());
        assertEquals(0, page(opened(Body.SUMMARY, Map.of(), "", null)).minutes(), "how long the whole takes is not known");
        Problem problem = new Problem(Outcome.CONNECT, "The page could not be reached.", null);
        assertEquals(new Saved(State.FAILED, "The page could not be reached.", "Retry"),
                page(opened(Body.SUMMARY, Map.of(), "", problem)).saved());
    }

    @Test
    void documentsAreChipsOnceAndSectionsKeepTheirOrder() {
        ArticlePage page = page(opened(Body.PAGE, Map.of(), "", null));
        assertEquals(List.of(new ArticlePage.Chip("47 U.S.C. § 230", "https://law.example/230")), page.chips());
        assertEquals(List.of("Explore further", "Related stories"),
                page.sections().stream().map(ArticlePage.Section::title).toList());
        assertEquals(Set.of("https://ledger.example/a"), page.storedLinks());
    }

    private static ArticlePage page(Opened opened) {
        return ArticlePages.of(opened, false, Locale.UK, ZoneId.of("Asia/Kathmandu"));
    }

    private static Opened opened(Body body, Map<String, Picture> images, String html, Problem problem) {
        Row row = new Row(1, "https://ledger.example/1", "Model makers get a year", "Policy Ledger", "ledger", 2L,
                Published.parse("2026-06-22T04:36:00Z"), 0, null, HALL, false, false, false, true, 0, 0, 34, false, List.of("Policy Ledger"));
        return new Opened(row, "Rosa Okafor", "policy ledger", "AI governance", "en", null, body, html, "", new Document(List.of()), 480, false,
                images, List.of(
                        new Related("Explore further", "A", "https://ledger.example/a", null, null, 7L, true, null),
                        new Related("Related stories", "B", "https://ledger.example/b", null, null, null, false, null),
                        new Related("Explore further", "C", "https://ledger.example/c", null, null, null, false, null)),
                List.of(new Citation("Section 230", 10, "47 U.S.C. § 230", "us-code", "https://law.example/230"),
                        new Citation("47 USC 230", 90, "47 U.S.C. § 230", "us-code", "https://law.example/230")),
                new CommentFacts(null, null, 34), Set.of(), List.of("Policy Ledger"), List.of(), null, problem, null);
    }
}
