package docket.html;

import docket.html.Document.Block;
import docket.html.Document.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// Reads a table of data; a table that only lays out a page gives its content as ordinary blocks.
final class TableReader {
    /// What a reading pane can lay out at all; rows beyond are read as paragraphs.
    private static final int MAX_CELLS = 20_000;

    private TableReader() {}

    static void read(Element table, DocumentReader.Flow flow, List<Block> blocks) {
        List<Inline> caption = List.of();
        List<Block.Row> rows = new ArrayList<>();
        boolean headed = false;
        int widest = 0;
        int cells = 0;
        for (Element part : table.children()) {
            if (part.normalName().equals("caption")) {
                caption = flow.words(part);
            }
            for (Element tr : part.normalName().equals("tr") ? List.of(part) : part.children()) {
                if (tr.normalName().equals("tr")) {
                    Block.Row row = row(tr, flow, part.normalName().equals("thead"));
                    headed |= row.cells().stream().anyMatch(Block.Cell::header);
                    widest = Math.max(widest, row.cells().size());
                    cells += row.cells().size();
                    if (row.cells().stream().anyMatch(cell -> !cell.content().isEmpty())) {
                        rows.add(row);
                    }
                }
            }
        }
        boolean nested = rows.stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.content().stream())
                .anyMatch(Block.Table.class::isInstance);
        boolean layout = !headed && caption.isEmpty() && (widest < 2 || rows.size() < 2 || nested);
        if (layout || cells > MAX_CELLS) {
            rows.forEach(row -> row.cells().forEach(cell -> blocks.addAll(cell.content())));
        } else if (!rows.isEmpty()) {
            blocks.add(new Block.Table(caption, List.copyOf(rows)));
        }
    }

    private static Block.Row row(Element tr, DocumentReader.Flow flow, boolean head) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Element cell : tr.children()) {
            String name = cell.normalName();
            if (name.equals("td") || name.equals("th")) {
                cells.add(new Block.Cell(flow.blocksOf(cell), name.equals("th") || head,
                        span(cell, "colspan"), span(cell, "rowspan")));
            }
        }
        return new Block.Row(cells);
    }

    private static int span(Element cell, String name) {
        return Math.max(1, Kept.number(cell.attr(name), 1, 1_000));
    }
}
