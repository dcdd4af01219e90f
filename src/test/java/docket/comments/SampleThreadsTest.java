package docket.comments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.html.Cleaner;
import docket.model.Comment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The answers of services as they were captured, where they are at hand: each becomes a tree that is safe to show.
class SampleThreadsTest {
    private final ThreadParser parser = new ThreadParser();
    private final Cleaner cleaner = new Cleaner();

    @Test
    void everySampleOfAThreadIsATreeWithAuthorsAndTimes() throws IOException {
        int threads = 0;
        for (Path file : samples()) {
            ThreadParser.Thread thread = parser.parse(bytes(file), "https://" + file.getParent().getFileName() + ".example/" + file.getFileName(), null);
            if (thread == null) {
                assertTrue(isNoThread(file), () -> file + " was not read");
                continue;
            }
            threads++;
            Set<String> above = new HashSet<>();
            for (Comment comment : thread.comments()) {
                assertTrue(comment.parent() == null || above.contains(comment.parent()), () -> file + ": " + comment.id() + " stands before what it answers");
                assertTrue(above.add(comment.id()), () -> file + ": twice " + comment.id());
                assertEquals(cleaner.clean(comment.html(), "https://news.example/"), comment.html(), () -> file + ": " + comment.id());
                assertTrue(comment.html().isEmpty() || comment.author() != null || comment.published() != null, () -> file + ": " + comment.id());
            }
        }
        assertTrue(threads >= 8, "only " + threads + " threads");
    }

    /// Answers to searches, feeds without comments, and single records that hold no discussion.
    private static boolean isNoThread(Path file) {
        String name = file.getFileName().toString();
        return file.getParent().endsWith("feeds") || name.contains("search") || name.contains("hottest") || name.contains("newest")
                || name.matches("item-(192327|126809|160705)\\.json") || name.equals("status-example.json") || name.matches("\\d-.*\\.json");
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readAllBytes(file);
        }
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static List<Path> samples() throws IOException {
        String shared = System.getProperty("docket.shared");
        if (shared == null) {
            Assumptions.abort("needs -Ddocket.shared=FOLDER with captured answers in corpora/comments");
        }
        List<Path> samples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(shared, "corpora", "comments"))) {
            files.filter(f -> f.toString().matches(".*\\.(json|gz|rss|atom|xml)")).sorted().forEach(samples::add);
        }
        return samples;
    }
}
