package docket.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// What happens to articles that a person has read and left long ago, where that person wants it: their texts and pictures go. Title,
/// teaser, marks, story, citations and links stay, so that nothing comes back as new and every trail leads as far as before; the
/// text can be fetched again.
public final class Aging {
    /// Read, not starred nor kept for later, in no story that is followed, from a feed and not saved by hand.
    private static final String LEFT = "FROM article a JOIN status s ON s.page_id = a.id WHERE a.body_from <> 'SUMMARY' "
            + "AND a.read = 1 AND s.starred = 0 AND s.later = 0 AND a.sort_at < ?1 AND a.arrived_at < ?1 AND s.changed_at < ?1 "
            + "AND (a.story_id IS NULL OR a.story_id NOT IN (SELECT story_id FROM followed)) "
            + "AND EXISTS (SELECT 1 FROM entry e WHERE e.page_id = a.id)";
    /// Those among some.
    static final String STILL = "SELECT a.id " + LEFT + " AND a.id IN (SELECT value FROM json_each(?2))";
    /// Among the newest of a feed, which may still bring it: twice what its last document had. All feeds in one pass.
    private static final String NEWEST = "SELECT page_id FROM (SELECT e.page_id, rank() OVER (PARTITION BY e.feed_id ORDER BY e.sort_at DESC) AS place, "
            + "2 * ifnull(f.document_entries, 50) AS still FROM entry e JOIN feed f ON f.id = e.feed_id) WHERE place <= still + 1";
    private static final String UNUSED = "NOT EXISTS (SELECT 1 FROM image_use u WHERE u.hash = image.hash) "
            + "AND NOT EXISTS (SELECT 1 FROM icon c WHERE c.hash = image.hash)";

    private Aging() {}

    /// Articles whose texts and pictures may go, the oldest first. Reads all that is older: not for the writer.
    ///
    /// @param before left alone since: not published, stored nor marked later than that
    public static List<Long> forgettable(Db db, Instant before) throws SQLException {
        return db.ids("SELECT a.id " + LEFT + " AND a.id NOT IN (" + NEWEST + ") ORDER BY a.sort_at", before);
    }

    /// Takes the texts and pictures of some of the [#forgettable].
    ///
    /// @param found those that a person starred, or marked otherwise, since they were found stay whole
    /// @return how many it were
    public static int forget(Db db, Instant before, List<Long> found) throws SQLException {
        List<Long> articles = db.ids(STILL, before, found.toString());
        for (long article : articles) {
            String summary = db.one("SELECT ifnull(summary, '') FROM article WHERE id = ?", r -> r.getString(1), article);
            Body rest = summary(summary == null ? "" : summary);
            db.run("UPDATE article SET body_from = 'SUMMARY', html = NULL, text = ?, words = ?, wanted = 0, choice = NULL, problem = NULL "
                    + "WHERE id = ?", rest.packed(), rest.words(), article);
            db.run("DELETE FROM revision WHERE page_id = ?", article);
            db.run("DELETE FROM image_use WHERE page_id = ?", article);
            Articles.reindex(db, article);
        }
        return articles.size();
    }

    private static Body summary(String words) {
        String markup = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return Body.of(Body.From.SUMMARY, words.isEmpty() ? "" : "<p>" + markup + "</p>", words);
    }

    /// Pictures that nothing shows any more. Looks at all: not for the writer.
    public static List<String> unused(Db db) throws SQLException {
        return db.list("SELECT hash FROM image WHERE " + UNUSED, r -> r.getString(1));
    }

    /// Takes some of the [#unused], unless something shows them by now.
    public static void drop(Db db, List<String> pictures) throws SQLException {
        for (String hash : pictures) {
            db.run("DELETE FROM image WHERE hash = ? AND " + UNUSED, hash);
        }
    }

    /// Gives free pages of the file back to the disk.
    ///
    /// @param most pages at once
    /// @return how many; 0 also where the file is of a kind that keeps them
    public static int shrink(Db db, int most) throws SQLException {
        long free = db.number("PRAGMA freelist_count");
        // Takes one page of the file a step, and the driver takes one step.
        for (long page = 0; page < Math.min(free, most); page++) {
            db.execute("PRAGMA incremental_vacuum(1)");
        }
        return (int) (free - db.number("PRAGMA freelist_count"));
    }
}
