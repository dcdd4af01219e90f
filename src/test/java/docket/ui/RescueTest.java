package docket.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.Docket;
import docket.app.Upkeep;
import docket.store.StoreProblem;
import docket.ui.theme.Theme;
import docket.ui.theme.Words;
import docket.ui.work.Background;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window over a store that cannot be opened.
class RescueTest extends FxTest {
    private static final byte[] NOISE = "no store at all ".repeat(999).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path temp;
    private final AtomicReference<Docket> opened = new AtomicReference<>();
    private final List<String> done = new ArrayList<>();
    private Scene scene;

    @AfterEach
    void close() {
        if (opened.get() != null) {
            opened.get().close();
        }
    }

    @Test
    void aDamagedStoreIsToldInWordsAndTheCopyBringsItBack() throws IOException {
        Path folder = damaged();
        Files.createDirectories(folder.resolve("copies"));
        try (Docket sound = new Docket(temp.resolve("sound"), InstantSource.system())) {
            sound.library.subscribe("https://court.example/feed", "The court", null);
            sound.upkeep.backup(folder.resolve("copies/docket-2026-03-01.db"));
        }
        rescue(folder, Theme.Choice.LIGHT);
        assertTrue(words().contains("damaged") && words().contains(folder.resolve("docket.db").toString()), words());
        assertArrayEquals(NOISE, Files.readAllBytes(folder.resolve("docket.db")), "nothing is changed before a person chose");
        press(Words.of("rescue.copy", "1 March 2026"));
        assertTrue(words().contains(Words.of("rescue.kept", folder.resolve("docket-replaced-1.db"))), words());
        assertArrayEquals(NOISE, Files.readAllBytes(folder.resolve("docket-replaced-1.db")));
        press(Words.of("rescue.open"));
        assertEquals("The court", opened.get().library.subscriptions().getFirst().title());
    }

    @Test
    void whatCanBeReadIsSavedAndWhatIsLostComesFromTheCopy() throws IOException {
        Path folder = damaged();
        Files.createDirectories(folder.resolve("copies"));
        try (Docket sound = new Docket(temp.resolve("sound"), InstantSource.system())) {
            sound.library.subscribe("https://court.example/feed", "The court", null);
            sound.upkeep.backup(folder.resolve("copies/docket-2026-03-01.db"));
        }
        rescue(folder, Theme.Choice.DARK);
        press(Words.of("rescue.salvage"));
        assertTrue(words().contains("1 feeds, 0 articles"), words());
        assertTrue(words().contains(folder.resolve("docket-damaged-1.db").toString()), words());
        press(Words.of("rescue.open"));
        assertEquals(1, opened.get().library.subscriptions().size());
    }

    @Test
    void whereNothingIsLeftANewStoreIsBegunOnlyWhenThePersonSaysSo() throws IOException {
        Path folder = damaged();
        rescue(folder, Theme.Choice.LIGHT);
        press(Words.of("rescue.salvage"));
        assertArrayEquals(NOISE, Files.readAllBytes(folder.resolve("docket.db")));
        press(Words.of("rescue.anew"));
        assertArrayEquals(NOISE, Files.readAllBytes(folder.resolve("docket-damaged-1.db")));
        press(Words.of("rescue.open"));
        assertEquals(List.of(), opened.get().library.subscriptions());
    }

    @Test
    void aStoreOfANewerDocketIsLeftAlone() throws Exception {
        Path folder = temp.resolve("newer");
        new Docket(folder, InstantSource.system()).close();
        // user_version, a number of four bytes at offset 60 (sqlite.org/fileformat2.html section 1.3.13).
        byte[] file = Files.readAllBytes(folder.resolve("docket.db"));
        file[62] = 9;
        Files.write(folder.resolve("docket.db"), file);
        rescue(folder, Theme.Choice.LIGHT);
        assertTrue(words().contains("newer Docket"), words());
        assertEquals(List.of(Words.of("rescue.quit"), Words.of("rescue.folder"), Words.of("rescue.retry")), names());
        press(Words.of("rescue.folder"));
        press(Words.of("rescue.quit"));
        assertEquals(List.of("folder", "quit"), done);
        assertArrayEquals(file, Files.readAllBytes(folder.resolve("docket.db")));
    }

    @Test
    void aFolderThatIsNoneIsToldAndTriedAgain() throws IOException {
        Path folder = temp.resolve("folder");
        Files.writeString(folder, "a file");
        rescue(folder, Theme.Choice.DARK);
        assertTrue(words().contains(Words.of("rescue.readonly.title")), words());
        press(Words.of("rescue.retry"));
        assertTrue(words().contains(Words.of("rescue.readonly.title")), words());
        Files.delete(folder);
        press(Words.of("rescue.retry"));
        assertEquals(folder, opened.get().dataFolder());
    }

    @Test
    void aSecondWindowOnTheSameFolderOpensTheSameStore() {
        Path folder = temp.resolve("shared");
        try (Docket first = new Docket(folder, InstantSource.system()); Docket second = new Docket(folder, () -> Instant.parse("2026-03-02T09:00:00Z"))) {
            first.library.subscribe("https://court.example/feed", "The court", null);
            assertEquals(1, second.library.subscriptions().size());
            assertThrows(StoreProblem.class, () -> Upkeep.startAnew(folder), "a store in use is not put aside");
        }
    }

    private Path damaged() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("data"));
        Files.write(folder.resolve("docket.db"), NOISE);
        return folder;
    }

    private void rescue(Path folder, Theme.Choice look) {
        RuntimeException problem = assertThrows(StoreProblem.class, () -> new Docket(folder, InstantSource.system()));
        Rescue rescue = fx(() -> {
            Background now = new Background(Runnable::run, Runnable::run, trouble -> {
                throw new AssertionError(trouble);
            });
            Rescue made = new Rescue(folder, () -> new Docket(folder, InstantSource.system()), now, opened::set, () -> done.add("folder"), () -> done.add("quit"));
            made.show(problem);
            return made;
        });
        scene = show(rescue.root(), 760, 520);
        run(() -> new Theme(look).dress(scene));
        settle();
    }

    private void press(String name) {
        run(() -> Objects.requireNonNull(buttons().filter(b -> b.getText().equals(name)).findFirst().orElse(null), names() + " has no " + name).fire());
        settle();
    }

    private List<String> names() {
        return fx(() -> buttons().map(Labeled::getText).toList());
    }

    private Stream<Button> buttons() {
        return scene.getRoot().lookupAll(".plain-button").stream().map(Button.class::cast);
    }

    private String words() {
        return fx(() -> scene.getRoot().lookupAll(".label").stream().map(node -> ((Labeled) node).getText()).collect(Collectors.joining(" ")));
    }
}
