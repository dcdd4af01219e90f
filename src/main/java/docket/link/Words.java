package docket.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts text into the words by which articles are compared: lower case, without the words of `stopwords.txt`, English
/// endings cut off. Scripts that do not write blanks (Han, Kana, Thai ...) give pairs of characters instead.
final class Words {
    private static final Set<String> STOP = stopWords();
    /// Endings of English words, longest first: enough to bring "senator", "senators" and "senate's" near each other.
    private static final List<String> ENDINGS = List.of("ational", "ization", "ations", "ation", "ments", "ment", "ings", "ing",
            "ness", "ers", "ies", "er", "ed", "ly", "es", "al", "s", "e", "y");

    private Words() {}

    /// The words of at most `limit` characters of `text`, in their order.
    static List<String> of(String text, int limit) {
        List<String> words = new ArrayList<>();
        int end = Math.min(text.length(), limit);
        int start = -1;
        for (int i = 0; i <= end; i++) {
            char c = i < end ? text.charAt(i) : ' ';
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                boolean possessive = (c == '\'' || c == '’') && i + 1 < end && text.charAt(i + 1) == 's'
                        && (i + 2 == end || !Character.isLetterOrDigit(text.charAt(i + 2)));
                add(words, text.substring(start, i));
                start = -1;
                i += possessive ? 1 : 0;
            }
        }
        return words;
    }

    private static void add(List<String> words, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (Character.isIdeographic(word.charAt(0)) || isUnspaced(word.charAt(0))) {
            for (int i = 0; i + 1 < Math.max(2, lower.length()); i++) {
                words.add(lower.substring(i, Math.min(i + 2, lower.length())));
            }
        } else if (lower.length() > 1 && !STOP.contains(lower)) {
            words.add(stem(lower));
        }
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static boolean isUnspaced(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static Set<String> stopWords() {
        try (InputStream in = Words.class.getResourceAsStream("stopwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("no such list: stopwords.txt");
            }
            Set<String> stop = new HashSet<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> stop.addAll(List.of(line.substring(line.indexOf(':') + 1).strip().split(" +"))));
            return stop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
