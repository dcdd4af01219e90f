package docket.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.ui.FxTest;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.transform.Scale;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class IconsTest extends FxTest {
    private static final int LARGE = 4;
    private static final int SIZE = 15;

    /// Shown larger, an icon is drawn as a shape; as a letter of that size it has no holes.
    @Test
    void noIconHasAHoleWhereItsStrokesCrossWhenAllIsShownLarger() {
        run(Fonts::load);
        List<Feather> holed = fx(() -> Arrays.stream(Feather.values())
                .filter(each -> ink(each, SIZE * LARGE, 1) - ink(each, SIZE, LARGE) > 12).toList());
        assertEquals(List.of(), holed);
    }

    /// How many pixels an icon covers.
    private static double ink(Feather which, int size, int scale) {
        Icon icon = new Icon(which);
        icon.setFont(Font.font("FeatherIcons", size));
        icon.setFill(Color.BLACK);
        icon.setTextOrigin(VPos.TOP);
        Group group = new Group(icon);
        group.getTransforms().add(new Scale(scale, scale));
        PixelReader drawn = new Scene(new Group(group), 80, 80, Color.WHITE).snapshot(null).getPixelReader();
        double ink = 0;
        for (int y = 0; y < 80; y++) {
            for (int x = 0; x < 80; x++) {
                ink += 1 - drawn.getColor(x, y).getBrightness();
            }
        }
        return ink;
    }
}
