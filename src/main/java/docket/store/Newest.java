package docket.store;

import docket.store.SearchIndex.Begun;
import docket.store.SearchIndex.Condition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The matches of a search, newest first.
///
/// The index has the matches of a word in the order of arrival, the tables have articles in the order of time, of each feed and of all.
/// Where nearly every article matches, or nearly every match fulfils the conditions, either is soon done; where both are many and few are
/// in both, each would be gone through to its end. So what a person waits for has a limit of effort, and the whole answer takes the way
/// that the conditions leave open: see [Narrow].
final class Newest {
    /// Common words match half the store: of so many that came last the newest are taken. Row ids grow with arrival, which is seldom
    /// far from publication.
    private static final int ARRIVED = 500;
    /// The same where each has to be looked at for its conditions.
    private static final int HELD = 200;
    /// So many matches are looked at for their conditions before another way is tried; 1 us each.
    private static final int LOOKED_AT = 2_000;
    /// As many as there are.
    private static final long EVERYTHING = Long.MAX_VALUE / 8;
    /// Effort is counted in matches that the index passes by, 80 ns each. To look one article up in it takes so much for each word.
    private static final int LOOKUP = 750;
    /// To read a candidate and look at its conditions.
    private static final int CANDIDATE = 25;
    /// 4 ms.
    private static final long BEGINNING = 50_000;
    private static final int FIRST_BATCH = 64;
    private static final int LAST_BATCH = 8_192;

    static final String ORDER = " ORDER BY a.sort_at DESC, a.id DESC LIMIT ";
    static final String AMONG_ARRIVALS = "SELECT n.rowid FROM (SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY rowid DESC LIMIT " + LOOKED_AT
            + ") n CROSS JOIN article a ON a.id = n.rowid WHERE 1%s LIMIT %d";
    static final String WALKED = "SELECT f.rowid FROM article_fts f WHERE article_fts MATCH ? AND f.rowid BETWEEN ? AND ? AND +f.rowid IN (SELECT value FROM json_each(?))";
    static final String LOOKED_UP = "SELECT f.rowid FROM json_each(?) j CROSS JOIN article_fts f WHERE f.rowid = j.value AND article_fts MATCH ?";

    private final Db db;
    private final @Nullable String match;
    private final List<Condition> conditions;
    private final int limit;

    /// @param match spelled out where that can be: see [Beginnings]
    Newest(Db db, @Nullable String match, List<Condition> conditions, int limit) {
        this.db = db;
        this.match = match;
        this.conditions = conditions;
        this.limit = limit;
    }

    /// The first ones at once, from among those that arrived last: after a first refresh these may be any.
    Begun begin() throws SQLException {
        if (match != null && conditions.isEmpty()) {
            List<Long> ids = sorted("SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY rowid DESC LIMIT " + Math.max(ARRIVED, 4 * limit), match);
            return new Begun(ids, ids.size() < limit);
        }
        Sample sample = Sample.of(db, match);
        if (sample.isAll()) {
            return new Begun(onePass(LOOKED_AT), true);
        }
        Narrow narrow = Narrow.of(db, conditions);
        if (match != null && (narrow == null || narrow.isWide(db))) {
            List<Long> ids = amongArrivals();
            if (narrow == null || ids.size() >= limit) {
                return new Begun(ids, false);
            }
        }
        return among(narrow, sample, BEGINNING);
    }

    /// All of them in their order, as many as are wanted.
    List<Long> find() throws SQLException {
        if (match != null && conditions.isEmpty() && Beginnings.isBegun(match)) {
            return downTheList(EVERYTHING);
        }
        Sample sample = Sample.of(db, match);
        if (match != null && sample.isAll()) {
            return onePass(LOOKED_AT);
        }
        Narrow narrow = Narrow.of(db, conditions);
        boolean wide = narrow == null || narrow.isWide(db);
        // A half-typed word would be read as a whole with each batch.
        if ((!wide || conditions.isEmpty()) && (match == null || !Beginnings.isBegun(match))) {
            Begun found = among(narrow, sample, Math.max(BEGINNING, (wide ? 1 : 4) * sample.matches));
            if (found.all() || found.ids().size() == limit) {
                return found.ids();
            }
        }
        if (match != null) {
            return amongArrivals().size() >= limit ? downTheList(EVERYTHING) : onePass(EVERYTHING);
        }
        // Nearly every article will do: few have to be looked at, and a set of all would be sorted.
        boolean most = conditions.size() == 1 && narrow != null && narrow.articles() > Tallies.all(db).articles() / 2;
        return downTheList(most ? LOOKED_AT : EVERYTHING);
    }

    /// Down the list of all articles, in which what many fulfil is soon found.
    ///
    /// @param checked how many are looked at, about
    private List<Long> downTheList(long checked) throws SQLException {
        List<Object> values = new ArrayList<>();
        String held = Conditions.all(db, conditions, checked, null, values);
        if (match != null) {
            values.add(match);
        }
        return db.ids(downTheListSql(match != null, held, limit), values.toArray());
    }

