package docket.html;

import docket.html.Document.Block;
import java.util.ArrayList;
import java.util.List;

/// The rows of a table as a full grid of one-line texts, spans filled with empty cells.
final class MarkdownTable {
    /// Wider ones are no tables a person reads; it bounds what spans can make of a small page.
    private static final int MAX_COLUMNS = 200;

    private MarkdownTable() {}

    static List<List<String>> grid(List<Block.Row> rows) {
        List<List<String>> grid = new ArrayList<>();
        int[] covered = new int[MAX_COLUMNS];
        int columns = 1;
        for (Block.Row row : rows) {
            List<String> line = new ArrayList<>();
            for (Block.Cell cell : row.cells()) {
                skipCovered(line, covered);
                for (int i = 0; i < cell.columns() && line.size() < MAX_COLUMNS; i++) {
                    covered[line.size()] = cell.rows() - 1;
                    line.add(i == 0 ? text(cell) : "");
                }
            }
            skipCovered(line, covered);
            columns = Math.max(columns, line.size());
            grid.add(line);
        }
        for (List<String> line : grid) {
            while (line.size() < columns) {
                line.add("");
            }
        }
        return grid;
    }

    private static void skipCovered(List<String> line, int[] covered) {
        while (line.size() < MAX_COLUMNS && covered[line.size()] > 0) {
            covered[line.size()]--;
            line.add("");
        }
    }

    private static String text(Block.Cell cell) {
        List<String> parts = new ArrayList<>();
        for (Block block : cell.content()) {
            parts(block, parts);
        }
        return String.join("<br>", parts);
    }

    private static void parts(Block block, List<String> parts) {
        switch (block) {
            case Block.Paragraph p -> parts.add(oneLine(MarkdownText.inlines(p.content(), "<br>")));
            case Block.Heading h -> parts.add("**" + oneLine(MarkdownText.inlines(h.content(), " ")) + "**");
            case Block.Quote q -> q.content().forEach(inner -> parts(inner, parts));
            case Block.Items items -> items.items().forEach(item -> item.content().forEach(inner -> parts(inner, parts)));
            case Block.Code code -> code.text().lines().filter(line -> !line.isBlank())
                    .forEach(line -> parts.add(oneLine(MarkdownText.code(line))));
            case Block.Figure f -> parts.add(oneLine(MarkdownText.image(f.picture())));
            case Block.Table t -> t.rows().forEach(row -> row.cells().forEach(cell -> cell.content().forEach(inner -> parts(inner, parts))));
            case Block.Media m -> parts.add(oneLine(MarkdownText.link(MarkdownText.escape(m.kind()), m.url(), m.title())));
            case Block.Rule _ -> { }
        }
    }

    private static String oneLine(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
