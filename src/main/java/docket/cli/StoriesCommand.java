package docket.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import docket.link.Sketch;
import docket.link.Stories;
import docket.link.StoryStream;
import docket.model.Published;
import docket.url.WebUrl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "stories", description = "Puts articles into stories on arrival, in time order. No store, no network.")
final class StoriesCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Option(names = "--time", description = "Measure: after a warm-up, print 'docs N, bytes B, ms T' on stderr.")
    private boolean time;

    @Parameters(paramLabel = "FILE", description = "JSON Lines, plain or gzipped, of {\"id\",\"published\",\"title\",\"text\"?,\"url\"?}; - for standard input.")
    private String file = "";

    private long bytes;
    private long nanos;
    private int failed;

    @Override
    public Integer call() throws IOException {
        if (time && file.equals("-")) {
            throw new Unusable("--time reads the file twice: name one instead of -.");
        }
        if (time) {
            assign();
            bytes = 0;
            nanos = 0;
            failed = 0;
        }
        List<Stories.Assigned> stories = assign();
        for (Stories.Assigned article : stories) {
            docket.terminal().out().println(Json.about("id", article.id())
                    .put("story", article.story())
                    .put("related", article.related()));
        }
        docket.terminal().out().flush();
        if (time) {
            docket.terminal().say(Timing.report(stories.size(), bytes, nanos));
        }
        return failed == 0 ? 0 : 1;
    }

    private List<Stories.Assigned> assign() throws IOException {
        List<Sketch> sketches = new ArrayList<>();
        try (BufferedReader lines = open()) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Sketch sketch = line.isBlank() ? null : read(line, number);
                if (sketch != null) {
                    sketches.add(sketch);
                    bytes += line.length();
                }
            }
        }
        long start = System.nanoTime();
        List<Stories.Assigned> assigned = StoryStream.run(sketches);
        nanos += System.nanoTime() - start;
        return assigned;
    }

    private BufferedReader open() {
        try {
            return new BufferedReader(new InputStreamReader(Document.open(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unusable(file + ": " + Document.reason(e) + "; stories needs a file of JSON Lines.");
        }
    }

    private @Nullable Sketch read(String line, int number) {
        try {
            JsonObject article = JsonParser.parseString(line).getAsJsonObject();
            String id = member(article, "id");
            if (id != null) {
                String title = member(article, "title");
                String url = member(article, "url");
                return new Sketch(id, instant(member(article, "published")), title == null ? "" : title,
                        member(article, "text"), url, url == null ? null : WebUrl.host(url));
            }
        } catch (JsonParseException | IllegalStateException e) {
            // Told below, as a line without an id is.
        }
        failed++;
        docket.terminal().say(file + ": line " + number + " is no article: it needs {\"id\",\"published\",\"title\"}.");
        return null;
    }

    private static @Nullable String member(JsonObject article, String name) {
        JsonElement value = article.get(name);
        return value == null || !value.isJsonPrimitive() || value.getAsString().isEmpty() ? null : value.getAsString();
    }

    private static @Nullable Instant instant(@Nullable String published) {
        try {
            return published == null ? null
                    : published.length() == 10 ? Published.parse(published).at()
                    : OffsetDateTime.parse(published).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
