package docket.link;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/// What speaks for two articles being near beside their own words: a third one that is near to both. Headlines of one story
/// may share no word ("Search for jet widens", "Malaysia plane: what we know") and yet have many neighbours in common.
final class Paths {
    /// Two headlines of a large story have so many neighbours in common; of fewer the rest counts as none.
    private static final int MANY = 10;
    private static final double IN_GROUPING = 1.2;
    /// Texts of more terms have enough of their own to be compared by: a headline has some fifteen, with its pairs.
    private static final double HEADLINE = 30;
    private static final double IN_RELATED = 0.5;

    private final Map<Live, Double> worth = new IdentityHashMap<>();
    private final Live from;

    /// From an article to its neighbours and theirs.
    Paths(Live from) {
        this.from = from;
        from.near.forEach(near -> worth.put(near.other(), near.worth()));
    }

    /// How much a reader wants a neighbour: what it is worth, and what the best way by a third article adds.
    double worth(Live.Near near) {
        double best = 0;
        for (Live.Near next : near.other().near) {
            best = Math.max(best, next.worth() * worth.getOrDefault(next.other(), 0.0));
        }
        return near.worth() + IN_RELATED * Math.sqrt(best);
    }

    /// How much two articles tell one story: as alike as they are, and for headlines the ways by the third ones they have in
    /// common, on average.
    double alike(Live.Near near) {
        double headline = 1 - Math.min(from.terms.length, near.other().terms.length) / HEADLINE;
        if (headline <= 0) {
            return near.alike();
        }
        double[] ways = near.other().near.stream()
                .mapToDouble(next -> -Math.sqrt(next.worth() * worth.getOrDefault(next.other(), 0.0))).sorted().limit(MANY).toArray();
        return near.alike() - IN_GROUPING * headline * Arrays.stream(ways).sum() / MANY;
    }
}
