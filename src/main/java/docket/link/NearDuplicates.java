package docket.link;

import java.util.ArrayList;
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

    private final Map<String, Set<Integer>> runs = new LinkedHashMap<>();
    private final Map<Long, List<String>> bands = new HashMap<>();

    /// Whether two texts are one, reprinted.
    public static boolean same(String one, String other) {
        return jaccard(runs(one), runs(other)) >= LIKENESS;
    }

    /// Takes in a text and names the earlier ones that it repeats, in the order of their arrival.
    public List<String> add(String id, String text) {
        Set<Integer> mine = runs(text);
        Set<String> candidates = new HashSet<>();
        for (long band : bands(mine)) {
            candidates.addAll(bands.getOrDefault(band, List.of()));
        }
        List<String> same = new ArrayList<>(runs.keySet().stream()
                .filter(other -> !other.equals(id) && candidates.contains(other))
                .filter(other -> jaccard(mine, runs.getOrDefault(other, Set.of())) >= LIKENESS).toList());
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
        Set<Integer> old = runs.remove(id);
        if (old != null) {
            for (long band : bands(old)) {
                bands.computeIfPresent(band, (b, ids) -> {
                    ids.remove(id);
                    return ids.isEmpty() ? null : ids;
                });
            }
        }
    }

    private static Set<Integer> runs(String text) {
        String cut = text.substring(0, Math.min(text.length(), TEXT_LIMIT)).toLowerCase(Locale.ROOT);
        List<Integer> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= cut.length(); i++) {
            boolean letter = i < cut.length() && Character.isLetterOrDigit(cut.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(cut.substring(start, i).hashCode());
                start = -1;
            }
        }
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i < Math.max(1, words.size() - RUN + 1) && !words.isEmpty(); i++) {
            runs.add(words.subList(i, Math.min(i + RUN, words.size())).hashCode());
        }
        return runs;
    }

    private static double jaccard(Set<Integer> one, Set<Integer> other) {
        int shared = 0;
        for (Integer run : one) {
            shared += other.contains(run) ? 1 : 0;
        }
        int all = one.size() + other.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private static long[] bands(Set<Integer> runs) {
        long[] bands = new long[runs.isEmpty() ? 0 : BANDS];
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
