package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import docket.ui.History.Visit;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History<String> history = new History<>();

    private void visit(long article) {
        history.visit(new Visit<>(article, "Today", null, false));
    }

    @Test
    void backReturnsToThePlaceThatWasLeft() {
        visit(1);
        history.note("half way", true);
        visit(2);
        assertEquals(new Visit<>(1, "Today", "half way", true), history.back());
        assertNull(history.back());
    }

    @Test
    void aNewArticleForgetsWhatLayAhead() {
        visit(1);
        visit(2);
        history.back();
        visit(3);
        assertFalse(history.canGoForward());
        assertEquals(1, history.back().article());
    }

    @Test
    void theSameArticleAgainIsNoStep() {
        visit(1);
        visit(1);
        assertFalse(history.canGoBack());
    }
}
