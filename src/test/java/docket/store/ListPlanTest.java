package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.model.Filter;
import docket.model.Scope;
import docket.model.Sort;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How SQLite goes about the lists: a page costs the same in a store of any size.
class ListPlanTest {
    @TempDir
    Path folder;

    @Test
    void pagesAreReadByKeyFromAnIndexInTheirOrder() {
        try (Store store = Store.open(folder)) {
            for (Scope scope : List.of(new Scope.All(), new Scope.Today(), new Scope.InFolder(1))) {
                for (Sort sort : Sort.values()) {
                    assertEquals(Set.of("SEARCH a USING INDEX article_by_time"), ways(store, scope, Filter.ALL, sort), scope.toString());
                    assertEquals(Set.of("SEARCH a USING INDEX article_unread"), ways(store, scope, Filter.UNREAD, sort), scope.toString());
                }
            }
            assertEquals(Set.of("SEARCH a USING INDEX article_full"), ways(store, new Scope.Offline(), Filter.ALL, Sort.NEWEST));
        }
    }

    @Test
    void noListGoesThroughAllArticles() {
        try (Store store = Store.open(folder)) {
            for (Scope scope : List.of(new Scope.All(), new Scope.Today(), new Scope.InFeed(1), new Scope.InFolder(1), new Scope.Starred(), new Scope.Later(),
                    new Scope.Offline(), new Scope.Followed(), new Scope.InStory(1))) {
                for (Filter filter : List.of(Filter.ALL, Filter.UNREAD)) {
                    List<String> plan = plan(store, scope, filter, Sort.NEWEST);
                    assertTrue(plan.stream().noneMatch(l -> l.matches("SCAN (a|e|m|o)")), () -> scope + " " + filter + ": " + plan);
                }
            }
        }
    }

    /// How the articles of the second page are reached.
    private static Set<String> ways(Store store, Scope scope, Filter filter, Sort sort) {
        return plan(store, scope, filter, sort).stream().filter(l -> l.matches("(SEARCH|SCAN) a\\b.*")).flatMap(l -> Stream.of(l.split(" \\(")).limit(1))
                .collect(Collectors.toSet());
    }

    private static List<String> plan(Store store, Scope scope, Filter filter, Sort sort) {
        return store.read(db -> db.list("EXPLAIN QUERY PLAN " + ListQuery.sql(db, scope, filter, sort, 1_000L, 2_000L, 7L, 200), r -> r.getString("detail")));
    }
}
