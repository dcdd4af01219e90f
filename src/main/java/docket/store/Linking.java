package docket.store;

import docket.model.Citation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is still to be linked, and what linking found: stories, similar articles, reprints, citations.
public final class Linking {
    /// An article as linking needs it.
    ///
    /// @param feed the feed that first had it; null for a page saved by hand
    /// @param dated false when only the arrival is known
    /// @param story null while it has none
    /// @param pinned true when a person put it into its story
    public record Unlinked(long article, String title, String text, String url, @Nullable Long feed, Instant sortAt, boolean dated,
            @Nullable Long story, boolean pinned) {}

    /// @param story as told at `article.story_id`
    /// @param reprintOf the first article whose text it repeats; null when it stands for itself
    /// @param similar best first
    public record Linked(long article, long story, @Nullable Long reprintOf, List<Long> similar, List<Citation> citations) {}

    private static final String COLUMNS = "SELECT id, title, text, url, sort_at, published_at, story_id, story_pinned, "
            + "(SELECT feed_id FROM entry WHERE page_id = article.id ORDER BY entry.id LIMIT 1) AS feed FROM article ";

    private Linking() {}

    /// Articles not linked yet, the newest of them, in time order. One whose full text is still to come waits for it: a
    /// teaser says too little of what the article is about.
    ///
    /// @param arrivedBefore later arrivals that wait for their full text are left out
    public static List<Unlinked> unlinked(Db db, Instant arrivedBefore, int limit) throws SQLException {
        return db.list(COLUMNS + "WHERE id IN (SELECT id FROM article INDEXED BY article_unlinked WHERE linked = 0 AND NOT (wanted = 1 AND tries = 0 AND arrived_at > ?) ORDER BY sort_at DESC LIMIT ?) ORDER BY sort_at, id",
                Linking::unlinked, arrivedBefore, limit);
    }

    /// Linked articles since then, oldest first: what the live stories are made of.
    public static List<Unlinked> recent(Db db, Instant since, int limit) throws SQLException {
        return db.list("SELECT * FROM (" + COLUMNS + "WHERE sort_at >= ? AND story_id IS NOT NULL ORDER BY sort_at DESC LIMIT ?) "
                + "ORDER BY sort_at, id", Linking::unlinked, since, limit);
    }

    /// The text of an article and the one it repeats, for comparing a new one.
    public static @Nullable Text text(Db db, long article) throws SQLException {
        return db.one("SELECT text, reprint_of FROM article WHERE id = ?",
                r -> new Text(Articles.text(r, "text"), Db.longOrNull(r, "reprint_of")), article);
    }

    /// @param reprintOf null when it stands for itself
    public record Text(String text, @Nullable Long reprintOf) {}

    /// Moves articles to other stories after a second look at the live ones; what was put somewhere by hand stays.
    public static void move(Db db, List<Linked> moved, Instant now) throws SQLException {
        for (Linked m : moved) {
            Long before = Storylines.of(db, m.article());
            if (db.run("UPDATE article SET story_id = ?1, story_at = ?3 WHERE id = ?2 AND story_id IS NOT ?1 AND story_pinned = 0",
                    m.story(), m.article(), now) > 0) {
                db.announcement().articles.add(m.article());
                if (before != null) {
                    Storylines.left(db, before, m.story());
                }
            }
        }
    }

    public static void save(Db db, List<Linked> found, Instant now) throws SQLException {
        for (Linked linked : found) {
            long id = linked.article();
            // The article may have been merged into another one meanwhile, or put into a story by hand.
            if (db.run("UPDATE article SET story_at = CASE WHEN story_id IS ?1 AND story_at IS NOT NULL THEN story_at ELSE ?3 END, "
                    + "story_id = CASE WHEN story_pinned = 1 THEN story_id ELSE ?1 END, reprint_of = ?4, linked = 1 WHERE id = ?2",
                    linked.story(), id, now, linked.reprintOf()) == 0) {
                continue;
            }
            cite(db, id, linked.citations());
            db.run("DELETE FROM similar WHERE page_id = ?", id);
            if (!linked.similar().isEmpty()) {
                db.run("INSERT INTO similar (page_id, position, other) SELECT ?, j.key, p.id FROM json_each(?) j JOIN page p ON p.id = j.value", id,
                        linked.similar().toString());
            }
            db.announcement().articles.add(id);
        }
    }

    private static void cite(Db db, long article, List<Citation> citations) throws SQLException {
        db.run("DELETE FROM citation WHERE page_id = ?", article);
        for (Citation c : citations) {
            db.run("INSERT OR IGNORE INTO citation (page_id, start, match, normalised, kind, url) VALUES (?, ?, ?, ?, ?, ?)",
                    article, c.start(), c.match(), c.normalised(), c.kind(), c.url());
        }
    }

    /// @param citations as stored
    public record Cited(long article, String text, Instant sortAt, boolean dated, List<Citation> citations) {}

    /// Linked articles that came before another one, the last first.
    public static List<Cited> citedBefore(Db db, long article, int limit) throws SQLException {
        List<Cited> cited = new ArrayList<>();
        for (Unlinked each : db.list(COLUMNS + "WHERE id < ? AND linked = 1 ORDER BY id DESC LIMIT ?", Linking::unlinked, article, limit)) {
            cited.add(new Cited(each.article(), each.text(), each.sortAt(), each.dated(), citations(db, each.article())));
        }
        return cited;
    }

    /// Puts other citations in the place of those of an article that is linked.
    public static void recite(Db db, long article, List<Citation> citations) throws SQLException {
        if (db.number("SELECT linked FROM article WHERE id = ?", article) == 1) {
            cite(db, article, citations);
            db.announcement().articles.add(article);
        }
    }

    public static List<Citation> citations(Db db, long article) throws SQLException {
        return db.list("SELECT match, start, normalised, kind, url FROM citation WHERE page_id = ? ORDER BY start",
                r -> new Citation(r.getString(1), r.getInt(2), r.getString(3), r.getString(4), r.getString(5)), article);
    }

    private static Unlinked unlinked(ResultSet r) throws SQLException {
        return new Unlinked(r.getLong("id"), r.getString("title"), Articles.text(r, "text"), r.getString("url"),
                Db.longOrNull(r, "feed"), Instant.ofEpochMilli(r.getLong("sort_at")), Db.longOrNull(r, "published_at") != null,
                Db.longOrNull(r, "story_id"), r.getInt("story_pinned") == 1);
    }
}
