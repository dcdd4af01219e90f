package docket.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One window a data folder: the first hangs a bell beside its store, later starts ring it and hand over their addresses. The
/// bell is a port of the loopback and a secret, in a file for its owner alone; a lock on that file says that somebody is at
/// home, and the system takes it back when a process dies, so that an old file never keeps a window from opening.
final class Doorbell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
    private static final String FILE = "docket.window";
    /// Beyond the content, for some systems keep others from reading what is locked.
    private static final long LOCKED = 1L << 40;
    private static final int PATIENCE_MILLIS = 3_000;
    /// More than any command line holds.
    private static final int MAX_BYTES = 256 << 10;
    private static final int MAX_ADDRESSES = 100;
    private static final String HEARD = "heard";

    private final FileChannel file;
    private final FileLock lock;
    private final ServerSocket socket;
    private final String secret;
    private final Consumer<List<String>> callers;

    private Doorbell(FileChannel file, FileLock lock, ServerSocket socket, String secret, Consumer<List<String>> callers) {
        this.file = file;
        this.lock = lock;
        this.socket = socket;
        this.secret = secret;
        this.callers = callers;
    }

    /// @param callers told the addresses of each ring, on a thread of the bell
    /// @return null when another window has its bell here
    static @Nullable Doorbell hang(Path dataFolder, Consumer<List<String>> callers) throws IOException {
        FileChannel file = open(dataFolder.resolve(FILE));
        try {
            FileLock lock = file.tryLock(LOCKED, 1, false);
            if (lock != null) {
                ServerSocket socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                String secret = HexFormat.of().formatHex(random);
                file.truncate(0).write(ByteBuffer.wrap((socket.getLocalPort() + " " + secret + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
                Doorbell bell = new Doorbell(file, lock, socket, secret, callers);
                Thread.ofPlatform().daemon().name("docket-doorbell").start(bell::listen);
                return bell;
            }
        } catch (OverlappingFileLockException e) {
            // A window of this very process has it.
            LOG.debug("{} has its bell in this process", dataFolder);
        }
        file.close();
        return null;
    }

    private static FileChannel open(Path path) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? FileChannel.open(path, options, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(path, options);
    }

    /// Rings where a window is open.
    ///
    /// @return false when nobody answers
    static boolean ring(Path dataFolder, List<String> addresses) {
        Path path = dataFolder.resolve(FILE);
        try {
            String[] known = Files.isRegularFile(path) ? Files.readString(path, StandardCharsets.US_ASCII).strip().split(" ") : new String[0];
            if (known.length != 2 || !known[0].matches("[0-9]{1,5}")) {
                return false;
            }
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(known[0])), PATIENCE_MILLIS);
                socket.setSoTimeout(PATIENCE_MILLIS);
                StringBuilder text = new StringBuilder(known[1]).append('\n');
                addresses.stream().limit(MAX_ADDRESSES).forEach(address -> text.append(Words.line(address)).append('\n'));
                OutputStream out = socket.getOutputStream();
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                socket.shutdownOutput();
                return HEARD.equals(new String(socket.getInputStream().readNBytes(HEARD.length()), StandardCharsets.US_ASCII));
            }
        } catch (IOException | IllegalArgumentException e) {
            // An old file of a window that is gone: whoever rings opens its own.
            LOG.debug("Nobody answers at {}", path, e);
            return false;
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                caller.setSoTimeout(PATIENCE_MILLIS);
                hear(caller);
            } catch (IOException e) {
                LOG.debug("A ring was not understood", e);
            }
        }
    }

    private void hear(Socket caller) throws IOException {
        List<String> lines = new String(caller.getInputStream().readNBytes(MAX_BYTES), StandardCharsets.UTF_8).lines().toList();
        String given = lines.isEmpty() ? "" : lines.getFirst();
        if (MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8))) {
            List<String> addresses = lines.stream().skip(1).filter(line -> !line.isBlank()).limit(MAX_ADDRESSES).toList();
            caller.getOutputStream().write(HEARD.getBytes(StandardCharsets.US_ASCII));
            callers.accept(addresses);
        }
    }

    /// May be asked twice, by two threads.
    @Override
    public synchronized void close() throws IOException {
        if (socket.isClosed()) {
            return;
        }
        socket.close();
        file.truncate(0);
        lock.release();
        file.close();
    }
}
