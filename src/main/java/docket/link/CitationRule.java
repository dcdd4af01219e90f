package docket.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One way in which citations of a kind are written, and what follows from it.
///
/// @param order place among all rules; the earlier one wins
/// @param when one of these must occur in a text before the expression is tried; empty: always tried
/// @param starts every match begins with one of these, so that only their places are looked at; [#NUMBER] for any number;
///     empty: the whole text is searched
/// @param needs must occur somewhere in the text, so that a short form is only taken where its country is spoken of
/// @param each finds the single items within the group `list` of `find`; null: the match is one citation
/// @param tables tables in which the text of a named group is looked up
/// @param back the formal name is that of the last citation of the kind before it whose name matches this ("that Act")
/// @param known a table of names by which the thing is also known: its formal name there goes before that of `name`
/// @param parallel what may stand between this and another citation of its kind when both are one decision in two series
record CitationRule(
        int order,
        String kind,
        List<String> when,
        List<String> starts,
        @Nullable Pattern needs,
        Pattern find,
        @Nullable Pattern each,
        List<Lookup> tables,
        CitationTemplate name,
        @Nullable CitationTemplate url,
        @Nullable Pattern back,
        @Nullable CitationTable known,
        @Nullable Pattern parallel) {

    /// Stands in `starts` for the first digit of a number.
    static final String NUMBER = "number";

    /// @param required a match whose text is not in the table is no citation
    record Lookup(String group, CitationTable table, boolean required) {}

    /// Adds the matches in a text.
    ///
    /// @param numbers where the numbers of the text begin, ascending
    void find(String text, int[] numbers, List<CitationMatch> into) {
        if (!isTried(text)) {
            return;
        }
        Matcher matcher = find.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int before = into.size();
        if (starts.isEmpty()) {
            search(text, matcher, into);
        }
        for (String start : starts) {
            if (start.equals(NUMBER)) {
                int from = 0;
                for (int place : numbers) {
                    from = place < from ? from : at(text, place, matcher, into);
                }
            } else {
                for (int place = text.indexOf(start); place >= 0; place = text.indexOf(start, place)) {
                    place = at(text, place, matcher, into);
                }
            }
        }
        if (into.size() > before && needs != null && !needs.matcher(text).find()) {
            into.subList(before, into.size()).clear();
        }
    }

    private boolean isTried(String text) {
        for (String word : when) {
            if (text.contains(word)) {
                return true;
            }
        }
        return when.isEmpty();
    }

    private void search(String text, Matcher matcher, List<CitationMatch> into) {
        int from = 0;
        while (from < text.length() && matcher.region(from, text.length()).find()) {
            from = taken(text, matcher, into);
        }
    }

    private int at(String text, int place, Matcher matcher, List<CitationMatch> into) {
        return matcher.region(place, text.length()).lookingAt() ? taken(text, matcher, into) : place + 1;
    }

    /// Takes a match in and says where to go on: behind it, or within it when its table does not know it, for another may
    /// begin there: "12 Main 3 U.S. 4".
    private int taken(String text, Matcher matcher, List<CitationMatch> into) {
        Map<String, String> parts = new HashMap<>();
        add(matcher, find, parts);
        if (!lookUp(parts)) {
            return matcher.start() + 1;
        }
        int end = Math.max(matcher.end(), matcher.start() + 1);
        items(text, matcher, parts, into);
        return end;
    }

    private void items(String text, Matcher whole, Map<String, String> parts, List<CitationMatch> into) {
        int weight = whole.end() - whole.start();
        if (each == null) {
            into.add(new CitationMatch(this, whole.start(), whole.end(), weight, parts));
            return;
        }
        int end = whole.end("list");
        Matcher item = each.matcher(text).region(whole.start("list"), end);
        item.useTransparentBounds(true);
        int begin = whole.start();
        Map<String, String> open = Map.of();
        int start = -1;
        while (item.find()) {
            if (start >= 0) {
                into.add(new CitationMatch(this, begin, start, weight, open));
                begin = item.start();
            }
            open = new HashMap<>(parts);
            add(item, each, open);
            start = item.end();
        }
        if (start >= 0) {
            into.add(new CitationMatch(this, begin, whole.end(), weight, open));
        }
    }

    private boolean lookUp(Map<String, String> parts) {
        for (Lookup lookup : tables) {
            String written = parts.get(lookup.group());
            Map<String, String> row = written == null ? null : lookup.table().row(written);
            if (row == null && lookup.required()) {
                return false;
            }
            if (row != null) {
                row.forEach((column, value) -> parts.put(lookup.group() + "." + column, value));
            }
        }
        return true;
    }

    private static void add(Matcher matcher, Pattern pattern, Map<String, String> parts) {
        for (String group : pattern.namedGroups().keySet()) {
            String value = matcher.group(group);
            if (value != null && !value.isEmpty()) {
                parts.put(group, value);
            }
        }
    }
}
