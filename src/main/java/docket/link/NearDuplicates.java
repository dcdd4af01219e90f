package docket.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds reprints: texts that share most of their five-word runs. Candidates come from MinHash in bands (Broder 1997),
/// the answer from the exact Jaccard measure of the runs. Keeps the newest texts only. Not thread-safe.
public final class NearDuplicates {
    /// From so large a part of shared runs on two texts are one. Reprints with a new lead share half; a report that quotes
    /// another at length a third.
    static final double LIKENESS = 0.45;
    private static final int BANDS = 32;
    private static final int ROWS = 3;
    /// Some 5 KB each. Reprints come within days.
    private static final int KEPT = 10_000;
    private static final int[] NONE = {};

    private final Map<String, int[]> runs = new LinkedHashMap<>();
    private final Map<Long, List<String>> bands = new HashMap<>();

    /// Whether two texts are one, reprinted.
    public static boolean same(String one, String other) {
        return Runs.jaccard(Runs.of(one), Runs.of(other)) >= LIKENESS;
    }

    /// Takes in a text and names the earlier ones that it repeats, in the order of their arrival.
    public List<String> add(String id, String text) {
        int[] mine = Runs.of(text);
        Set<String> candidates = new HashSet<>();
        for (long band : bands(mine)) {
            candidates.addAll(bands.getOrDefault(band, List.of()));
        }
        List<String> same = new ArrayList<>(runs.keySet().stream()
                .filter(other -> !other.equals(id) && candidates.contains(other))
                .filter(other -> Runs.jaccard(mine, runs.getOrDefault(other, NONE)) >= LIKENESS).toList());
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

    private static long[] bands(int[] runs) {
        long[] bands = new long[runs.length == 0 ? 0 : BANDS];
        for (int band = 0; band < bands.length; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                long seed = 0x9E3779B97F4A7C15L * (band * ROWS + row + 1);
                long least = Long.MAX_VALUE;
                for (int run : runs) {
                    least = Math.min(least, Runs.mixed(run ^ seed));
                }
                key = Runs.mixed(key ^ least);
            }
            bands[band] = key;
        }
        return bands;
    }
}
