package docket.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds reprints: texts that share most of their five-word runs. Candidates come from MinHash in bands (Broder 1997),
/// the answer from the exact Jaccard measure of the runs. Keeps the newest texts only. Not thread-safe.
public final class NearDuplicates {
    /// From so large a part of shared runs on two texts are one. Reprints with a new lead share half; a report that quotes
    /// another at length a third.
    static final double LIKENESS = 0.45;
    private static final int RUN = 5;
    private static final int BANDS = 32;
    private static final int ROWS = 3;
    /// Characters of text that are compared.
    private static final int TEXT_LIMIT = 4_000;
    /// Some 5 KB each. Reprints come within days.
    private static final int KEPT = 10_000;
    private static final int[] NONE = {};

    private final Map<String, int[]> runs = new LinkedHashMap<>();
    private final Map<Long, List<String>> bands = new HashMap<>();

    /// Whether two texts are one, reprinted.
    public static boolean same(String one, String other) {
        return jaccard(runs(one), runs(other)) >= LIKENESS;
    }

    /// Takes in a text and names the earlier ones that it repeats, in the order of their arrival.
    public List<String> add(String id, String text) {
        int[] mine = runs(text);
        Set<String> candidates = new HashSet<>();
        for (long band : bands(mine)) {
            candidates.addAll(bands.getOrDefault(band, List.of()));
        }
        List<String> same = new ArrayList<>(runs.keySet().stream()
                .filter(other -> !other.equals(id) && candidates.contains(other))
                .filter(other -> jaccard(mine, runs.getOrDefault(other, NONE)) >= LIKENESS).toList());
        forget(id);
        if (runs.size() >= KEPT) {
            forget(runs.keySet().iterator().next());
        }
        runs.put(id, mine);
        for (long band : bands(mine)) {
            bands.computeIfAbsent(band, b -> new ArrayList<>()).add(id);
        }
        return same;
    }

    private void forget(String id) {
        int[] old = runs.remove(id);
        if (old != null) {
            for (long band : bands(old)) {
                bands.computeIfPresent(band, (b, ids) -> {
                    ids.remove(id);
                    return ids.isEmpty() ? null : ids;
                });
            }
        }
    }

    /// The runs of a text as hash codes, sorted, each once.
    private static int[] runs(String text) {
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

    /// Of two sorted lists.
    private static double jaccard(int[] one, int[] other) {
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

    private static long[] bands(int[] runs) {
        long[] bands = new long[runs.length == 0 ? 0 : BANDS];
        for (int band = 0; band < bands.length; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                long seed = 0x9E3779B97F4A7C15L * (band * ROWS + row + 1);
                long least = Long.MAX_VALUE;
                for (int run : runs) {
                    least = Math.min(least, mixed(run ^ seed));
                }
                key = mixed(key ^ least);
            }
            bands[band] = key;
        }
        return bands;
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
