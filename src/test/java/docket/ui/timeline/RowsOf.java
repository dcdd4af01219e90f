package docket.ui.timeline;

import docket.model.Row;
import java.util.List;

/// Rows for tests.
final class RowsOf {
    private RowsOf() {}

    static Row row(long id, long sortAt) {
        return row(id, sortAt, "Source", 0, true);
    }

    static Row row(long id, long sortAt, String source, long story, boolean fullText) {
        return new Row(id, "https://example.org/" + id, "Article " + id, source, source, null, null, sortAt, null, null, false, false,
                false, fullText, story, story == 0 ? 1 : 2, null, false, List.of(source));
    }
}
