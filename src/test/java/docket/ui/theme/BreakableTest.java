package docket.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.ui.FxTest;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakableTest extends FxTest {
    private static final String LAW = "\u05D7\u05D5\u05E7 \u05D4\u05D2\u05E0\u05EA \u05D4\u05E4\u05E8\u05D8\u05D9\u05D5\u05EA";

    @Test
    void latinTextIsLeftAlone() {
        String title = "Łódź answers „the law“";
        assertSame(title, Breakable.of(title));
    }

    @Test
    void theWordsStayWhatTheyWere() {
        assertEquals("The law " + LAW + " passed", Breakable.of("The law " + LAW + " passed").replaceAll("[\u2066-\u2069]", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {LAW, "The law " + LAW + " passed in the evening", LAW + " (2024).",
        "\u0627\u0644\u0646\u0635 \u0627\u0644\u0646\u0647\u0627\u0626\u064A \u0623\u0642\u0635\u0631"})
    void aLabelMayBreakItsLinesAnywhere(String title) {
        for (double width : new double[] {260, 180, 120}) {
            double height = fx(() -> {
                Label label = new Label(Breakable.of(title));
                label.setWrapText(true);
                StackPane pane = new StackPane(label);
                new javafx.scene.Scene(pane, width, 300);
                pane.applyCss();
                pane.layout();
                return label.getHeight();
            });
            assertTrue(height > 0);
        }
    }
}
