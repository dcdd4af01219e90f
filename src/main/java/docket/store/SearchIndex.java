package docket.store;

import java.sql.SQLException;
import java.util.ArrayList;
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

    /// So many articles are looked up in the index one by one, which takes 34 us each; of more all matches are gone through.
    private static final int LOOKED_UP = 150;
    /// The sources of so many are counted.
    private static final int COUNTED = 5_000;

    /// What is dear to match is matched once.
    private static final String ONCE = "WITH m AS MATERIALIZED (SELECT rowid AS id FROM article_fts WHERE article_fts MATCH ? ORDER BY rowid DESC) "
            + "SELECT (SELECT count(*) FROM m), (SELECT count(DISTINCT feed_id) FROM entry WHERE page_id IN (SELECT id FROM m LIMIT " + COUNTED + "))";

    static final String ARTICLES_OF = "SELECT count(DISTINCT page_id) FROM entry WHERE feed_id IN (%s)";
    static final String SOURCES_OF = "SELECT count(*) FROM feed f WHERE EXISTS (SELECT 1 FROM entry e WHERE e.feed_id = f.id "
            + "AND EXISTS (SELECT 1 FROM entry o WHERE o.page_id = e.page_id AND +o.feed_id IN (%s)))";

    private SearchIndex() {}

    /// The same matches, found sooner where a word was only begun: for the whole answer, while [#begin] needs no such thing.
    public static @Nullable String spelled(Db db, @Nullable String match) throws SQLException {
        return match == null ? null : Beginnings.wholly(db, match);
    }

    /// @param match an FTS5 expression whose words are all quoted; null when only conditions are given
    public static List<Long> find(Db db, @Nullable String match, List<Condition> conditions, Order order, int limit) throws SQLException {
        return match != null && order == Order.BEST ? Ranking.best(db, match, conditions, limit, false)
                : new Newest(db, match == null ? null : Beginnings.spelled(db, match), conditions, limit).find();
    }

    /// @param all false when some of what matches may be missing between these: of a word half typed, those that nobody uses lately; of
    ///     conditions that few matches fulfil, those that would take long to find
    public record Begun(List<Long> ids, boolean all) {}

    /// The first that [#find] finds, at once, and nearly the same where a word was only begun.
    public static Begun begin(Db db, @Nullable String match, List<Condition> conditions, Order order, int limit) throws SQLException {
        if (match != null && order == Order.BEST) {
            return new Begun(Ranking.best(db, match, conditions, limit, true), false);
        }
        String spelled = match == null ? null : Beginnings.spelled(db, match);
        if (spelled != null && Beginnings.isBegun(spelled)) {
            List<Long> lately = new Newest(db, Beginnings.lately(db, spelled), conditions, limit).begin().ids();
            if (!lately.isEmpty() || !conditions.isEmpty()) {
                return new Begun(lately, false);
            }
        }
        return new Newest(db, spelled, conditions, limit).begin();
    }

    /// How many there are of what [#find] found; dearer than to find some.
    ///
    /// @param found by it
    /// @param limit it had
    public static Counts count(Db db, @Nullable String match, List<Condition> conditions, List<Long> found, int limit) throws SQLException {
        if (found.isEmpty()) {
            return new Counts(0, 0);
        }
        if (found.size() < limit) {
            return new Counts(found.size(), (int) db.number("SELECT count(DISTINCT feed_id) FROM entry WHERE page_id IN ("
                    + String.join(",", found.stream().map(String::valueOf).toList()) + ")"));
        }
        List<Long> feeds = match == null && conditions.size() == 1 ? Conditions.feeds(db, conditions.getFirst()) : null;
        if (feeds != null && Tallies.of(db, feeds).articles() > Tallies.all(db).articles() / 2) {
            return ofMany(db, feeds);
        }
        String spelled = match == null ? null : Beginnings.spelled(db, match);
        if (spelled != null && conditions.isEmpty() && Beginnings.isBegun(spelled)) {
            Counts counts = db.one(ONCE, r -> new Counts(r.getInt(1), r.getInt(2)), spelled);
            return counts == null ? new Counts(0, 0) : counts;
        }
        Asked asked = Asked.of(db, spelled, conditions, COUNTED);
        int total = spelled != null && conditions.isEmpty() ? (int) db.number("SELECT count(*) FROM article_fts WHERE article_fts MATCH ?", spelled)
                : (int) db.number("SELECT count(*) FROM (" + asked.sql + ")", asked.values());
        return new Counts(total, (int) db.number("SELECT count(DISTINCT feed_id) FROM entry WHERE page_id IN (" + asked.sql + ")", asked.values()));
    }

    /// All articles of feeds that have most of them, without looking at one, and the feeds that have any of these: of nearly each feed the
    /// first entry will do. Where the feeds have few the others would be gone through in vain.
    private static Counts ofMany(Db db, List<Long> feeds) throws SQLException {
        String list = String.join(",", feeds.stream().map(String::valueOf).toList());
        return new Counts((int) db.number(ARTICLES_OF.formatted(list)), (int) db.number(SOURCES_OF.formatted(list)));
    }

    /// @param sql for the ids of articles
    private record Asked(String sql, List<Object> bound) {
        /// @param newest of so many that arrived last
        static Asked of(Db db, @Nullable String match, List<Condition> conditions, int newest) throws SQLException {
            return match == null ? any(db, conditions) : of(db, match, conditions, Conditions.few(db, conditions), newest);
        }

        static Asked any(Db db, List<Condition> conditions) throws SQLException {
            List<Object> bound = new ArrayList<>();
            return new Asked("SELECT a.id FROM article a WHERE 1" + Conditions.all(db, conditions, Tallies.all(db).articles(), null, bound), bound);
        }

        static Asked of(Db db, String match, List<Condition> conditions, Conditions.@Nullable Few few, int newest) throws SQLException {
            List<Object> bound = new ArrayList<>(List.of(match));
            // Where few articles are in question that is known before the matches are gone through. A plus sign: they are gone through, not
            // looked up. A half-typed word would be read as a whole each time.
            boolean lookUp = few != null && !Beginnings.isBegun(match) && Conditions.count(db, few.articles(), LOOKED_UP + 1) <= LOOKED_UP;
            String among = few == null ? "" : " AND " + (lookUp ? "" : "+") + "f.rowid IN (" + few.articles() + ")";
            String held = Conditions.all(db, conditions, Tallies.all(db).articles(), few, bound);
            // CROSS: the index first, newest rows first, until there are enough.
            return new Asked("SELECT f.rowid FROM article_fts f" + (held.isEmpty() ? "" : " CROSS JOIN article a ON a.id = f.rowid")
                    + " WHERE article_fts MATCH ?" + among + held + " ORDER BY f.rowid DESC LIMIT " + newest, bound);
        }

        Object[] values() {
            return bound.toArray();
        }
    }

    /// `match`, or `otherwise` where there is such a thing and `match` finds nothing at all.
    public static @Nullable String either(Db db, @Nullable String match, @Nullable String otherwise) throws SQLException {
        return match == null || otherwise == null
                || db.number("SELECT EXISTS (SELECT 1 FROM article_fts WHERE article_fts MATCH ?)", match) > 0 ? match : otherwise;
    }

    /// How much each of some articles speaks of the words: more is better, 0 where none does.
    ///
    /// @return by article
    public static Map<Long, Double> scores(Db db, String match, List<Long> articles) throws SQLException {
        return Ranking.scores(db, match, articles);
    }

    /// Unread articles that match, counted up to `limit`.
    public static int unread(Db db, @Nullable String match, List<Condition> conditions, int limit) throws SQLException {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(new Condition.Is(State.UNREAD));
        Asked asked = Asked.of(db, match == null ? null : Beginnings.spelled(db, match), all, limit);
        return (int) db.number("SELECT count(*) FROM (" + asked.sql + (match == null ? " LIMIT " + limit : "") + ")", asked.values());
    }

    /// The text of an article, for snippets.
    public static String text(Db db, long article) throws SQLException {
        String text = db.one("SELECT text FROM article WHERE id = ?", r -> Articles.text(r, "text"), article);
        return text == null ? "" : text;
    }
}
