package docket.link;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.model.Citation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// Citations as lawyers and journalists write them, and what only looks like one: see `citations.txt`.
class CitationProseTest {
    @Test
    void findsWhatStandsInEachSentenceAndNothingElse() throws IOException {
        try (InputStream in = CitationProseTest.class.getResourceAsStream("citations.txt")) {
            List<Executable> sentences = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(CitationProseTest::sentence).toList();
            assertAll(sentences);
        }
    }

    private static Executable sentence(String line) {
        String[] sides = line.split("\\|\\|\\|", -1);
        String text = sides[0].strip().replace("\\n", "\n").replace("~~", "\u00A0").replace("~h", "\u2011");
        List<String> expected = Arrays.stream(sides[1].split(";;")).filter(name -> !name.isBlank()).map(CitationProseTest::folded).toList();
        return () -> assertEquals(expected,
                new Citations().find(text).stream().map(Citation::normalised).map(CitationProseTest::folded).toList(), text);
    }

    /// Blanks, points and capitals do not tell two formal names apart.
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s.,§]+", "");
    }
}
