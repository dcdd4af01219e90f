package docket.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// What happens to articles that a person has read and left long ago, where that person wants it: their texts and pictures go. Title,
/// teaser, marks, story, citations and links stay, so that nothing comes back as new and every trail leads as far as before; the
/// text can be fetched again.
public final class Aging {
    /// Read, not starred nor kept for later, in no story that is followed, from a feed and not saved by hand, and no longer among the
    /// newest of that feed, which may still bring it: twice what its last document had.
    private static final String FORGETTABLE = "SELECT a.id FROM article a JOIN status s ON s.page_id = a.id WHERE a.body_from <> 'SUMMARY' "
            + "AND a.read = 1 AND s.starred = 0 AND s.later = 0 AND a.sort_at < ?1 AND a.arrived_at < ?1 AND s.changed_at < ?1 "
            + "AND (a.story_id IS NULL OR a.story_id NOT IN (SELECT story_id FROM followed)) "
            + "AND EXISTS (SELECT 1 FROM entry e WHERE e.page_id = a.id) AND NOT EXISTS (SELECT 1 FROM entry e JOIN feed f ON f.id = e.feed_id "
            + "WHERE e.page_id = a.id AND (SELECT count(*) FROM (SELECT 1 FROM entry n WHERE n.feed_id = e.feed_id AND n.sort_at > e.sort_at LIMIT 20000)) "
            + "<= 2 * ifnull(f.document_entries, 50)) ORDER BY a.sort_at LIMIT ?2";

    private Aging() {}

    /// Takes the texts and pictures of the oldest such articles.
    ///
    /// @param before left alone since: not published, stored nor marked later than that
    /// @param most how many at once, which bounds the transaction
    /// @return how many it were
    public static int forget(Db db, Instant before, int most) throws SQLException {
        List<Long> articles = db.ids(FORGETTABLE, before, most);
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

    /// Takes pictures that nothing shows any more, and gives free pages of the file back to the disk.
    ///
    /// @param most pictures, and pages, at once
    /// @return how many there were
    public static int sweep(Db db, int most) throws SQLException {
        int pictures = db.run("DELETE FROM image WHERE hash IN (SELECT hash FROM image i WHERE NOT EXISTS (SELECT 1 FROM image_use u WHERE u.hash = i.hash) "
                + "AND NOT EXISTS (SELECT 1 FROM icon c WHERE c.hash = i.hash) LIMIT ?)", most);
        long free = db.number("PRAGMA freelist_count");
        // Takes one page of the file a step, and the driver takes one step.
        for (long page = 0; page < Math.min(free, most); page++) {
            db.execute("PRAGMA incremental_vacuum(1)");
        }
        return pictures + (int) Math.min(free, most);
    }
}
