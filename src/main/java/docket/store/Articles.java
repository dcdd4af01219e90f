package docket.store;

import docket.model.CommentFacts;
import docket.model.Published;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rows of `article`: what can be read, its search index, its earlier texts.
public final class Articles {
    /// What is stored of a page's text.
    public record Stored(Body.From from, int words) {}

    /// An article with its body.
    public record Whole(long id, String url, String title, @Nullable String byline, @Nullable String site, @Nullable String section,
            @Nullable String lang, @Nullable Published published, Instant arrivedAt, @Nullable String summary, @Nullable String leadImage, Body.From from,
            String html, String text, int words, boolean wanted, @Nullable String choice, @Nullable String problem, CommentFacts comments,
            @Nullable Instant changedAt) {}

    /// What an article says just now.
    ///
    /// @param pageTitle the headline its page gave when it was last read
    record Shown(String title, @Nullable String pageTitle, String text, Body.From from, int words, boolean wanted) {}

    /// More pictures than this in one article are a gallery; the rest is fetched when the reader asks.
    private static final int MAX_IMAGES = 40;
    private static final int MAX_MENTIONS = 200;

    private Articles() {}

    public static @Nullable Stored stored(Db db, long article) throws SQLException {
        return db.one("SELECT body_from, words FROM article WHERE id = ?",
                r -> new Stored(Body.From.valueOf(r.getString(1)), r.getInt(2)), article);
    }

    public static @Nullable Whole whole(Db db, long article) throws SQLException {
        return db.one("SELECT * FROM article WHERE id = ?", Articles::whole, article);
    }

    /// Titles of the feeds that have the article, the first to name it first.
    public static List<String> feeds(Db db, long article) throws SQLException {
        return db.list("SELECT ifnull(f.own_title, f.title) FROM entry e JOIN feed f ON f.id = e.feed_id WHERE e.page_id = ? "
                + "GROUP BY f.id ORDER BY min(e.id)", r -> r.getString(1), article);
    }

    static @Nullable Shown shown(Db db, long article) throws SQLException {
        return db.one("SELECT title, page_title, text, body_from, words, wanted FROM article WHERE id = ?",
                r -> new Shown(r.getString("title"), r.getString("page_title"), text(r, "text"), Body.From.valueOf(r.getString("body_from")),
                        r.getInt("words"), r.getInt("wanted") == 1), article);
    }

    /// To be counted by [Tallies#articles].
    ///
    /// @param wanted true when the full text is still to be fetched
    static void insert(Db db, long page, Arrival a, long sortAt, boolean wanted, Instant now) throws SQLException {
        Published published = SortTimes.date(a, now);
        db.run("INSERT INTO article (id, url, title, byline, published_at, published_day, sort_at, arrived_at, summary, lead_image, "
                + "body_from, text, words, wanted, read, comments_url, comments_feed_url, comments_count) VALUES "
                + "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, "
                + "ifnull((SELECT read FROM status WHERE page_id = ?1), 0), ?15, ?16, ?17)",
                page, a.url(), a.title(), a.byline(), published == null ? null : published.at(),
                published != null && published.dayOnly(), sortAt, now, a.summary(), a.leadImage(), a.body().from.name(),
                a.body().packed(), a.body().words, wanted, a.comments().url(), a.comments().feedUrl(),
                a.comments().count());
        db.indexing().add(page, a.body().text);
        images(db, page, a.images());
        mentions(db, page, a.mentions());
        db.announcement().articles.add(page);
    }

    /// Puts a better body in place of the stored one.
    static void replaceBody(Db db, long page, Body body, boolean wanted) throws SQLException {
        db.run("UPDATE article SET body_from = ?, html = NULL, text = ?, words = ?, wanted = ?, linked = 0 WHERE id = ?",
                body.from.name(), body.packed(), body.words, wanted, page);
        reindex(db, page, body.text);
    }

    /// Where and how much an article is discussed, as last told.
    static void comments(Db db, long page, CommentFacts facts) throws SQLException {
        if (facts.equals(CommentFacts.NONE)) {
            return;
        }
        int changed = db.run("UPDATE article SET comments_url = ifnull(?1, comments_url), comments_feed_url = ifnull(?2, comments_feed_url), "
                + "comments_count = ifnull(?3, comments_count) WHERE id = ?4 AND (comments_url IS NOT ifnull(?1, comments_url) "
                + "OR comments_feed_url IS NOT ifnull(?2, comments_feed_url) OR comments_count IS NOT ifnull(?3, comments_count))",
                facts.url(), facts.feedUrl(), facts.count(), page);
        if (changed > 0) {
            db.announcement().articles.add(page);
        }
    }

    /// Removes the article; its page and what the reader said of it stay, and its pictures until
    /// [Maintenance#tidy].
    static void remove(Db db, long page) throws SQLException {
        db.indexing().remove(page);
        db.run("DELETE FROM article WHERE id = ?", page);
        for (String table : List.of("revision", "mention", "citation", "image_use", "thread", "similar")) {
            db.run("DELETE FROM " + table + " WHERE page_id = ?", page);
        }
        db.run("DELETE FROM link WHERE from_page = ?", page);
        db.announcement().articles.add(page);
    }

    /// Notes pictures that the article wants.
    static void images(Db db, long page, List<String> urls) throws SQLException {
        for (String url : urls.subList(0, Math.min(MAX_IMAGES, urls.size()))) {
            db.run("INSERT OR IGNORE INTO image_use (page_id, url) VALUES (?, ?)", page, url);
        }
    }

    static void mentions(Db db, long page, List<String> keys) throws SQLException {
        for (String key : Set.copyOf(keys.subList(0, Math.min(MAX_MENTIONS, keys.size())))) {
            db.run("INSERT OR IGNORE INTO mention (target, page_id) VALUES (?, ?)", Pages.hash(key), page);
        }
    }

    /// Writes the index anew after title or text changed.
    static void reindex(Db db, long page) throws SQLException {
        String text = db.one("SELECT text FROM article WHERE id = ?", r -> text(r, "text"), page);
        reindex(db, page, text == null ? "" : text);
    }

    private static void reindex(Db db, long page, String text) throws SQLException {
        db.indexing().replace(page, text);
        db.announcement().articles.add(page);
    }

    static String text(ResultSet r, String column) throws SQLException {
        return Packed.text(r, column);
    }

    private static Whole whole(ResultSet r) throws SQLException {
        return new Whole(r.getLong("id"), r.getString("url"), r.getString("title"), r.getString("byline"), r.getString("site"),
                r.getString("section"), r.getString("lang"), published(r), Instant.ofEpochMilli(r.getLong("arrived_at")), r.getString("summary"),
                r.getString("lead_image"), Body.From.valueOf(r.getString("body_from")), Packed.html(r), text(r, "text"),
                r.getInt("words"), r.getInt("wanted") == 1, r.getString("choice"), r.getString("problem"),
                new CommentFacts(r.getString("comments_url"), r.getString("comments_feed_url"), Db.intOrNull(r, "comments_count")),
                Feeds.instant(r, "changed_at"));
    }

    static @Nullable Published published(ResultSet r) throws SQLException {
        Instant at = Feeds.instant(r, "published_at");
        return at == null ? null : new Published(at, r.getInt("published_day") == 1);
    }
}
