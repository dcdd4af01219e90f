package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Grüße aus Kraków 😀", "\0\n\t"})
    void textsComeBackAsTheyWere(String text) {
        assertEquals(text, Packed.unpack(Packed.pack(text)));
        String long100 = text.repeat(100_000);
        assertEquals(long100, Packed.unpack(Packed.pack(long100)));
    }

    @Test
    void aCutTextIsDamageInWords() {
        byte[] packed = Packed.pack("some words to be cut off in the middle of things");
        assertNotNull(packed);
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);
        assertEquals(StoreProblem.Kind.DAMAGED, assertThrows(StoreProblem.class, () -> Packed.unpack(cut)).kind());
    }
}
