package docket.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table of names: reporters, courts, acts. The first line names the columns; `name` is the formal name and `also` holds
/// other spellings, parted by semicolons. Blanks, dots and apostrophes do not tell two spellings apart.
final class CitationTable {
    private static final String LOOSE = " \t\n\r\u000B\f\u00A0\u2009\u202F.,'’";

    private final Map<String, Map<String, String>> rows = new HashMap<>();

    CitationTable(List<String> lines) {
        String[] columns = lines.getFirst().split("\t");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(cells.length, columns.length); i++) {
                if (!cells[i].isBlank()) {
                    row.put(columns[i], cells[i].strip());
                }
            }
            put(row.getOrDefault("name", ""), row);
            for (String other : row.getOrDefault("also", "").split(";")) {
                put(other, row);
            }
        }
    }

    /// The row of a name in any of its spellings; null when the table does not know it.
    @Nullable Map<String, String> row(String written) {
        return rows.get(folded(written));
    }

    /// The formal name of what is written; the text itself when the table does not know it.
    String formal(String written) {
        Map<String, String> row = row(written);
        return row == null ? written : row.getOrDefault("name", written);
    }

    private void put(String name, Map<String, String> row) {
        if (!name.isBlank()) {
            rows.putIfAbsent(folded(name), row);
        }
    }

    private static String folded(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (LOOSE.indexOf(name.charAt(i)) < 0) {
                out.append(name.charAt(i));
            }
        }
        return out.toString();
    }
}
