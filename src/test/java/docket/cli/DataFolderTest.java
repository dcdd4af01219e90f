package docket.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final Path HOME = Path.of("/home/ada");

    @TempDir
    private Path temporary;

    @Test
    void theOptionComesFirstThenTheEnvironment() {
        Map<String, String> environment = Map.of("DOCKET_DATA", "/data/docket");
        assertEquals(Path.of("/here").toAbsolutePath(), DataFolder.choose(Path.of("/here"), environment, "Linux", HOME));
        assertEquals(Path.of("/data/docket").toAbsolutePath(), DataFolder.choose(null, environment, "Linux", HOME));
    }

    @Test
    void elseItIsThePlatformsOwn() {
        assertEquals(HOME.resolve(".local/share/docket"), DataFolder.choose(null, Map.of(), "Linux", HOME));
        assertEquals(HOME.resolve("Library/Application Support/Docket"), DataFolder.choose(null, Map.of(), "Mac OS X", HOME));
        assertEquals(HOME.resolve("AppData/Roaming/Docket"), DataFolder.choose(null, Map.of(), "Windows 11", HOME));
    }

    @Test
    void theXdgFolderCountsWhenItIsAbsolute() {
        assertEquals(Path.of("/xdg/docket"), DataFolder.choose(null, Map.of("XDG_DATA_HOME", "/xdg"), "Linux", HOME));
        assertEquals(HOME.resolve(".local/share/docket"), DataFolder.choose(null, Map.of("XDG_DATA_HOME", "xdg"), "Linux", HOME));
    }

    @Test
    void aNewFolderIsForItsOwnerAlone() throws IOException {
        Path folder = DataFolder.ready(temporary.resolve("a/b"));
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX modes here");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    void aFileIsNoDataFolder() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertThrows(DataFolder.CannotWrite.class, () -> DataFolder.ready(file));
        assertThrows(DataFolder.CannotWrite.class, () -> DataFolder.ready(file.resolve("below")));
    }
}
