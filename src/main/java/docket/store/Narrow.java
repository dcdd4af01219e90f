package docket.store;

import docket.store.SearchIndex.Condition;
import docket.store.SearchIndex.State;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a condition says of where the answers are, so that nothing else is gone through.
sealed interface Narrow {
    /// How many articles there are, about; more where that is not known without counting them.
    long articles();

    Candidates candidates(Db db) throws SQLException;

    /// Whether the list of all articles is full of them, so that they are found there as soon.
    default boolean isWide(Db db) throws SQLException {
        return false;
    }

    /// @return null where no condition says such a thing
    static @Nullable Narrow of(Db db, List<Condition> conditions) throws SQLException {
        Narrow narrow = null;
        for (Condition condition : conditions) {
            List<Long> feeds = Conditions.feeds(db, condition);
            if (feeds != null) {
                long articles = Tallies.of(db, feeds).articles();
                narrow = narrow == null || articles < narrow.articles() ? new OfFeeds(feeds, articles) : narrow;
            }
        }
        Conditions.Few few = Conditions.few(db, conditions);
        if (few != null && Conditions.feeds(db, few.condition()) == null) {
            return new Few(few.articles(), Conditions.count(db, few.articles(), Integer.MAX_VALUE));
        }
        return narrow != null ? narrow : InTime.of(db, conditions);
    }

    record OfFeeds(List<Long> feeds, long articles) implements Narrow {
        /// To read the newest of more takes as long as to go down the list of all.
        private static final int NARROW = 300;

        @Override
        public Candidates candidates(Db db) throws SQLException {
            return new FeedCandidates(db, feeds);
        }

        @Override
        public boolean isWide(Db db) {
            return feeds.size() > NARROW;
        }
    }

    /// @param sql for their ids
    record Few(String sql, long articles) implements Narrow {
        @Override
        public Candidates candidates(Db db) {
            return Candidates.of(db, sql);
        }
    }

    /// @param from ms; null for any
    /// @param until ms, exclusive; null for any
    record InTime(@Nullable Long from, @Nullable Long until, boolean unread, long articles) implements Narrow {
        static @Nullable InTime of(Db db, List<Condition> conditions) throws SQLException {
            Long from = null;
            Long until = null;
            for (Condition condition : conditions) {
                if (condition instanceof Condition.Published span) {
                    from = from == null ? span.from() : span.from() == null ? from : Long.valueOf(Math.max(from, span.from()));
                    until = until == null ? span.until() : span.until() == null ? until : Long.valueOf(Math.min(until, span.until()));
                }
            }
            boolean unread = conditions.contains(new Condition.Is(State.UNREAD));
            Tallies.Tally all = Tallies.all(db);
            return from == null && until == null && !unread ? null : new InTime(from, until, unread, unread ? all.unread() : all.articles());
        }

        @Override
        public Candidates candidates(Db db) {
            return Candidates.byTime(db, from, until, unread);
        }

        @Override
        public boolean isWide(Db db) throws SQLException {
            return until == null && articles > Tallies.all(db).articles() / 4;
        }
    }
}
