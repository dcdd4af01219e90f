package docket.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import docket.model.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu"); // 5:45 ahead: already the 23rd

    @ParameterizedTest
    @CsvSource(textBlock = """
            12h                  , 2026-11-22T08:00:00Z
            3d                   , 2026-11-19T20:00:00Z
            2W                   , 2026-11-08T20:00:00Z
            today                , 2026-11-22T18:15:00Z
            Yesterday            , 2026-11-21T18:15:00Z
            2026-11-01           , 2026-10-31T18:15:00Z
            2026-11-22T14:05Z    , 2026-11-22T14:05:00Z
            2026-11-22T14:05:06+01:00 , 2026-11-22T13:05:06Z
            """)
    void readsTimes(String written, Instant meant) {
        assertEquals(meant, When.since(written, NOW, ZONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-13-01", "3", "-3d", "999999d", "2026-11-22 14:05"})
    void saysWhatATimeLooksLike(String written) {
        Unusable e = assertThrows(Unusable.class, () -> When.since(written, NOW, ZONE));
        assertEquals("'" + written + "' is no time: write 2026-11-22, 2026-11-22T14:05Z, 12h, 3d, 2w, today or yesterday.", e.getMessage());
    }

    @Test
    void showsADayAsADay() {
        assertEquals("2026-11-22", When.shown(Published.on(LocalDate.of(2026, 11, 22)), ZONE));
        assertEquals("2026-11-23 01:45", When.shown(Published.at(NOW), ZONE));
    }
}
