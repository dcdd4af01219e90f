package docket.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import docket.model.Extracted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Extraction of the marked corpora never falls below what it has reached. Needs `-Ddocket.shared=PATH`, the folder that holds
/// `corpora`.
class CorpusFloorTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private static Corpus corpus(String name) throws IOException {
        String shared = System.getProperty("docket.shared");
        if (shared == null) {
            Assumptions.abort("no -Ddocket.shared=PATH: the corpora of marked pages are not looked at");
        }
        return Corpus.of(Path.of(shared), name);
    }

    private static String text(Corpus corpus, Corpus.Page page) throws IOException {
        return new Extractor().extract(corpus.bytes(page.path()), page.url(), null).text();
    }

    @Test
    void keepsAndLeavesOutTheSnippetsThatPeopleMarked() throws IOException {
        Corpus corpus = corpus("trafilatura-dev");
        int kept = 0;
        int missed = 0;
        int extra = 0;
        for (Corpus.Page page : corpus.pages()) {
            String text = Blanks.fold(text(corpus, page));
            assertTrue(!text.isEmpty(), page.id() + " came out empty");
            JsonObject truth = corpus.truth().getAsJsonObject(page.facts().get("url").getAsString());
            for (JsonElement snippet : truth.getAsJsonArray("with")) {
                boolean found = text.contains(Blanks.fold(snippet.getAsString()));
                kept += found ? 1 : 0;
                missed += found ? 0 : 1;
            }
            for (JsonElement snippet : truth.getAsJsonArray("without")) {
                extra += text.contains(Blanks.fold(snippet.getAsString())) ? 1 : 0;
            }
        }
        double f1 = 2.0 * kept / (2 * kept + extra + missed);
        assertTrue(f1 >= 0.958, "F1 " + f1);
    }

    /// Words in common with the expected texts, whatever their order.
    @ParameterizedTest
    @CsvSource({"wcxb-dev, 0.958"})
    void findsTheWordsOfTheArticle(String name, double floor) throws IOException {
        Corpus corpus = corpus(name);
        double sum = 0;
        for (Corpus.Page page : corpus.pages()) {
            sum += f1(words(corpus.text(page)), words(text(corpus, page)));
        }
        double mean = sum / corpus.pages().size();
        assertTrue(mean >= floor, "F1 " + mean);
    }

    /// All of these pages are articles, or the beginnings of some before a paywall.
    @ParameterizedTest
    @ValueSource(strings = {"trafilatura-dev", "wcxb-dev", "readability", "defuddle-dev"})
    void callsNoArticleAnythingElse(String name) throws IOException {
        Corpus corpus = corpus(name);
        for (Corpus.Page page : corpus.pages()) {
            Extracted.Kind kind = new Extractor().extract(corpus.bytes(page.path()), page.url(), null).kind();
            assertTrue(kind == Extracted.Kind.ARTICLE || kind == Extracted.Kind.PAYWALL, page.id() + " is called " + kind);
        }
    }

    private static double f1(Map<String, Integer> expected, Map<String, Integer> found) {
        int both = 0;
        int all = 0;
        for (Map.Entry<String, Integer> word : expected.entrySet()) {
            both += Math.min(word.getValue(), found.getOrDefault(word.getKey(), 0));
            all += word.getValue();
        }
        for (int count : found.values()) {
            all += count;
        }
        return all == 0 ? 1 : 2.0 * both / all;
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.merge(word.group(), 1, Integer::sum);
        }
        return words;
    }
}
