package docket.app;

import docket.model.Row;
import docket.store.Fewer;
import docket.store.ListQuery;
import docket.store.SearchIndex.Order;
import docket.store.Settings;
import docket.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a person may want to read next, with the reason: unread articles of the last weeks that a watchlist of theirs finds, or that
/// cite what articles they starred cite. Of what they want fewer there is less, and then none. From the store alone.
public final class Recommending {
    /// @param why the reason in an English sentence: "because you follow AI Act"; picks for one reason have the same
    public record Pick(Row row, String why) {}

    private static final Duration LATELY = Duration.ofDays(21);
    /// For so long the candidates stand: to find them takes a search for each watchlist.
    private static final Duration STAND = Duration.ofMinutes(2);
    private static final int WATCHLISTS = 12;
    private static final int FOUND = 40;
    private static final int DOCUMENTS = 8;
    private static final int CITING = 12;
    private static final int MOST_FOR_ONE_REASON = 2;
    /// What one "fewer like this" takes from all that is recommended for the same reason, and from the same source: two of the first
    /// kind, or three of the second, leave nothing.
    private static final double LESS_FOR_REASON = 0.5;
    private static final double LESS_FOR_SOURCE = 0.34;

    private final Store store;
    private final Search search;
    private final InstantSource clock;
    private volatile @Nullable Candidates candidates;

    private record Candidates(Instant since, List<Pick> picks) {}

    public Recommending(Store store, Search search, InstantSource clock) {
        this.store = store;
        this.search = search;
        this.clock = clock;
    }

    /// The best first.
    ///
    /// @param fits says which may be recommended here
    public List<Pick> picks(Predicate<Row> fits, int limit) {
        List<Fewer.Wish> wishes = store.read(Fewer::all);
        Set<Long> gone = new HashSet<>();
        wishes.forEach(wish -> gone.add(wish.article()));
        Map<String, Integer> given = new HashMap<>();
        List<Pick> picks = new ArrayList<>();
        for (Pick pick : weighed(wishes)) {
            boolean room = given.getOrDefault(pick.why(), 0) < MOST_FOR_ONE_REASON;
            if (picks.size() < limit && room && fits.test(pick.row()) && gone.add(pick.row().id())) {
                given.merge(pick.why(), 1, Integer::sum);
                picks.add(pick);
            }
        }
        return picks;
    }

    private record Weighed(Pick pick, double weight) {}

    /// The heaviest first, without those that weigh nothing. Each is weighed once: the clock goes on meanwhile.
    private List<Pick> weighed(List<Fewer.Wish> wishes) {
        Instant now = clock.instant();
        return candidates().stream().map(pick -> new Weighed(pick, weight(pick, wishes, now))).filter(each -> each.weight() > 0)
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed()).map(Weighed::pick).toList();
    }

    /// Between 0 and 1; newer articles weigh more.
    private static double weight(Pick pick, List<Fewer.Wish> wishes, Instant now) {
        long reasons = wishes.stream().filter(wish -> wish.reason().equals(pick.why())).count();
        long sources = wishes.stream().filter(wish -> wish.source().equals(pick.row().sourceKey())).count();
        double liked = 1 - LESS_FOR_REASON * reasons - LESS_FOR_SOURCE * sources;
        double age = (double) (now.toEpochMilli() - pick.row().sortAt()) / LATELY.toMillis();
        return liked <= 0.01 ? 0 : liked * (1 - Math.clamp(age, 0, 1) / 2);
    }

    /// Of an article, and of what is like it, the person wants fewer.
    ///
    /// @param why what it was recommended for
    public void fewer(long article, String why) {
        store.update(db -> {
            for (Row row : ListQuery.rows(db, List.of(article))) {
                Fewer.add(db, new Fewer.Wish(article, why, row.sourceKey()), clock.instant());
            }
        });
    }

    /// Takes [#fewer] back.
    public void undo(long article) {
        store.update(db -> Fewer.remove(db, article));
    }

    private List<Pick> candidates() {
        Candidates known = candidates;
        Instant now = clock.instant();
        if (known == null || now.isAfter(known.since().plus(STAND)) || now.isBefore(known.since())) {
            known = new Candidates(now, find(now));
            candidates = known;
        }
        // What was read since is no recommendation any more.
        Map<Long, Row> rows = new HashMap<>();
        List<Long> ids = known.picks().stream().map(pick -> pick.row().id()).distinct().toList();
        store.read(db -> ListQuery.rows(db, ids)).forEach(row -> rows.put(row.id(), row));
        return known.picks().stream().filter(pick -> rows.get(pick.row().id()) instanceof Row row && !row.read()).toList();
    }

    private List<Pick> find(Instant now) {
        long since = now.minus(LATELY).toEpochMilli();
        List<Pick> picks = new ArrayList<>();
        for (Settings.Watchlist list : store.read(Settings::watchlists).stream().limit(WATCHLISTS).toList()) {
            search.begin(list.query(), Order.NEWEST, FOUND).rows().stream().filter(row -> !row.read() && row.sortAt() >= since)
                    .forEach(row -> picks.add(new Pick(row, "because you follow " + list.name())));
        }
        for (String document : store.read(db -> Fewer.cited(db, DOCUMENTS))) {
            store.read(db -> ListQuery.rows(db, Fewer.citing(db, document, since, CITING)))
                    .forEach(row -> picks.add(new Pick(row, "because you starred articles that cite " + document)));
        }
        return List.copyOf(picks);
    }
}
