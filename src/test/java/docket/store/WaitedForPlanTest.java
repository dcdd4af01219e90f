package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.Docket;
import docket.app.Timeline.Cursor;
import docket.bench.BenchStore;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import docket.model.Sort;
import docket.store.SearchIndex.Order;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// How SQLite goes about every statement that runs while a person lists, pages, searches, opens an article and looks where it leads. The
/// statements are those that the program asked, not copies of them: what is added to a verb is looked at here without being named.
///
/// SQLite plans by the schema alone, for nothing gathers statistics: a small store has the plans of a large one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitedForPlanTest {
    /// A line of a plan that reads or sorts more than it gives, and why that is meant.
    ///
    /// @param in found in the line with its statement behind it
    private record Meant(String in, String why) {
        boolean is(String lineAndStatement) {
            return Pattern.compile(in).matcher(lineAndStatement).find();
        }
    }

    /// A line of a plan.
    ///
    /// @param within the line it is a part of; null for none
    private record Step(String detail, @Nullable Step within) {
        /// Whether it is done anew for each row, of a row.
        boolean ofARow() {
            return within != null && (within.detail.startsWith("CORRELATED") || within.ofARow());
        }
    }

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    /// More than a search looks at before it takes another way.
    private static final int ARTICLES = 3_000;
    /// Tables with a row or more for each article; of `status` there are two small indexes.
    private static final Set<String> LARGE = Set.of("article", "entry", "page", "alias", "citation", "mention", "link", "similar", "image", "image_use", "revision",
            "thread", "comment", "enclosure", "status");
    private static final Pattern TABLE = Pattern.compile("\\b(?:FROM|JOIN) (?:temp\\.)?(\\w+)(?: (?!WHERE|INDEXED|JOIN|LEFT|CROSS|ON|ORDER|GROUP|LIMIT|UNION)(?:AS )?(\\w+))?");

    /// Read without a key.
    private static final List<Meant> READ_THROUGH = List.of(
            new Meant("INDEXED BY article_by_time .*WHERE 1 ORDER BY a\\.sort_at(?: DESC)?, a\\.id(?: DESC)? LIMIT \\d+$", "the first page of all"),
            new Meant("INDEXED BY article_unread .*WHERE 1 AND a\\.read = 0 ORDER BY .* LIMIT \\d+$", "the first page of an index that holds nothing else"),
            new Meant("INDEXED BY article_full .*WHERE a\\.body_from <> 'SUMMARY' ORDER BY .* LIMIT \\d+$", "the first page of an index that holds nothing else"),
            new Meant("INDEXED BY article_unread .*WHERE a\\.body_from <> 'SUMMARY' AND a\\.read = 0 ORDER BY .* LIMIT \\d+$",
                    "the first page down the smaller of two indexes: fewer are unread here than have a text"),
            new Meant("WHERE EXISTS \\(SELECT 1 FROM entry e WHERE e\\.page_id = a\\.id AND \\+e\\.feed_id IN \\([\\d,]+\\)\\)(?: AND a\\.read = 0)? ORDER BY .* LIMIT \\d+$",
                    "a folder that has a large part of all"),
            new Meant("^SCAN \\w+ USING (?:COVERING )?INDEX status_(?:starred|later): ", "what a person marked, from an index that holds nothing else"),
            new Meant(": SELECT title, text FROM article ORDER BY id DESC LIMIT \\d+$", "the newest few"),
            new Meant("\\(SELECT DISTINCT page_id FROM entry ORDER BY page_id DESC LIMIT \\d+\\)$", "the newest few"));

    /// Sorted, or put into a set, by itself.
    private static final List<Meant> SORTED = List.of(
            new Meant(": SELECT a\\.id FROM article a WHERE a\\.id IN \\(SELECT rowid FROM article_fts WHERE article_fts MATCH \\? ORDER BY rowid DESC LIMIT \\d+\\) ORDER",
                    "some hundred that arrived last"),
            new Meant(": SELECT a\\.id FROM article a WHERE a\\.id IN \\(SELECT n\\.rowid FROM .* LIMIT \\d+\\) ORDER", "some hundred that arrived last"),
            new Meant(": SELECT a\\.(?:id|sort_at) FROM article a WHERE a\\.id IN \\(SELECT value FROM json_each\\(\\?\\)\\) ORDER", "candidates that are known"),
            new Meant("FROM article_fts f CROSS JOIN article a ON a\\.id = f\\.rowid WHERE article_fts MATCH \\?.* ORDER BY a\\.sort_at DESC, a\\.id DESC LIMIT \\d+$",
                    "no more matches than were counted, see Newest.Sample; all of them in the whole answer, which nobody waits for"),
            new Meant(": SELECT f\\.rowid FROM article_fts f .*f\\.rowid BETWEEN \\? AND \\?.* ORDER BY bm25\\(.*\\), f\\.rowid DESC LIMIT \\d+$",
                    "weighed are the newest 10,000; where few of them are found, all in the whole answer"),
            new Meant("a\\.id IN \\(SELECT page_id FROM status WHERE (?:starred|later) = 1\\)|\\bs\\.starred = 1", "what a person marked"),
            new Meant("a\\.story_id IN \\(SELECT story_id FROM followed\\)", "articles of the stories that a person follows"),
            new Meant("a\\.id IN \\(SELECT page_id FROM entry WHERE feed_id = \\d+\\)", "articles of one feed: its entries have times of their own"),
            new Meant("a\\.id IN \\(SELECT page_id FROM entry WHERE feed_id IN \\([\\d,]*\\)\\).* ORDER BY a\\.sort_at", "articles of a small folder"),
            new Meant(": SELECT count\\(DISTINCT feed_id\\) FROM entry WHERE page_id IN \\([\\d,]+\\)$", "the feeds of a page of answers"),
            new Meant(": SELECT count\\(DISTINCT feed_id\\) FROM entry WHERE page_id IN \\(SELECT f\\.rowid FROM article_fts f .* LIMIT \\d+\\)$",
                    "the feeds of the newest 5,000 answers"),
            new Meant("FROM feed f LEFT JOIN tally t ", "the feeds"),
            new Meant("FROM citation c JOIN article a .* WHERE c\\.normalised = \\?", "articles that cite one document"),
            new Meant("FROM status s .*JOIN citation c .* WHERE s\\.starred = 1", "what a person marked"),
            new Meant("FROM followed s .*JOIN article a .* GROUP BY", "articles of the stories that a person follows"),
            new Meant("WHERE (?:\\w\\.)?page_id = \\?", "rows of one article"),
            new Meant("FROM mention WHERE target = \\?", "articles that link to one"),
            new Meant("story_id = \\? ORDER BY (?:a\\.)?sort_at DESC(?:, a\\.id DESC)? LIMIT \\?\\) ORDER BY sort_at, id$", "the newest of a story, turned round"));

    /// What the whole answer of a search does beside that, after its first page is there.
    private static final List<Meant> WHOLE_READ = List.of(
            new Meant(": SELECT a\\.id FROM article a (?:INDEXED BY article_by_time )?WHERE 1 AND .* ORDER BY a\\.sort_at DESC, a\\.id DESC LIMIT \\d+$",
                    "down the list, where many fulfil what is asked"),
            new Meant(": SELECT a\\.id FROM article a INDEXED BY article_by_time WHERE 1 AND \\+a\\.id IN \\(SELECT rowid FROM article_fts WHERE article_fts MATCH \\?\\) ORDER",
                    "down the list, where a half-typed word is common"),
            new Meant("SELECT page_id FROM citation WHERE \\(?normalised LIKE", "a part of a document's name is looked for in all names, once"),
            new Meant(": SELECT count\\(.*SELECT a\\.id FROM article a WHERE 1 AND ", "counting what a condition alone finds, where no index has it"));
    private static final List<Meant> WHOLE_SORTED = List.of(
            new Meant("SELECT page_id FROM citation WHERE \\(?normalised LIKE", "articles that cite a document"),
            new Meant(": SELECT count\\(DISTINCT feed_id\\) FROM entry WHERE page_id IN \\(SELECT ", "the feeds of all answers"),
            new Meant(": SELECT count\\(DISTINCT page_id\\) FROM entry WHERE feed_id IN", "the articles of many feeds, each once"),
            new Meant(": WITH m AS MATERIALIZED", "the feeds of all answers"),
            new Meant(": SELECT count\\(\\*\\) FROM \\(SELECT f\\.rowid FROM article_fts f WHERE article_fts MATCH \\? AND f\\.rowid IN \\(SELECT page_id FROM",
                    "matches among the 150 that were looked up"));

    private static final List<String> WORDS = List.of("common", "com", "ada", "ada common", "\"common words\"", "seldom -often", "s", "goes OR seldom", "zzz");
    private static final List<String> CONDITIONS = List.of("source:feed", "source:\"feed 3\"", "folder:law", "is:unread", "is:read", "is:starred", "is:later", "is:changed",
            "is:saved", "has:comments", "has:documents", "has:images", "lang:en", "author:ada", "author:nobody", "cites:230", "after:7d", "before:2026-03-01",
            "-source:feed", "after:30d is:unread");

    private Docket docket;
    private final Set<String> waitedFor = new TreeSet<>();
    private final Set<String> whole = new TreeSet<>();
    private final Set<Meant> met = new HashSet<>();

    @BeforeAll
    void ask(@TempDir Path folder) {
        BenchStore.fill(folder, ARTICLES, NOW);
        try (Store store = Store.open(folder)) {
            store.update(WaitedForPlanTest::mark);
        }
        // Opened anew: what was asked for the filling is none of a person's.
        docket = new Docket(folder, InstantSource.fixed(NOW));
        lists();
        sidebar();
        article();
        searches(true);
        whole.addAll(docket.store.statements());
        searches(false);
        whole.removeAll(waitedFor);
        Stream.of(waitedFor, whole).forEach(some -> some.removeIf(sql -> !sql.startsWith("SELECT") && !sql.startsWith("WITH")));
    }

    @AfterAll
    void close() {
        docket.close();
    }

    private static void mark(Db db) throws SQLException {
        db.run("UPDATE article SET read = 1 WHERE id % 3 = 0");
        db.run("UPDATE article SET story_id = id / 4 + 1, story_at = 1");
        db.run("INSERT INTO status (page_id, read, starred, later, changed_at) SELECT id, 0, 1, 1, 0 FROM article WHERE id % 50 = 0");
        for (int feeds : new int[] {1, 12}) {
            long folder = db.insert("INSERT INTO folder (name, position) VALUES ('Law', 0)");
            db.run("INSERT INTO placement (feed_id, folder_id, position) SELECT id, ?, 0 FROM feed WHERE id <= ?", folder, feeds);
        }
        db.run("INSERT INTO followed (story_id, since, seen_at) VALUES (5, 0, 0)");
        db.run("INSERT INTO similar (page_id, position, other) VALUES (17, 0, 9)");
        db.run("INSERT INTO link (from_page, position, to_page, url, title) VALUES (17, 0, 8, 'https://a.example/1', 'One'), (16, 0, 17, 'https://a.example/2', 'Two')");
        db.run("INSERT INTO citation (page_id, start, match, normalised, kind) VALUES (50, 0, 'Act', 'Act', 'act'), (61, 0, 'Act', 'Act', 'act')");
        db.run("INSERT INTO thread (page_id, source, url, seen_at) VALUES (17, 'comments', 'https://a.example/c', 0)");
        Settings.addWatchlist(db, "Words", "common");
    }

    private void lists() {
        for (Scope scope : List.of(new Scope.All(), new Scope.Today(), new Scope.InFeed(1), new Scope.InFolder(1), new Scope.InFolder(2), new Scope.Starred(),
                new Scope.Later(), new Scope.Offline(), new Scope.Followed(), new Scope.InStory(5))) {
            for (Filter filter : Filter.values()) {
                for (Sort sort : Sort.values()) {
                    List<Row> rows = docket.timeline.rows(scope, filter, sort, null, 5);
                    docket.timeline.rows(scope, filter, sort, rows.isEmpty() ? new Cursor(1, 1) : Cursor.after(rows.getLast()), 5);
                    noted();
                }
            }
            docket.timeline.totals(scope);
        }
        noted();
    }

    private void sidebar() {
        docket.timeline.unread();
        docket.timeline.pictured(List.of(17L));
        docket.timeline.story(5);
        docket.library.folders();
        docket.library.subscriptions();
        docket.library.icons();
        docket.following.followed();
        docket.search.watchlists();
        docket.search.recent();
        noted();
    }

    private void article() {
        docket.reading.open(17);
        docket.reading.find("https://a.example/1");
        docket.reading.thumbnail(17);
        docket.reading.image("none");
        docket.talk.stored(17);
        docket.trail.of(17);
        docket.following.line(5);
        docket.following.find(5);
        docket.following.of(17);
        noted();
    }

    private void searches(boolean begun) {
        for (String condition : Stream.concat(Stream.of(""), CONDITIONS.stream()).toList()) {
            for (String words : Stream.concat(Stream.of(""), WORDS.stream()).toList()) {
                for (Order order : Order.values()) {
                    if (begun) {
                        docket.search.begin(condition + " " + words, order, 50);
                    } else {
                        docket.search.search(condition + " " + words, order, 50);
                    }
                    (begun ? waitedFor : whole).addAll(docket.store.statements());
                }
            }
        }
        if (begun) {
            docket.search.scores("common seldom", docket.timeline.rows(new Scope.All(), Filter.ALL, null, 5));
            // As in a store where to weigh all would take too long, and where a beginning is that of many words.
            docket.store.read(db -> Ranking.best(db, "(\"common\") AND (\"often\" OR \"s\"*)", List.of(), 50, true, 10));
            docket.store.read(db -> SearchIndex.begin(db, "\"s\"*", List.of(), Order.NEWEST, 50));
        } else {
            docket.store.read(db -> SearchIndex.find(db, "\"s\"*", List.of(), Order.NEWEST, 50));
            docket.store.read(db -> SearchIndex.count(db, "\"s\"*", List.of(), List.of(1L), 1));
        }
        (begun ? waitedFor : whole).addAll(docket.store.statements());
    }

    private void noted() {
        waitedFor.addAll(docket.store.statements());
    }

    @Test
    void nothingThatIsWaitedForGoesThroughALargeTableOrSortsIt() {
        List<String> faults = faults(waitedFor, READ_THROUGH, SORTED);
        assertEquals(List.of(), faults, () -> "\n" + String.join("\n\n", faults));
        assertEquals(List.of(), Stream.concat(READ_THROUGH.stream(), SORTED.stream()).filter(meant -> !met.contains(meant)).toList(), "each was met");
    }

    @Test
    void norDoesTheWholeAnswerOfASearchWithoutAReason() {
        List<String> faults = faults(whole, Stream.concat(READ_THROUGH.stream(), WHOLE_READ.stream()).toList(), Stream.concat(SORTED.stream(), WHOLE_SORTED.stream()).toList());
        assertEquals(List.of(), faults, () -> "\n" + String.join("\n\n", faults));
        assertEquals(List.of(), Stream.concat(WHOLE_READ.stream(), WHOLE_SORTED.stream()).filter(meant -> !met.contains(meant)).toList(), "each was met");
    }

    private List<String> faults(Set<String> statements, List<Meant> read, List<Meant> sorted) {
        List<String> faults = new ArrayList<>();
        for (String sql : statements) {
            String line = sql.replaceAll("\\s+", " ").strip();
            Map<String, String> tables = tables(line);
            for (Step step : plan(sql)) {
                boolean fault = step.detail.contains("AUTOMATIC")
                        || step.detail.matches("SCAN \\S+ VIRTUAL TABLE .*") && isOfTheIndex(step.detail, tables) && !step.detail.matches(".*INDEX \\d+:=?\\S*M\\d.*")
                        || step.detail.matches("SCAN \\w+(?: USING .*)?") && LARGE.contains(tables.getOrDefault(step.detail.split(" ")[1], "")) && !isMeant(step.detail + ": " + line, read)
                        || step.detail.contains("TEMP B-TREE") && !step.ofARow() && tables.values().stream().anyMatch(LARGE::contains) && !isMeant(step.detail + ": " + line, sorted);
                if (fault) {
                    faults.add(step.detail + ": " + line);
                }
            }
        }
        return faults;
    }

    private boolean isMeant(String lineAndStatement, List<Meant> list) {
        List<Meant> meant = list.stream().filter(each -> each.is(lineAndStatement)).toList();
        met.addAll(meant);
        return !meant.isEmpty();
    }

    private static boolean isOfTheIndex(String detail, Map<String, String> tables) {
        return "article_fts".equals(tables.get(detail.split(" ")[1]));
    }

    /// Its tables by the names they have in it.
    private static Map<String, String> tables(String sql) {
        Map<String, String> tables = new HashMap<>();
        for (Matcher m = TABLE.matcher(sql); m.find();) {
            tables.put(m.group(2) == null ? m.group(1) : m.group(2), m.group(1));
        }
        return tables;
    }

    private List<Step> plan(String sql) {
        Map<Integer, Step> steps = new HashMap<>();
        return docket.store.read(db -> db.list("EXPLAIN QUERY PLAN " + sql, r -> {
            Step step = new Step(r.getString("detail"), steps.get(r.getInt("parent")));
            steps.put(r.getInt("id"), step);
            return step;
        }));
    }
}
