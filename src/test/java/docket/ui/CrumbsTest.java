package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class CrumbsTest extends FxTest {
    @Test
    void whereThereIsNoRoomForBothTheViewIsShortenedAndTheSourceToldWhole() {
        Label view = fx(() -> new Label("A watchlist with quite a long name"));
        Label source = fx(() -> new Label("The Policy Ledger of Brussels"));
        show(fx(() -> new StackPane(new Crumbs(view, new Label(">"), source))), 300, 60);
        assertTrue(fx(() -> source.getWidth() >= Math.floor(source.prefWidth(-1))), "the source is whole");
        assertTrue(fx(() -> view.getWidth() < view.prefWidth(-1)), "the view is shortened");
    }

    @Test
    void whereNotEvenTheSourceHasRoomBesideALetterOfTheViewItStandsAlone() {
        Label view = fx(() -> new Label("All unread"));
        Label source = fx(() -> new Label("The Policy Ledger of Brussels"));
        show(fx(() -> new StackPane(new Crumbs(view, new Label(">"), source))), 200, 60);
        assertFalse(fx(view::isVisible));
        assertEquals(0.0, fx(source::getLayoutX));
        assertTrue(fx(() -> source.getWidth() > 160), "it has the room of the view");
    }
}
