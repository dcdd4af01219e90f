package docket.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
    private static final String REPORT = "The regulator said on Tuesday that it would open an inquiry into the way in which the"
            + " three largest platforms sell the data of their users to brokers abroad. Officials expect to report in spring.";

    @Test
    void aReprintWithAnotherLeadIsFound() {
        NearDuplicates texts = new NearDuplicates();
        assertEquals(List.of(), texts.add("agency", REPORT));
        assertEquals(List.of("agency"), texts.add("paper", "Brussels (Wire) - " + REPORT.replace("Tuesday", "Wednesday")));
        assertEquals(List.of(), texts.add("paper 2", "Cheese prices climb as milk runs short, farmers said on Tuesday."));
    }

    @Test
    void theSameStoryInOtherWordsIsNone() {
        assertFalse(NearDuplicates.same(REPORT, "An inquiry into data sales abroad by the three largest platforms begins."));
        assertTrue(NearDuplicates.same(REPORT, REPORT.toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void textsWithoutWordsRepeatNothing() {
        NearDuplicates texts = new NearDuplicates();
        texts.add("a", "");
        assertEquals(List.of(), texts.add("b", " ... "));
    }
}
