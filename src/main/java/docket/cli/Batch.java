package docket.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Works through a list on all cores and prints one line for each of its lines, in their order. Constant memory: at most
/// [#WINDOW] lines for each core are under way or wait for an earlier one.
final class Batch {
    /// Enough that one slow document does not leave the other cores idle, few enough that large results do not pile up.
    private static final int WINDOW = 6;

    private final Function<String, Result> work;
    private final Terminal terminal;
    private int failed;

    /// @param failure what went wrong, for standard error; empty when nothing did
    record Result(String line, String failure) {}

    /// @param work total: whatever the line says, it returns
    Batch(Function<String, Result> work, Terminal terminal) {
        this.work = work;
        this.terminal = terminal;
    }

    /// @return how many lines failed
    int run(BufferedReader list) throws IOException, InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        Deque<Future<Result>> window = new ArrayDeque<>();
        ExecutorService workers = Executors.newFixedThreadPool(cores, Thread.ofPlatform().daemon().name("batch-", 0).factory());
        try {
            for (String line = list.readLine(); line != null; line = list.readLine()) {
                String given = line;
                window.add(workers.submit(() -> work.apply(given)));
                while (window.size() >= WINDOW * cores || (!window.isEmpty() && window.element().isDone())) {
                    print(window.remove());
                }
                if (terminal.out().checkError()) {
                    return failed; // Nobody reads on (`| head`).
                }
            }
            while (!window.isEmpty()) {
                print(window.remove());
            }
            return failed;
        } finally {
            workers.shutdownNow();
        }
    }

    private void print(Future<Result> next) throws InterruptedException {
        if (!next.isDone()) {
            terminal.out().flush(); // What is known is out before a long wait.
        }
        try {
            Result result = next.get();
            terminal.out().println(result.line());
            if (!result.failure().isEmpty()) {
                failed++;
                terminal.say(result.failure());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The work of a batch returns for every line.", e.getCause());
        }
    }
}
