package docket.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Full-text search. What to match and what else must hold are values made by `docket.app.SearchQuery`; here they become
/// FTS5 and SQL, everything a person typed bound or quoted.
public final class SearchIndex {
    /// A condition beside the words.
    public sealed interface Condition {
        record Feeds(String titleOrHost) implements Condition {}

        record Folder(String name) implements Condition {}

        record Author(String name) implements Condition {}

        /// @param typed as the person writes it
        /// @param names the formal names of the documents that it names, whichever way it is written
        record Cites(String typed, List<String> names) implements Condition {}

        record Lang(String tag) implements Condition {}

        /// @param from null for any; @param until exclusive, null for any; ms
        record Published(@Nullable Long from, @Nullable Long until) implements Condition {}

        record Is(State state) implements Condition {}

        record Not(Condition condition) implements Condition {}
    }

    public enum State {
        UNREAD, READ, STARRED, LATER, SAVED, CHANGED, HAS_COMMENTS, HAS_DOCUMENTS, HAS_IMAGES
    }

    /// @param ids newest first
    /// @param total how many match in all
    /// @param sources how many feeds they come from
    public record Hits(List<Long> ids, int total, int sources) {}

    /// Common words match half the store: beyond this many the newest are taken. Row ids grow with arrival.
    private static final int NEWEST = 5_000;

    private SearchIndex() {}

    /// @param match an FTS5 expression whose words are all quoted; null when only conditions are given
    public static Hits find(Db db, @Nullable String match, List<Condition> conditions, int limit) throws SQLException {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder();
        if (match != null) {
            where.append("a.id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY rowid DESC LIMIT " + NEWEST + ")");
            values.add(match);
        } else {
            where.append('1');
        }
        for (Condition condition : conditions) {
            where.append(" AND ").append(sql(condition, values));
        }
        List<Long> ids = db.ids("SELECT a.id FROM article a WHERE " + where + " ORDER BY a.sort_at DESC, a.id DESC LIMIT " + limit,
                values.toArray());
        if (ids.size() < limit) {
            return new Hits(ids, ids.size(), sources(db, ids));
        }
        int total = match != null && conditions.isEmpty()
                ? (int) db.number("SELECT count(*) FROM article_fts WHERE article_fts MATCH ?", match)
                : (int) db.number("SELECT count(*) FROM article a WHERE " + where, values.toArray());
        int sources = (int) db.number("SELECT count(DISTINCT e.feed_id) FROM entry e WHERE e.page_id IN (SELECT a.id FROM article a WHERE "
                + where + ")", values.toArray());
        return new Hits(ids, total, sources);
    }

    private static int sources(Db db, List<Long> ids) throws SQLException {
        return (int) db.number("SELECT count(DISTINCT feed_id) FROM entry WHERE page_id IN ("
                + String.join(",", ids.stream().map(String::valueOf).toList()) + ")");
    }

    /// Unread articles that match, counted up to `limit`.
    public static int unread(Db db, @Nullable String match, List<Condition> conditions, int limit) throws SQLException {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(new Condition.Is(State.UNREAD));
        return find(db, match, all, limit).ids().size();
    }

    /// The text of an article, for snippets.
    public static String text(Db db, long article) throws SQLException {
        String text = db.one("SELECT text FROM article WHERE id = ?", r -> Articles.text(r, "text"), article);
        return text == null ? "" : text;
    }

    private static String sql(Condition condition, List<Object> values) {
        return switch (condition) {
            case Condition.Feeds c -> {
                String like = "%" + escaped(c.titleOrHost()) + "%";
                values.add(like);
                values.add(like);
                values.add(like);
                yield "EXISTS (SELECT 1 FROM entry e JOIN feed f ON f.id = e.feed_id WHERE e.page_id = a.id "
                        + "AND (ifnull(f.own_title, f.title) LIKE ? ESCAPE '\\' OR f.url LIKE ? ESCAPE '\\' OR f.site_url LIKE ? ESCAPE '\\'))";
            }
            case Condition.Folder c -> {
                values.add(escaped(c.name()));
                yield "EXISTS (SELECT 1 FROM entry e JOIN placement p ON p.feed_id = e.feed_id JOIN folder fo ON fo.id = p.folder_id "
                        + "WHERE e.page_id = a.id AND fo.name LIKE ? ESCAPE '\\')";
            }
            case Condition.Author c -> {
                values.add("%" + escaped(c.name()) + "%");
                yield "a.byline LIKE ? ESCAPE '\\'";
            }
            case Condition.Cites c -> {
                List<String> parts = new ArrayList<>(List.of("normalised LIKE ? ESCAPE '\\'"));
                values.add("%" + escaped(c.typed()) + "%");
                for (String name : c.names()) {
                    parts.add("normalised = ? OR normalised LIKE ? ESCAPE '\\' OR url LIKE ? ESCAPE '\\'");
                    values.add(name);
                    // Its sections: 47 U.S.C. 230(c).
                    values.add(escaped(name) + "(%");
                    // An act of the Union under a national short name.
                    values.add("%CELEX:" + escaped(name) + "%");
                }
                yield "a.id IN (SELECT page_id FROM citation WHERE " + String.join(" OR ", parts) + ")";
            }
            case Condition.Lang c -> {
                values.add(escaped(c.tag()) + "%");
                yield "a.lang LIKE ? ESCAPE '\\'";
            }
            case Condition.Published c -> {
                List<String> parts = new ArrayList<>(List.of("1"));
                if (c.from() != null) {
                    values.add(c.from());
                    parts.add("a.sort_at >= ?");
                }
                if (c.until() != null) {
                    values.add(c.until());
                    parts.add("a.sort_at < ?");
                }
                yield "(" + String.join(" AND ", parts) + ")";
            }
            case Condition.Is c -> switch (c.state()) {
                case UNREAD -> "a.read = 0";
                case READ -> "a.read = 1";
                case STARRED -> "a.id IN (SELECT page_id FROM status WHERE starred = 1)";
                case LATER -> "a.id IN (SELECT page_id FROM status WHERE later = 1)";
                case SAVED -> "a.body_from <> 'SUMMARY'";
                case CHANGED -> "a.changed_at IS NOT NULL";
                case HAS_COMMENTS -> "ifnull(a.comments_count, 0) > 0";
                case HAS_DOCUMENTS -> "EXISTS (SELECT 1 FROM citation c WHERE c.page_id = a.id)";
                case HAS_IMAGES -> "EXISTS (SELECT 1 FROM image_use u WHERE u.page_id = a.id AND u.hash IS NOT NULL)";
            };
            case Condition.Not c -> "NOT (" + sql(c.condition(), values) + ")";
        };
    }

    /// LIKE's own signs are text here.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
