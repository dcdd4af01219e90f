package docket.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.ui.FxTest;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest extends FxTest {
    private static final String LONG = "The committee put off the vote on the bill because its text had come only the night before ".repeat(4);
    private static final String ARABIC = "\u0642\u0627\u0646\u0648\u0646 \u062c\u062f\u064a\u062f \u064a\u0644\u0632\u0645 \u0627\u0644\u0645\u0646\u0635\u0627\u062a ".repeat(8);

    private static Typesetter.Block set(String words, double width, int lines) {
        return fx(() -> new Typesetter().set(words, Font.font(13), width, lines));
    }

    @Test
    void whatFitsStaysAsItIs() {
        assertEquals("A short title", set("A short title", 300, 2).words());
    }

    @Test
    void noWordsTakeNoRoom() {
        assertEquals(Typesetter.Block.NONE, set("", 300, 2));
        assertEquals(Typesetter.Block.NONE, set("Words", 0, 2));
    }

    @Test
    void whatDoesNotFitEndsWithAWordAndAnEllipsis() {
        Typesetter.Block block = set(LONG, 200, 2);
        assertTrue(block.words().endsWith("\u2026"), block.words());
        String kept = block.words().substring(0, block.words().length() - 1);
        assertTrue(LONG.startsWith(kept + " "), kept);
        assertEquals(block.height(), set("One\nTwo", 200, 2).height());
    }

    @Test
    void theOnlyLineIsFilledToItsLastLetter() {
        for (int width = 20; width < 300; width += 7) {
            String cut = set(LONG, width, 1).words();
            assertTrue(cut.endsWith("\u2026"), cut);
            assertTrue(fx(() -> new Typesetter().width(cut, Font.font(13))) <= width + 1, cut);
        }
        assertEquals("The committee pu\u2026", set(LONG, fx(() -> new Typesetter().width("The committee pu\u2026", Font.font(13))), 1).words());
        assertEquals("A short title", set("A short title", 300, 1).words());
    }

    @Test
    void anEllipsisTakesThePlaceOfAComma() {
        for (int width = 60; width < 400; width += 9) {
            String cut = set("Logs, maps, keys; rules: forms, ".repeat(20), width, 2).words();
            assertTrue(cut.matches(".*\\w\u2026"), cut);
        }
    }

    @Test
    void aTextSaysWhetherItRunsFromTheRight() {
        assertTrue(set(ARABIC, 200, 3).fromRight());
        assertFalse(set("The law " + ARABIC, 200, 3).fromRight());
        assertFalse(set(LONG, 200, 3).fromRight());
    }

    @Test
    void moreLinesTakeMoreRoomAndKeepMoreWords() {
        assertTrue(set(LONG, 200, 3).height() > set(LONG, 200, 2).height());
        assertTrue(set(LONG, 200, 3).words().length() > set(LONG, 200, 2).words().length());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 20, 120, 200, 372})
    void wordsFromRightToLeftAreBrokenByHandAtAnyWidth(double width) {
        Typesetter.Block block = set(ARABIC, width, 3);
        assertEquals(0, block.wrap());
        assertTrue(block.words().lines().count() <= 3, block.words());
        assertFalse(block.words().isBlank());
    }

    @Test
    void oneEndlessWordIsCutWithinALetterPair() {
        String word = "\ud83d\udcf0".repeat(400);
        String cut = set(word, 100, 2).words();
        assertTrue(cut.codePoints().allMatch(c -> c == 0x1F4F0 || c == 0x2026), cut);
    }
}
