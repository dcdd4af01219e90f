package docket.cli;

import docket.store.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where Docket keeps what it knows.
final class DataFolder {
    private DataFolder() {}

    /// The folder that was asked for, else that of the environment, else the platform's own.
    ///
    /// @param system the operating system's name as Java gives it (`os.name`)
    static Path choose(@Nullable Path given, Map<String, String> environment, String system, Path home) {
        if (given != null) {
            return given.toAbsolutePath();
        }
        try {
            String docket = set(environment, "DOCKET_DATA");
            return docket != null ? Path.of(docket).toAbsolutePath() : usual(environment, system.toLowerCase(Locale.ROOT), home);
        } catch (InvalidPathException e) {
            throw new Unusable("The environment names no possible data folder: " + e.getMessage());
        }
    }

    private static Path usual(Map<String, String> environment, String system, Path home) {
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support/Docket");
        }
        if (system.startsWith("windows")) {
            String roaming = set(environment, "APPDATA");
            return (roaming != null ? Path.of(roaming) : home.resolve("AppData/Roaming")).resolve("Docket");
        }
        // A relative XDG_DATA_HOME is to be ignored (XDG Base Directory Specification 0.8).
        String xdg = set(environment, "XDG_DATA_HOME");
        return (xdg != null && Path.of(xdg).isAbsolute() ? Path.of(xdg) : home.resolve(".local/share")).resolve("docket");
    }

    /// Makes the folder where it is missing, for its owner alone: what a person reads is nobody else's business.
    static Path ready(Path folder) {
        try {
            OwnFiles.folder(folder);
        } catch (FileAlreadyExistsException e) {
            throw new CannotWrite(folder + " is a file; the data folder must be a folder.", e);
        } catch (IOException e) {
            throw new CannotWrite("The data folder " + folder + " cannot be made: " + Document.reason(e) + ".", e);
        }
        if (!Files.isWritable(folder)) {
            throw new CannotWrite("The data folder " + folder + " cannot be written.", new AccessDeniedException(folder.toString()));
        }
        return folder;
    }

    private static @Nullable String set(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /// The folder or a file in it cannot be written: exit status 4.
    static final class CannotWrite extends UncheckedIOException {
        CannotWrite(String message, IOException cause) {
            super(message, cause);
        }
    }
}
