package docket.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.ui.FxTest;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest extends FxTest {
    private static final String HEBREW = "\u05D0\u05D1\u05D2\u05E9\u05DE\u05E6";
    private static final String ARABIC = "\u0645\u0633\u062A\u0642\u0628\u0644";

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC})
    void noWidthIsTooNarrowForAWordFromRightToLeft(String letters) {
        for (int length : new int[] {1, 3, 6, 12, 18, 30, 100}) {
            String word = letters.repeat(17).substring(0, length);
            for (String text : new String[] {word, "The " + word + " of it", word + " " + word, "The " + word + " " + word + " of it, a " + word, word + "2024", "(" + word + ").", "x\n" + word + "\n" + word}) {
                for (int width = 0; width < 300; width += 11) {
                    double wide = width;
                    try {
                        run(() -> lay(new Prose(text), wide));
                    } catch (AssertionError e) {
                        throw new AssertionError(length + " letters in \"" + text + "\", " + wide + " wide", e);
                    }
                }
            }
        }
    }

    /// To lay it out whole takes a second of the thread on which everything is drawn.
    @Test
    void ofAWordWithoutEndTheBeginningIsShown() {
        String shown = fx(() -> {
            Prose prose = new Prose("Of " + ARABIC.repeat(3_000) + " and more");
            lay(prose, 300);
            return prose.getText();
        });
        assertTrue(shown.length() < 1_200, () -> shown.length() + " letters");
        assertTrue(shown.contains("\u2026") && shown.endsWith("and more"), shown);
    }

    @Test
    void aWordThatFitsStaysInOnePiece() {
        assertEquals("The " + HEBREW + " of it", fx(() -> {
            Prose prose = new Prose("The " + HEBREW + " of it");
            lay(prose, 200);
            return prose.getText();
        }));
    }

    @Test
    void itMayBecomeNarrowerAndShowOtherWords() {
        run(() -> {
            Prose prose = new Prose("The " + ARABIC.repeat(3));
            prose.setGraphic(new Rectangle(12, 12));
            HBox line = lay(prose, 260);
            for (double width : new double[] {120, 60, 30, 260}) {
                line.resize(width, 300);
                line.layout();
            }
            prose.say(HEBREW.repeat(4));
            line.resize(70, 300);
            line.layout();
            assertTrue(prose.getHeight() > 30, "in several lines");
        });
    }

    @Test
    void aTitleFromRightToLeftBeginsAtTheRight() {
        run(() -> {
            Prose title = new Prose(HEBREW + " in short");
            VBox column = new VBox(title);
            new Scene(column, 300, 100);
            column.applyCss();
            column.layout();
            assertEquals(300, end(title), 2);
            title.say("In short " + HEBREW);
            column.layout();
            assertTrue(end(title) < 200, "other words begin at the left");
        });
    }

    /// Where the words of a label end, in its parent.
    private static double end(Label label) {
        return label.localToParent(label.lookup(".text").getBoundsInParent()).getMaxX();
    }

    @Test
    void otherTextIsLeftAlone() {
        assertEquals("The code, in force", fx(() -> new Prose("The code, in force").getText()));
    }

    private static HBox lay(Label label, double width) {
        label.setMinWidth(0);
        HBox line = new HBox(label);
        new Scene(new StackPane(line), width, 300);
        line.applyCss();
        line.getParent().layout();
        return line;
    }
}
