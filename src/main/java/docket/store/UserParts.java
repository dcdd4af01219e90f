package docket.store;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names and passwords that stand in the addresses of feeds, as earlier versions of Docket kept them.
public final class UserParts {
    private UserParts() {}

    /// A feed with an `@` somewhere in its address.
    public record Feed(long id, String url) {}

    public static List<Feed> suspects(Db db) throws SQLException {
        return db.list("SELECT id, url FROM feed WHERE instr(url, '@') > 0", r -> new Feed(r.getLong(1), r.getString(2)));
    }

    /// Gives a feed the address without them, everywhere it stands, and leaves nothing of the old one in the file.
    ///
    /// @param key where the login is kept; null when there was none worth keeping
    /// @return false when another feed has that address already: then nothing changes
    public static boolean takeOut(Db db, Feed feed, String bare, @Nullable String key) throws SQLException {
        Long other = Feeds.byUrl(db, bare);
        if (other != null && other != feed.id()) {
            return false;
        }
        // Only for this: it costs a write of every freed page (sqlite.org/pragma.html#pragma_secure_delete).
        db.number("PRAGMA secure_delete = ON");
        db.run("UPDATE feed SET url = ?, login = ifnull(?, login), earlier_url = NULL, moved_to = NULL, moved_since = NULL, moved_count = 0 "
                + "WHERE id = ?", bare, key, feed.id());
        db.run("UPDATE article SET url = ? WHERE url = ?", bare, feed.url());
        for (String table : List.of("page", "alias")) {
            // Entries without an address of their own have that of their feed in their key.
            db.run("UPDATE OR IGNORE " + table + " SET key = 'feed:' || ?1 || substr(key, length(?2) + 6) "
                    + "WHERE key >= 'feed:' || ?2 || '#' AND key < 'feed:' || ?2 || '$'", bare, feed.url());
        }
        db.number("PRAGMA secure_delete = OFF");
        db.announcement().feeds.add(feed.id());
        return true;
    }
}
