package docket.app;

import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import docket.model.Sort;
import docket.store.Apart;
import docket.store.Images;
import docket.store.Links;
import docket.store.ListQuery;
import docket.store.Store;
import docket.store.Storylines;
import docket.store.Tallies;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lists of articles and the counts beside them.
public final class Timeline {
    /// Where a page of a list ended; the next begins after it.
    public record Cursor(long sortAt, long id) {
        public static Cursor after(Row row) {
            return new Cursor(row.sortAt(), row.id());
        }
    }

    /// How much there is.
    public record Totals(int articles, int unread) {}

    /// Counts for the sidebar: unread articles, but for starred, later and offline all of them.
    ///
    /// @param followed articles that joined followed stories since the last visit
    /// @param byFeed feeds without unread articles are absent
    public record Unread(int all, int today, int starred, int later, int offline, int followed, Map<Long, Integer> byFeed) {}

    private static final int STORY_LIMIT = 200;

    private final Store store;
    private final InstantSource clock;

    public Timeline(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The next rows, newest first.
    ///
    /// @param after null for the first page
    public List<Row> rows(Scope scope, Filter filter, @Nullable Cursor after, int limit) {
        return rows(scope, filter, Sort.NEWEST, after, limit);
    }

    /// The next rows in an order of the reader's.
    ///
    /// @param after null for the first page
    public List<Row> rows(Scope scope, Filter filter, Sort sort, @Nullable Cursor after, int limit) {
        Long sortAt = after == null ? null : after.sortAt();
        Long id = after == null ? null : after.id();
        return store.read(db -> ListQuery.rows(db, scope, filter, sort, today(), sortAt, id, limit));
    }

    /// The rows with these ids, in that order; ids not stored are left out.
    public List<Row> rows(List<Long> ids) {
        return store.read(db -> ListQuery.rows(db, ids));
    }

    public Totals totals(Scope scope) {
        return store.read(db -> {
            Tallies.Tally kept = Tallies.of(db, scope);
            return kept != null ? new Totals(kept.articles(), kept.unread())
                    : new Totals(ListQuery.count(db, scope, Filter.ALL, today()), ListQuery.count(db, scope, Filter.UNREAD, today()));
        });
    }

    public Unread unread() {
        return store.read(db -> new Unread(Tallies.all(db).unread(),
                ListQuery.count(db, new Scope.Today(), Filter.UNREAD, today()),
                ListQuery.count(db, new Scope.Starred(), Filter.ALL, today()),
                ListQuery.count(db, new Scope.Later(), Filter.ALL, today()),
                Tallies.whole(db).articles(), Storylines.fresh(db), Tallies.unreadByFeed(db)));
    }

    /// Those of the articles of which a picture is stored that a list can show.
    public Set<Long> pictured(Collection<Long> articles) {
        return store.read(db -> {
            Set<Long> pictured = new HashSet<>();
            for (long article : articles) {
                if (Images.hasLead(db, article)) {
                    pictured.add(article);
                }
            }
            return pictured;
        });
    }

    /// Articles of the same story, newest first; empty where the person wants them to stand alone.
    public List<Row> story(long story) {
        return store.read(db -> Apart.is(db, story) ? List.<Row>of() : ListQuery.rows(db, Links.story(db, story, STORY_LIMIT).reversed()));
    }

    private long today() {
        ZoneId zone = ZoneId.systemDefault();
        return clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
