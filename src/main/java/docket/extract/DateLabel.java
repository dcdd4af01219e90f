package docket.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the words beside a date say it is the date of.
enum DateLabel {
    /// Where it was published at first, by its own words: this day and no other.
    FIRST, PUBLISHED, CHANGED, OTHER, NONE;

    private static final Map<String, List<String>> WORDS = Lexicon.read("dates.txt");

    /// The label of a short text around a date. "Published in May, updated in June" has its first date first.
    static DateLabel of(String text) {
        String folded = " " + Phrases.fold(text) + " ";
        if (folded.isBlank()) {
            return NONE;
        }
        int published = Math.min(first(folded, "first"), first(folded, "published"));
        int changed = first(folded, "changed");
        if (published < folded.length() || changed < folded.length()) {
            return published < changed ? PUBLISHED : CHANGED;
        }
        return first(folded, "other") < folded.length() ? OTHER : NONE;
    }

    /// The label of a line that says of itself when it appeared: "Originally published on …" anywhere in it, "Published: …" at
    /// its beginning.
    static DateLabel opening(String text) {
        String folded = " " + Phrases.fold(fromPublished(text)) + " ";
        if (first(folded, "first") < folded.length()) {
            return FIRST;
        }
        return first(folded, "published") == 0 ? PUBLISHED : NONE;
    }

    /// A text that names its last change before its publication ("Updated 5 June · Published 3 May 2020"), from the publication on;
    /// any other text as it is.
    static String fromPublished(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int changed = firstIn(lower, "changed");
        int published = Math.min(firstIn(lower, "first"), firstIn(lower, "published"));
        return changed < published && published < text.length() ? text.substring(published) : text;
    }

    private static int firstIn(String lower, String section) {
        int first = lower.length();
        for (String word : WORDS.getOrDefault(section, List.of())) {
            int at = lower.indexOf(word);
            first = at >= 0 && (at == 0 || !Character.isLetter(lower.charAt(at - 1))) ? Math.min(first, at) : first;
        }
        return first;
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
