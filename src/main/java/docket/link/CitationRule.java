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
/// @param when one of these must occur in a text before the expression is tried; without `starts` a match lies about one of them
/// @param starts every match begins with one of these, so that only their places are looked at; [CitationWords#NUMBER] for any number
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
        CitationPattern find,
        @Nullable CitationPattern each,
        List<Lookup> tables,
        CitationTemplate name,
        @Nullable CitationTemplate url,
        @Nullable Pattern back,
        @Nullable CitationTable known,
        @Nullable Pattern parallel) {

    /// A match lies so near the word of `when` in it: the longest, an act with a long name and a list of sections, has 250 characters.
    private static final int REACH = 300;

    /// @param required a match whose text is not in the table is no citation
    record Lookup(String group, CitationTable table, boolean required) {}

    /// Adds the matches in a text.
    ///
    /// @param read the text again, as the expressions read it
    void find(String text, CharSequence read, CitationWords.Places places, List<CitationMatch> into) {
        if (!when.isEmpty() && !places.anyOf(when)) {
            return;
        }
        int before = into.size();
        Matcher matcher = find.in(read);
        if (starts.isEmpty()) {
            search(read, matcher, places.of(when), into);
        } else {
            int from = 0;
            for (int place : places.of(starts)) {
                if (place >= from && matcher.region(place, read.length()).lookingAt()) {
                    from = taken(read, matcher, into);
                }
            }
        }
        if (into.size() > before && needs != null && !needs.matcher(text).find()) {
            into.subList(before, into.size()).clear();
        }
    }

    /// Searches the surroundings of some places, each stretch of the text once.
    private void search(CharSequence text, Matcher matcher, int[] places, List<CitationMatch> into) {
        int from = 0;
        for (int i = 0; i < places.length; i++) {
            int end = places[i] + REACH;
            from = Math.max(from, places[i] - REACH);
            while (i + 1 < places.length && places[i + 1] - REACH <= end) {
                i++;
                end = places[i] + REACH;
            }
            end = Math.min(end, text.length());
            while (from < end && matcher.region(from, end).find()) {
                from = taken(text, matcher, into);
            }
            from = Math.max(from, end);
        }
    }

    /// Takes a match in and says where to go on: behind it, or within it when its table does not know it, for another may
    /// begin there: "12 Main 3 U.S. 4".
    private int taken(CharSequence text, Matcher matcher, List<CitationMatch> into) {
        Map<String, String> parts = new HashMap<>();
        find.add(matcher, parts);
        if (!lookUp(parts)) {
            return matcher.start() + 1;
        }
        int end = Math.max(matcher.end(), matcher.start() + 1);
        items(text, matcher, parts, into);
        return end;
    }

    private void items(CharSequence text, Matcher whole, Map<String, String> parts, List<CitationMatch> into) {
        int weight = whole.end() - whole.start();
        if (each == null) {
            into.add(new CitationMatch(this, whole.start(), whole.end(), weight, parts));
            return;
        }
        int end = whole.end("list");
        Matcher item = each.in(text).useAnchoringBounds(true).region(whole.start("list"), end);
        int begin = whole.start();
        Map<String, String> open = Map.of();
        int start = -1;
        while (item.find()) {
            if (start >= 0) {
                into.add(new CitationMatch(this, begin, start, weight, open));
                begin = item.start();
            }
            open = new HashMap<>(parts);
            each.add(item, open);
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
}
