package docket.cli;

import java.util.ArrayList;
import java.util.List;

/// Rows of cells, aligned for a person: each column as wide as its widest cell, the last one wrapped to the terminal's width
/// with its further lines below itself. Numbers stand to the right. In a pipe nothing is wrapped: one row, one line.
final class Columns {
    /// A column wider than this would leave none for the title.
    private static final int WIDEST = 28;
    /// Below this a wrapped title is harder to read than one that the terminal breaks.
    private static final int NARROWEST_LAST = 24;

    private final List<List<String>> rows = new ArrayList<>();

    Columns row(Object... cells) {
        List<String> row = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            row.add(Words.line(String.valueOf(cell)));
        }
        rows.add(row);
        return this;
    }

    void print(Terminal terminal) {
        if (rows.isEmpty()) {
            return;
        }
        int last = rows.getFirst().size() - 1;
        int[] widths = new int[last];
        int before = 0;
        for (int i = 0; i < last; i++) {
            int column = i;
            int widest = rows.stream().mapToInt(row -> Words.columns(row.get(column))).max().orElse(0);
            widths[i] = Math.min(widest, WIDEST);
            before += widths[i] + 2;
        }
        int room = terminal.outIsTerminal() ? Math.max(NARROWEST_LAST, terminal.width() - before) : Integer.MAX_VALUE;
        for (List<String> row : rows) {
            StringBuilder start = new StringBuilder();
            for (int i = 0; i < last; i++) {
                start.append(cell(row.get(i), widths[i])).append("  ");
            }
            for (String line : Words.wrap(row.get(last), room)) {
                terminal.out().println((start + line).stripTrailing());
                start = new StringBuilder(" ".repeat(before));
            }
        }
        terminal.out().flush();
    }

    private static String cell(String text, int width) {
        boolean number = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? " ".repeat(Math.max(0, width - text.length())) + text : Words.fit(text, width);
    }
}
