package docket.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;

/// Prints what extraction costs beside jsoup's bare parse and text of the same bytes, in CPU time of one thread, and the
/// slowest page beside the median one. Run `main` with the folder that holds `corpora`; rounds before the last few warm the
/// machine up.
final class ExtractBenchmark {
    private static final int ROUNDS = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ExtractBenchmark() {}

    private record Input(String name, String url, byte[] bytes) {}

    public static void main(String[] args) throws IOException {
        List<Input> pages = new ArrayList<>();
        for (String name : Corpus.ALL) {
            Corpus corpus = Corpus.of(Path.of(args[0]), name);
            for (Corpus.Page page : corpus.pages()) {
                pages.add(new Input(page.id(), page.url(), corpus.bytes(page.path())));
            }
        }
        Extractor extractor = new Extractor();
        long[] least = new long[pages.size()];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int round = 0; round < ROUNDS; round++) {
            long parse = 0;
            long extract = 0;
            for (int i = 0; i < least.length; i++) {
                Input page = pages.get(i);
                parse += nanos(() -> plain(page));
                long nanos = nanos(() -> extractor.extract(page.bytes(), page.url(), null).text().length());
                extract += nanos;
                least[i] = Math.min(least[i], nanos);
            }
            System.out.printf("jsoup %.2f ms a page, Docket %.2f ms, ratio %.2f%n", parse / 1e6 / least.length, extract / 1e6 / least.length, (double) extract / parse);
        }
        long[] sorted = least.clone();
        Arrays.sort(sorted);
        long median = sorted[sorted.length / 2];
        for (int i = 0; i < least.length; i++) {
            if (least[i] == sorted[sorted.length - 1]) {
                System.out.printf("median %.2f ms, slowest %s with %.1f ms, %.1f times the median%n", median / 1e6, pages.get(i).name(), least[i] / 1e6, (double) least[i] / median);
            }
        }
    }

    private interface Work {
        int run();
    }

    private static int sink;

    private static long nanos(Work work) {
        long start = THREADS.getCurrentThreadCpuTime();
        sink += work.run();
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static int plain(Input page) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page.bytes()), null, page.url()).text().length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
