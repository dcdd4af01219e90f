package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import docket.ui.theme.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class KeysTest {
    private final Properties keys = KeyMap.shipped();

    @Test
    void everyShippedKeyIsReadableAndItsActionHasAName() {
        for (String action : keys.stringPropertyNames()) {
            assertFalse(KeyMap.chords(keys, action).isEmpty(), action);
            assertFalse(Words.of("action." + action).isBlank(), action);
        }
    }

    @Test
    void noKeyDoesTwoThings() {
        Map<String, String> taken = new HashMap<>();
        for (String action : keys.stringPropertyNames()) {
            for (Chord chord : KeyMap.chords(keys, action)) {
                String before = taken.put(chord.words(), action);
                assertEquals(null, before, () -> chord.words() + " is both " + before + " and " + action);
            }
        }
    }

    @Test
    void aChordOfTwoStrokesIsReadInOrder() {
        Chord chord = Chord.of("G T");
        assertEquals(KeyCode.G, chord.strokes().getFirst().key());
        assertEquals(KeyCode.T, chord.strokes().getLast().key());
    }

    @Test
    void lettersWriteInTextFieldsAndShortcutsDoNot() {
        assertEquals(true, Chord.of("Shift+A").strokes().getFirst().writes());
        assertEquals(false, Chord.of("Ctrl+K").strokes().getFirst().writes());
        assertEquals(false, Chord.of("F5").strokes().getFirst().writes());
    }

    @Test
    void anUnknownKeyIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> Chord.of("Ctrl+Wheel"));
    }
}
