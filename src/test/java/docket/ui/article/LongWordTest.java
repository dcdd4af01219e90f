package docket.ui.article;

import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.ui.FxTest;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class LongWordTest extends FxTest {
    private static final double COLUMN = 400;

    @Test
    void aRightToLeftWordOfHundredsOfLettersStaysWithinTheColumn() {
        for (int letters : new int[] {60, 300, 500}) {
            TextBlock block = fx(() -> new TextBlock(Run.all("\u05D7\u05D5\u05E7 " + "\u05D7".repeat(letters) + " \u05D7\u05D3\u05E9", Set.of(), null),
                    List.of(), TextBlock.Lines.WRAPPED, true));
            show(new StackPane(block), COLUMN, 900);
            assertTrue(fx(() -> block.flow().getWidth()) <= COLUMN, letters + " letters");
        }
    }
}
