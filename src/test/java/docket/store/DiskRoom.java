package docket.store;

/// Makes the disk full for one store: SQLite then refuses as it does when the system has no room left.
public final class DiskRoom {
    private DiskRoom() {}

    /// @param more pages of 4 KB that the file may still grow by
    public static void leave(Store store, int more) {
        store.update(db -> db.number("PRAGMA max_page_count = " + (db.number("PRAGMA page_count") + more)));
    }

    public static void make(Store store) {
        store.update(db -> db.number("PRAGMA max_page_count = 1073741823"));
    }
}
