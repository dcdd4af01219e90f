package docket.ui.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets what nobody waits for give way to the person: the threads that refresh, link and compile get a lower priority with the
/// operating system, so that with all processors busy the window is drawn first. Java's own thread priorities do nothing on Linux
/// without options that warn at each start. Elsewhere nothing is done.
///
/// The window's own background work therefore runs on platform threads and not on virtual ones, whose carriers are lowered here.
public final class Courtesy {
    private static final Logger LOG = LoggerFactory.getLogger(Courtesy.class);
    private static final Path THREADS = Path.of("/proc/self/task");
    /// A tenth of what a thread of the window gets where both want a processor (sched(7)). Against 5, in one comparison on a busy
    /// machine, waits over 16 ms fell from 49 to 31, though a collection waited up to 33 ms for these threads instead of 13.
    private static final int NICE = 10;
    /// `PRIO_PROCESS` of setpriority(2); on Linux it names a thread.
    private static final int ONE = 0;
    /// Beginnings of names as the kernel keeps them, 15 letters: carriers of virtual threads, the linker, the writer, the compiler
    /// that optimises.
    private static final List<String> LOWERED = List.of("ForkJoinPool-1-", "docket-linker", "docket-writer", "C2 Compiler");

    private final Optional<MethodHandle> setPriority;

    @SuppressWarnings("restricted") // Calling the operating system is native access.
    public Courtesy() {
        setPriority = Files.isDirectory(THREADS) ? Linker.nativeLinker().defaultLookup().find("setpriority")
                .map(address -> Linker.nativeLinker().downcallHandle(address, FunctionDescriptor.of(ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))) : Optional.empty();
    }

    /// Lowers those threads that there are now; those they start inherit it. Called again when new work begins.
    public void lower() {
        if (setPriority.isEmpty()) {
            return;
        }
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                String stat = stat(thread);
                int end = stat.lastIndexOf(')');
                String name = end < 0 ? "" : stat.substring(stat.indexOf('(') + 1, end);
                // The fields after the name, which may hold blanks: nice is the seventeenth (proc(5)). Nothing is ever raised.
                if (LOWERED.stream().anyMatch(name::startsWith) && Integer.parseInt(stat.substring(end + 2).split(" ")[16]) < NICE) {
                    lower(Integer.parseInt(thread.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stat(Path thread) {
        try {
            return Files.readString(thread.resolve("stat"));
        } catch (IOException e) {
            // It ended meanwhile.
            return "";
        }
    }

    private void lower(int thread) {
        try {
            int failed = (int) setPriority.orElseThrow().invokeExact(ONE, thread, NICE);
            if (failed != 0) {
                LOG.debug("The priority of thread {} stays", thread);
            }
        } catch (Throwable e) {
            throw new IllegalStateException("setpriority cannot be called", e);
        }
    }
}
