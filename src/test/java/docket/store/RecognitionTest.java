package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WHERE e.feed_id = ? AND e.guid = ?                    | sqlite_autoindex_entry_1
            WHERE e.feed_id = ? AND e.identity = ?                | entry_by_identity
            WHERE +e.feed_id = ? AND e.page_id = ?                | entry_by_page
            WHERE e.feed_id = ? AND e.content_hash BETWEEN ? AND ?| entry_by_content
            """)
    void everySignHasItsIndex(String where, String index) {
        try (Store store = Store.open(folder)) {
            Object[] values = where.chars().filter(c -> c == '?').mapToObj(_ -> 1L).toArray();
            List<String> plan = store.read(db -> db.list("EXPLAIN QUERY PLAN " + Known.SELECT + where, r -> r.getString("detail"), values));
            assertTrue(plan.stream().anyMatch(step -> step.startsWith("SEARCH e ") && step.contains(index)), plan::toString);
            assertFalse(plan.stream().anyMatch(step -> step.startsWith("SCAN")), plan::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Court rules for the maker          | Court rules against the maker      | false | true  | false
            Court rules for the maker          | Regulator fines a carrier          | false | true  | true
            Meta fined over privacy            | Apple fined over taxes             | false | true  | true
            Court rules for the maker          | Judges side with manufacturer      | true  | true  | false
            A title                            | Nothing in common                  | false | false | true
            東京で新しい法律                     | 東京で新しい法律が成立                | false | true  | false
            """)
    void anIdOnAnotherAddressIsJudgedByTitleAndDate(String before, String now, boolean sameDate, boolean dated, boolean reused) {
        assertEquals(reused, Identity.isReused(before, now, sameDate, dated));
    }

    @Test
    void titlesWithoutWordsAgree() {
        assertEquals(1, Identity.agreement("!!!", "???"));
    }
}
