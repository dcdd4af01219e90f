package docket.store;

import docket.store.SearchIndex.Condition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The matches of a search, the best first: what speaks most of the words, among the newest.
///
/// Weighing costs what is weighed and, before the first, a look at every place where each word stands, for how rare it is. Both are
/// bounded: of very many matches the newest are weighed, and by the rarer words; what nearly every article says tells none apart.
final class Ranking {
    /// A word in the title says more than in the text (bm25 with these weights of title, byline, text: sqlite.org/fts5.html#the_bm25_function).
    private static final String WEIGHT = "bm25(article_fts, 8.0, 4.0, 1.0)";
    /// What is older is seldom what a person means, and weighing it costs 1.4 us a match with a word or two, more with more.
    private static final int WEIGHED = 10_000;
    private static final int LEAST_WEIGHED = 1_000;
    /// Matches times words.
    private static final int EFFORT = 40_000;
    /// Places of words that are looked at, 50 ns each.
    private static final long PLACES = 1_000_000;
    /// An article with a phrase takes as long as twenty with a word; each place of a half-typed word is read twice, and merged with others.
    private static final int PHRASE = 20;
    private static final int BEGUN = 20;
    /// So many of the newest tell how common a word is.
    private static final int SAMPLE = 1_000;

    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"\\*?");

    private Ranking() {}

    /// @param typed an expression as it was asked for
    /// @param begun true for what is found soon
    static List<Long> best(Db db, String typed, List<Condition> conditions, int limit, boolean begun) throws SQLException {
        return best(db, typed, conditions, limit, begun, PLACES);
    }

    /// @param most places of words to be looked at
    static List<Long> best(Db db, String typed, List<Condition> conditions, int limit, boolean begun, long most) throws SQLException {
        Plan plan = Plan.of(db, typed, most);
        Narrow narrow = conditions.isEmpty() ? null : Narrow.of(db, conditions);
        boolean complete;
        List<Long> ids;
        if (narrow == null || narrow.isWide(db)) {
            ids = best(db, plan, conditions, newest(db, plan), limit);
            complete = conditions.isEmpty();
        } else {
            List<Long> among = narrow.candidates(db).next(WEIGHED);
            ids = among.isEmpty() ? among : best(db, plan, conditions, among, limit);
            complete = among.size() < WEIGHED;
        }
        if (ids.size() < limit && !complete && !begun) {
            // Few of the newest matches are, say, starred: all matches are looked at.
            ids = best(db, plan, conditions, 0, limit);
        }
        if (ids.size() < limit && plan.isLess()) {
            Set<Long> all = new LinkedHashSet<>(ids);
            all.addAll(new Newest(db, Beginnings.spelled(db, typed), conditions, limit).begin().ids());
            return all.stream().limit(limit).toList();
        }
        return ids;
    }

    /// More is better, by article; without those that the words say nothing of.
    static Map<Long, Double> scores(Db db, String typed, List<Long> articles) throws SQLException {
        Map<Long, Double> scores = new HashMap<>();
        if (!articles.isEmpty()) {
            // Never looked up one by one: a half-typed word would be read as a whole each time.
            String list = String.join(",", articles.stream().map(String::valueOf).toList());
            db.list("SELECT rowid, " + WEIGHT + " FROM article_fts WHERE article_fts MATCH ? AND rowid >= ? AND +rowid IN (" + list + ")",
                    r -> Map.entry(r.getLong(1), -r.getDouble(2)), Plan.of(db, typed, PLACES).weighed, articles.stream().min(Comparator.naturalOrder()).orElseThrow())
                    .forEach(score -> scores.put(score.getKey(), score.getValue()));
        }
        return scores;
    }

    /// The oldest of the newest matches.
    private static long newest(Db db, Plan plan) throws SQLException {
        return db.number("SELECT min(rowid) FROM (SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY rowid DESC LIMIT " + plan.matches + ")", plan.match);
    }

    /// @param from what arrived earlier is left out; a row id
    private static List<Long> best(Db db, Plan plan, List<Condition> conditions, long from, int limit) throws SQLException {
        Conditions.Few few = Conditions.few(db, conditions);
        List<Object> held = new ArrayList<>();
        String all = (few == null ? "" : " AND +f.rowid IN (" + few.articles() + ")")
                + Conditions.all(db, conditions, from == 0 ? Tallies.all(db).articles() : plan.matches, few, held);
        return best(db, plan, new Held(!conditions.isEmpty(), all, held), from, Long.MAX_VALUE, limit);
    }

    private static List<Long> best(Db db, Plan plan, List<Condition> conditions, List<Long> among, int limit) throws SQLException {
        List<Object> held = new ArrayList<>(List.of(among.toString()));
        String all = " AND +f.rowid IN (SELECT value FROM json_each(?))" + Conditions.all(db, conditions, among.size(), null, held);
        return best(db, plan, new Held(true, all, held), Collections.min(among), Collections.max(among), limit);
    }

    /// What must hold beside the match.
    ///
    /// @param ofArticle of an article `a`, or else of the match alone
    private record Held(boolean ofArticle, String sql, List<Object> values) {}

    private static List<Long> best(Db db, Plan plan, Held held, long from, long to, int limit) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(plan.weighed, from, to));
        if (plan.isWider) {
            values.addAll(List.of(plan.match, from, to));
        }
        values.addAll(held.values);
        return db.ids(sql(plan.isWider, held.ofArticle, held.sql, limit), values.toArray());
    }

    /// Bound: what is weighed by and between which row ids, where that is wider than the match the match and the same ids, what must hold.
    ///
    /// @param held ` AND …`; empty for nothing
    static String sql(boolean isWider, boolean ofArticle, String held, int limit) {
        // CROSS: the index first, or SQLite may look up each article in it.
        return "SELECT f.rowid FROM article_fts f" + (ofArticle ? " CROSS JOIN article a ON a.id = f.rowid" : "")
                + " WHERE article_fts MATCH ? AND f.rowid BETWEEN ? AND ?"
                + (isWider ? " AND +f.rowid IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ? AND rowid BETWEEN ? AND ?)" : "") + held
                + " ORDER BY " + WEIGHT + ", f.rowid DESC LIMIT " + limit;
    }

    /// @param match what must match
    /// @param weighed what those are weighed by
    /// @param isWider true when `weighed` matches others too
    /// @param isLess true when `match` or `weighed` leave some out
    /// @param matches how many are weighed
    private record Plan(String match, String weighed, boolean isWider, boolean isLess, int matches) {
        static Plan of(Db db, String typed, long most) throws SQLException {
            List<String> words = words(typed);
            long articles = Tallies.all(db).articles();
            if (articles * words.size() * BEGUN <= most) {
                return new Plan(typed, typed, false, false, matches(words));
            }
            Map<String, Long> places = places(db, words, articles);
            String lately = Beginnings.isBegun(typed) ? Beginnings.lately(db, typed) : typed;
            if (!lately.equals(typed) && words.stream().anyMatch(word -> Beginnings.isBegun(word) && places.getOrDefault(word, 0L) > most)) {
                // What begins so begins with a word in use, but for few; and of a rare one more would be made than of what is meant.
                return of(lately, lately, places(db, words(lately), articles), true, most);
            }
            return of(typed, Beginnings.spelled(db, typed), places, false, most);
        }

        /// Weighs by the rarer words alone where all would take too long.
        private static Plan of(String typed, String match, Map<String, Long> places, boolean less, long most) {
            List<String> words = words(typed);
            List<String> kept = new ArrayList<>();
            long sum = 0;
            for (Map.Entry<String, Long> word : places.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList()) {
                sum += word.getValue();
                if (sum <= most) {
                    kept.add(word.getKey());
                }
            }
            boolean all = kept.size() == words.size();
            // An empty phrase matches nothing.
            return new Plan(match, all ? typed : kept.isEmpty() ? "\"\"" : String.join(" OR ", kept), !all, less || !all, matches(words));
        }

        private static int matches(List<String> words) {
            return Math.clamp(EFFORT / Math.max(1, words.size()), LEAST_WEIGHED, WEIGHED);
        }

        /// Those that are wanted, once each.
        private static List<String> words(String match) {
            int not = match.indexOf(") NOT (");
            return WORDS.matcher(not < 0 ? match : match.substring(0, not)).results().map(MatchResult::group).distinct().toList();
        }
    }

    /// How many places each word has to be looked for in, by the newest articles.
    private static Map<String, Long> places(Db db, List<String> words, long articles) throws SQLException {
        String newest = "(SELECT DISTINCT page_id FROM entry ORDER BY page_id DESC LIMIT " + SAMPLE + ")";
        long from = db.number("SELECT min(page_id) FROM " + newest);
        long sampled = Math.max(1, db.number("SELECT count(*) FROM " + newest));
        Map<String, Long> places = new HashMap<>();
        for (String word : words) {
            long found = db.number("SELECT count(*) FROM article_fts WHERE article_fts MATCH ? AND rowid >= ?", Beginnings.lately(db, word), from);
            places.put(word, found * articles / sampled * (Beginnings.isBegun(word) ? BEGUN : word.contains(" ") ? PHRASE : 1));
        }
        return places;
    }
}
