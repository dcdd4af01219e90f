package docket.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.ui.FxTest;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FontsTest extends FxTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            Inter                   , NORMAL, REGULAR, Inter Regular
            Inter                   , NORMAL, ITALIC , Inter Italic
            Inter Medium            , NORMAL, REGULAR, Inter Medium
            Inter SemiBold          , NORMAL, REGULAR, Inter SemiBold
            Source Serif 4          , NORMAL, REGULAR, Source Serif 4
            Source Serif 4          , NORMAL, ITALIC , Source Serif 4 Italic
            Source Serif 4          , BOLD  , REGULAR, Source Serif 4 Bold
            Source Serif 4          , BOLD  , ITALIC , Source Serif 4 Bold Italic
            Source Serif 4 Semibold , NORMAL, REGULAR, Source Serif 4 Semibold
            Literata                , NORMAL, REGULAR, Literata Regular
            Literata                , NORMAL, ITALIC , Literata Italic
            Literata                , BOLD  , REGULAR, Literata Bold
            Literata                , BOLD  , ITALIC , Literata Bold Italic
            Literata SemiBold       , NORMAL, REGULAR, Literata SemiBold
            """)
    void everyFaceIsTheRealOne(String family, FontWeight weight, FontPosture posture, String name) {
        assertEquals(name, fx(() -> Font.font(family, weight, posture, 16)).getName());
    }
}
