package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Grüße aus Kraków 😀", "\0\n\t"})
    void wordsAndMarkupComeBackAsTheyWere(String text) {
        for (String words : List.of(text, text.repeat(100_000))) {
            byte[] packed = Packed.pack(words, "<p>" + words + "</p>", null);
            assertEquals(words, unpacked(packed, r -> Packed.text(r, "text")));
            assertEquals("<p>" + words + "</p>", unpacked(packed, Packed::html));
        }
    }

    @Test
    void theDictionaryOfTheStoreShortensWhatItsTextsHaveInCommon() {
        learn();
        String text = text(7_777);
        byte[] alone = Packed.pack(text, "<p>" + text + "</p>", null);
        byte[] packed = Packed.pack(text, "<p>" + text + "</p>", store.dictionary());
        assertTrue(packed.length < alone.length * 3 / 4, () -> packed.length + " of " + alone.length);
        assertEquals(text, unpacked(packed, r -> Packed.text(r, "text")));
        assertEquals("<p>" + text + "</p>", unpacked(packed, Packed::html));
    }

    @Test
    void aStoreWithFewTextsHasNoDictionary() {
        store.learn();
        assertNull(store.dictionary());
    }

    @Test
    void theDictionaryIsMadeOnceAndReadFromEitherCopy() {
        learn();
        store.learn();
        assertEquals(2L, store.<Long>read(db -> db.number("SELECT count(*) FROM dictionary")));
        byte[] packed = Packed.pack("words", "words", store.dictionary());
        store.update(db -> db.run("UPDATE dictionary SET bytes = x'00' WHERE id = 1"));
        store.close();
        store = Store.open(folder);
        assertEquals("words", unpacked(packed, r -> Packed.text(r, "text")));
        assertNotNull(store.dictionary());
    }

    @Test
    void bodiesOfEarlierVersionsComeBack() {
        learn();
        Dictionary dictionary = store.dictionary();
        assertNotNull(dictionary);
        byte[] words = text(9).getBytes(StandardCharsets.UTF_8);
        for (byte[] preset : List.of(new byte[0], dictionary.bytes())) {
            try (Deflater deflater = new Deflater()) {
                if (preset.length > 0) {
                    deflater.setDictionary(preset);
                }
                deflater.setInput((text(9) + "<p>HTML</p>").getBytes(StandardCharsets.UTF_8));
                deflater.finish();
                byte[] stream = new byte[10_000];
                byte[] packed = ByteBuffer.allocate(5 + 10_000).put((byte) 1).putInt(words.length).put(stream, 0, deflater.deflate(stream)).array();
                assertEquals(text(9), unpacked(packed, r -> Packed.text(r, "text")));
                assertEquals("<p>HTML</p>", unpacked(packed, Packed::html));
            }
        }
    }

    @Test
    void aCutTextIsDamageInWords() {
        byte[] packed = Packed.pack("some words to be cut off in the middle of things", "", null);
        for (byte[] cut : List.of(Arrays.copyOf(packed, packed.length / 2), Arrays.copyOf(packed, 6), new byte[] {1, -1, -1, -1, -1, 0},
                new byte[] {1, 9, 9, 9, 9, 0}, new byte[] {7, 7}, new byte[] {2, 0, 0, 0, 0, 0, 0, 0, 9, 1, 2, 3}, new byte[] {2}, wrong(packed))) {
            assertEquals(StoreProblem.Kind.DAMAGED, assertThrows(StoreProblem.class, () -> unpacked(cut, r -> Packed.text(r, "text"))).kind());
        }
    }

    @Test
    void noBitThatADiskLosesMakesOtherWords() {
        String words = "Words to be read again after years on a disk that goes bad, and never as other words.";
        byte[] packed = Packed.pack(words, "<p>Words</p>", null);
        for (int at = 9; at < packed.length; at++) {
            byte[] bad = packed.clone();
            bad[at] ^= 1;
            String found;
            try {
                found = unpacked(bad, r -> Packed.text(r, "text"));
            } catch (StoreProblem e) {
                assertEquals(StoreProblem.Kind.DAMAGED, e.kind());
                continue;
            }
            assertEquals(words, found, "byte " + at + " of " + packed.length);
        }
    }

    /// The words end after the end.
    private static byte[] wrong(byte[] packed) {
        byte[] wrong = packed.clone();
        wrong[5] = -1;
        return wrong;
    }

    private interface Reading {
        String of(ResultSet row) throws SQLException;
    }

    private String unpacked(byte[] packed, Reading reading) {
        return store.read(db -> db.one("SELECT NULL AS html, ? AS text", reading::of, packed));
    }

    private void learn() {
        store.update(db -> {
            for (int i = 1; i <= 64; i++) {
                db.run("INSERT INTO page (id, key) VALUES (?, ?)", i, "https://news.example/" + i);
                db.run("INSERT INTO article (id, url, title, sort_at, arrived_at, body_from, text, words) VALUES (?, '', '', 0, 0, 'FEED', ?, 200)",
                        i, Packed.pack(text(i), "", null));
            }
        });
        store.learn();
    }

    /// A text of its own in the words of all, each said once.
    private static String text(int seed) {
        return String.join(", ", IntStream.range(0, 40).mapToObj(i -> Integer.toString((i + 1) * 7_654_321, 36) + " of the "
                + Integer.toString((i + 1) * 104_729, 36) + (i % 8 == 0 ? " " + seed : "")).toList());
    }
}
