package docket.extract;

import java.util.List;
import java.util.Map;

/// What the words beside a date say it is the date of.
enum DateLabel {
    PUBLISHED, CHANGED, OTHER, NONE;

    private static final Map<String, List<String>> WORDS = Lexicon.read("dates.txt");

    /// The label of a short text around a date. "Published in May, updated in June" has its first date first.
    static DateLabel of(String text) {
        String folded = " " + Phrases.fold(text) + " ";
        if (folded.isBlank()) {
            return NONE;
        }
        int published = first(folded, "published");
        int changed = first(folded, "changed");
        if (published < folded.length() || changed < folded.length()) {
            return published < changed ? PUBLISHED : CHANGED;
        }
        return first(folded, "other") < folded.length() ? OTHER : NONE;
    }

    /// Where the first word of the section stands; the text's length when none does.
    private static int first(String folded, String section) {
        int first = folded.length();
        for (String word : WORDS.getOrDefault(section, List.of())) {
            int at = folded.indexOf(" " + word + " ");
            first = at >= 0 ? Math.min(first, at) : first;
        }
        return first;
    }
}
