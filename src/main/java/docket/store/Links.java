package docket.store;

import docket.model.Published;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What leads from one article to others: rows of `link`, `mention`, `similar`.
public final class Links {
    /// A row of a page's related sections.
    ///
    /// @param article the target where it is an article of the store
    /// @param words of its stored body; 0 when only its title is known
    public record Listed(String section, String title, String url, @Nullable Published published, @Nullable String teaser,
            @Nullable Long article, boolean stored, boolean read, @Nullable String source, @Nullable String problem) {}

    private Links() {}

    public static List<Listed> listed(Db db, long article) throws SQLException {
        return db.list("""
                SELECT l.section, l.title, l.url, l.published_at, l.published_day, l.teaser, l.problem, a.id AS article,
                  a.body_from, a.read, a.site
                FROM link l LEFT JOIN article a ON a.id = l.to_page WHERE l.from_page = ? ORDER BY l.position""",
                r -> {
                    String from = r.getString("body_from");
                    String section = r.getString("section");
                    return new Listed(section == null ? "" : section, r.getString("title"), r.getString("url"),
                            Articles.published(r), r.getString("teaser"), Db.longOrNull(r, "article"),
                            from != null && !from.equals("SUMMARY"), r.getInt("read") == 1, r.getString("site"),
                            r.getString("problem"));
                }, article);
    }

    /// How an article stands to others and to its own text.
    ///
    /// @param reprintOf the first article whose text it repeats
    /// @param wanted true when its full text is still to be fetched
    /// @param problem why it could not be fetched
    public record Repeat(@Nullable Long reprintOf, long sortAt, boolean wanted, @Nullable String problem) {}

    public static @Nullable Repeat repeat(Db db, long article) throws SQLException {
        return db.one("SELECT reprint_of, sort_at, wanted, problem FROM article WHERE id = ?", r -> new Repeat(Db.longOrNull(r, "reprint_of"),
                r.getLong("sort_at"), r.getInt("wanted") == 1, r.getString("problem")), article);
    }

    /// Notes why following a link failed; null when it did not.
    public static void problem(Db db, long from, String url, @Nullable String problem) throws SQLException {
        db.run("UPDATE link SET problem = ? WHERE from_page = ? AND url = ?", problem, from, url);
        db.announcement().articles.add(from);
    }

    /// Articles whose text or related sections link to this one, newest first.
    public static List<Long> linkingTo(Db db, long article, int limit) throws SQLException {
        String key = Pages.key(db, article);
        return db.ids("SELECT id FROM article WHERE id IN (SELECT page_id FROM mention WHERE target = ?1 "
                + "UNION SELECT from_page FROM link WHERE to_page = ?2) AND id <> ?2 ORDER BY sort_at DESC LIMIT ?3",
                key == null ? 0 : Pages.hash(key), article, limit);
    }

    /// Earlier articles worth reading next, best first.
    public static List<Long> similar(Db db, long article) throws SQLException {
        return db.ids("SELECT s.other FROM similar s JOIN article a ON a.id = s.other WHERE s.page_id = ? ORDER BY s.position",
                article);
    }

    /// Articles of a story, oldest first.
    public static List<Long> story(Db db, long story, int limit) throws SQLException {
        return db.ids("SELECT id FROM (SELECT id, sort_at FROM article WHERE story_id = ? ORDER BY sort_at DESC LIMIT ?) "
                + "ORDER BY sort_at, id", story, limit);
    }
}
