package docket.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// Finds the matches of one rule in one text.
final class CitationSearch {
    /// A match lies so near the word of `when` in it: the longest, an act with a long name and a list of sections, has 250 characters.
    private static final int REACH = 300;

    private final CitationRule rule;
    private final CitationText text;
    private final CharSequence read;
    private final Matcher matcher;
    private final List<CitationMatch> found;

    private CitationSearch(CitationRule rule, CitationText text, List<CitationMatch> found) {
        this.rule = rule;
        this.text = text;
        this.read = text.read();
        this.matcher = rule.find().in(read);
        this.found = found;
    }

    /// Adds the matches of a rule.
    static void run(CitationRule rule, CitationText text, List<CitationMatch> found) {
        CitationWords.Places places = text.places();
        if (!rule.when().isEmpty() && !places.anyOf(rule.when())) {
            return;
        }
        int before = found.size();
        CitationSearch search = new CitationSearch(rule, text, found);
        if (rule.starts().isEmpty()) {
            search.around(places.of(rule.when()));
        } else {
            search.at(places.of(rule.starts()));
        }
        if (found.size() > before && rule.needs() != null && !rule.needs().matcher(text.read()).find()) {
            found.subList(before, found.size()).clear();
        }
    }

    private void at(int[] places) {
        Matcher passed = rule.over() == null ? null : rule.over().in(read);
        int from = 0;
        for (int place : places) {
            if (place < from) {
                continue;
            }
            if (matcher.region(place, read.length()).lookingAt()) {
                from = taken();
            } else if (passed != null && passed.region(place, read.length()).lookingAt()) {
                from = passed.end();
            }
        }
    }

    /// Searches the surroundings of some places, each stretch of the text once.
    private void around(int[] places) {
        int from = 0;
        for (int i = 0; i < places.length; i++) {
            int end = places[i] + REACH;
            from = Math.max(from, places[i] - REACH);
            while (i + 1 < places.length && places[i + 1] - REACH <= end) {
                i++;
                end = places[i] + REACH;
            }
            end = Math.min(end, read.length());
            while (from < end && matcher.region(from, end).find()) {
                from = taken();
            }
            from = Math.max(from, end);
        }
    }

    /// Takes a match in and says where to go on: behind it, or within it when its table does not know it, for another may
    /// begin there: "12 Main 3 U.S. 4".
    private int taken() {
        Map<String, String> parts = new HashMap<>(text.date());
        rule.find().add(matcher, parts);
        if (rule.told() != null) {
            text.context(rule.told()).add(matcher.start(), matcher.end(), parts);
        }
        if (!lookUp(parts)) {
            return matcher.start() + 1;
        }
        if (rule.each() == null) {
            found.add(new CitationMatch(rule, matcher.start(), matcher.end(), matcher.end() - matcher.start(), parts));
        } else {
            items(rule.each(), parts);
        }
        return Math.max(matcher.end(), matcher.start() + 1);
    }

    private void items(CitationPattern each, Map<String, String> parts) {
        int weight = matcher.end() - matcher.start();
        Matcher item = each.in(read).useAnchoringBounds(true).region(matcher.start("list"), matcher.end("list"));
        int begin = matcher.start();
        Map<String, String> open = Map.of();
        int start = -1;
        while (item.find()) {
            if (start >= 0) {
                found.add(new CitationMatch(rule, begin, start, weight, open));
                begin = item.start();
            }
            open = new HashMap<>(parts);
            each.add(item, open);
            start = item.end();
        }
        if (start >= 0) {
            found.add(new CitationMatch(rule, begin, matcher.end(), weight, open));
        }
    }

    private boolean lookUp(Map<String, String> parts) {
        for (CitationRule.Lookup lookup : rule.tables()) {
            String written = parts.get(lookup.group());
            @Nullable Map<String, String> row = written == null ? null : lookup.table().row(written);
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
