package docket.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

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

    private static final String FOLDER = "/docket/ui/fonts/";
    private static final String ENDING = ".ttf";

    private Fonts() {}

    /// Makes the families known to JavaFX. Once, before the first scene; loading twice does no harm.
    public static void load() {
        FILES.forEach(Fonts::load);
    }

    /// Copies them beside the jar; packaging does so once. JavaFX reads a file where it lies, and copies what comes out of a jar into the
    /// folder for temporary files with every start: 5 MB, which stay there when the program is killed.
    ///
    /// @throws IOException where the folder of the jar cannot be written
    public static void unpack() throws IOException {
        Path folder = Files.createDirectories(beside(Fonts.class.getProtectionDomain().getCodeSource()));
        for (String name : FILES) {
            try (InputStream packed = packed(name)) {
                Files.copy(packed, folder.resolve(name + ENDING), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void load(String name) {
        Path file = file(name);
        if (file != null && loadFile(file)) {
            return;
        }
        try (InputStream packed = packed(name)) {
            if (Font.loadFont(packed, 0) == null) {
                throw new IllegalStateException(name + ": not a font");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// JavaFX takes the path of the address as it is written, escapes and all.
    static boolean loadFile(Path file) {
        String path = file.toString().replace('\\', '/');
        return Font.loadFont("file:" + (path.startsWith("/") ? "" : "/") + path, 0) != null;
    }

    /// Where the file lies by itself: among the classes, or beside the jar; null for nowhere.
    private static @Nullable Path file(String name) {
        try {
            URL resource = Objects.requireNonNull(Fonts.class.getResource(FOLDER + name + ENDING), name);
            if (resource.getProtocol().equals("file")) {
                return Path.of(resource.toURI());
            }
            Path file = beside(Fonts.class.getProtectionDomain().getCodeSource()).resolve(name + ENDING);
            return Files.isRegularFile(file) ? file : null;
        } catch (URISyntaxException | IOException e) {
            return null;
        }
    }

    /// Named after the jar.
    private static Path beside(@Nullable CodeSource jar) throws IOException {
        if (jar == null || !jar.getLocation().getPath().endsWith(".jar")) {
            throw new IOException("Docket lies in no jar");
        }
        try {
            return Path.of(Path.of(jar.getLocation().toURI()).toString().replaceAll("\\.jar$", ".fonts"));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static InputStream packed(String name) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(FOLDER + name + ENDING), name);
    }
}