    /// Through all that match.
    ///
    /// @param matches how many that are, at most
    private List<Long> onePass(long matches) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(String.valueOf(match)));
        String held = Conditions.all(db, conditions, matches, null, values);
        return db.ids(onePassSql(held, limit), values.toArray());
    }

    /// Bound: what the conditions have, the match where there is one.
    ///
    /// @param held ` AND …` of an article `a`; empty for none
    static String downTheListSql(boolean matching, String held, int limit) {
        return "SELECT a.id FROM article a " + (matching ? "INDEXED BY article_by_time " : "") + "WHERE 1" + held
                + (matching ? " AND +a.id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)" : "") + ORDER + limit;
    }

    /// Bound: the match, what the conditions have.
    ///
    /// @param held ` AND …` of an article `a`; empty for none
    static String onePassSql(String held, int limit) {
        return "SELECT a.id FROM article_fts f CROSS JOIN article a ON a.id = f.rowid WHERE article_fts MATCH ?" + held + ORDER + limit;
    }

    /// Among the matches that arrived last.
    private List<Long> amongArrivals() throws SQLException {
        List<Object> values = new ArrayList<>(List.of(String.valueOf(match)));
        String held = Conditions.all(db, conditions, LOOKED_AT, null, values);
        return sorted(AMONG_ARRIVALS.formatted(held, Math.max(HELD, 4 * limit)), values.toArray());
    }

    private List<Long> sorted(String ids, Object... values) throws SQLException {
        return db.ids("SELECT a.id FROM article a WHERE a.id IN (" + ids + ")" + ORDER + limit, values);
    }

    /// Among candidates, until there are enough and none that is newer can come, or it takes too much.
    ///
    /// @param narrow null for all articles
    /// @param most effort
    private Begun among(@Nullable Narrow narrow, Sample sample, long most) throws SQLException {
        Candidates candidates = narrow == null ? Candidates.byTime(db, null, null, false) : narrow.candidates(db);
        List<Long> found = new ArrayList<>();
        long left = most;
        int batch = Math.clamp((long) (limit * 1.3 / sample.share), FIRST_BATCH, LAST_BATCH / 4);
        boolean all = false;
        while (left > 0 && !all && (found.size() < limit || candidates.mayBringNewer(last(found)))) {
            List<Long> some = candidates.next(found.size() < limit ? Math.clamp(left / CANDIDATE, FIRST_BATCH, batch) : FIRST_BATCH);
            all = some.isEmpty();
            left -= (long) some.size() * CANDIDATE;
            if (match != null && !all) {
                Sieve sieve = Sieve.of(some, match, sample.density);
                if (sieve.effort > left) {
                    sieve = Sieve.of(some.subList(0, Math.clamp(some.size() * left / sieve.effort, 1, some.size())), match, sample.density);
                    left = 0;
                }
                left -= sieve.effort;
                some = sieve.through(db, match);
            }
            found.addAll(held(some));
            batch = Math.min(LAST_BATCH, batch * 4);
        }
        return new Begun(sorted("SELECT value FROM json_each(?)", found.toString()), all);
    }

    /// The time of the last that the answer shows of them, ms.
    private long last(List<Long> found) throws SQLException {
        return db.number("SELECT a.sort_at FROM article a WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY a.sort_at DESC LIMIT 1 OFFSET ?", found.toString(), limit - 1);
    }

    /// Those of them that fulfil the conditions.
    private List<Long> held(List<Long> some) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(some.toString()));
        String held = Conditions.all(db, conditions, some.size(), null, values);
        return some.isEmpty() ? some : db.ids("SELECT a.id FROM article a WHERE a.id IN (SELECT value FROM json_each(?))" + held, values.toArray());
    }

    /// How matches are found among some articles.
    ///
    /// @param walk through all matches between the first and the last of them, or each is looked up
    private record Sieve(List<Long> some, long from, long to, boolean walk, long effort) {
        static Sieve of(List<Long> some, String match, double density) {
            long from = some.stream().mapToLong(Long::longValue).min().orElse(0);
            long to = some.stream().mapToLong(Long::longValue).max().orElse(0);
            long walked = LOOKUP + (long) ((to - from) * density);
            long lookedUp = (long) LOOKUP * some.size() * (1 + match.split(" OR ", -1).length / 2);
            return new Sieve(some, from, to, walked <= lookedUp, Math.min(walked, lookedUp));
        }

        List<Long> through(Db db, String match) throws SQLException {
            return walk ? db.ids(WALKED, match, from, to, some.toString()) : db.ids(LOOKED_UP, some.toString(), match);
        }
    }

    /// How common a match is, by those that arrived last.
    ///
    /// @param isAll true when there are no more than are known
    /// @param density matches for each row id
    /// @param share of all articles
    /// @param matches how many, about
    private record Sample(boolean isAll, double density, double share, long matches) {
        static Sample of(Db db, @Nullable String match) throws SQLException {
            if (match == null) {
                return new Sample(false, 1, 1, 0);
            }
            record Span(long count, long from) {}
            Span span = db.one("SELECT count(*), min(rowid) FROM (SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY rowid DESC LIMIT " + LOOKED_AT + ")",
                    r -> new Span(r.getLong(1), r.getLong(2)), match);
            long newest = db.number("SELECT max(id) FROM article");
            if (span == null || span.count < LOOKED_AT) {
                return new Sample(true, 0, 0, span == null ? 0 : span.count);
            }
            double density = (double) span.count / Math.max(span.count, newest - span.from + 1);
            double matches = density * newest;
            return new Sample(false, density, Math.clamp(matches / Math.max(1, Tallies.all(db).articles()), 0.001, 1), (long) matches);
        }
    }
}
