package docket.link;

import java.util.Arrays;
import java.util.Locale;

/// The runs of five words of a text, as numbers: what reprints share and reports of one event do not.
final class Runs {
    private static final int RUN = 5;
    /// Characters of text that are compared.
    private static final int TEXT_LIMIT = 4_000;
    /// Runs in a sample: enough to tell a half from a quarter (the standard deviation is a sixteenth).
    private static final int SAMPLE = 64;

    private Runs() {}

    /// The runs of a text, sorted, each once.
    static int[] of(String text) {
        int[] words = words(text);
        int[] runs = new int[words.length == 0 ? 0 : Math.max(1, words.length - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            int hash = 1;
            for (int k = i; k < Math.min(i + RUN, words.length); k++) {
                hash = 31 * hash + words[k];
            }
            runs[i] = hash;
        }
        return Arrays.stream(runs).sorted().distinct().toArray();
    }

    private static int[] words(String text) {
        String cut = text.substring(0, Math.min(text.length(), TEXT_LIMIT)).toLowerCase(Locale.ROOT);
        int[] words = new int[cut.length() / 2 + 1];
        int count = 0;
        int hash = 0;
        boolean inside = false;
        for (int i = 0; i <= cut.length(); i++) {
            boolean letter = i < cut.length() && Character.isLetterOrDigit(cut.charAt(i));
            if (letter) {
                hash = 31 * hash + cut.charAt(i);
                inside = true;
            } else if (inside) {
                words[count++] = hash;
                hash = 0;
                inside = false;
            }
        }
        return Arrays.copyOf(words, count);
    }

    /// The part of the runs of two texts that both have, 0 to 1.
    static double jaccard(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, k = 0; i < one.length && k < other.length;) {
            if (one[i] == other[k]) {
                shared++;
            }
            int step = Integer.compare(one[i], other[k]);
            i += step <= 0 ? 1 : 0;
            k += step >= 0 ? 1 : 0;
        }
        int all = one.length + other.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /// Those of the runs whose mixed numbers are the least: small enough to be kept for every text (a bottom-k sketch, Broder
    /// 1997).
    static int[] sample(int[] runs) {
        return Arrays.stream(runs).map(run -> (int) mixed(run)).sorted().distinct().limit(SAMPLE).toArray();
    }

    /// About [#jaccard] of the texts of two samples.
    static double likeness(int[] one, int[] other) {
        int shared = 0;
        int all = 0;
        for (int i = 0, k = 0; (i < one.length || k < other.length) && all < SAMPLE; all++) {
            int step = i == one.length ? 1 : k == other.length ? -1 : Integer.compare(one[i], other[k]);
            shared += step == 0 ? 1 : 0;
            i += step <= 0 ? 1 : 0;
            k += step >= 0 ? 1 : 0;
        }
        return all == 0 ? 0 : (double) shared / all;
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
