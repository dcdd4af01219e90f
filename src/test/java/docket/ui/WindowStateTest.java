package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.model.Filter;
import docket.ui.Widths.Sidebar;
import docket.ui.Widths.Wanted;
import docket.ui.article.ReadingPosition;
import docket.ui.theme.Theme;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowStateTest {
    @Test
    void comesBackAsItWasLeft() {
        WindowState state = new WindowState(1200, 800, true, new Wanted(240, 0, 360, Sidebar.RAIL), true, Theme.Choice.SEPIA, true, 20,
                "folder:7", Filter.ALL, 42, Set.of(7L, 3L), 150, Set.of("feed:7", "smart:UNREAD"), Map.of(42L, new ReadingPosition(12, 0.405), 7L, new ReadingPosition(3, 0)));
        assertEquals(state, WindowState.read(state.write()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "width=wide\narticle=NaN\nfilter=NONE\nfolders=x,,\nzoom=0\nplaces=1/2,x/y/z,-", "\\u12"})
    void damagedStateIsAsInAFirstWindow(String written) {
        assertEquals(WindowState.FIRST, WindowState.read(written));
    }

    @Test
    void aWindowIsNeverSmallerThanItCanBe() {
        assertEquals(WindowState.LEAST_WIDTH, WindowState.read("width=12").width());
    }
}
