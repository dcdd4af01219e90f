package docket.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Articles among which the answers to a search are, newest first, some at a time: no more of them are read than are needed.
interface Candidates {
    /// The next ones.
    ///
    /// @param most how many at most; fewer when these are the last
    List<Long> next(int most) throws SQLException;

    /// Whether one that is still to come may be newer than `time`, in ms: they come in an order that is not wholly that of their times.
    default boolean mayBringNewer(long time) {
        return false;
    }

    /// All articles that were published in a span of time.
    ///
    /// @param from ms; null for any
    /// @param until ms, exclusive; null for any
    /// @param unread true when only unread ones can be answers
    static Candidates byTime(Db db, @Nullable Long from, @Nullable Long until, boolean unread) {
        return new ByTime(db, timeSql(from, unread), until == null ? Long.MAX_VALUE : until);
    }

    /// Few, read at once.
    ///
    /// @param articles SQL for their ids
    static Candidates of(Db db, String articles) {
        return new Known(db, "SELECT a.id FROM article a WHERE a.id IN (" + articles + ") ORDER BY a.sort_at DESC, a.id DESC");
    }

    /// Bound: time and id of the one before, how many.
    static String timeSql(@Nullable Long from, boolean unread) {
        return "SELECT a.id, a.sort_at FROM article a INDEXED BY " + (unread ? "article_unread" : "article_by_time") + " WHERE (a.sort_at, a.id) < (?, ?)"
                + (unread ? " AND a.read = 0" : "") + (from == null ? "" : " AND a.sort_at >= " + from) + " ORDER BY a.sort_at DESC, a.id DESC LIMIT ?";
    }

    /// Pages go by key, as those of lists.
    final class ByTime implements Candidates {
        private record At(long id, long time) {}

        private final Db db;
        private final String sql;
        private At last;

        private ByTime(Db db, String sql, long until) {
            this.db = db;
            this.sql = sql;
            last = new At(Long.MIN_VALUE, until);
        }

        @Override
        public List<Long> next(int most) throws SQLException {
            List<At> next = db.list(sql, r -> new At(r.getLong(1), r.getLong(2)), last.time, last.id, most);
            last = next.isEmpty() ? last : next.getLast();
            return next.stream().map(At::id).toList();
        }
    }

    final class Known implements Candidates {
        private final Db db;
        private final String sql;
        private @Nullable List<Long> all;

        private Known(Db db, String sql) {
            this.db = db;
            this.sql = sql;
        }

        @Override
        public List<Long> next(int most) throws SQLException {
            List<Long> left = all == null ? db.ids(sql) : all;
            int taken = Math.min(most, left.size());
            all = left.subList(taken, left.size());
            return new ArrayList<>(left.subList(0, taken));
        }
    }
}
