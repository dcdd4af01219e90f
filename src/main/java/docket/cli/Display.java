package docket.cli;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether a window can open here, found out before JavaFX starts: once it has failed, it leaves threads behind and cannot
/// try again.
final class Display {
    private Display() {}

    /// What a window needs and this machine lacks, in words; null when nothing is known to be missing.
    ///
    /// @param system the operating system's name as Java gives it (`os.name`)
    @SuppressWarnings("restricted") // Asking for a library by name is native access.
    static @Nullable String missing(Map<String, String> environment, String system) {
        // Drawing without a screen, as tests do.
        boolean headless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
        if (headless || !system.toLowerCase(Locale.ROOT).contains("linux")) {
            return null;
        }
        if (isEmpty(environment.get("DISPLAY")) && isEmpty(environment.get("WAYLAND_DISPLAY"))) {
            return "a display (neither DISPLAY nor WAYLAND_DISPLAY is set)";
        }
        try {
            // Never closed: GTK does not stand being unloaded.
            SymbolLookup.libraryLookup("libgtk-3.so.0", Arena.global());
            return null;
        } catch (IllegalArgumentException e) {
            return "GTK 3 (libgtk-3.so.0; the package is libgtk-3-0 or gtk3)";
        }
    }

    private static boolean isEmpty(@Nullable String value) {
        return value == null || value.isEmpty();
    }
}
