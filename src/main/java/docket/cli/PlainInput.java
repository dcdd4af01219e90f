package docket.cli;

import docket.feed.NotAFeed;
import docket.model.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The options that all commands on plain input share, and how they run: one document, a list of them, or a measured run.
final class PlainInput {
    @Option(names = "--batch", paramLabel = "LIST",
            description = "A file (or - for standard input) of lines PATH or PATH<TAB>URL; one JSON line for each, in order.")
    private @Nullable String batch;

    @Option(names = "--url", paramLabel = "URL", description = "Where FILE came from: the base of its relative addresses.")
    private @Nullable String url;

    @Option(names = "--time", description = "Measure: after a warm-up, single-threaded, print 'docs N, bytes B, ms T' on stderr.")
    private boolean time;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A plain or gzipped file; - for standard input.")
    private @Nullable String file;

    /// A pure function over one document.
    interface Work {
        Json apply(Document document) throws NotAFeed;
    }

    /// Makes a line of the list a document.
    interface Reader {
        Document read(String line) throws IOException;
    }

    /// How a command turns lines into JSON.
    ///
    /// @param key the member that names the document in an error line
    record Job(String key, Reader reader, Work work) {
        static Job files(Work work) {
            return new Job("path", Document::ofLine, work);
        }
    }

    /// A document above this is worked on alone: what a parser makes of a megabyte takes tens of them.
    private static final int LARGE_BYTES = 1 << 20;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Semaphore memory = new Semaphore(CORES, true);

    /// @return the exit status
    int run(Terminal terminal, Job job) throws IOException, InterruptedException {
        if (batch == null && file == null) {
            throw new Unusable("Name a FILE, or a list of files with --batch LIST.");
        }
        if (batch != null && file != null) {
            throw new Unusable("Either one FILE or --batch LIST, not both.");
        }
        try (BufferedReader list = list(terminal, job)) {
            if (time) {
                return new Timing(job, terminal).run(list.lines().toList());
            }
            int failed = new Batch(line -> one(job, line), terminal).run(list);
            terminal.out().flush();
            return failed == 0 ? 0 : batch == null ? 2 : 1;
        }
    }

    private BufferedReader list(Terminal terminal, Job job) throws IOException {
        if (batch == null) {
            String only = url == null ? file : file + "\t" + url;
            return new BufferedReader(new StringReader(String.valueOf(only)));
        }
        try {
            return new BufferedReader(new InputStreamReader(
                    batch.equals("-") ? terminal.in() : Document.open(batch), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unusable(batch + ": " + Document.reason(e) + "; --batch needs a list of files.");
        }
    }

    /// One line's result. A document may be anything, so that nothing it does to its parser ends the batch: not even a full
    /// stack or memory, though a full memory gets a second try with no other document under way.
    private Batch.Result one(Job job, String line) {
        try {
            return attempt(job, line, LARGE_BYTES);
        } catch (OutOfMemoryError e) {
            try {
                return attempt(job, line, -1);
            } catch (OutOfMemoryError again) {
                return failure(job, line, "needs more memory than Docket may use", Outcome.TOO_LARGE);
            }
        }
    }

    /// @param most in bytes; what is larger is worked on alone
    private Batch.Result attempt(Job job, String line, int most) {
        try {
            Document document = job.reader().read(line);
            int share = document.bytes().length > most ? CORES : 1;
            memory.acquireUninterruptibly(share);
            try {
                return new Batch.Result(job.work().apply(document).toString(), "");
            } finally {
                memory.release(share);
            }
        } catch (NotAFeed e) {
            return failure(job, line, e.problem().summary(), e.problem().outcome());
        } catch (IOException e) {
            return failure(job, line, Document.reason(e), e instanceof Document.TooLarge ? Outcome.TOO_LARGE : null);
        } catch (RuntimeException | StackOverflowError e) {
            return failure(job, line, "cannot be read (" + e + ")", Outcome.PARSE);
        }
    }

    static Batch.Result failure(Job job, String line, String message, @Nullable Outcome outcome) {
        List<String> parts = List.of(line.split("\t", 2));
        Json json = Json.about(job.key(), parts.getFirst())
                .put("url", parts.size() > 1 ? parts.get(1).strip() : null)
                .put("error", message)
                .put("class", outcome == null ? null : outcome.label());
        return new Batch.Result(json.toString(), parts.getFirst() + ": " + message);
    }
}
