package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Properties;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Keys that a person chose.
class OwnKeysTest {
    private final Properties shipped = new Properties();
    private final OwnKeys keys = new OwnKeys(shipped);

    OwnKeysTest() {
        shipped.setProperty("star", "S");
        shipped.setProperty("browse", "B  V");
        shipped.setProperty("today", "G T");
    }

    private static KeyEvent pressed(KeyCode code, String text, boolean shift, boolean control, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code, shift, control, alt, false);
    }

    @Test
    void whatIsKeptIsReadAgain() {
        keys.set("star", List.of(Chord.of("Ctrl+Shift+D"), Chord.of("\\")));
        keys.set("browse", List.of());
        OwnKeys other = new OwnKeys(shipped);
        other.read(keys.write());
        assertEquals(keys.of("star"), other.of("star"));
        assertEquals(List.of(), other.of("browse"));
        assertEquals(List.of(Chord.of("G T")), other.of("today"));
        assertTrue(other.isOwn("star"));
        assertFalse(other.isOwn("today"));
    }

    @Test
    void damagedKeysAreTheUsualOnes() {
        keys.read("star=Ctrl+Wheel\nbrowse=X\n\\uZZZZ");
        assertEquals(List.of(Chord.of("S")), keys.of("star"));
        keys.read("star=Ctrl+Wheel\nbrowse=X\n");
        assertEquals(List.of(Chord.of("S")), keys.of("star"));
        assertEquals(List.of(Chord.of("X")), keys.of("browse"));
    }

    @Test
    void aKeyClashesWithItselfAndWithChordsThatBeginWithIt() {
        List<String> all = List.of("star", "browse", "today");
        assertEquals("browse", keys.clash(Chord.of("V"), "star", all));
        assertEquals("today", keys.clash(Chord.of("G"), "star", all));
        assertEquals("today", keys.clash(Chord.of("G T"), "star", all));
        assertNull(keys.clash(Chord.of("G S"), "star", all));
        assertNull(keys.clash(Chord.of("S"), "star", all));
        assertNull(keys.clash(Chord.of("Shift+V"), "star", all));
    }

    @Test
    void whatYieldsKeepsItsOtherKeys() {
        keys.yield("browse", Chord.of("V"));
        assertEquals(List.of(Chord.of("B")), keys.of("browse"));
        keys.set("browse", null);
        assertFalse(keys.isOwn("browse"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            A       , a , false , false , false , A
            A       , A , true  , false , false , Shift+A
            K       , k , false , true  , false , Ctrl+K
            LEFT    , '' , false , false , true , Alt+Left
            SLASH   , ? , true  , false , false , ?
            COMMA   , , false , true , false , 'Ctrl+,'
            DIGIT0  , 0 , false , true , false , Ctrl+0
            F5      , '' , false , false , false , F5
            DELETE  , '' , false , false , false , Delete
            PAGE_UP , '' , false , false , false , PageUp
            """)
    void aPressedKeyIsWrittenSoThatItIsFoundAgain(KeyCode code, String text, boolean shift, boolean control, boolean alt, String words) {
        KeyEvent e = pressed(code, text == null ? "," : text, shift, control, alt);
        assertEquals(words, Chord.written(e));
        assertTrue(Chord.of(words).strokes().getFirst().matches(e));
    }

    @Test
    void keysThatHoldOthersAreNone() {
        assertNull(Chord.written(pressed(KeyCode.SHIFT, "", true, false, false)));
        assertNull(Chord.written(pressed(KeyCode.TAB, "\t", false, false, false)));
    }
}
