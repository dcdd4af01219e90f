package docket.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The typefaces that Docket brings along: Inter for the window, Source Serif 4 for reading. Each covers Latin, Greek and
/// Cyrillic in one file, for JavaFX does not join subset files of one family; other scripts come from the system.
///
/// The medium and semibold weights are families of their own to JavaFX (`Inter Medium`, `Inter SemiBold`,
/// `Source Serif 4 Semibold`): a style sheet names them by family, `-fx-font-weight: 600` does not find them.
/// No outline of a letter may lie over another: where JavaFX draws letters as shapes, as it does when all is shown larger without
/// graphics hardware, it leaves holes there. Those of Inter, Literata and the icons are joined.
/// Every face that is used must be here, since JavaFX puts another face in place of a missing one.
public final class Fonts {
    private static final List<String> FILES = List.of(
            "Inter-Regular", "Inter-Italic", "Inter-Medium", "Inter-SemiBold",
            "SourceSerif4-Regular", "SourceSerif4-It", "SourceSerif4-Semibold", "SourceSerif4-SemiboldIt",
            "SourceSerif4-Bold", "SourceSerif4-BoldIt",
            "Literata-Regular", "Literata-Italic", "Literata-SemiBold", "Literata-SemiBoldItalic", "Literata-Bold", "Literata-BoldItalic",
            "Feather");

    private Fonts() {}

    /// Makes the families known to JavaFX. Once, before the first scene; loading twice does no harm.
    public static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String name) {
        String path = "/docket/ui/fonts/" + name + ".woff";
        try (InputStream file = Fonts.class.getResourceAsStream(path)) {
            if (file == null || Font.loadFont(file, 0) == null) {
                throw new IllegalStateException(path + ": missing or not a font");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
