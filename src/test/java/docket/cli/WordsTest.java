package docket.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void aTitleCannotSteerTheTerminal() {
        assertEquals("[2Jgone ]0;owned", Words.line("\u001b[2Jgone\n\u001b]0;owned\u0007"));
    }

    @Test
    void aTitleCannotTurnTheReadingDirection() {
        assertEquals("exe.txt", Words.line("exe\u202e.txt\u2066"));
    }

    @Test
    void breaksAtBlanksAndInsideWordsThatAreTooLong() {
        assertEquals(List.of("a bill", "on", "encrypt", "ion"), Words.wrap("a bill on encryption", 7));
    }

    @Test
    void countsColumnsAndNotCharacters() {
        assertEquals(8, Words.columns("日本 e\u0301🙂"));
        assertEquals(List.of("日本", "語"), Words.wrap("日本語", 5));
    }

    @Test
    void cutsWithAnEllipsisAndFillsWithBlanks() {
        assertEquals("Elect…", Words.fit("Electronic", 6));
        assertEquals("EFF   ", Words.fit("EFF", 6));
    }

    @Test
    void endsWhereNothingFits() {
        assertEquals(List.of("日", "本"), Words.wrap("日本", 1));
    }
}
