package docket.extract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;

/// A folder of pages with their truths: `corpus.json` (pages), `list.tsv` (path, address).
///
/// @param truth the texts or snippets by page; empty where each page has a file of its own
record Corpus(String name, Path folder, List<Page> pages, JsonObject truth) {
    /// @param facts what `corpus.json` says of the page
    record Page(String id, String path, String url, JsonObject facts) {}

    static final List<String> ALL = List.of("trafilatura-dev", "wcxb-dev", "readability", "defuddle-dev");

    /// @param shared the folder that holds `corpora`
    static Corpus of(Path shared, String name) throws IOException {
        Path folder = shared.resolve("corpora/extraction").resolve(name);
        JsonObject corpus = JsonParser.parseString(Files.readString(folder.resolve("corpus.json"))).getAsJsonObject();
        List<Page> pages = new ArrayList<>();
        JsonArray listed = corpus.getAsJsonArray("pages");
        List<String> lines = Files.readAllLines(folder.resolve("list.tsv"));
        for (String line : lines) {
            String[] parts = line.split("\t", 2);
            for (JsonElement item : listed) {
                JsonObject facts = item.getAsJsonObject();
                if (facts.get("path").getAsString().equals(parts[0])) {
                    pages.add(new Page(facts.get("id").getAsString(), parts[0], parts[1], facts));
                }
            }
        }
        JsonObject truth = corpus.has("truth") ? JsonParser.parseString(Files.readString(folder.resolve(corpus.get("truth").getAsString()))).getAsJsonObject() : new JsonObject();
        return new Corpus(name, folder, pages, truth);
    }

    /// A file of the corpus, unpacked.
    byte[] bytes(String path) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(path));
        return path.endsWith(".gz") ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
    }

    Document parsed(Page page) throws IOException {
        return PageParser.parse(PageBytes.decode(bytes(page.path()), null), page.url());
    }

    /// The expected text of a page, a line for each of its own lines.
    String text(Page page) throws IOException {
        if (truth.has(page.id())) {
            return truth.getAsJsonObject(page.id()).get("text").getAsString();
        }
        String path = page.facts().get("expected").getAsString();
        String source = new String(bytes(path), StandardCharsets.UTF_8);
        return path.contains(".md") ? plain(source) : lines(source);
    }

    private static String lines(String html) {
        PageTree tree = PageTree.of(PageParser.parse(html, "").body());
        StringBuilder out = new StringBuilder();
        for (int line = 0; line < tree.runs.count; line++) {
            out.append(tree.text(tree.runs.from[line], tree.runs.to[line], Integer.MAX_VALUE)).append('\n');
        }
        return out.toString();
    }

    /// Markdown without its marks, nearly.
    private static String plain(String markdown) {
        return markdown.replaceFirst("(?s)^```json\n.*?\n```\n", "").replaceAll("!\\[[^\\]]*\\]\\([^)]*\\)", " ").replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll("(?m)^\\s*```.*$", "").replaceAll("</?[a-zA-Z][^>\\n]*>", " ").replaceAll("[*`#>|\\\\]", " ");
    }
}
