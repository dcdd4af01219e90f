package docket.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /// @param total how many match in all
    /// @param sources how many feeds they come from
    public record Counts(int total, int sources) {}

    /// What stands first.
    public enum Order {
        NEWEST,
        /// what speaks most of the words, among the newest that match
        BEST
    }

    /// Common words match half the store: of so many that came last the newest are taken. Row ids grow with arrival, which is seldom
    /// far from publication.
    private static final int NEWEST = 500;
    /// The same where conditions must hold, before all are looked at.
    private static final int NEWEST_HELD = 5_000;
    /// What is older is seldom what a person means, and weighing it costs 1.4 us a match.
    private static final int WEIGHED = 10_000;
    /// A word in the title says more than in the text (bm25 with these weights of title, byline, text: sqlite.org/fts5.html#the_bm25_function).
    private static final String WEIGHT = "bm25(article_fts, 8.0, 4.0, 1.0)";

    private SearchIndex() {}

    /// @param match an FTS5 expression whose words are all quoted; null when only conditions are given
    public static List<Long> find(Db db, @Nullable String match, List<Condition> conditions, Order order, int limit) throws SQLException {
        int looked = conditions.isEmpty() ? Math.max(NEWEST, 4 * limit) : NEWEST_HELD;
        List<Long> ids = order == Order.BEST && match != null ? best(db, match, conditions, WEIGHED, limit)
                : newest(db, Asked.of(match, conditions, looked), limit);
        if (ids.size() < limit && match != null && !conditions.isEmpty() && hasMore(db, match)) {
            // Few of the newest matches are, say, starred: all matches are looked at.
            return order == Order.BEST ? best(db, match, conditions, Integer.MAX_VALUE, limit)
                    : newest(db, Asked.of(match, conditions, Integer.MAX_VALUE), limit);
        }
        return ids;
    }

    /// How many there are of what [#find] found; dearer than to find some.
    ///
    /// @param found by it
    /// @param limit it had
    public static Counts count(Db db, @Nullable String match, List<Condition> conditions, List<Long> found, int limit) throws SQLException {
        if (found.size() < limit) {
            return new Counts(found.size(), (int) db.number("SELECT count(DISTINCT feed_id) FROM entry WHERE page_id IN ("
                    + String.join(",", found.stream().map(String::valueOf).toList()) + ")"));
        }
        Asked asked = Asked.of(match, conditions, NEWEST_HELD);
        int total = match != null && conditions.isEmpty()
                ? (int) db.number("SELECT count(*) FROM article_fts WHERE article_fts MATCH ?", match)
                : (int) db.number("SELECT count(*) FROM article a WHERE " + asked.where, asked.values());
        return new Counts(total, (int) db.number("SELECT count(DISTINCT e.feed_id) FROM entry e WHERE e.page_id IN (SELECT a.id FROM article a WHERE "
                + asked.where + ")", asked.values()));
    }

    /// @param where what holds of an article `a`
    private record Asked(String where, List<Object> bound) {
        static Asked of(@Nullable String match, List<Condition> conditions, int newest) {
            List<Object> bound = new ArrayList<>();
            StringBuilder where = new StringBuilder();
            if (match != null) {
                where.append("a.id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY rowid DESC LIMIT " + newest + ")");
                bound.add(match);
            } else {
                where.append('1');
            }
            conditions.forEach(condition -> where.append(" AND ").append(sql(condition, bound)));
            return new Asked(where.toString(), bound);
        }

        Object[] values() {
            return bound.toArray();
        }
    }

    private static List<Long> newest(Db db, Asked asked, int limit) throws SQLException {
        return db.ids("SELECT a.id FROM article a WHERE " + asked.where + " ORDER BY a.sort_at DESC, a.id DESC LIMIT " + limit, asked.values());
    }

    /// @param newest of so many matches that came last
    private static List<Long> best(Db db, String match, List<Condition> conditions, int newest, int limit) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(match, match));
        StringBuilder where = new StringBuilder("article_fts MATCH ? AND f.rowid >= (SELECT min(rowid) FROM "
                + "(SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY rowid DESC LIMIT " + newest + "))");
        conditions.forEach(condition -> where.append(" AND ").append(sql(condition, values)));
        // CROSS: the index first, or SQLite may look up each article in it.
        String articles = conditions.isEmpty() ? "" : " CROSS JOIN article a ON a.id = f.rowid";
        return db.ids("SELECT f.rowid FROM article_fts f" + articles + " WHERE " + where + " ORDER BY " + WEIGHT + ", f.rowid DESC LIMIT " + limit,
                values.toArray());
    }

    /// `match`, or `otherwise` where there is such a thing and `match` finds nothing at all.
    public static @Nullable String either(Db db, @Nullable String match, @Nullable String otherwise) throws SQLException {
        return match == null || otherwise == null
                || db.number("SELECT EXISTS (SELECT 1 FROM article_fts WHERE article_fts MATCH ?)", match) > 0 ? match : otherwise;
    }

    private static boolean hasMore(Db db, String match) throws SQLException {
        return db.number("SELECT count(*) FROM (SELECT 1 FROM article_fts WHERE article_fts MATCH ? LIMIT " + (NEWEST_HELD + 1) + ")", match) > NEWEST_HELD;
    }

    /// How much each of some articles speaks of the words: more is better, 0 where none does.
    ///
    /// @return by article
    public static Map<Long, Double> scores(Db db, String match, List<Long> articles) throws SQLException {
        Map<Long, Double> scores = new HashMap<>();
        db.list("SELECT rowid, " + WEIGHT + " FROM article_fts WHERE article_fts MATCH ? AND rowid IN ("
                + String.join(",", articles.stream().map(String::valueOf).toList()) + ")", r -> Map.entry(r.getLong(1), -r.getDouble(2)), match)
                .forEach(score -> scores.put(score.getKey(), score.getValue()));
        return scores;
    }

    /// Unread articles that match, counted up to `limit`.
    public static int unread(Db db, @Nullable String match, List<Condition> conditions, int limit) throws SQLException {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(new Condition.Is(State.UNREAD));
        return find(db, match, all, Order.NEWEST, limit).size();
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
