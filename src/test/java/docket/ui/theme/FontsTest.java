package docket.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.ui.FxTest;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void noFontIsCopiedIntoTheFolderForTemporaryFiles() throws Exception {
        Set<Path> before = copies();
        fx(() -> {
            Fonts.load();
            return true;
        });
        assertEquals(before, copies());
    }

    @ParameterizedTest
    @ValueSource(strings = {"with blanks", "with%20escapes", "ä+ö"})
    void aFontIsReadFromAnyFolder(String name, @TempDir Path folder) throws Exception {
        Path file = Files.createDirectory(folder.resolve(name)).resolve("Inter-Regular.ttf");
        try (InputStream font = Objects.requireNonNull(Fonts.class.getResourceAsStream("/docket/ui/fonts/Inter-Regular.ttf"))) {
            Files.copy(font, file);
        }
        assertTrue(fx(() -> Fonts.loadFile(file)));
    }

    private static Set<Path> copies() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("+JXF")).collect(Collectors.toSet());
        }
    }
}
