package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.model.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretStoreTest {
    private static final Login LOGIN = new Login("\u00E4nn@example.org", "p:\u00E4 s'\"\\.\n\uD83D\uDD11");

    @TempDir
    Path temp;

    @Test
    void keepsALoginInAFileForItsOwnerOnly() throws IOException {
        SecretStore secrets = new SecretFiles(temp.resolve("secrets"));
        String key = secrets.put(LOGIN);
        assertEquals(LOGIN, secrets.get(key));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("secrets"))));
        try (Stream<Path> files = Files.list(temp.resolve("secrets"))) {
            assertEquals(List.of("rw-------"), files.map(SecretStoreTest::permissions).toList());
        }
        assertNotEquals(key, secrets.put(LOGIN));
        secrets.remove(key);
        assertNull(secrets.get(key));
        secrets.remove(key);
    }

    @Test
    void readsNoFileThatAKeyDoesNotName() throws IOException {
        Files.writeString(temp.resolve("other"), SecretFiles.write(LOGIN));
        SecretStore secrets = new SecretFiles(temp.resolve("secrets"));
        for (String key : List.of("file/../other", "other", "", "keyring/" + "0".repeat(32), "file/" + "0".repeat(32))) {
            assertNull(secrets.get(key), key);
        }
    }

    @Test
    void takesADamagedFileForNone() throws IOException {
        SecretStore secrets = new SecretFiles(temp.resolve("secrets"));
        String key = secrets.put(LOGIN);
        for (String damaged : List.of("", ".", "a", "a.b.c", "\u00FF.!", "=.=")) {
            Files.writeString(temp.resolve("secrets").resolve(key.substring(5)), damaged);
            Login found = secrets.get(key);
            assertTrue(found == null || found.password().isEmpty(), damaged);
        }
    }

    @Test
    void keepsALoginWithTheKeyStoreOfTheDesktopWhereItWorks() throws IOException {
        Path tool = tool("""
                #!/bin/sh
                # As secret-tool does it: the secret on standard input, attributes after the options.
                for name in "$@"; do :; done
                case $1 in
                    store) cat > "%1$s/$name" ;;
                    lookup) cat "%1$s/$name" ;;
                    clear) rm -f "%1$s/$name" ;;
                esac
                """.formatted(Files.createDirectory(temp.resolve("ring"))));
        SecretFiles files = new SecretFiles(temp.resolve("secrets"));
        Keyring keyring = Keyring.ofDesktop(Map.of("PATH", tool.getParent().toString(), "DBUS_SESSION_BUS_ADDRESS", "x"), "Linux", files);
        assertNotNull(keyring);
        String key = keyring.put(LOGIN);
        assertTrue(key != null && key.startsWith("keyring/"), key);
        assertEquals(LOGIN, keyring.get(key));
        String older = files.put(new Login("a", "b"));
        assertEquals(new Login("a", "b"), keyring.get(older), "what was put into a file before is found there");
        keyring.remove(key);
        assertNull(keyring.get(key));
    }

    @Test
    void goesToTheFilesWhereTheKeyStoreDoesNotWork() throws IOException {
        Path tool = tool("#!/bin/sh\nexit 1\n");
        Keyring keyring = Keyring.ofDesktop(Map.of("PATH", tool.getParent().toString(), "DBUS_SESSION_BUS_ADDRESS", "x"), "Linux",
                new SecretFiles(temp.resolve("secrets")));
        assertNotNull(keyring);
        String key = keyring.put(LOGIN);
        assertTrue(key != null && key.startsWith("file/"), key);
        assertEquals(LOGIN, keyring.get(key));
    }

    @Test
    void looksForNoKeyStoreWithoutADesktop() throws IOException {
        Path tool = tool("#!/bin/sh\nexit 1\n");
        assertNull(Keyring.ofDesktop(Map.of("PATH", tool.getParent().toString()), "Linux", new SecretFiles(temp)));
        assertNull(Keyring.ofDesktop(Map.of("PATH", temp.toString(), "DBUS_SESSION_BUS_ADDRESS", "x"), "Linux", new SecretFiles(temp)));
    }

    private Path tool(String script) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("bin"));
        Path tool = Files.writeString(folder.resolve("secret-tool"), script);
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        return tool;
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
