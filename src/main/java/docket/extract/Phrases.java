package docket.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Lists of phrases, asked whether a line is one of them or begins with one. Letters and digits count, case does not;
/// a phrase that ends in `*` matches whatever follows it.
final class Phrases {
    /// The longest opening asked for, in words.
    private static final int MAX_WORDS = 8;
    /// More lists at a time have no room in the bits.
    private static final int MAX_LISTS = 16;

    private final boolean[] begins = new boolean[4096];
    /// A bit a list: from the first on for phrases that are the whole line, from the seventeenth on for those that open it.
    private final WordTable table;
    /// The letters of the longest phrase: no more of a line is looked at.
    private final int longest;

    private Phrases(List<List<String>> lists) {
        Map<String, Integer> bits = new HashMap<>();
        int most = 0;
        for (int list = 0; list < lists.size(); list++) {
            for (String phrase : lists.get(list)) {
                String folded = fold(phrase);
                begins[beginning(folded)] = true;
                most = Math.max(most, folded.length());
                bits.merge(folded, phrase.endsWith("*") ? 1 << MAX_LISTS + list : 1 << list, (one, other) -> one | other);
            }
        }
        table = new WordTable(bits);
        longest = most;
    }

    /// The first two letters or digits as a number, case folded: most lines begin like no phrase of the list.
    private static int beginning(String text) {
        int first = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Signs.isWord(c)) {
                int lower = Signs.lower(c);
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

    /// @param sections up to sixteen lists of one file
    static Phrases of(String file, String... sections) {
        Map<String, List<String>> lists = Lexicon.read(file);
        List<List<String>> chosen = new ArrayList<>();
        for (String section : sections) {
            chosen.add(lists.getOrDefault(section, List.of()));
        }
        return new Phrases(chosen);
    }

    /// Whether `line` is one of the phrases, or begins with an open one.
    boolean match(String line) {
        return matches(line) != 0;
    }

    /// Whether a line that begins so may be in the lists at all.
    boolean mayMatch(String line) {
        return begins[beginning(line)];
    }

    /// The lists that the line is in, as bits in their order.
    int matches(String line) {
        if (!begins[beginning(line)]) {
            return 0;
        }
        char[] folded = folded(line, longest);
        int found = 0;
        int hash = 0;
        int words = 0;
        for (int i = 0; i <= folded.length; i++) {
            boolean end = i == folded.length;
            if (end || folded[i] == ' ') {
                int bits = end || words < MAX_WORDS ? table.bits(folded, 0, i, hash) : 0;
                found |= words++ < MAX_WORDS ? bits >>> MAX_LISTS : 0;
                found |= end ? bits & (1 << MAX_LISTS) - 1 : 0;
            }
            hash = end ? hash : WordTable.hash(hash, folded[i]);
        }
        return found;
    }

    /// Whether one of the line's words is in the lists.
    boolean holdsWord(String line) {
        char[] folded = folded(line, line.length());
        int hash = 0;
        int from = 0;
        for (int i = 0; i <= folded.length; i++) {
            if (i == folded.length || folded[i] == ' ') {
                if (table.bits(folded, from, i, hash) != 0) {
                    return true;
                }
                from = i + 1;
                hash = 0;
            } else {
                hash = WordTable.hash(hash, folded[i]);
            }
        }
        return false;
    }

    /// Lower case, words parted by one blank, everything but letters and digits dropped.
    static String fold(String text) {
        char[] out = new char[text.length()];
        int size = fold(text, out, text.length());
        return size >= 0 ? new String(out, 0, size) : new String(out, 0, ~size).toLowerCase(Locale.ROOT);
    }

    /// The same as letters, with room for nothing else: all of them, or somewhat more than `enough`.
    private static char[] folded(String text, int enough) {
        char[] out = new char[Math.min(text.length(), enough + 2)];
        int size = fold(text, out, enough);
        return size == out.length ? out : size >= 0 ? Arrays.copyOf(out, size) : fold(text).toCharArray();
    }

    /// Folds until more than `enough` letters are written.
    ///
    /// @return how many letters were written; `~` of it when some beyond ASCII may not be in lower case
    private static int fold(String text, char[] out, int enough) {
        int size = 0;
        boolean gap = false;
        boolean plain = true;
        for (int i = 0; i < text.length() && size <= enough; i++) {
            char c = text.charAt(i);
            if (Signs.isWordOrMark(c)) {
                if (gap && size > 0) {
                    out[size++] = ' ';
                }
                gap = false;
                out[size++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
                plain &= c < 128 || Signs.lower(c) == c;
            } else if (c != '\'' && c != '’' && c != '\u00AD') {
                gap = true;
            }
        }
        return plain ? size : ~size;
    }
}
