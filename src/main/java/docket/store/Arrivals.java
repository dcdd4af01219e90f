package docket.store;

import docket.model.Enclosure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Takes a feed's entries into the store: new ones become articles, known ones are looked at for edits, the same article in
/// two feeds is one. [Recognition] says which are known, [SortTimes] where they stand in time, [Edits] what an edit changes.
/// Nothing here ever removes: what leaves the feed stays.
public final class Arrivals {
    /// @param updated false for a new article
    public record Saved(long article, String guid, String url, boolean updated) {}

    /// Setting: how many entries of a feed's first document stay unread, the newest by date. All are stored; unread ones by
    /// the hundred would drown the reader.
    public static final String FIRST_UNREAD = "feeds.first-unread";
    private static final int FIRST_UNREAD_DEFAULT = 30;
    private static final int MOST_PAGES_OF_ONE_ADDRESS = 4;

    private final Db db;
    private final long feed;
    private final Instant now;
    private final List<Arrival> arrivals;
    /// Of this document so far.
    private final Set<Long> pages = new HashSet<>();
    /// New ones that are not counted yet, and those of them that are not to be unread.
    private final List<Long> uncountedArticles = new ArrayList<>();
    private final List<Long> uncountedEntries = new ArrayList<>();
    private final List<Long> read = new ArrayList<>();

    private Arrivals(Db db, long feed, List<Arrival> arrivals, Instant now) {
        this.db = db;
        this.feed = feed;
        this.arrivals = arrivals;
        this.now = now;
    }

    /// @param firstLook true for the first document of a feed
    /// @return what is new or changed, in the order given
    public static List<Saved> save(Db db, long feed, List<Arrival> arrivals, Instant now, boolean firstLook) throws SQLException {
        return new Arrivals(db, feed, arrivals, now).save(firstLook);
    }

    /// Those that the store does not have with the same words: only their bodies are worth packing. Looks at the feed's newest entries.
    public static List<Arrival> unknown(Db db, long feed, List<Arrival> arrivals) throws SQLException {
        Map<String, byte[]> stored = new HashMap<>();
        db.list("SELECT guid, content_hash FROM entry WHERE feed_id = ? ORDER BY sort_at DESC LIMIT ?", r -> stored.put(r.getString(1), r.getBytes(2)),
                feed, 2 * arrivals.size());
        return arrivals.stream().filter(a -> !Arrays.equals(stored.get(a.guid()), a.contentHash())).toList();
    }

    private List<Saved> save(boolean firstLook) throws SQLException {
        Map<Integer, Known> known = Recognition.of(db, feed, arrivals);
        known.values().forEach(k -> pages.add(k.page()));
        long[] times = SortTimes.of(arrivals, known, now, firstLook);
        Set<Integer> unread = firstLook ? newest(times, known.keySet()) : Set.of();
        Edits edits = new Edits(db, feed, now);
        List<Saved> saved = new ArrayList<>();
        // From the end: of entries with one time the upper one gets the higher number, and lists show that first.
        for (int i = arrivals.size() - 1; i >= 0; i--) {
            Arrival arrival = arrivals.get(i);
            Known stored = known.get(i);
            if (stored == null) {
                saved.add(new Saved(add(arrival, times[i], !firstLook || unread.contains(i)), arrival.id(), arrival.url(), false));
            } else {
                // An edit may join two articles, and triggers count those that go.
                count();
                Known here = edits.moved(stored, arrival);
                pages.add(here.page());
                if (edits.apply(here, arrival)) {
                    saved.add(new Saved(here.page(), arrival.id(), arrival.url(), true));
                }
            }
        }
        count();
        if (!saved.isEmpty()) {
            db.announcement().feeds.add(feed);
        }
        return saved.reversed();
    }

    /// Counts what is new, in one go for all: one by one it was a seventh of the work.
    private void count() throws SQLException {
        if (!uncountedArticles.isEmpty()) {
            Tallies.articles(db, uncountedArticles);
            uncountedArticles.clear();
        }
        if (!uncountedEntries.isEmpty()) {
            Tallies.entries(db, feed, uncountedEntries);
            uncountedEntries.clear();
        }
        if (!read.isEmpty()) {
            Statuses.set(db, Statuses.READ, List.copyOf(read), true, now);
            read.clear();
        }
    }

