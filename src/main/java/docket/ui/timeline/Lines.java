package docket.ui.timeline;

import docket.model.Row;
import docket.ui.theme.Ages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lays rows out as lines: a label above each day, one card a story where its newest article stands. Pure.
final class Lines {
    private Lines() {}

    /// @param rows newest first
    /// @param stories the stored articles of a story, newest first; those of a story that is not among them stand alone
    /// @param open stories unfolded
    /// @param more true when the list goes on
    static List<Line> of(List<Row> rows, Map<Long, List<Row>> stories, Set<Long> open, boolean more, Ages ages) {
        Map<Long, List<Row>> listed = new HashMap<>();
        for (Row row : rows) {
            if (row.story() != 0) {
                listed.computeIfAbsent(row.story(), k -> new ArrayList<>()).add(row);
            }
        }
        List<Line> lines = new ArrayList<>(rows.size() + 16);
        Set<Long> told = new HashSet<>();
        LocalDate day = null;
        for (Row row : rows) {
            List<Row> story = stories.getOrDefault(row.story(), List.of());
            if (story.stream().anyMatch(other -> other.id() == row.id()) && !told.add(row.story())) {
                continue;
            }
            LocalDate on = ages.day(row.sortAt());
            if (!on.equals(day)) {
                day = on;
                lines.add(new Line.Day(ages.dayLabel(on)));
            }
            // Not for a story that no card tells: a search may find hundreds of its articles.
            List<Row> today = story.size() < 2 ? List.of() : listed.getOrDefault(row.story(), List.of()).stream().filter(other -> ages.day(other.sortAt()).equals(on)).toList();
            add(lines, row, today, story, open.contains(row.story()));
        }
        if (more) {
            lines.add(new Line.More());
        }
        return lines;
    }

    /// @param listed the story's articles of the day that the card stands under: an older one would belie the label
    private static void add(List<Line> lines, Row row, List<Row> listed, List<Row> story, boolean open) {
        if (listed.isEmpty() || story.size() < 2) {
            lines.add(new Line.Card(row, List.of(), false));
            return;
        }
        Row lead = lead(listed);
        List<Row> others = story.stream().filter(other -> other.id() != lead.id()).toList();
        lines.add(new Line.Card(lead, others, open && !others.isEmpty()));
        if (open) {
            for (int i = 0; i < others.size(); i++) {
                lines.add(new Line.Member(others.get(i), lead.id(), i == others.size() - 1));
            }
        }
    }

    /// Full text stored first, then the earliest.
    static Row lead(List<Row> rows) {
        return rows.stream().min(Comparator.comparing((Row row) -> !row.fullText()).thenComparingLong(Row::sortAt)
                .thenComparingLong(Row::id)).orElseThrow();
    }
}
