package docket.store;

import docket.model.Published;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stories as a person follows and shapes them. A story's number stays when articles join or leave it.
public final class Storylines {
    /// A followed story.
    ///
    /// @param title of its newest article
    /// @param fresh articles that joined since the last visit
    public record Followed(long story, String title, int articles, int fresh, Instant lastAt) {}

    /// An article of a story.
    ///
    /// @param outlet the feed's title, or the site's name
    /// @param fresh joined since the last visit; false where the story is not followed
    /// @param reprintOf the first article whose text it repeats
    public record Member(long article, String title, String outlet, String url, @Nullable Published published, Instant sortAt,
            String text, boolean read, boolean fresh, @Nullable Long reprintOf) {}

    private static final String FRESH = "a.story_at > ifnull((SELECT seen_at FROM followed WHERE story_id = a.story_id), 9e18)";

    /// CROSS: the few that are followed first, or SQLite may go through all articles that are in stories.
    private static final String OF_FOLLOWED = "FROM followed s CROSS JOIN article a ON a.story_id = s.story_id ";

    private Storylines() {}

    /// The story that this number means: a story's own, or that of an article; null when there is none.
    public static @Nullable Long find(Db db, long number) throws SQLException {
        Long own = db.one("SELECT story_id FROM article WHERE story_id = ? LIMIT 1", r -> r.getLong(1), number);
        return own != null ? own : of(db, number);
    }

    /// The story of an article; null when it has none.
    public static @Nullable Long of(Db db, long article) throws SQLException {
        return db.one("SELECT story_id FROM article WHERE id = ? AND story_id IS NOT NULL", r -> r.getLong(1), article);
    }

    /// Ids of all articles of a story.
    public static List<Long> articles(Db db, long story) throws SQLException {
        return db.ids("SELECT id FROM article WHERE story_id = ?", story);
    }

    /// Oldest first, the newest `limit` of them.
    public static List<Member> members(Db db, long story, int limit) throws SQLException {
        return db.list("SELECT * FROM (SELECT a.id, a.title, a.url, a.site, a.published_at, a.published_day, a.sort_at, a.text, a.read, "
                + "a.reprint_of, " + FRESH + " AS fresh, (SELECT ifnull(f.own_title, f.title) FROM entry e JOIN feed f ON f.id = e.feed_id "
                + "WHERE e.page_id = a.id ORDER BY e.id LIMIT 1) AS feed FROM article a WHERE a.story_id = ? ORDER BY a.sort_at DESC, a.id DESC "
                + "LIMIT ?) ORDER BY sort_at, id",
                r -> {
                    String feed = r.getString("feed");
                    String site = r.getString("site");
                    String host = docket.url.WebUrl.host(r.getString("url"));
                    return new Member(r.getLong("id"), r.getString("title"), feed != null ? feed : site != null ? site : host != null ? host : "",
                            r.getString("url"), Articles.published(r), Instant.ofEpochMilli(r.getLong("sort_at")), Articles.text(r, "text"),
                            r.getInt("read") == 1, r.getInt("fresh") == 1, Db.longOrNull(r, "reprint_of"));
                }, story, limit);
    }

    /// Ids of the articles of a story that are new since the last visit; empty where it is not followed.
    public static List<Long> fresh(Db db, long story) throws SQLException {
        return db.ids("SELECT a.id FROM article a WHERE a.story_id = ? AND " + FRESH, story);
    }

    /// How many articles are new in followed stories.
    public static int fresh(Db db) throws SQLException {
        return (int) db.number("SELECT count(*) " + OF_FOLLOWED + "WHERE a.story_at > s.seen_at");
    }

    /// Those with news first, then by their newest article.
    public static List<Followed> followed(Db db) throws SQLException {
        return db.list("SELECT s.story_id, count(*) AS n, sum(a.story_at > s.seen_at) AS fresh, max(a.sort_at) AS last, "
                + "(SELECT title FROM article t WHERE t.story_id = s.story_id ORDER BY t.sort_at DESC, t.id DESC LIMIT 1) AS title "
                + OF_FOLLOWED + "GROUP BY s.story_id ORDER BY fresh > 0 DESC, last DESC",
                r -> new Followed(r.getLong("story_id"), r.getString("title"), r.getInt("n"), r.getInt("fresh"),
                        Instant.ofEpochMilli(r.getLong("last"))));
    }

