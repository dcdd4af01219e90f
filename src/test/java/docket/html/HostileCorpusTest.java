package docket.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The collected attacks of the shared corpus, where there is one: `-Ddocket.shared=FOLDER`.
class HostileCorpusTest {
    @Test
    void noCollectedAttackLeavesAnythingThatActsOrLoads() throws IOException {
        String shared = System.getProperty("docket.shared");
        if (shared == null) {
            Assumptions.abort("needs -Ddocket.shared=FOLDER with corpora/hostile/xss/xss.jsonl");
        }
        Cleaner cleaner = new Cleaner();
        for (String line : Files.readAllLines(Path.of(shared, "corpora", "hostile", "xss", "xss.jsonl"))) {
            String attack = JsonParser.parseString(line).getAsJsonObject().get("payload").getAsString();
            String html = cleaner.clean(attack, "https://page.example/dir/");
            CleanerTest.assertHarmless(html);
            assertEquals(html, cleaner.clean(html, "https://page.example/dir/"));
            Markdown.of(Document.parse(html, "https://page.example/dir/"));
        }
    }
}
