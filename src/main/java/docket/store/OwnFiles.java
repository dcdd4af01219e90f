package docket.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// Files and folders for their owner's eyes only, from the first moment on: what a person reads is nobody else's business.
/// Where the system has no such modes (Windows), the rights of the person's own folder hold.
public final class OwnFiles {
    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";

    private OwnFiles() {}

    /// Makes a folder of mode 0700 and, as the system does it, those above it. One that is there stays as it is.
    public static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            try {
                Files.createDirectory(folder, mode(folder, FOLDER));
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
        }
        return folder;
    }

    /// Makes an empty file of mode 0600.
    ///
    /// @throws FileAlreadyExistsException when there is one
    public static Path create(Path file) throws IOException {
        return Files.createFile(file, mode(file, FILE));
    }

    /// Makes an empty file of mode 0600 where there is none, and takes the rights of others from one that is there.
    public static void ensure(Path file) throws IOException {
        try {
            create(file);
        } catch (FileAlreadyExistsException e) {
            tighten(file);
        }
    }

    /// Of a file that somebody else owns the mode stays.
    private static void tighten(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null || PosixFilePermissions.toString(view.readAttributes().permissions()).equals(FILE)) {
            return;
        }
        if (view.getOwner().getName().equals(System.getProperty("user.name"))) {
            view.setPermissions(PosixFilePermissions.fromString(FILE));
        }
    }

    /// Waits until a file's bytes are on the disk.
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] mode(Path file, String permissions) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
