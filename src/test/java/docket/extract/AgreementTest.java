package docket.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.extract.Agreement.Choice;
import docket.extract.Agreement.Settled;
import docket.html.PlainText;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final String ONE = "<p>The ferry that links the two islands will run through the night from July, the council said on Monday.</p>";
    private static final String TWO = "<p>Until now the last boat left at nine, and a teacher told the meeting that her class had missed every concert.</p>";
    private static final String THREE = "<p>Half of the cost comes from the harbour fund, and the rest of it will have to come from tickets sold on board.</p>";
    private static final String BOX = "<p>Harbour News is read on both islands every day.</p>";

    private static Settled settle(String page, String feed) {
        return Agreement.settle(page, PlainText.of(page), feed, PlainText.of(feed));
    }

    @Test
    void thePageIsTakenWhereBothSayTheSame() {
        assertEquals(new Settled(Choice.PAGE_AGREES, ONE + TWO + THREE, PlainText.of(ONE + TWO + THREE)), settle(ONE + TWO + THREE, ONE + TWO + THREE));
    }

    @Test
    void whatThePageAddsAfterTheFeedsLastParagraphIsCut() {
        Settled settled = settle(ONE + TWO + THREE + BOX, ONE + TWO + THREE);
        assertEquals(Choice.PAGE_CUT, settled.choice());
        assertEquals(PlainText.of(ONE + TWO + THREE), settled.text());
    }

    @Test
    void aPicturesPlaceOutsideTheWordsIsKept() {
        String picture = "<figure><img src=\"https://news.example/a.jpg\"></figure>";
        Settled settled = settle(picture + ONE + TWO + THREE + BOX, ONE + TWO + THREE);
        assertTrue(settled.html().contains("a.jpg"), settled.html());
    }

    @Test
    void aThirdParagraphThatTheFeedLeftOutIsNotCut() {
        Settled settled = settle(ONE + TWO + THREE, ONE + TWO);
        assertEquals(PlainText.of(ONE + TWO + THREE), settled.text());
    }

    @Test
    void theLongerPageIsTakenWhereTheFeedWasCutShort() {
        assertEquals(Choice.PAGE_LONGER, settle(ONE + TWO + THREE, ONE).choice());
    }

    @Test
    void theFeedIsKeptWhereThePageLacksMuchOfIt() {
        assertEquals(new Settled(Choice.FEED_FULLER, ONE + TWO + THREE, PlainText.of(ONE + TWO + THREE)), settle(ONE, ONE + TWO + THREE));
    }

    @Test
    void theFeedIsKeptWhereThePageSaysSomethingElse() {
        assertEquals(Choice.FEED_OTHER, settle("<p>We and our partners store things on your device, and here you may say what you think of that.</p>".repeat(3), ONE + TWO).choice());
    }
}
