package docket.store;

import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import docket.model.Sort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/// Turns places in the sidebar into SQL: the one class that builds conditions. Pages go by key, never by offset, so that
/// the thousandth costs what the first did.
public final class ListQuery {
    private static final String COLUMNS = """
            a.id, a.url, a.title, a.site, a.published_at, a.published_day, a.sort_at, a.summary, a.lead_image, a.body_from, a.read,
            a.story_id, a.comments_count, a.changed_at, ifnull(s.starred, 0) AS starred, ifnull(s.later, 0) AS later,
            f.id AS feed_id, ifnull(f.own_title, f.title) AS feed_title,
            (SELECT group_concat(title, char(31)) FROM (SELECT ifnull(n.own_title, n.title) AS title FROM entry m JOIN feed n ON n.id = m.feed_id
              WHERE m.page_id = a.id GROUP BY n.id ORDER BY min(m.id))) AS feed_titles,
            CASE WHEN a.story_id IS NULL THEN 1 ELSE (SELECT count(*) FROM (SELECT 1 FROM article o WHERE o.story_id = a.story_id LIMIT 99)) END AS story_size
            """;
    private static final String JOINS = """
             LEFT JOIN status s ON s.page_id = a.id
             LEFT JOIN feed f ON f.id = (SELECT e.feed_id FROM entry e WHERE e.page_id = a.id ORDER BY e.id LIMIT 1)
            """;
    private static final String FOLDER_FEEDS = """
            WITH RECURSIVE below(id) AS (SELECT ?1 UNION SELECT fo.id FROM folder fo JOIN below ON fo.parent_id = below.id)
            SELECT DISTINCT p.feed_id FROM placement p JOIN below ON p.folder_id = below.id
            """;

    /// Rows of a page of a list, about.
    private static final int PAGE = 200;

    private ListQuery() {}

    /// @param todayFrom start of the reader's day, ms
    /// @param afterSort null for the first page
    public static List<Row> rows(Db db, Scope scope, Filter filter, Sort sort, long todayFrom, @Nullable Long afterSort,
            @Nullable Long afterId, int limit) throws SQLException {
        return db.list(sql(db, scope, filter, sort, todayFrom, afterSort, afterId, limit), ListQuery::row);
    }

    static String sql(Db db, Scope scope, Filter filter, Sort sort, long todayFrom, @Nullable Long afterSort, @Nullable Long afterId, int limit)
            throws SQLException {
        boolean newest = sort == Sort.NEWEST;
        StringBuilder sql = new StringBuilder("SELECT ").append(COLUMNS).append(from(db, scope, filter, todayFrom));
        if (afterSort != null && afterId != null) {
            sql.append(" AND (a.sort_at, a.id) ").append(newest ? '<' : '>').append(" (").append(afterSort).append(", ").append(afterId).append(')');
        }
        return sql.append(newest ? " ORDER BY a.sort_at DESC, a.id DESC LIMIT " : " ORDER BY a.sort_at, a.id LIMIT ").append(limit).toString();
    }

