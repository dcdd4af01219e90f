package docket.ui.timeline;

import docket.model.Row;
import docket.ui.theme.Ages;
import docket.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;

/// Cards as a screen reader says them: "Unread. Title. Source, 38 min. Stored offline. 4 sources, folded". Pure.
final class Spoken {
    private Spoken() {}

    static String card(Line.Card card, Ages ages) {
        List<String> parts = parts(card.row(), ages);
        if (!card.others().isEmpty()) {
            parts.add(Words.of(card.open() ? "spoken.unfolded" : "spoken.folded", card.sources()));
        }
        return String.join(". ", parts);
    }

    static String member(Row row, Ages ages) {
        return String.join(". ", parts(row, ages));
    }

    private static List<String> parts(Row row, Ages ages) {
        List<String> parts = new ArrayList<>();
        parts.add(Words.of(row.read() ? "spoken.read" : "spoken.unread"));
        parts.add(row.title());
        parts.add(row.source() + ", " + ages.of(row.published(), row.sortAt()));
        if (row.starred()) {
            parts.add(Words.of("spoken.starred"));
        }
        if (row.fullText()) {
            parts.add(Words.of("spoken.stored"));
        }
        return parts;
    }
}
