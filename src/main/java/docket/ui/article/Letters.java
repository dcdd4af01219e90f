package docket.ui.article;

import java.util.Arrays;

/// A text as a person would type it to find it. What only says where a line may break (a soft hyphen, U+00AD; a space of no
/// width, U+200B, as [Direction] puts into long words) is left out; blanks and apostrophes of all kinds are the plain ones.
///
/// @param places where each letter stands in the text as it is shown
record Letters(String text, int[] places) {
    static Letters of(String shown) {
        StringBuilder text = new StringBuilder(shown.length());
        int[] places = new int[shown.length()];
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (c != '\u00AD' && c != '\u200B') {
                places[text.length()] = i;
                text.append(switch (c) {
                    case '\u00A0', '\n' -> ' ';
                    case '\u2019' -> '\'';
                    default -> c;
                });
            }
        }
        return new Letters(text.toString(), Arrays.copyOf(places, text.length()));
    }

    /// Where a stretch of these letters lies in the text as it is shown.
    ///
    /// @param from of at least one letter
    Span span(int from, int to) {
        return new Span(places[from], places[to - 1] + 1);
    }
}
