package docket.store;

import docket.model.Published;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A stored entry as a new document of its feed is compared with it.
///
/// @param hash of its wording, as [Wording#hash] makes it
/// @param older true when version 1 of the store wrote it: its hash tells nothing
/// @param key of its page
/// @param title as lists show it
/// @param published of its article
record Known(long id, long page, String guid, byte[] hash, boolean older, long sortAt, String key, String title,
        @Nullable Published published) {
    static final String SELECT = "SELECT e.id, e.page_id, e.guid, e.content_hash, e.identity, e.sort_at, p.key, ifnull(a.title, '') AS title, "
            + "a.published_at, a.published_day FROM entry e JOIN page p ON p.id = e.page_id LEFT JOIN article a ON a.id = e.page_id ";

    static Known of(ResultSet r) throws SQLException {
        return new Known(r.getLong("id"), r.getLong("page_id"), r.getString("guid"), r.getBytes("content_hash"),
                Db.longOrNull(r, "identity") == null, r.getLong("sort_at"), r.getString("key"), r.getString("title"),
                Articles.published(r));
    }

    /// True when its page stands for this address.
    boolean isAt(String address) {
        String name = Pages.name(address);
        return key.equals(name) || key.endsWith(" " + name);
    }

    boolean isOfDate(@Nullable Published date) {
        return date != null && date.equals(published);
    }

    Known onPage(long other) {
        return new Known(id, other, guid, hash, older, sortAt, key, title, published);
    }
}
