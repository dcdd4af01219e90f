package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.store.SearchIndex.Condition;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How SQLite goes about what a search reads: down an index, and no further than it is asked.
class SearchPlanTest {
    @TempDir
    Path folder;

    @Test
    void candidatesAreReadByKeyFromAnIndexInTheirOrder() {
        assertEquals(List.of("SEARCH entry USING INDEX entry_by_feed (feed_id=? AND (sort_at,page_id)<(?,?))"),
                plan(FeedCandidates.PAGE).stream().map(line -> line.replace("COVERING ", "")).toList());
        assertEquals(List.of("SEARCH a USING COVERING INDEX article_by_time"), ways(plan(Candidates.timeSql(null, false))));
        assertEquals(List.of("SEARCH a USING COVERING INDEX article_by_time"), ways(plan(Candidates.timeSql(7L, false))));
        assertEquals(List.of("SEARCH a USING INDEX article_unread"), ways(plan(Candidates.timeSql(7L, true))).stream().map(way -> way.replace("COVERING ", "")).toList());
    }

    @Test
    void theNewestEntryOfAFeedIsTheFirstOfItsIndex() {
        List<String> plan = plan(FeedCandidates.HEADS.formatted("1,2,3"));
        assertTrue(plan.contains("SEARCH f USING INTEGER PRIMARY KEY (rowid=?)"), plan.toString());
        assertTrue(plan.stream().anyMatch(line -> line.matches("SEARCH e USING (COVERING )?INDEX entry_by_feed \\(feed_id=\\?\\)")), plan.toString());
        assertTrue(plan.stream().noneMatch(line -> line.contains("TEMP B-TREE")), plan.toString());
    }

    @Test
    void theIndexIsAskedOnceForABatchOrOnceForEach() {
        assertEquals("SCAN f VIRTUAL TABLE INDEX 0:><M3", plan(Newest.WALKED).getFirst().replaceAll("INDEX 0:\\S+", "INDEX 0:><M3"));
        List<String> each = plan(Newest.LOOKED_UP);
        assertTrue(each.getFirst().startsWith("SCAN j") && each.get(1).matches("SCAN f VIRTUAL TABLE INDEX 0:=.*"), each.toString());
    }

    @Test
    void whatManyFulfilIsReadDownTheListWithoutSorting() {
        assertEquals(List.of("SCAN a USING INDEX article_by_time"), plan(Newest.downTheListSql(false, " AND a.read = 1", 200)));
        assertEquals(List.of("SCAN a USING COVERING INDEX article_by_time", "LIST SUBQUERY 1", "SCAN article_fts VIRTUAL TABLE INDEX 0:M3"),
                plan(Newest.downTheListSql(true, "", 200)).stream().limit(3).toList());
        assertTrue(plan(Newest.downTheListSql(true, " AND a.read = 0", 200)).stream().noneMatch(line -> line.contains("TEMP B-TREE")), "the list has the order");
    }

    @Test
    void onePassGoesThroughTheMatchesAndReadsTheirArticlesByKey() {
        // Sorted: the index of words knows no time. What a person waits for goes this way only with as few matches as were counted before.
        assertEquals(List.of("SCAN f VIRTUAL TABLE INDEX 0:M3", "SEARCH a USING INTEGER PRIMARY KEY (rowid=?)", "USE TEMP B-TREE FOR ORDER BY"),
                plan(Newest.onePassSql(" AND a.read = 0", 200)));
    }

    @Test
    void whatIsWeighedIsFoundByItsWordsBetweenTwoRowsOfTheIndex() {
        // Sorted by weight, which nothing stores: no more than lie between the two rows.
        String matches = "SCAN f VIRTUAL TABLE INDEX 0:M3><";
        assertEquals(List.of(matches, "USE TEMP B-TREE FOR ORDER BY"), plan(Ranking.sql(false, false, "", 200)));
        assertEquals(List.of(matches, "SEARCH a USING INTEGER PRIMARY KEY (rowid=?)", "USE TEMP B-TREE FOR ORDER BY"), plan(Ranking.sql(false, true, " AND a.read = 0", 200)));
        List<String> wider = plan(Ranking.sql(true, false, "", 200));
        assertEquals(List.of(matches, "LIST SUBQUERY 1", "SCAN article_fts VIRTUAL TABLE INDEX 0:M3><"), wider.subList(0, 3));
    }

    @Test
    void theFewWithoutAWordAreLookedForInTheSmallestIndexOfAll() {
        List<String> plan = plan(Beginnings.WITHOUT);
        assertTrue(plan.contains("SEARCH article USING INTEGER PRIMARY KEY (rowid=?)") && plan.contains("SCAN a USING COVERING INDEX article_by_time")
                && plan.contains("SCAN article_fts VIRTUAL TABLE INDEX 0:M3"), plan.toString());
    }

    @Test
    void noConditionGoesThroughAllArticles() {
        try (Store store = Store.open(folder)) {
            store.update(db -> Feeds.add(db, "https://news.example/feed", "News", null, null));
            List<Condition> conditions = List.of(new Condition.Feeds("news"), new Condition.Folder("law"), new Condition.Author("ada"), new Condition.Cites("230", List.of()),
                    new Condition.Lang("en"), new Condition.Published(1L, 2L), new Condition.Not(new Condition.Feeds("news")));
            for (Condition condition : java.util.stream.Stream.concat(conditions.stream(), java.util.Arrays.stream(SearchIndex.State.values()).map(Condition.Is::new)).toList()) {
                List<String> plan = store.read(db -> {
                    List<Object> values = new java.util.ArrayList<>(List.of("\"word\""));
                    String held = Conditions.all(db, List.of(condition), 100, null, values);
                    return db.list("EXPLAIN QUERY PLAN " + Newest.AMONG_ARRIVALS.formatted(held, 200), r -> r.getString("detail"), values.toArray());
                });
                assertTrue(plan.contains("SEARCH a USING INTEGER PRIMARY KEY (rowid=?)"), () -> condition + ": " + plan);
                assertTrue(plan.stream().noneMatch(line -> line.matches("SCAN (a|c|e|u|entry|citation|image_use)\\b.*")), () -> condition + ": " + plan);
            }
        }
    }

    private static List<String> ways(List<String> plan) {
        return plan.stream().map(line -> line.replaceAll(" \\(.*", "")).toList();
    }

    private List<String> plan(String sql) {
        try (Store store = Store.open(folder)) {
            return store.read(db -> db.list("EXPLAIN QUERY PLAN " + sql, r -> r.getString("detail")));
        }
    }
}
