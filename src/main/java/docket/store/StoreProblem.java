package docket.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The store cannot do what was asked, for a reason outside Docket: the disk, the file, another program.
public final class StoreProblem extends RuntimeException {
    public enum Kind {
        /// another program holds the file beyond the waiting time
        LOCKED,
        /// no right to write
        READ_ONLY,
        /// no room on the disk
        FULL,
        /// the file is no sound store
        DAMAGED,
        /// written by a newer Docket
        NEWER,
        /// a defect of Docket's own
        INTERNAL
    }

    /// As Linux and macOS say it, for a disk and for a person's share of it, and Windows.
    private static final List<String> NO_ROOM = List.of("no space left", "quota exceeded", "not enough space");

    private final Kind kind;

    StoreProblem(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /// What is wrong where a look at every page found damage.
    public static StoreProblem damaged(Path file) {
        return new StoreProblem(Kind.DAMAGED, file + " is damaged. It is left as it is.", null);
    }

    /// What keeps a file from being written: no room, or no right.
    public static Kind kindOf(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return NO_ROOM.stream().anyMatch(message::contains) ? Kind.FULL : Kind.READ_ONLY;
    }

    public Kind kind() {
        return kind;
    }
}
