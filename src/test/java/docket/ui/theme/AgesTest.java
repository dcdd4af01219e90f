package docket.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.model.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest extends docket.ui.FxTest {
    private static final Ages AGES = new Ages(Instant.parse("2026-06-22T09:14:00Z"), ZoneId.of("Europe/Brussels"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-06-22T09:13:30Z , now
            2026-06-22T08:36:00Z , 38 min
            2026-06-22T07:00:00Z , 2 h
            2026-06-21T08:00:00Z , 1 d
            2026-06-17T08:00:00Z , 5 d
            2026-06-14T08:00:00Z , 14 June
            2025-06-14T08:00:00Z , 14 Jun 2025
            2026-06-22T10:00:00Z , now
            2026-06-22           , today
            2026-06-21           , 1 d
            """)
    void agesAsListsSayThem(String published, String words) {
        assertEquals(words, AGES.of(Published.parse(published)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-06-22 , Today
            2026-06-21 , Yesterday
            2026-06-20 , Saturday
            2026-06-10 , 10 June
            """)
    void daysAsListsLabelThem(LocalDate day, String words) {
        assertEquals(words, AGES.dayLabel(day));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            The Guardian , G
            EU Policy    , E
            '  «iX» Mag' , I
            ...          , ?
            """)
    void aTileShowsTheFirstLetter(String source, String letter) {
        assertEquals(letter, Tile.letter(source));
    }
}
