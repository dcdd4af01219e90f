package docket.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The articles of some feeds, newest first: each feed's are read from its own index, and no further than its turn comes. One statement
/// for all of them would read and sort every article that they ever had.
final class FeedCandidates implements Candidates {
    /// A feed's first page; each later one is twice as long.
    private static final int FIRST_PAGE = 8;
    private static final int LONGEST_PAGE = 1_024;

    /// When each feed had its newest entry. No condition on the time of articles applies to it: an article that several feeds have keeps
    /// the time that the first of them gave.
    static final String HEADS = "SELECT f.id, (SELECT e.sort_at FROM entry e WHERE e.feed_id = f.id ORDER BY e.sort_at DESC LIMIT 1) AS newest FROM feed f WHERE f.id IN (%s)";
    static final String PAGE = "SELECT page_id, sort_at FROM entry WHERE feed_id = ? AND (sort_at, page_id) < (?, ?) ORDER BY sort_at DESC, page_id DESC LIMIT ?";

    /// An article has the time that the first feed gave, its entry in another feed that feed's: one without dates has those of its looks,
    /// some hours late. So much older may an entry be than its article and still stand in its place; to allow for more takes longer.
    private static final long APART = Duration.ofHours(6).toMillis();

    private record At(long page, long time) {}

    /// A feed on its way back in time.
    private static final class Line {
        private final long feed;
        private final Queue<At> loaded = new ArrayDeque<>();
        private @Nullable At last;
        private int page = FIRST_PAGE;
        private boolean ended;
        /// Its next one; before its first page is read, a time alone, and no article of that time comes before it.
        private At next;

        Line(long feed, long newest) {
            this.feed = feed;
            next = new At(Long.MAX_VALUE, newest);
        }

        At next() {
            return next;
        }
    }

    private final Db db;
    private final PriorityQueue<Line> lines = new PriorityQueue<>(
            Comparator.comparing(Line::next, Comparator.comparingLong(At::time).thenComparingLong(At::page)).reversed());
    /// An article of two feeds is one.
    private final Set<Long> given = new HashSet<>();

    FeedCandidates(Db db, List<Long> feeds) throws SQLException {
        this.db = db;
        String list = String.join(",", feeds.stream().map(String::valueOf).toList());
        db.list(HEADS.formatted(list), r -> {
            long feed = r.getLong(1);
            Long newest = Db.longOrNull(r, "newest");
            return newest != null && lines.add(new Line(feed, newest));
        });
    }

    @Override
    public List<Long> next(int most) throws SQLException {
        List<Long> next = new ArrayList<>();
        while (next.size() < most) {
            Line line = lines.poll();
            if (line == null) {
                break;
            }
            At at = take(line);
            if (at != null && given.add(at.page)) {
                next.add(at.page);
            }
        }
        return next;
    }

    @Override
    public boolean mayBringNewer(long time) {
        Line line = lines.peek();
        return line != null && line.next.time + APART > time;
    }

    /// Its newest that was not taken; null where that has to stand in line first, and after its last.
    private @Nullable At take(Line line) throws SQLException {
        At at = line.loaded.poll();
        if (line.loaded.isEmpty() && !line.ended) {
            load(line);
        }
        At then = line.loaded.peek();
        if (then != null) {
            line.next = then;
            lines.add(line);
        }
        return at;
    }

    private void load(Line line) throws SQLException {
        At last = line.last;
        line.loaded.addAll(db.list(PAGE, r -> new At(r.getLong(1), r.getLong(2)), line.feed, last == null ? Long.MAX_VALUE : last.time,
                last == null ? Long.MIN_VALUE : last.page, line.page));
        for (At at : line.loaded) {
            line.last = at;
        }
        line.ended = line.loaded.size() < line.page;
        line.page = Math.min(LONGEST_PAGE, line.page * 2);
    }
}
