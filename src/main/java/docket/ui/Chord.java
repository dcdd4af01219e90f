package docket.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys that do something: one stroke, or two one after the other. Pure.
///
/// @param words as written in the key map: `Ctrl+Shift+C`, `G T`, `?`
record Chord(String words, List<Stroke> strokes) {
    /// Names in the key map that JavaFX calls otherwise.
    private static final Map<String, KeyCode> NAMES = Map.ofEntries(
            Map.entry("LEFT", KeyCode.LEFT), Map.entry("RIGHT", KeyCode.RIGHT), Map.entry("SPACE", KeyCode.SPACE),
            Map.entry("ESC", KeyCode.ESCAPE), Map.entry("ENTER", KeyCode.ENTER), Map.entry("PLUS", KeyCode.PLUS),
            Map.entry("MINUS", KeyCode.MINUS), Map.entry("EQUALS", KeyCode.EQUALS), Map.entry(",", KeyCode.COMMA),
            Map.entry("DELETE", KeyCode.DELETE), Map.entry("ADD", KeyCode.ADD), Map.entry("SUBTRACT", KeyCode.SUBTRACT));

    Chord {
        strokes = List.copyOf(strokes);
    }

    /// @param key its code, or undefined when `sign` says which character it types
    record Stroke(boolean shortcut, boolean alt, boolean shift, KeyCode key, String sign) {
        boolean matches(KeyEvent e) {
            if (e.isShortcutDown() != shortcut || e.isAltDown() != alt) {
                return false;
            }
            // Where a sign lies, and whether it needs Shift, differs between keyboards.
            return key == KeyCode.UNDEFINED ? sign.equals(e.getText()) : e.getCode() == key && e.isShiftDown() == shift;
        }

        /// True for a key that writes when a text field has the focus.
        boolean writes() {
            return !shortcut && !alt && !(key.isFunctionKey() || key == KeyCode.ESCAPE);
        }
    }

    /// Reads one chord.
    ///
    /// @throws IllegalArgumentException for a key that is not known
    static Chord of(String words) {
        List<Stroke> strokes = new ArrayList<>();
        for (String stroke : words.strip().split(" +")) {
            strokes.add(stroke(stroke));
        }
        return new Chord(words.strip(), strokes);
    }

    private static Stroke stroke(String words) {
        String[] parts = words.split("\\+");
        boolean shortcut = false;
        boolean alt = false;
        boolean shift = false;
        for (int i = 0; i < parts.length - 1; i++) {
            switch (parts[i]) {
                case "Ctrl" -> shortcut = true;
                case "Alt" -> alt = true;
                case "Shift" -> shift = true;
                default -> throw new IllegalArgumentException(words + ": no modifier " + parts[i]);
            }
        }
        String last = parts[parts.length - 1];
        KeyCode code = NAMES.get(last.toUpperCase(Locale.ROOT));
        if (code == null && last.matches("[A-Za-z0-9]|F[0-9]{1,2}")) {
            code = KeyCode.valueOf(last.matches("[0-9]") ? "DIGIT" + last : last.toUpperCase(Locale.ROOT));
        }
        if (code == null && last.length() != 1) {
            throw new IllegalArgumentException(words + ": no key " + last);
        }
        return new Stroke(shortcut, alt, shift, code == null ? KeyCode.UNDEFINED : code, last);
    }
}
