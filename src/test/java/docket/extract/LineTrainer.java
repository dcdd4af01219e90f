package docket.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Learns `resources/docket/extract/lines.txt` from the corpora of marked pages. To run after a change of [LineTraits], of the
/// rules or of their word lists, with the shared folder and the file to write:
///
///     java -cp target/classes:target/test-classes:… docket.extract.LineTrainer SHARED resources/docket/extract/lines.txt
///
/// With a third argument, N, it learns N times, each time without the pages whose id's MD5 begins with a byte that leaves
/// the part's number when divided by N, into `lines-0.txt`, `lines-1.txt`, … beside the file: extraction of the left-out pages with these
/// tells what pages never seen will give.
final class LineTrainer {
    private static final String HEAD = """
            # How much each kind of line looks like a part of an article: decision trees whose values are added up; above 0 the line
            # stays. A tree reads (TRAIT <= LIMIT ? TREE : TREE); the traits are those of LineTraits. Learnt from the corpora of marked
            # pages by LineTrainer in the tests; not made for editing by hand.

            [trees]
            """;

    private LineTrainer() {}

    public static void main(String[] args) throws IOException {
        List<BoostedTrees.Row> rows = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();
        for (String name : Corpus.ALL) {
            Corpus corpus = Corpus.of(Path.of(args[0]), name);
            MarkedLines marked = new MarkedLines(corpus);
            for (Corpus.Page page : corpus.pages()) {
                rows.addAll(marked.rows(page, parts.size()));
                parts.add(part(page.id()));
            }
        }
        Path file = Path.of(args[1]);
        if (args.length < 3) {
            write(file, rows);
            return;
        }
        int folds = Integer.parseInt(args[2]);
        for (int fold = 0; fold < folds; fold++) {
            int left = fold;
            write(file.resolveSibling("lines-" + fold + ".txt"), rows.stream().filter(row -> parts.get(row.page()) % folds != left).toList());
        }
    }

    private static void write(Path file, List<BoostedTrees.Row> rows) throws IOException {
        Files.writeString(file, HEAD + String.join("\n", BoostedTrees.learn(rows)) + "\n");
    }

    /// A page's number by the name of its file, the same on every machine: 0 to 255.
    static int part(String id) {
        try {
            return java.security.MessageDigest.getInstance("MD5").digest(id.getBytes(java.nio.charset.StandardCharsets.UTF_8))[0] & 255;
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has MD5", missing);
        }
    }
}
