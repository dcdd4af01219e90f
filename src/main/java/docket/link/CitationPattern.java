package docket.link;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An expression and its named groups, so that what they found is at hand without asking the expression for them each time.
record CitationPattern(Pattern expression, Map<String, Integer> groups) {
    static CitationPattern of(String expression) {
        Pattern pattern = Pattern.compile(expression);
        return new CitationPattern(pattern, pattern.namedGroups());
    }

    /// Looks through the borders of its region: what stands before and behind a citation counts.
    Matcher in(CharSequence text) {
        return expression.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /// Adds what the named groups found; a group that found nothing is left out.
    void add(Matcher matched, Map<String, String> parts) {
        groups.forEach((name, number) -> {
            String value = matched.group(number);
            if (value != null && !value.isEmpty()) {
                parts.put(name, value);
            }
        });
    }
}
