package docket.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import docket.ui.FxTest;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class TipTest extends FxTest {
    @Test
    void isMadeWhenThePointerComesAndFollowsItsWordsWhileItIsThere() {
        run(() -> {
            Label label = new Label("x");
            Tip.on(label, "Star");
            assertNull(shown(label));
            enter(label);
            assertEquals("Star", shown(label));
            Tip.on(label, "Take the star away");
            assertEquals("Take the star away", shown(label));
            Tip.on(label, "");
            assertNull(shown(label));
            Tip.on(label, "Star");
            assertEquals("Star", shown(label));
        });
    }

    /// The words of the tooltip that JavaFX would show; it keeps it among the properties of the node.
    private static @Nullable String shown(Label label) {
        return label.getProperties().entrySet().stream().filter(each -> each.getKey() instanceof String && each.getValue() instanceof Tooltip)
                .map(each -> ((Tooltip) each.getValue()).getText()).findFirst().orElse(null);
    }

    private static void enter(Label label) {
        Event.fireEvent(label, new MouseEvent(MouseEvent.MOUSE_ENTERED, 1, 1, 1, 1, MouseButton.NONE, 0, false, false, false, false,
                false, false, false, false, false, true, null));
    }
}
