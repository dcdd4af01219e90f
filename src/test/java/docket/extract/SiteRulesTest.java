package docket.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.model.Extracted;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SiteRulesTest {
    private static final String RULE = "The agency proposes to count a router among the devices that must take updates. "
            + "Comments are due within sixty days, and each of them will be published as it was sent.";
    private static final String BOX = "This box tells when the document was filed, how many have read it, and where its docket can be seen by "
            + "anyone who has an hour to spare on a weekday.";

    private static Extracted extract(String url, String id) {
        String page = "<html><body><main><h1>Updates for routers</h1><div class='box'><p>" + BOX + "</p></div><div id='" + id + "'><p>" + RULE
                + "</p></div><div class='box'><p>" + BOX + "</p></div></main></body></html>";
        return new Extractor().extract(page.getBytes(StandardCharsets.UTF_8), url, null);
    }

    @Test
    void theTextOfASiteWithARuleIsWhatTheRuleNames() {
        assertEquals(RULE, extract("https://www.federalregister.gov/documents/2026/1", "fulltext_content_area").text());
    }

    @Test
    void elsewhereAndWhereTheRuleFindsNothingTheGeneralRulesGoOn() {
        assertTrue(extract("https://www.federalregister.gov/documents/2026/1", "other").text().contains(RULE));
        assertTrue(extract("https://notfederalregister.gov.example/1", "fulltext_content_area").text().contains(RULE));
        assertFalse(SiteRules.selector("https://notfederalregister.gov/1") != null || SiteRules.selector("https://news.example/") != null);
    }
}
