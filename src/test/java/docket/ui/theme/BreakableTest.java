package docket.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.ui.FxTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
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
        for (String law : List.of(LAW, LAW + " " + LAW)) {
            assertEquals("The law " + law + " passed", Breakable.of("The law " + law + " passed").replaceAll("[\u200B\u200E]", "").replace('\u00A0', ' '));
        }
    }

    /// Not every font has signs for direction.
    @Test
    void aFewWordsFromRightToLeftStayTogetherWithoutSigns() {
        assertEquals("The law " + LAW.replace(' ', '\u00A0') + " passed", Breakable.of("The law " + LAW + " passed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {LAW, "The law " + LAW + " passed in the evening", LAW + " (2024).",
        "\u0627\u0644\u0646\u0635 \u0627\u0644\u0646\u0647\u0627\u0626\u064A \u0623\u0642\u0635\u0631",
        "\u05D0\u05D1\u05D2 (a b) " + LAW + " x " + LAW + "!", "\u202B\u2067" + LAW + "\u2067 \u202E" + LAW})
    void aLabelMayBreakItsLinesAnywhere(String title) {
        for (double width : new double[] {260, 180, 120}) {
            assertTrue(heightAt(title, width) > 0);
        }
    }

    @Test
    void aTextFromRightToLeftHasOneFontForItsLettersAndPoints() {
        String family = fx(() -> {
            Prose label = new Prose("The law.");
            label.say(LAW + ".");
            StackPane pane = new StackPane(label);
            new Theme(Theme.Choice.LIGHT).dress(new javafx.scene.Scene(pane, 300, 200));
            pane.applyCss();
            String first = label.getFont().getFamily();
            label.say("The law again.");
            pane.applyCss();
            return first + ", " + label.getFont().getFamily();
        });
        assertEquals("System, Inter", family);
    }

    @Test
    void aWordWithoutEndIsBroken() {
        String word = "\u05D0\u05D1\u05D2".repeat(300);
        assertTrue(heightAt("The " + word + " of it", 190) > 0);
        assertTrue(heightAt(word, 190) > 0);
    }

    private static double heightAt(String title, double width) {
        return fx(() -> {
            Label label = new Label(Breakable.of(title));
            label.setWrapText(true);
            StackPane pane = new StackPane(label);
            new javafx.scene.Scene(pane, width, 300);
            pane.applyCss();
            pane.layout();
            return label.getHeight();
        });
    }

    @Test
    void theOrderOfTheWordsIsThatOfTheirScript() {
        String[] words = LAW.split(" ");
        // All of it from right to left: the first word stands at the right.
        assertEquals(List.of(words[2], words[1], words[0]), order(LAW, words));
        // In a sentence from left to right only the stretch is turned.
        assertEquals(List.of("law", words[2], words[1], words[0], "passed"), order("The law " + LAW + " passed", "law", words[0], words[1], words[2], "passed"));
        assertEquals(List.of("2024", words[1], "EU", words[0]), order(words[0] + " EU " + words[1] + " 2024", words[0], "EU", words[1], "2024"));
    }

    /// The words as they stand from left to right.
    private static List<String> order(String title, String... words) {
        return fx(() -> {
            String shown = Breakable.of(title);
            Label label = new Label(shown);
            StackPane pane = new StackPane(label);
            new javafx.scene.Scene(pane, 900, 100);
            pane.applyCss();
            pane.layout();
            Text text = (Text) label.lookup(".text");
            Map<Double, String> places = new TreeMap<>();
            for (String word : words) {
                int at = shown.indexOf(word);
                places.put(new Path(text.rangeShape(at, at + word.length())).getLayoutBounds().getMinX(), word);
            }
            return List.copyOf(places.values());
        });
    }
}
