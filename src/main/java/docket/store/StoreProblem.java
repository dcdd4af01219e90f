package docket.store;

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

    private final Kind kind;

    StoreProblem(Kind kind, String message, @org.jspecify.annotations.Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
