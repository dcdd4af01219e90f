package docket.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    @Test
    void countsTheLinesOfTheSameWords() {
        Repeats repeats = new Repeats(PageTree.of(Jsoup.parse("<p>Share</p><p>The ferry sails at night.</p><p>Share</p><div><b>Sh</b>are</div>").body()));
        assertEquals(3, repeats.of(0));
        assertEquals(1, repeats.of(1));
        assertEquals(3, repeats.of(2));
        assertEquals(3, repeats.of(3));
    }

    @Test
    void aPageWithoutLinesHasNone() {
        assertEquals(0, PageTree.of(Jsoup.parse("").body()).runs.count);
        new Repeats(PageTree.of(Jsoup.parse("").body()));
    }
}
