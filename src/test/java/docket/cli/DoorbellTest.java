package docket.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.Docket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One window a data folder.
class DoorbellTest {
    @TempDir
    Path folder;

    private final BlockingQueue<List<String>> heard = new LinkedBlockingQueue<>();

    @Test
    void theSecondStartHandsItsAddressesToTheFirst() throws Exception {
        try (Doorbell bell = Doorbell.hang(folder, heard::add)) {
            assertNotNull(bell);
            assertNull(Doorbell.hang(folder, heard::add));
            assertTrue(Doorbell.ring(folder, List.of("feed:https://a.example/feed", "https://b.example/\nnext")));
            List<String> addresses = heard.take();
            assertEquals("feed:https://a.example/feed", addresses.getFirst());
            assertEquals(2, addresses.size());
            assertTrue(Doorbell.ring(folder, List.of()));
            assertEquals(List.of(), heard.take());
        }
        assertFalse(Doorbell.ring(folder, List.of()));
    }

    @Test
    void aWindowWhoseStoreCannotBeOpenedHearsNobody() throws Exception {
        WindowCommand command = Objects.requireNonNull(WindowCommand.of(Terminal.ofProcess(), (_, _, _) -> {}, new String[] {"--data", folder.toString()}));
        CompletableFuture<Docket> opening = new CompletableFuture<>();
        try (Doorbell bell = command.bell(opening)) {
            assertNotNull(bell);
            assertTrue(Doorbell.ring(folder, List.of()), "while it opens it is heard");
            opening.completeExceptionally(new IllegalStateException("another Docket has it"));
            assertFalse(Doorbell.ring(folder, List.of()));
            try (Doorbell other = Doorbell.hang(folder, heard::add)) {
                assertNotNull(other, "the next window may have its own");
            }
        }
    }

    @Test
    void theFileIsItsOwnersAlone() throws Exception {
        try (Doorbell bell = Doorbell.hang(folder, heard::add)) {
            assertNotNull(bell);
            assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(folder.resolve("docket.window")));
        }
    }

    @Test
    void whoDoesNotKnowTheSecretIsNotHeard() throws Exception {
        try (Doorbell bell = Doorbell.hang(folder, heard::add)) {
            assertNotNull(bell);
            String file = Files.readString(folder.resolve("docket.window"));
            int port = Integer.parseInt(file.split(" ")[0]);
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write("guess\nhttps://evil.example/\n".getBytes(StandardCharsets.UTF_8));
                socket.shutdownOutput();
                assertEquals(0, socket.getInputStream().readAllBytes().length);
            }
            assertTrue(Doorbell.ring(folder, List.of("https://a.example/")));
            assertEquals(List.of("https://a.example/"), heard.take());
        }
    }

    @Test
    void anOldFileKeepsNobodyFromOpening() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        for (String old : List.of(free + " abcdef", "99999 abcdef", "", "nonsense", "\u0000\u0001")) {
            Files.writeString(folder.resolve("docket.window"), old);
            assertFalse(Doorbell.ring(folder, List.of("https://a.example/")));
            try (Doorbell bell = Doorbell.hang(folder, heard::add)) {
                assertNotNull(bell);
                assertTrue(Doorbell.ring(folder, List.of()));
            }
        }
    }

    @Test
    void aFolderThatIsNotThereHasNoWindow() throws IOException {
        assertFalse(Doorbell.ring(folder.resolve("none"), List.of()));
    }
}
