package docket.cli;

import docket.feed.NotAFeed;
import java.io.IOException;
import java.util.List;

/// Measures the pure work on a list: one pass to warm up, then one pass on this thread alone, each document read before its
/// time begins and its JSON written after it ended.
final class Timing {
    private final PlainInput.Job job;
    private final Terminal terminal;
    private int documents;
    private long bytes;
    private long nanos;

    Timing(PlainInput.Job job, Terminal terminal) {
        this.job = job;
        this.terminal = terminal;
    }

    /// @return the exit status
    int run(List<String> lines) {
        lines.forEach(this::measure);
        documents = 0;
        bytes = 0;
        nanos = 0;
        int failed = 0;
        for (String line : lines) {
            Batch.Result result = measure(line);
            terminal.out().println(result.line());
            failed += result.failure().isEmpty() ? 0 : 1;
        }
        terminal.say(report(documents, bytes, nanos));
        return failed == 0 ? 0 : 1;
    }

    static String report(int documents, long bytes, long nanos) {
        return "docs " + documents + ", bytes " + bytes + ", ms " + nanos / 1_000_000;
    }

    private Batch.Result measure(String line) {
        try {
            Document document = job.reader().read(line);
            documents++;
            bytes += document.bytes().length;
            long start = System.nanoTime();
            try {
                Json json = job.work().apply(document);
                nanos += System.nanoTime() - start;
                return new Batch.Result(json.toString(), "");
            } catch (NotAFeed e) {
                nanos += System.nanoTime() - start;
                return PlainInput.failure(job, line, e.problem().summary(), e.problem().outcome());
            }
        } catch (IOException e) {
            return PlainInput.failure(job, line, Document.reason(e), null);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return PlainInput.failure(job, line, "cannot be read (" + e + ")", null);
        }
    }
}
