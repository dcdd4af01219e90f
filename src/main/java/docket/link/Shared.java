package docket.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Says in words what two texts have in common and what is new in one: for people, so with the words as they are written.
public final class Shared {
    /// Characters that are looked at.
    private static final int LIMIT = 4_000;
    private static final int SENTENCE = 220;
    /// So many new words make a sentence news; fewer are another way to say the same.
    private static final int NEWS = 3;

    private Shared() {}

    /// The most telling words that both texts have, names first, at most `most`; as the second writes them.
    public static List<String> words(String one, String other, int most) {
        Map<String, String> mine = written(one);
        Map<String, String> common = new LinkedHashMap<>();
        written(other).forEach((stem, word) -> {
            if (mine.containsKey(stem)) {
                common.put(stem, word);
            }
        });
        return common.values().stream()
                .sorted(Comparator.comparing((String word) -> !Character.isUpperCase(word.charAt(0))).thenComparing(word -> -word.length()))
                .limit(most).toList();
    }

    /// What each text adds to those before it: its first sentence with the most new words, or an empty text.
    public static List<String> news(List<String> texts) {
        Set<String> known = new HashSet<>();
        List<String> news = new ArrayList<>();
        for (String text : texts) {
            String cut = text.substring(0, Math.min(LIMIT, text.length()));
            news.add(known.isEmpty() ? "" : newest(cut, known));
            known.addAll(Words.of(cut, LIMIT));
        }
        return news;
    }

    private static String newest(String text, Set<String> known) {
        String best = "";
        double most = NEWS - 0.5;
        for (String sentence : text.split("(?<=[.!?。！？])\\s+|\\R+")) {
            Set<String> fresh = new HashSet<>(Words.of(sentence, LIMIT));
            fresh.removeAll(known);
            // Long sentences have more of everything.
            double score = fresh.size() / Math.max(1, sentence.length() / (double) SENTENCE);
            if (score > most) {
                best = sentence;
                most = score;
            }
        }
        String line = best.strip();
        return line.length() <= SENTENCE ? line : line.substring(0, Math.max(1, line.lastIndexOf(' ', SENTENCE))) + "…";
    }

    /// The words that tell something, by their stem, as first written.
    private static Map<String, String> written(String text) {
        Map<String, String> words = new HashMap<>();
        String cut = text.substring(0, Math.min(LIMIT, text.length()));
        for (String word : cut.split("[^\\p{L}\\p{N}]+")) {
            List<String> stems = word.isEmpty() ? List.of() : Words.of(word, LIMIT);
            if (stems.size() == 1 && !word.chars().allMatch(Character::isDigit)) {
                words.merge(stems.getFirst(), word, (old, fresh) -> old.equals(old.toLowerCase(Locale.ROOT)) ? fresh : old);
            }
        }
        return words;
    }
}
