package docket.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Rows of `status`: read, starred, later. They belong to the page and outlive the article.
public final class Statuses {
    public static final String READ = "read";
    public static final String STARRED = "starred";
    public static final String LATER = "later";

    private Statuses() {}

    /// @param mark one of the constants
    /// @return the pages whose mark changed
    public static List<Long> set(Db db, String mark, Collection<Long> pages, boolean on, Instant now) throws SQLException {
        if (!List.of(READ, STARRED, LATER).contains(mark)) {
            throw new IllegalArgumentException(mark);
        }
        List<Long> changed = new ArrayList<>();
        for (long page : pages) {
            int rows = db.run("INSERT INTO status (page_id, " + mark + ", changed_at) SELECT id, ?1, ?2 FROM page WHERE id = ?3 "
                    + "ON CONFLICT (page_id) DO UPDATE SET " + mark + " = excluded." + mark + ", changed_at = excluded.changed_at "
                    + "WHERE " + mark + " <> excluded." + mark, on, now, page);
            if (mark.equals(READ)) {
                rows = db.run("UPDATE article SET read = ?1 WHERE id = ?2 AND read <> ?1", on, page);
            }
            if (rows > 0) {
                changed.add(page);
            }
        }
        db.announcement().marks.addAll(changed);
        return changed;
    }
}
