package docket.store;

import docket.model.Published;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds which entries of a document are stored already. The surest sign goes first, for the whole document: the id as
/// written; the id in another spelling; the address with the same title or date under a new id; the title where there is no
/// address. Two entries of one document are never taken for one, whatever they have in common.
///
/// An id proves nothing when it comes back on another address with another title: then it is a counter's, the stored entry
/// gives it up, and both are kept. A title that was rewritten altogether while the address changed is an edit as long as the
/// date of publication stayed.
final class Recognition {
    /// Titles such as "Update" come back for ever, and some feeds have one id for all: only the latest are looked at.
    private static final int MOST_NAMESAKES = 100;
    /// A date without a time is shared by all of the day: some of the title must agree too.
    private static final double AKIN_ON_THE_DAY = 0.34;

    private interface Sign {
        @Nullable Known find(Arrival arrival) throws SQLException;
    }

    private final Db db;
    private final long feed;
    private final List<Arrival> arrivals;
    private final Set<String> guids = new HashSet<>();
    /// How many entries of the document have one id.
    private final Map<Long, Integer> sharing = new HashMap<>();
    private final Map<Integer, Known> found = new HashMap<>();
    private final Set<Long> claimed = new HashSet<>();
    /// Entries whose id now names another article.
    private final Set<Long> loose = new HashSet<>();

    private Recognition(Db db, long feed, List<Arrival> arrivals) {
        this.db = db;
        this.feed = feed;
        this.arrivals = arrivals;
    }

    /// @return stored entries by their place in `arrivals`
    static Map<Integer, Known> of(Db db, long feed, List<Arrival> arrivals) throws SQLException {
        Recognition recognition = new Recognition(db, feed, arrivals);
        if (db.number("SELECT EXISTS (SELECT 1 FROM entry WHERE feed_id = ?)", feed) != 0) {
            for (Arrival arrival : arrivals) {
                recognition.guids.add(arrival.guid());
                recognition.sharing.merge(arrival.identity(), 1, Integer::sum);
            }
            recognition.each(recognition::byGuid);
            recognition.each(recognition::byIdentity);
            recognition.each(recognition::byAddress);
            recognition.each(recognition::byTitle);
        }
        return recognition.found;
    }

    private void each(Sign sign) throws SQLException {
        for (int i = 0; i < arrivals.size(); i++) {
            if (found.containsKey(i)) {
                continue;
            }
            Known known = sign.find(arrivals.get(i));
            if (known != null) {
                found.put(i, known);
                claimed.add(known.id());
            }
        }
    }

    private @Nullable Known byGuid(Arrival arrival) throws SQLException {
        Known known = db.one(Known.SELECT + "WHERE e.feed_id = ? AND e.guid = ?", Known::of, feed, arrival.guid());
        if (known != null && isAnother(known, arrival)) {
            db.run("UPDATE entry SET guid = guid || ' @' || id WHERE id = ?", known.id());
            loose.add(known.id());
            return null;
        }
        return known;
    }

    private @Nullable Known byIdentity(Arrival arrival) throws SQLException {
        List<Known> spelled = free("WHERE e.feed_id = ? AND e.identity = ? ORDER BY e.id DESC LIMIT " + MOST_NAMESAKES, arrival.identity());
        List<Known> here = spelled.stream().filter(k -> k.isAt(arrival.key())).toList();
        for (List<Known> some : List.of(here, spelled)) {
            for (Known known : some) {
                if (Wording.sameTitle(known.hash(), arrival.contentHash())) {
                    return known;
                }
            }
        }
        if (here.size() == 1 && !arrival.shared()) {
            return here.getFirst();
        }
        boolean alone = sharing.getOrDefault(arrival.identity(), 0) == 1;
        return alone && spelled.size() == 1 && !isAnother(spelled.getFirst(), arrival) ? spelled.getFirst() : null;
    }

    private @Nullable Known byAddress(Arrival arrival) throws SQLException {
        Long page = arrival.hasAddress() ? Pages.find(db, arrival.key()) : null;
        if (page == null) {
            return null;
        }
        // The plus keeps SQLite from going through all of the feed's entries.
        for (Known known : free("WHERE +e.feed_id = ? AND e.page_id = ?", page)) {
            if (known.older() || Wording.sameTitle(known.hash(), arrival.contentHash())
                    || (!arrival.shared() && isOfSameDate(known, arrival))) {
                return known;
            }
        }
        return null;
    }

    private @Nullable Known byTitle(Arrival arrival) throws SQLException {
        byte[] from = Arrays.copyOf(Arrays.copyOf(arrival.contentHash(), 8), 16);
        byte[] to = from.clone();
        Arrays.fill(to, 8, 16, (byte) 0xff);
        boolean made = arrival.id().startsWith("hash:");
        for (Known known : free("WHERE e.feed_id = ? AND e.content_hash BETWEEN ? AND ? ORDER BY e.id DESC LIMIT " + MOST_NAMESAKES, from, to)) {
            boolean sameText = Wording.sameText(known.hash(), arrival.contentHash(), arrival.body().text);
            boolean sameDate = known.isOfDate(arrival.published());
            boolean undated = known.published() == null && arrival.published() == null;
            Published date = arrival.published();
            boolean sameInstant = sameDate && date != null && !date.dayOnly();
            if (arrival.hasAddress() ? known.isAt(arrival.key()) || (sameText && sameInstant)
                    : sameDate || (sameText && (undated || made))) {
                return known;
            }
        }
        return null;
    }

    private static boolean isOfSameDate(Known known, Arrival arrival) {
        Published date = arrival.published();
        return date != null && known.isOfDate(date)
                && (!date.dayOnly() || Identity.agreement(known.title(), arrival.title()) >= AKIN_ON_THE_DAY);
    }

    /// Stored entries that may still be one of the document's.
    private List<Known> free(String where, Object... values) throws SQLException {
        Object[] all = new Object[values.length + 1];
        all[0] = feed;
        System.arraycopy(values, 0, all, 1, values.length);
        return db.list(Known.SELECT + where, Known::of, all).stream()
                .filter(k -> !claimed.contains(k.id()) && (loose.contains(k.id()) || !guids.contains(k.guid()))).toList();
    }

    /// True when the id is one, but the article is another.
    private boolean isAnother(Known known, Arrival arrival) throws SQLException {
        if (known.older() || !arrival.hasAddress() || known.key().startsWith("feed:") || known.isAt(arrival.key())
                || Wording.sameTitle(known.hash(), arrival.contentHash())) {
            return false;
        }
        Long page = Pages.find(db, arrival.key());
        if (page != null && page == known.page()) {
            return false;
        }
        // An id that several entries have had is worth nothing by itself.
        return db.number("SELECT count(*) FROM (SELECT 1 FROM entry WHERE feed_id = ? AND identity = ? LIMIT 2)", feed, arrival.identity()) > 1
                || Identity.isReused(known.title(), arrival.title(), known.isOfDate(arrival.published()),
                        known.published() != null && arrival.published() != null);
    }
}
