package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import docket.extract.Agreement;
import docket.extract.Extractor;
import docket.model.CommentFacts;
import docket.model.Extracted;
import docket.store.Articles;
import docket.store.Body;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextChoiceTest {
    private static final String ONE = "<p>The ferry that links the two islands will run through the night from July, the council said on Monday.</p>";
    private static final String TWO = "<p>Until now the last boat left at nine, and a teacher told the meeting that her class had missed every concert.</p>";
    private static final String CONSENT = "<p>We and our partners store things on your device, and here you may say what you think of that, or read more.</p>";

    private static Extracted page(String body) {
        return new Extractor().extract(("<title>Night ferry</title><article><h1>Night ferry</h1>" + body + "</article>").getBytes(StandardCharsets.UTF_8),
                "https://news.example/ferry", null);
    }

    private static Articles.Whole stored(Body.From from, String html) {
        return new Articles.Whole(1, "https://news.example/ferry", "Night ferry", null, null, null, null, null, Instant.EPOCH, null, null, from, html, "", 40, false,
                null, null, CommentFacts.NONE, null);
    }

    @Test
    void aTeaserGivesWayToAnyPage() {
        TextChoice choice = TextChoice.of(page(ONE), stored(Body.From.SUMMARY, TWO));
        assertNotNull(choice.body());
        assertNull(choice.name());
    }

    @Test
    void theFeedsWholeTextStaysWhereThePageSaysSomethingElse() {
        TextChoice choice = TextChoice.of(page(CONSENT.repeat(2)), stored(Body.From.FEED, ONE + TWO));
        assertNull(choice.body());
        assertEquals("FEED_OTHER", choice.name());
    }

    @Test
    void thePagesTextIsTakenWhereBothAgree() {
        TextChoice choice = TextChoice.of(page(ONE + TWO), stored(Body.From.FEED, ONE + TWO));
        assertNotNull(choice.body());
        assertEquals("PAGE_AGREES", choice.name());
    }

    @ParameterizedTest
    @EnumSource
    void everyChoiceIsSaidInASentence(Agreement.Choice choice) {
        assertNotNull(TextChoice.sentence(choice.name()));
    }
}