    private Set<Integer> newest(long[] times, Set<Integer> known) throws SQLException {
        String set = Settings.get(db, FIRST_UNREAD);
        int most = set != null && set.matches("\\d{1,6}") ? Integer.parseInt(set) : FIRST_UNREAD_DEFAULT;
        return Set.copyOf(IntStream.range(0, times.length).boxed().filter(i -> !known.contains(i))
                .sorted(Comparator.comparingLong(i -> -times[i])).limit(most).toList());
    }

    private long add(Arrival arrival, long sortAt, boolean unread) throws SQLException {
        Long known = Pages.find(db, arrival.key());
        long page = known == null ? Pages.add(db, arrival.key()) : pageFor(arrival);
        pages.add(page);
        boolean wanted = arrival.wanted() && (known == null || known == page);
        Articles.Stored stored = known == null ? null : Articles.stored(db, page);
        if (stored == null) {
            Articles.insert(db, page, arrival, sortAt, wanted, now);
            uncountedArticles.add(page);
            if (known != null) {
                Tallies.named(db, page);
            }
            if (!unread) {
                read.add(page);
            }
        } else if (arrival.body().from().compareTo(stored.from()) > 0) {
            Articles.replaceBody(db, page, arrival.body(), wanted);
            Articles.images(db, page, arrival.images());
        }
        db.run("INSERT INTO entry (feed_id, guid, identity, page_id, sort_at, content_hash, categories) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?)", feed, arrival.guid(), arrival.identity(), page, sortAt, arrival.contentHash(),
                categories(arrival));
        if (!arrival.enclosures().isEmpty()) {
            enclosures(db, db.number("SELECT last_insert_rowid()"), arrival.enclosures());
        }
        uncountedEntries.add(page);
        return page;
    }

    /// The page of the entry's address; one of its own where another entry of this feed has that: on a live page many entries
    /// have one address.
    private long pageFor(Arrival arrival) throws SQLException {
        List<String> keys = List.of(arrival.key(), "entry:" + arrival.guid() + " " + arrival.key(),
                "entry:" + arrival.guid() + "#" + Long.toHexString(Pages.hash(arrival.title())) + " " + arrival.key());
        for (String key : keys) {
            Long page = Pages.find(db, key);
            if (page == null || isFree(page, arrival, key)) {
                return Pages.findOrAdd(db, key);
            }
        }
        for (int n = 2; n <= MOST_PAGES_OF_ONE_ADDRESS; n++) {
            String key = keys.getLast().replaceFirst(" ", "#" + n + " ");
            if (Pages.find(db, key) == null) {
                return Pages.findOrAdd(db, key);
            }
        }
        return Pages.findOrAdd(db, "entry:" + arrival.guid() + "#" + now.toEpochMilli() + " " + arrival.key());
    }

    private boolean isFree(long page, Arrival arrival, String key) throws SQLException {
        if (pages.contains(page) || db.number("SELECT EXISTS (SELECT 1 FROM entry WHERE page_id = ? AND +feed_id = ?)", page, feed) != 0) {
            return false;
        }
        // Another feed had this address first. Of a live page it has perhaps another entry.
        return !arrival.shared() || !key.equals(arrival.key())
                || Wording.sameTitle(db.text("SELECT title FROM article WHERE id = ?", page), arrival.title())
                || db.number("SELECT EXISTS (SELECT 1 FROM article WHERE id = ?)", page) == 0;
    }

    static @org.jspecify.annotations.Nullable String categories(Arrival arrival) {
        return arrival.categories().isEmpty() ? null : String.join("\n", arrival.categories());
    }

    static void enclosures(Db db, long entry, List<Enclosure> enclosures) throws SQLException {
        for (int i = 0; i < enclosures.size(); i++) {
            Enclosure e = enclosures.get(i);
            db.run("INSERT OR REPLACE INTO enclosure (entry_id, position, url, type, bytes) VALUES (?, ?, ?, ?, ?)",
                    entry, i, e.url(), e.type(), e.length());
        }
    }
}
