package docket.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.model.Row;
import docket.model.Sort;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final Row OLD = RowsOf.row(1, 10);
    private static final Row MIDDLE = RowsOf.row(2, 20);
    private static final Row NEW = RowsOf.row(3, 30);

    @Test
    void aNewArticleIsMissingOnlyWithinWhatWasRead() {
        Rows rows = new Rows(List.of(MIDDLE));
        assertEquals(List.of(NEW), rows.missing(List.of(NEW, MIDDLE, OLD), false, Sort.NEWEST));
        assertEquals(List.of(NEW, OLD), rows.missing(List.of(NEW, MIDDLE, OLD), true, Sort.NEWEST));
        assertEquals(List.of(OLD), rows.missing(List.of(OLD, MIDDLE, NEW), false, Sort.OLDEST));
    }

    @Test
    void mergedRowsStandByTime() {
        assertEquals(List.of(NEW, MIDDLE, OLD), new Rows(List.of(NEW, OLD)).merge(List.of(MIDDLE), Sort.NEWEST).list());
        assertEquals(List.of(OLD, MIDDLE, NEW), new Rows(List.of(OLD, NEW)).merge(List.of(MIDDLE), Sort.OLDEST).list());
    }

    @Test
    void aRowThatComesTwiceIsListedOnce() {
        assertEquals(List.of(NEW, OLD), new Rows(List.of(NEW)).and(List.of(NEW, OLD)).list());
    }

    @Test
    void theOperatorThatHidesReadArticlesIsTakenOut() {
        assertEquals("cites:gdpr code", Nothing.withoutUnread("cites:gdpr is:unread code"));
    }
}
