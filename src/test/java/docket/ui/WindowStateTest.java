package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.model.Filter;
import docket.ui.Widths.Sidebar;
import docket.ui.Widths.Wanted;
import docket.ui.theme.Theme;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowStateTest {
    @Test
    void comesBackAsItWasLeft() {
        WindowState state = new WindowState(1200, 800, true, new Wanted(240, 0, 360, Sidebar.RAIL), true, Theme.Choice.SEPIA, true, 20,
                "folder:7", Filter.ALL, 42, Set.of(7L, 3L));
        assertEquals(state, WindowState.read(state.write()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "width=wide\narticle=NaN\nfilter=NONE\nfolders=x,,", "\\u12"})
    void damagedStateIsAsInAFirstWindow(String written) {
        assertEquals(WindowState.FIRST, WindowState.read(written));
    }

    @Test
    void aWindowIsNeverSmallerThanItCanBe() {
        assertEquals(WindowState.LEAST_WIDTH, WindowState.read("width=12").width());
    }
}
