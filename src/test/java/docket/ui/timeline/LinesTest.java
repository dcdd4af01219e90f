package docket.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.model.Row;
import docket.ui.theme.Ages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final Ages AGES = new Ages(Instant.parse("2026-06-22T09:14:00Z"), ZoneOffset.UTC);

    private static long at(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    @Test
    void aLabelStandsAboveEachDay() {
        Row today = RowsOf.row(3, at("2026-06-22T08:00:00Z"));
        Row yesterday = RowsOf.row(2, at("2026-06-21T08:00:00Z"));
        Row before = RowsOf.row(1, at("2026-06-20T08:00:00Z"));
        assertEquals(List.of(new Line.Day("Today"), card(today), new Line.Day("Yesterday"), card(yesterday),
                new Line.Day("Saturday"), card(before), new Line.More()),
                Lines.of(List.of(today, yesterday, before), Map.of(), Set.of(), true, AGES));
    }

    @Test
    void aStoryIsOneCardLedByTheEarliestFullText() {
        Row late = RowsOf.row(3, at("2026-06-22T08:00:00Z"), "Late", 9, true);
        Row other = RowsOf.row(2, at("2026-06-22T07:00:00Z"));
        Row early = RowsOf.row(1, at("2026-06-22T06:00:00Z"), "Early", 9, true);
        Row teaser = RowsOf.row(4, at("2026-06-22T05:00:00Z"), "Teaser", 9, false);
        List<Row> story = List.of(late, early, teaser);
        assertEquals(List.of(new Line.Day("Today"), new Line.Card(early, List.of(late, teaser), true),
                new Line.Member(late, 1, false), new Line.Member(teaser, 1, true), card(other)),
                Lines.of(List.of(late, other, early, teaser), Map.of(9L, story), Set.of(9L), false, AGES));
    }

    @Test
    void aStoryOfDaysIsLedByAnArticleOfTheDayItStandsUnder() {
        Row today = RowsOf.row(2, at("2026-06-22T08:00:00Z"), "Today", 9, true);
        Row before = RowsOf.row(1, at("2026-06-19T08:00:00Z"), "Before", 9, true);
        assertEquals(List.of(new Line.Day("Today"), new Line.Card(today, List.of(before), false)),
                Lines.of(List.of(today, before), Map.of(9L, List.of(today, before)), Set.of(), false, AGES));
    }

    @Test
    void noRowIsHiddenBehindAStoryThatIsNotKnown() {
        Row one = RowsOf.row(2, at("2026-06-22T08:00:00Z"), "One", 9, true);
        Row other = RowsOf.row(1, at("2026-06-22T07:00:00Z"), "Other", 9, true);
        assertEquals(List.of(new Line.Day("Today"), card(one), card(other)), Lines.of(List.of(one, other), Map.of(), Set.of(), false, AGES));
        assertEquals(List.of(new Line.Day("Today"), card(one), card(other)),
                Lines.of(List.of(one, other), Map.of(9L, List.of(one)), Set.of(), false, AGES));
    }

    @Test
    void sourcesAreCountedOnceEach() {
        Row a = RowsOf.row(1, 1, "A", 9, true);
        Row again = RowsOf.row(2, 2, "A", 9, true);
        Row b = RowsOf.row(3, 3, "B", 9, true);
        assertEquals(2, new Line.Card(a, List.of(again, b), false).sources());
    }

    private static Line card(Row row) {
        return new Line.Card(row, List.of(), false);
    }
}
