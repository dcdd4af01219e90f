package docket.link;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The words that rules look for. Their places in a text are found in one pass, however many rules there are.
final class CitationWords {
    /// Stands among the words for the first digit of any number; digits within a word are none.
    static final String NUMBER = "number";

    /// Two characters in a row fall into one of so many classes, a power of two: few hold a word, so that most of a text is passed over.
    private static final int CLASSES = 1 << 12;

    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();
    /// The words beginning with a pair of characters, by its class, and those of one character alone; null for none.
    private final int[][] pairs = new int[CLASSES][];
    private final int[][] single = new int[CLASSES][];

    CitationWords(Collection<String> all) {
        words = all.stream().filter(word -> !word.equals(NUMBER)).distinct().toList();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            numbers.put(word, i);
            int[][] table = word.length() == 1 ? single : pairs;
            int at = word.length() == 1 ? word.charAt(0) % CLASSES : pair(word.charAt(0), word.charAt(1));
            int[] before = table[at] == null ? new int[0] : table[at];
            table[at] = IntStream.concat(IntStream.of(before), IntStream.of(i)).toArray();
        }
        numbers.put(NUMBER, words.size());
    }

    private static int pair(char first, char second) {
        return (first * 61 + second) & (CLASSES - 1);
    }

    Places in(String written) {
        String text = plain(written);
        Places places = new Places(words.size() + 1);
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && !Character.isLetterOrDigit(before)) {
                places.add(words.size(), i);
            }
            if (i + 1 < text.length()) {
                note(pairs[pair(c, text.charAt(i + 1))], text, i, places);
            }
            note(single[c % CLASSES], text, i, places);
            before = c;
        }
        return places;
    }

    /// With plain blanks only: "Executive" and "Order" may be parted by the end of a line.
    private static String plain(String text) {
        char @Nullable [] plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && (c < ' ' || c >= '\u00A0' && (c == '\u00A0' || c >= '\u2000' && c <= '\u200A' || c == '\u202F'))) {
                plain = plain == null ? text.toCharArray() : plain;
                plain[i] = ' ';
            }
        }
        return plain == null ? text : new String(plain);
    }

    private void note(int @Nullable [] candidates, String text, int at, Places places) {
        if (candidates != null) {
            for (int word : candidates) {
                if (text.startsWith(words.get(word), at)) {
                    places.add(word, at);
                }
            }
        }
    }

    /// Where the words stand in one text.
    final class Places {
        private final int[][] starts;
        private final int[] sizes;

        private Places(int count) {
            starts = new int[count][];
            sizes = new int[count];
        }

        private void add(int word, int at) {
            int[] old = starts[word];
            int[] room = old == null ? new int[8] : sizes[word] < old.length ? old : Arrays.copyOf(old, old.length * 2);
            room[sizes[word]++] = at;
            starts[word] = room;
        }

        boolean anyOf(List<String> wanted) {
            for (String word : wanted) {
                if (sizes[number(word)] > 0) {
                    return true;
                }
            }
            return false;
        }

        /// The places of any of these words, ascending.
        int[] of(List<String> wanted) {
            int[] all = new int[0];
            for (String word : wanted) {
                int number = number(word);
                if (sizes[number] > 0) {
                    int[] more = Arrays.copyOf(starts[number], sizes[number]);
                    all = all.length == 0 ? more : IntStream.concat(IntStream.of(all), IntStream.of(more)).toArray();
                }
            }
            return wanted.size() == 1 ? all : IntStream.of(all).sorted().distinct().toArray();
        }

        private int number(String word) {
            Integer number = numbers.get(word);
            if (number == null) {
                throw new IllegalArgumentException("no rule looks for " + word);
            }
            return number;
        }
    }
}
