package docket.ui.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import docket.app.Trail;
import docket.ui.FxTest;
import docket.ui.theme.Words;
import java.lang.reflect.Proxy;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

class ItemRowTest extends FxTest {
    @Test
    void whatTheNextRefreshWouldFetchCanBeFetchedAtOnceAndDoesNotSeemToBeUnderWay() {
        Trail.Item item = new Trail.Item(7L, "https://example.org/a", "A", null, null, null, false, false, null, "linked", List.of(),
                Trail.State.FETCHING);
        TrailActions none = (TrailActions) Proxy.newProxyInstance(TrailActions.class.getClassLoader(), new Class<?>[] {TrailActions.class},
                (proxy, method, arguments) -> null);
        Button button = assertInstanceOf(Button.class, fx(() -> ItemRow.state(item, null, false, none)));
        assertEquals(Words.of("trail.fetch"), button.getText());
    }
}
