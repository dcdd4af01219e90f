package docket.ui;

import docket.ui.theme.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keys that do something: one stroke, or two one after the other. Pure.
///
/// @param words as written in the key map: `Ctrl+Shift+C`, `G T`, `?`
record Chord(String words, List<Stroke> strokes) {
    /// Keys that write nothing, or are better called by name, as the key map calls them.
    private static final Map<String, KeyCode> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("Left", KeyCode.LEFT);
        NAMES.put("Right", KeyCode.RIGHT);
        NAMES.put("Up", KeyCode.UP);
        NAMES.put("Down", KeyCode.DOWN);
        NAMES.put("Space", KeyCode.SPACE);
        NAMES.put("Esc", KeyCode.ESCAPE);
        NAMES.put("Enter", KeyCode.ENTER);
        NAMES.put("Delete", KeyCode.DELETE);
        NAMES.put("Insert", KeyCode.INSERT);
        NAMES.put("Home", KeyCode.HOME);
        NAMES.put("End", KeyCode.END);
        NAMES.put("PageUp", KeyCode.PAGE_UP);
        NAMES.put("PageDown", KeyCode.PAGE_DOWN);
        NAMES.put("Plus", KeyCode.PLUS);
        NAMES.put("Minus", KeyCode.MINUS);
        NAMES.put("Equals", KeyCode.EQUALS);
        NAMES.put(",", KeyCode.COMMA);
        NAMES.put("Add", KeyCode.ADD);
        NAMES.put("Subtract", KeyCode.SUBTRACT);
    }

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

    /// Whether one of two would keep the other from being heard: the same strokes, or the beginning of the other's.
    boolean clashes(Chord other) {
        int both = Math.min(strokes.size(), other.strokes.size());
        return strokes.subList(0, both).equals(other.strokes.subList(0, both));
    }

    /// As a person reads it, in the language of the window: `Strg+Umschalt+C`.
    String shown() {
        return Arrays.stream(words.split(" ")).map(stroke -> Arrays.stream(stroke.split("\\+")).map(Chord::called)
                .collect(Collectors.joining("+"))).collect(Collectors.joining(" "));
    }

    private static String called(String key) {
        return Words.has("key." + key) ? Words.of("key." + key) : key;
    }

    /// What was pressed, as the key map writes it; null for keys that cannot be used: those alone that hold others, Tab, and
    /// what has no name.
    static @Nullable String written(KeyEvent e) {
        String key = name(e);
        if (key == null) {
            return null;
        }
        boolean sign = key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0)) && !key.equals(",");
        return (e.isShortcutDown() ? "Ctrl+" : "") + (e.isAltDown() ? "Alt+" : "") + (e.isShiftDown() && !sign ? "Shift+" : "") + key;
    }

    private static @Nullable String name(KeyEvent e) {
        KeyCode code = e.getCode();
        if (code.isModifierKey() || code == KeyCode.TAB) {
            return null;
        }
        for (Map.Entry<String, KeyCode> name : NAMES.entrySet()) {
            if (name.getValue() == code) {
                return name.getKey();
            }
        }
        if (code.isLetterKey() || code.isFunctionKey()) {
            return code.name();
        }
        if (code.isDigitKey() && code.name().startsWith("DIGIT")) {
            return code.name().substring(5);
        }
        String text = e.getText();
        return text != null && text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) != '+' ? text : null;
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
        KeyCode code = NAMES.entrySet().stream().filter(name -> name.getKey().equalsIgnoreCase(last)).map(Map.Entry::getValue).findFirst().orElse(null);
        if (code == null && last.matches("[A-Za-z0-9]|F[0-9]{1,2}")) {
            code = KeyCode.valueOf(last.matches("[0-9]") ? "DIGIT" + last : last.toUpperCase(Locale.ROOT));
        }
        if (code == null && last.length() != 1) {
            throw new IllegalArgumentException(words + ": no key " + last);
        }
        return new Stroke(shortcut, alt, shift, code == null ? KeyCode.UNDEFINED : code, last);
    }
}
