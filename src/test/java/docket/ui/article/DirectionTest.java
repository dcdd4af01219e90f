package docket.ui.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            ar      , true
            ar-EG   , true
            ar_EG   , true
            iw      , true
            he-IL   , true
            fa      , true
            ur      , true
            ur-Latn , false
            az-Arab , true
            az      , false
            ku-Arab , true
            en      , false
            tr-TR   , false
            ''      , false
            !!      , false
            """)
    void aLanguageRunsAsItsTagSays(String tag, boolean rightToLeft) {
        assertEquals(rightToLeft, Direction.isRightToLeftLanguage(tag));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'The word \u0633\u0644\u0627\u0645', false
            '\u0633\u0644\u0627\u0645 EU'       , true
            '2024 \u05E9\u05DC\u05D5\u05DD'     , true
            '2024'                              , false
            """)
    void aTextRunsAsItsFirstLetter(String text, boolean rightToLeft) {
        assertEquals(rightToLeft, Direction.isRightToLeft(text));
    }

    @Test
    void ofAWordWithoutEndFromRightToLeftTheBeginningIsShown() {
        List<Direction.Piece> pieces = Direction.pieces("Of " + "\u0633".repeat(20_000) + " and more");
        assertEquals("Of " + "\u0633".repeat(500) + "\u2026 and more",
                pieces.stream().map(Direction.Piece::text).collect(Collectors.joining()).replace("\u200B", ""));
    }

    @Test
    void aRightToLeftWordLongerThanALineIsBrokenSoThatNoneIsWiderThanTheColumn() {
        String text = "\u05D7".repeat(60) + " \u05D7\u05D3\u05E9";
        List<String> pieces = Direction.pieces(text).stream().map(Direction.Piece::text).toList();
        assertEquals(List.of("\u05D7".repeat(24) + "\u200B", "\u05D7".repeat(24) + "\u200B", "\u05D7".repeat(12) + " ", "\u05D7\u05D3\u05E9"), pieces);
    }

    @Test
    void rightToLeftWordsStandAloneAndNothingIsLost() {
        String text = "Law 5 \u05D7\u05D5\u05E7 \u05D7\u05D3\u05E9 of 2024";
        assertEquals(text, Direction.pieces(text).stream().map(Direction.Piece::text).collect(Collectors.joining()));
        assertEquals(4, Direction.pieces(text).size());
    }
}
