package docket.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Who has the data folder: many may have it open, one alone may replace the store in it. The system takes the lock back when a
/// process dies.
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;
    private final @Nullable FileLock lock;

    private FolderLock(FileChannel channel, @Nullable FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// @throws StoreProblem while another program replaces the store
    static FolderLock shared(Path dataFolder) throws IOException {
        FolderLock taken = take(dataFolder, true);
        if (taken == null) {
            throw new StoreProblem(StoreProblem.Kind.LOCKED, "The store in " + dataFolder + " is being replaced; try again.", null);
        }
        return taken;
    }

    /// @throws StoreProblem while another program has the store open
    static FolderLock alone(Path dataFolder) throws IOException {
        FolderLock taken = take(dataFolder, false);
        if (taken == null) {
            throw new StoreProblem(StoreProblem.Kind.LOCKED,
                    "The store in " + dataFolder + " is in use; close Docket's window and try again.", null);
        }
        return taken;
    }

    private static @Nullable FolderLock take(Path dataFolder, boolean shared) throws IOException {
        Path file = dataFolder.resolve("docket.lock");
        OwnFiles.ensure(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(0, 1, shared);
            if (lock != null) {
                return new FolderLock(channel, lock);
            }
        } catch (OverlappingFileLockException e) {
            // This very process has it: it may open the store once more, but not replace it.
            if (shared) {
                return new FolderLock(channel, null);
            }
        }
        channel.close();
        return null;
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.release();
        }
        channel.close();
    }
}
