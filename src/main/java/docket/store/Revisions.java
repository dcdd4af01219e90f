package docket.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Rows of `revision`: what an article said before each change that its publisher made.
public final class Revisions {
    /// @param replacedAt when the publisher's change was seen
    public record Revision(Instant replacedAt, String title, String html, String text) {}

    /// Kept beside the first. Live pages change hundreds of times a day and may hold a megabyte; readers ask what was published
    /// first and what was changed lately.
    static final int LATEST = 20;

    private Revisions() {}

    /// Oldest first.
    public static List<Revision> of(Db db, long article) throws SQLException {
        return db.list("SELECT replaced_at, title, html, text FROM revision WHERE page_id = ? ORDER BY id",
                r -> new Revision(Instant.ofEpochMilli(r.getLong(1)), r.getString(2), Packed.html(r), Articles.text(r, "text")),
                article);
    }

    /// Keeps what the article says just now, and marks it changed. A text that is kept already is not kept again: where a
    /// publisher tries two headlines in turn there are two versions, not one for each look.
    static void keep(Db db, long page, Instant now) throws SQLException {
        Articles.Shown shown = Articles.shown(db, page);
        if (shown == null) {
            return;
        }
        byte[] hash = Wording.hash(shown.title(), shown.text());
        db.run("UPDATE article SET changed_at = ? WHERE id = ?", now, page);
        if (db.number("SELECT EXISTS (SELECT 1 FROM revision WHERE page_id = ? AND content_hash IN (?, ?))", page, hash,
                Wording.earlierHash(shown.title(), shown.text())) != 0) {
            return;
        }
        db.run("INSERT INTO revision (page_id, replaced_at, title, html, text, content_hash) SELECT id, ?, title, html, text, ? "
                + "FROM article WHERE id = ?", now, hash, page);
        db.run("DELETE FROM revision WHERE page_id = ?1 AND id <> (SELECT min(id) FROM revision WHERE page_id = ?1) AND id NOT IN "
                + "(SELECT id FROM revision WHERE page_id = ?1 ORDER BY id DESC LIMIT " + LATEST + ")", page);
    }

    /// True when the latest kept version has this text: the title was replaced before, the text follows now.
    static boolean latestHasText(Db db, long page, String text) throws SQLException {
        byte[] latest = db.one("SELECT content_hash FROM revision WHERE page_id = ? ORDER BY id DESC LIMIT 1", r -> r.getBytes(1), page);
        return latest != null && Wording.sameText(latest, Wording.hash("", text), text);
    }
}
