package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The copies that are put aside before a new version changes a store.
class PutAsideTest {
    private static final Instant NOW = Instant.parse("2026-03-12T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void theNewestCopyIsEnoughOnceItIsKnownToBeSound() throws IOException {
        earlier(true);
        Files.writeString(folder.resolve("docket-before-5.db"), "the copy before");
        Files.writeString(folder.resolve("docket-before-noon.db"), "not one of ours");
        try (Store store = Store.open(folder)) {
            assertEquals(List.of("docket-before-5.db", "docket-before-6.db", "docket-before-noon.db"), copies(), "made at the opening");
            Copies.requireSound(folder.resolve("docket-before-6.db"));
            Copies.makeWhenDue(store, NOW);
            assertEquals(List.of("docket-before-6.db", "docket-before-noon.db"), copies());
        }
    }

    @Test
    void aCopyThatIsNotSoundTakesNoOtherAway() throws IOException {
        try (Store store = Store.open(folder)) {
            Files.writeString(folder.resolve("docket-before-5.db"), "the copy before");
            Files.writeString(folder.resolve("docket-before-6.db"), "cut off");
            Copies.makeWhenDue(store, NOW);
            assertEquals(List.of("docket-before-5.db", "docket-before-6.db"), copies());
        }
    }

    @Test
    void aFailedChangeLeavesTheStoreAndItsCopy() throws IOException {
        earlier(false);
        assertThrows(StoreProblem.class, () -> Store.open(folder), "the column is there already");
        assertThrows(StoreProblem.class, () -> Store.open(folder), "and again");
        assertEquals(List.of("docket-before-6.db"), copies());
        Copies.requireSound(folder.resolve("docket-before-6.db"));
        Copies.requireSound(folder.resolve("docket.db"));
    }

    @Test
    void whatAKillLeftOfACopyGoesAfterADay() throws IOException {
        try (Store store = Store.open(folder)) {
            Path half = Files.writeString(folder.resolve("docket-before-unfinished-1.db"), "half");
            Instant made = Files.getLastModifiedTime(half).toInstant();
            Copies.makeWhenDue(store, made.plus(Duration.ofHours(1)));
            assertEquals(List.of("docket-before-unfinished-1.db"), copies(), "perhaps it is still being made");
            Copies.makeWhenDue(store, made.plus(Duration.ofHours(25)));
            assertEquals(List.of(), copies());
        }
    }

    @Test
    void filesOfAPersonInTheDataFolderStay() throws IOException {
        Path novel = Files.writeString(folder.resolve("unfinished novel.txt"), "It was");
        Path drafts = Files.createDirectories(folder.resolve("unfinished"));
        Files.writeString(drafts.resolve("one.txt"), "It is");
        try (Store store = Store.open(folder)) {
            Copies.makeWhenDue(store, Instant.now().plus(Duration.ofDays(9)));
        }
        assertEquals("It was", Files.readString(novel));
        assertEquals("It is", Files.readString(drafts.resolve("one.txt")));
    }

    /// A store of version 5.
    private void earlier(boolean whole) {
        try (Store store = Store.open(folder)) {
            store.update(db -> {
                if (whole) {
                    db.run("ALTER TABLE feed DROP COLUMN good_at");
                }
                db.run("PRAGMA user_version = 5");
            });
        }
    }

    private List<String> copies() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("docket-before-")).sorted().toList();
        }
    }
}
