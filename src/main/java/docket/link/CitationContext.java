package docket.link;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the words around a citation tell of it: "118th Congress", "California". A rule names the expression that finds such words.
final class CitationContext {
    /// What may stand between a citation and such words that belong to it: `H.R. 7521 (118th Congress)`.
    private static final Pattern BETWEEN = Pattern.compile(" {0,2}(?:\\(|,? ?(?:in|of|from) (?:the )?)");
    /// Such words belong to a citation so far behind them; a sentence has about as many characters.
    private static final int REACH = 120;
    /// Looked for in this much of a text: a report says early which parliament it is about.
    private static final int MOST = 200_000;

    private final CharSequence text;
    private final NavigableMap<Integer, Map<String, String>> places = new TreeMap<>();
    private final Map<String, String> agreed = new TreeMap<>();

    CitationContext(CitationPattern told, CharSequence text) {
        this.text = text;
        boolean agree = true;
        Matcher matcher = told.in(text).region(0, Math.min(MOST, text.length()));
        while (matcher.find()) {
            Map<String, String> found = new TreeMap<>();
            told.add(matcher, found);
            places.put(matcher.start(), found);
            agree &= found.equals(places.firstEntry().getValue());
        }
        if (agree && !places.isEmpty()) {
            places.firstEntry().getValue().forEach((part, value) -> agreed.put("any." + part, value));
        }
    }

    /// Adds what is told directly behind a citation or nearly before it; as `any.…` also what the whole text agrees in.
    void add(int start, int end, Map<String, String> parts) {
        parts.putAll(agreed);
        var behind = places.ceilingEntry(end);
        if (behind != null && behind.getKey() - end <= REACH && BETWEEN.matcher(text).region(end, behind.getKey()).matches()) {
            parts.putAll(behind.getValue());
            return;
        }
        var before = places.lowerEntry(start);
        if (before != null && start - before.getKey() <= REACH) {
            parts.putAll(before.getValue());
        }
    }
}
