package docket.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an article is about, as counted words and pairs of words. Pairs ("net neutrality") tell two turns of one affair
/// apart better than words; of the text only its beginning gives pairs, as news puts first what is new.
final class Terms {
    static final int TITLE_WEIGHT = 3;
    /// Characters of text that count: what is below is mostly background that other turns of the affair share.
    private static final int TEXT_LIMIT = 2_500;

    private Terms() {}

    /// Each term with how often it stands there; a pair holds a blank.
    static Map<String, Integer> of(Sketch article) {
        Map<String, Integer> counts = new HashMap<>();
        count(counts, Words.of(article.title(), 500), TITLE_WEIGHT);
        if (article.text() != null) {
            count(counts, Words.of(article.text(), TEXT_LIMIT), 1);
        }
        return counts;
    }

    static boolean isPair(String term) {
        return term.indexOf(' ') >= 0;
    }

    private static void count(Map<String, Integer> counts, List<String> words, int weight) {
        for (int i = 0; i < words.size(); i++) {
            counts.merge(words.get(i), weight, Integer::sum);
            if (i > 0) {
                counts.merge(words.get(i - 1) + " " + words.get(i), weight, Integer::sum);
            }
        }
    }
}
