package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.ui.Widths.Sidebar;
import docket.ui.Widths.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WidthsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            1400, false, 236, false, 372, 792,   0, false
            1400, true ,  54, true , 340, 654, 352, false
            1700, true , 236, false, 372, 740, 352, false
            1000, false,  54, true , 322, 624,   0, false
            1000, true ,  54, true , 322, 624, 352, true
            """)
    void asTheSpecificationDraws(double total, boolean trail, double sidebar, boolean rail, double timeline, double reader,
            double trailWidth, boolean over) {
        assertEquals(new Widths(sidebar, rail, timeline, reader, trailWidth, over), Widths.of(total, Wanted.USUAL, trail, true));
    }

    @ParameterizedTest
    @ValueSource(doubles = {760, 800, 959, 960, 1100, 1279, 1280, 1599, 1600, 2500})
    void theReaderNeverGetsTooNarrowToRead(double total) {
        for (Sidebar mode : Sidebar.values()) {
            Widths widths = Widths.of(total, new Wanted(320, 480, 440, mode), true, true);
            assertTrue(widths.reader() >= Widths.READER_LEAST, () -> mode + ": " + widths);
        }
    }

    @Test
    void whereOnePaneFitsItIsTheListUntilAnArticleIsOpen() {
        assertEquals(0, Widths.of(760, Wanted.USUAL, false, false).reader());
        assertEquals(0, Widths.of(760, Wanted.USUAL, false, true).timeline());
    }
}