    public static boolean isFollowed(Db db, long story) throws SQLException {
        return db.number("SELECT EXISTS (SELECT 1 FROM followed WHERE story_id = ?)", story) != 0;
    }

    /// From now on what joins the story is new until the next visit.
    public static void follow(Db db, long story, Instant now) throws SQLException {
        db.run("INSERT OR IGNORE INTO followed (story_id, since, seen_at) VALUES (?1, ?2, ?2)", story, now);
        announce(db, story);
    }

    public static void unfollow(Db db, long story) throws SQLException {
        db.run("DELETE FROM followed WHERE story_id = ?", story);
        announce(db, story);
    }

    /// The person has seen what is in it.
    public static void visited(Db db, long story, Instant now) throws SQLException {
        if (db.run("UPDATE followed SET seen_at = ? WHERE story_id = ? AND EXISTS (SELECT 1 FROM article a WHERE a.story_id = followed.story_id "
                + "AND a.story_at > followed.seen_at)", now, story) > 0) {
            announce(db, story);
        }
    }

    /// Puts all articles of `gone` into `kept`, where no pass moves them; who followed either follows the whole, and what stood
    /// alone in lists goes on doing so.
    public static void merge(Db db, long kept, long gone, Instant now) throws SQLException {
        announce(db, gone);
        db.run("UPDATE article SET story_pinned = 1 WHERE story_id = ?", kept);
        db.run("UPDATE article SET story_id = ?, story_at = ?, story_pinned = 1 WHERE story_id = ?", kept, now, gone);
        renumber(db, kept, gone);
        announce(db, kept);
    }

    /// Makes a story of its own of some articles of one; the rest stays together. No pass joins the two again. Where the
    /// articles of the one stand alone in lists, those of the other do.
    ///
    /// @return its number; null when none of `articles` is in the story, or all are
    public static @Nullable Long split(Db db, long story, List<Long> articles, Instant now) throws SQLException {
        List<Long> all = db.ids("SELECT id FROM article WHERE story_id = ? ORDER BY sort_at, id", story);
        List<Long> parted = all.stream().filter(articles::contains).toList();
        if (parted.isEmpty() || parted.size() == all.size()) {
            return null;
        }
        Long number = free(db, parted);
        if (number == null) {
            return null;
        }
        db.run("UPDATE article SET story_pinned = 1 WHERE story_id = ?", story);
        for (long article : parted) {
            db.run("UPDATE article SET story_id = ?, story_at = ? WHERE id = ?", number, now, article);
        }
        if (Apart.is(db, story)) {
            Apart.set(db, number, true);
        }
        announce(db, story);
        announce(db, number);
        return number;
    }

    /// Articles put into a story by hand, with that story.
    public static List<Pinned> pinned(Db db, Instant since) throws SQLException {
        return db.list("SELECT id, story_id FROM article WHERE story_pinned = 1 AND story_id IS NOT NULL AND sort_at >= ?",
                r -> new Pinned(r.getLong(1), r.getLong(2)), since);
    }

    public record Pinned(long article, long story) {}

    /// `gone` became `kept`: that it is followed, or that its articles stand alone in lists, goes with it.
    static void renumber(Db db, long kept, long gone) throws SQLException {
        for (String table : List.of("followed", "apart")) {
            db.run("UPDATE OR IGNORE " + table + " SET story_id = ? WHERE story_id = ?", kept, gone);
            db.run("DELETE FROM " + table + " WHERE story_id = ?", gone);
        }
    }

    /// Articles left a story: where none is left in it, it became the one they went to.
    static void left(Db db, long story, long into) throws SQLException {
        if (db.number("SELECT EXISTS (SELECT 1 FROM article WHERE story_id = ?)", story) == 0) {
            renumber(db, into, story);
        }
    }

    /// A story split off bears the number of one of its articles, below zero: the plain number is the older story's.
    private static @Nullable Long free(Db db, List<Long> articles) throws SQLException {
        for (long article : articles) {
            if (db.number("SELECT EXISTS (SELECT 1 FROM article WHERE story_id = ?)", -article) == 0) {
                return -article;
            }
        }
        return null;
    }

    private static void announce(Db db, long story) throws SQLException {
        db.announcement().articles.addAll(articles(db, story));
    }
}
