package docket.cli;

import docket.model.Row;
import java.time.ZoneId;
import java.util.List;

/// Articles as lists print them.
final class Rows {
    private Rows() {}

    static Json json(Row row) {
        return new Json()
                .put("id", row.id())
                .put("title", row.title())
                .put("source", row.source())
                .put("sources", row.sources())
                .put("feed", row.feed())
                .put("url", row.url())
                .put("published", row.published())
                .put("teaser", row.teaser())
                .put("read", row.read())
                .put("starred", row.starred())
                .put("later", row.later())
                .put("fullText", row.fullText())
                .put("story", row.story() == 0 ? null : row.story())
                .put("storySize", row.story() == 0 ? null : row.storySize())
                .put("comments", row.comments())
                .put("changed", row.changed());
    }

    /// Id, marks (`•` unread, `*` starred, `~` changed by its publisher), time, source, title.
    static void print(List<Row> rows, Terminal terminal, ZoneId zone) {
        Columns table = new Columns();
        for (Row row : rows) {
            table.row(row.id(), (row.read() ? " " : "•") + (row.starred() ? "*" : "") + (row.changed() ? "~" : ""),
                    When.shown(row.published(), zone), row.sources().size() > 1 ? String.join(", ", row.sources()) : row.source(), row.title());
        }
        table.print(terminal);
    }
}
