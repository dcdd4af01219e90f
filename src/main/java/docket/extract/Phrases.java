package docket.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A list of phrases, asked whether a line is one of them or begins with one. Letters and digits count, case does not;
/// a phrase that ends in `*` matches whatever follows it.
final class Phrases {
    /// The longest phrase asked for, in words.
    private static final int MAX_WORDS = 8;
    private final boolean[] begins = new boolean[4096];
    private final Set<String> whole = new HashSet<>();
    private final Set<String> openings = new HashSet<>();

    Phrases(List<String> phrases) {
        for (String phrase : phrases) {
            begins[beginning(fold(phrase))] = true;
            if (phrase.endsWith("*")) {
                openings.add(fold(phrase.substring(0, phrase.length() - 1)));
            } else {
                whole.add(fold(phrase));
            }
        }
    }

    /// The first two letters or digits as a number, case folded: most lines begin like no phrase of the list.
    private static int beginning(String text) {
        int first = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                int lower = Character.toLowerCase(c);
                if (first != 0) {
                    return (first * 31 + lower) & 4095;
                }
                first = lower;
            } else if (first != 0 && c != '\'' && c != '’' && c != '\u00AD') {
                return first * 31 & 4095;
            }
        }
        return first * 31 & 4095;
    }

    static Phrases of(String list, String section) {
        return new Phrases(Lexicon.read(list).getOrDefault(section, List.of()));
    }

    /// Whether `line` is one of the phrases, or begins with an open one.
    boolean match(String line) {
        if (!begins[beginning(line)]) {
            return false;
        }
        String folded = fold(line);
        return whole.contains(folded) || opens(folded);
    }

    /// Whether a line that begins so may be one of the phrases at all.
    boolean mayMatch(String line) {
        return begins[beginning(line)];
    }

    /// The same as [#match] for a text that [#fold] has folded.
    boolean matchFolded(String folded) {
        return whole.contains(folded) || opens(folded);
    }

    /// Whether `line` begins with any of the phrases, open or not.
    boolean begin(String line) {
        String folded = fold(line.length() > 200 ? line.substring(0, 200) : line);
        return opens(folded) || prefixIn(whole, folded);
    }

    private boolean opens(String folded) {
        return prefixIn(openings, folded);
    }

    private static boolean prefixIn(Set<String> phrases, String folded) {
        int from = 0;
        for (int words = 0; words < MAX_WORDS && from <= folded.length(); words++) {
            int space = folded.indexOf(' ', from);
            int to = space < 0 ? folded.length() : space;
            if (phrases.contains(folded.substring(0, to))) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    /// Lower case, words parted by one blank, everything but letters and digits dropped.
    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            } else if (c != '\'' && c != '’' && c != '\u00AD') {
                gap = true;
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
