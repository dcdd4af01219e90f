package docket.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Feeds that change their address, and feeds that turn out to be one.
public final class Moves {
    /// A new address that the publisher names and that has not proved itself yet.
    ///
    /// @param looks how many good looks in a row it has; [#REFUSED] when a person does not want it
    /// @param hint true when only the document names it; false for a redirect
    public record Moving(String to, Instant since, int looks, boolean hint) {}

    /// The looks of an address that a person went back from.
    public static final int REFUSED = -1;

    /// What a person set for a feed, kept from the other one where this one has none.
    private static final List<String> OWN = List.of("own_title", "interval", "user_agent", "proxy", "certificate", "login", "selector");

    private Moves() {}

    /// Stores what a good look says of a new address.
    ///
    /// @param moving null when there is none
    /// @param proved true when it is the feed's from now on
    public static void record(Db db, Looks.Due feed, @Nullable Moving moving, boolean proved, Instant now) throws SQLException {
        if (proved && moving != null) {
            moved(db, feed.id(), moving.to(), now);
        } else if (!Objects.equals(moving, feed.moving())) {
            moving(db, feed.id(), moving);
        }
    }

    private static void moving(Db db, long feed, @Nullable Moving moving) throws SQLException {
        db.run("UPDATE feed SET moved_to = ?, moved_since = ?, moved_count = ?, moved_hint = ? WHERE id = ?",
                moving == null ? null : moving.to(),
                moving == null ? null : moving.since(), moving == null ? 0 : moving.looks(), moving != null && moving.hint(), feed);
    }

    /// A look went wrong: a new address has to prove itself from the beginning.
    public static void falter(Db db, long feed) throws SQLException {
        db.run("UPDATE feed SET moved_to = NULL, moved_since = NULL, moved_count = 0 WHERE id = ? AND moved_count > 0", feed);
    }

    /// Makes the new address the feed's own; when that one is subscribed already, the two become one.
    ///
    /// @return the feed that is left
    public static long moved(Db db, long feed, String url, Instant now) throws SQLException {
        Long other = Feeds.byUrl(db, url);
        db.announcement().feeds.add(feed);
        if (other == null || other == feed) {
            db.run("UPDATE feed SET earlier_url = CASE WHEN url = ?1 THEN earlier_url ELSE url END, url = ?1, moved_to = NULL, "
                    + "moved_since = ?2, moved_count = 0 WHERE id = ?3", url, now, feed);
            return feed;
        }
        merge(db, other, feed);
        db.announcement().feeds.add(other);
        return other;
    }

    /// Gives a feed the address back that it had before it moved, and refuses the new one for good.
    ///
    /// @return the address it has now; null when it never moved, or when another subscription has that address now
    public static @Nullable String back(Db db, long feed) throws SQLException {
        String earlier = db.text("SELECT earlier_url FROM feed WHERE id = ?", feed);
        if (earlier == null || Feeds.byUrl(db, earlier) != null) {
            return null;
        }
        db.run("UPDATE feed SET url = earlier_url, earlier_url = NULL, moved_to = url, moved_count = " + REFUSED
                + ", etag = NULL, last_modified = NULL, validated_at = NULL, next_check_at = 0 WHERE id = ?", feed);
        db.announcement().feeds.add(feed);
        return earlier;
    }

    /// Moves all that `gone` has to `kept`: entries, what was read and starred, folders, what a person set.
    private static void merge(Db db, long kept, long gone) throws SQLException {
        for (Object[] twice : db.list("SELECT a.page_id, b.page_id FROM entry a JOIN entry b ON b.guid = a.guid AND b.feed_id = ? "
                + "WHERE a.feed_id = ? AND a.page_id <> b.page_id", r -> new Object[] {r.getLong(1), r.getLong(2)}, kept, gone)) {
            Pages.merge(db, (Long) twice[1], (Long) twice[0]);
        }
        db.run("DELETE FROM entry WHERE feed_id = ? AND page_id IN (SELECT page_id FROM entry WHERE feed_id = ?)", gone, kept);
        db.run("UPDATE OR IGNORE entry SET feed_id = ? WHERE feed_id = ?", kept, gone);
        db.run("UPDATE OR IGNORE placement SET feed_id = ? WHERE feed_id = ?", kept, gone);
        for (String column : OWN) {
            db.run("UPDATE feed SET " + column + " = ifnull(" + column + ", (SELECT " + column + " FROM feed WHERE id = ?)) WHERE id = ?",
                    gone, kept);
        }
        for (String time : List.of("changed_at", "good_at")) {
            db.run("UPDATE feed SET " + time + " = ifnull(" + time + ", (SELECT " + time + " FROM feed WHERE id = ?)) WHERE id = ?", gone, kept);
        }
        db.run("DELETE FROM feed WHERE id = ?", gone);
    }

    static @Nullable Moving moving(ResultSet r) throws SQLException {
        String to = r.getString("moved_to");
        Instant since = Feeds.instant(r, "moved_since");
        return to == null ? null : new Moving(to, since == null ? Instant.EPOCH : since, r.getInt("moved_count"), r.getInt("moved_hint") == 1);
    }
}