    public static List<Row> rows(Db db, List<Long> ids) throws SQLException {
        Map<Long, Row> byId = new HashMap<>();
        for (long id : ids) {
            Row row = db.one("SELECT " + COLUMNS + " FROM article a" + JOINS + " WHERE a.id = ?", ListQuery::row, id);
            if (row != null) {
                byId.put(id, row);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (long id : ids) {
            Row row = byId.get(id);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    public static int count(Db db, Scope scope, Filter filter, long todayFrom) throws SQLException {
        return (int) db.number("SELECT count(*)" + from(db, scope, filter, todayFrom).replace(JOINS, joinsForCount(scope, filter)));
    }

    public static List<Long> ids(Db db, Scope scope, Filter filter, long todayFrom) throws SQLException {
        return db.ids("SELECT a.id" + from(db, scope, filter, todayFrom).replace(JOINS, joinsForCount(scope, filter)));
    }

    /// The feeds in a folder and below it.
    public static List<Long> feedsIn(Db db, long folder) throws SQLException {
        return db.ids(FOLDER_FEEDS, folder);
    }

    private static String joinsForCount(Scope scope, Filter filter) {
        boolean marks = scope instanceof Scope.Starred || scope instanceof Scope.Later || filter == Filter.STARRED;
        return marks ? " LEFT JOIN status s ON s.page_id = a.id" : "";
    }

    /// FROM and WHERE; ids and times are numbers of ours and stand in the text.
    private static String from(Db db, Scope scope, Filter filter, long todayFrom) throws SQLException {
        // Without these hints SQLite may walk a small partial index and sort, or the large one and filter.
        String unread = " INDEXED BY article_unread";
        // What is starred is soon read and sorted, from the index of what is.
        String index = filter == Filter.UNREAD ? unread : filter == Filter.STARRED ? "" : " INDEXED BY article_by_time";
        String condition = switch (filter) {
            case ALL -> "";
            case UNREAD -> " AND a.read = 0";
            case STARRED -> " AND s.starred = 1";
        };
        return switch (scope) {
            case Scope.All _ -> " FROM article a" + index + JOINS + " WHERE 1" + condition;
            case Scope.Today _ -> " FROM article a" + index + JOINS + " WHERE a.sort_at >= " + todayFrom + condition;
            case Scope.Starred _ -> " FROM article a" + JOINS
                    + " WHERE a.id IN (SELECT page_id FROM status WHERE starred = 1)" + condition;
            case Scope.Later _ -> " FROM article a" + JOINS
                    + " WHERE a.id IN (SELECT page_id FROM status WHERE later = 1)" + condition;
            case Scope.Offline _ -> " FROM article a" + offline(db, filter) + JOINS
                    + " WHERE a.body_from <> 'SUMMARY'" + condition;
            case Scope.Followed _ -> " FROM article a INDEXED BY article_by_story" + JOINS
                    + " WHERE a.story_id IN (SELECT story_id FROM followed)" + condition;
            case Scope.InFeed in -> " FROM article a" + JOINS + " WHERE a.id IN (SELECT page_id FROM entry WHERE feed_id = "
                    + in.feed() + ")" + condition;
            case Scope.InFolder in -> inFolder(db, feedsIn(db, in.folder()), index) + condition;
            case Scope.InStory in -> " FROM article a" + JOINS + " WHERE a.story_id = " + in.story() + condition;
        };
    }

    /// Where those with more than a summary are looked for: among the unread ones where these are fewer.
    private static String offline(Db db, Filter filter) throws SQLException {
        return switch (filter) {
            case ALL -> " INDEXED BY article_full";
            case UNREAD -> Tallies.all(db).unread() < Tallies.whole(db).articles() ? " INDEXED BY article_unread" : " INDEXED BY article_full";
            case STARRED -> "";
        };
    }

    /// The newest articles of a folder stand near the top of the list of all when it has a large part of them; those of a small one
    /// are found sooner by themselves, and sorted.
    private static String inFolder(Db db, List<Long> feeds, String index) throws SQLException {
        String list = String.join(",", feeds.stream().map(String::valueOf).toList());
        long inside = Tallies.of(db, feeds).articles();
        boolean small = inside * inside < (long) PAGE * Tallies.all(db).articles();
        return small ? " FROM article a" + JOINS + " WHERE a.id IN (SELECT page_id FROM entry WHERE feed_id IN (" + list + "))"
                : " FROM article a" + index + JOINS + " WHERE EXISTS (SELECT 1 FROM entry e WHERE e.page_id = a.id AND +e.feed_id IN (" + list + "))";
    }

    private static Row row(ResultSet r) throws SQLException {
        String feedTitle = r.getString("feed_title");
        String titles = r.getString("feed_titles");
        String site = r.getString("site");
        String url = r.getString("url");
        Long feed = Db.longOrNull(r, "feed_id");
        Long story = Db.longOrNull(r, "story_id");
        String host = docket.url.WebUrl.host(url);
        String source = feedTitle != null ? feedTitle : site != null ? site : host != null ? host : url;
        return new Row(r.getLong("id"), url, r.getString("title"), source, feed != null ? "feed" + feed : source, feed,
                Articles.published(r), r.getLong("sort_at"), r.getString("summary"), r.getString("lead_image"), r.getInt("read") == 1,
                r.getInt("starred") == 1, r.getInt("later") == 1, !"SUMMARY".equals(r.getString("body_from")),
                story == null ? 0 : story, r.getInt("story_size"), Db.intOrNull(r, "comments_count"),
                Db.longOrNull(r, "changed_at") != null, titles == null ? List.of() : List.of(titles.split("\u001f")));
    }
}
