package docket.store;

import docket.model.Enclosure;
import docket.model.Published;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes a feed's entries into the store: new ones become articles, edited ones keep their earlier text, the same
/// article in two feeds is one.
public final class Arrivals {
    /// @param updated false for a new article
    public record Saved(long article, String guid, String url, boolean updated) {}

    /// A date further ahead than this is a mistake of the feed and not used for sorting.
    private static final Duration FUTURE = Duration.ofDays(2);

    private record Known(long id, long page, byte[] hash) {}

    private final Db db;
    private final long feed;
    private final Instant now;

    private Arrivals(Db db, long feed, Instant now) {
        this.db = db;
        this.feed = feed;
        this.now = now;
    }

    /// @param unread how many of the newest new entries stay unread; a first look at a long feed would drown the reader
    /// @return what is new or changed, in the order given
    public static List<Saved> save(Db db, long feed, List<Arrival> arrivals, Instant now, int unread) throws SQLException {
        return new Arrivals(db, feed, now).save(arrivals, unread);
    }

    private List<Saved> save(List<Arrival> arrivals, int unread) throws SQLException {
        Set<String> guids = new HashSet<>();
        arrivals.forEach(a -> guids.add(a.guid()));
        List<Saved> saved = new ArrayList<>();
        Set<Long> pages = new HashSet<>();
        int added = 0;
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            Known known = known(arrival.guid());
            if (known == null) {
                known = renamed(arrival, guids, pages);
            }
            if (known != null) {
                pages.add(known.page());
                if (!Arrays.equals(known.hash(), arrival.contentHash())) {
                    edit(known, arrival);
                    saved.add(new Saved(known.page(), arrival.guid(), arrival.url(), true));
                }
                continue;
            }
            long page = add(arrival, sortAt(arrival, i), added < unread, pages);
            pages.add(page);
            added++;
            saved.add(new Saved(page, arrival.guid(), arrival.url(), false));
        }
        if (!saved.isEmpty()) {
            db.announcement().feeds.add(feed);
        }
        return saved;
    }

    private @Nullable Known known(String guid) throws SQLException {
        return db.one("SELECT id, page_id, content_hash FROM entry WHERE feed_id = ? AND guid = ?", Arrivals::known, feed, guid);
    }

    private static Known known(ResultSet r) throws SQLException {
        return new Known(r.getLong(1), r.getLong(2), r.getBytes(3));
    }

    /// An entry under a new guid is an old one when its page is known and its former guid is gone from the document.
    private @Nullable Known renamed(Arrival arrival, Set<String> guids, Set<Long> pages) throws SQLException {
        Long page = Pages.find(db, arrival.key());
        if (page == null || pages.contains(page)) {
            return null;
        }
        for (Object[] row : db.list("SELECT id, guid, content_hash FROM entry WHERE feed_id = ? AND page_id = ?",
                r -> new Object[] {r.getLong(1), r.getString(2), r.getBytes(3)}, feed, page)) {
            if (!guids.contains((String) row[1])) {
                db.run("UPDATE entry SET guid = ? WHERE id = ?", arrival.guid(), row[0]);
                return new Known((Long) row[0], page, (byte[]) row[2]);
            }
        }
        return null;
    }

    /// Publication time, never later than now; the order of the document where there is none.
    private long sortAt(Arrival arrival, int position) {
        Published said = arrival.published() != null ? arrival.published() : arrival.updated();
        long fallback = now.toEpochMilli() - position;
        if (said == null || said.at().isAfter(now.plus(FUTURE)) || said.at().isBefore(Instant.EPOCH)) {
            return fallback;
        }
        return Math.min(said.at().toEpochMilli(), fallback);
    }

    private long add(Arrival arrival, long sortAt, boolean unread, Set<Long> pages) throws SQLException {
        long page = Pages.findOrAdd(db, arrival.key());
        if (pages.contains(page)) {
            // A second entry of this document with the same address but a guid of its own is another article.
            page = Pages.findOrAdd(db, "entry:" + arrival.guid() + " " + arrival.key());
        }
        Articles.Stored stored = Articles.stored(db, page);
        if (stored == null) {
            Articles.insert(db, page, arrival, sortAt, now);
            if (!unread) {
                Statuses.set(db, Statuses.READ, List.of(page), true, now);
            }
        } else if (arrival.body().from().compareTo(stored.from()) > 0) {
            Articles.replaceBody(db, page, arrival.body(), arrival.wanted());
        }
        long entry = db.insert("INSERT INTO entry (feed_id, guid, page_id, sort_at, content_hash, categories) "
                + "VALUES (?, ?, ?, ?, ?, ?)", feed, arrival.guid(), page, sortAt, arrival.contentHash(),
                arrival.categories().isEmpty() ? null : String.join("\n", arrival.categories()));
        enclosures(entry, arrival.enclosures());
        return page;
    }

    private void enclosures(long entry, List<Enclosure> enclosures) throws SQLException {
        for (int i = 0; i < enclosures.size(); i++) {
            Enclosure e = enclosures.get(i);
            db.run("INSERT OR REPLACE INTO enclosure (entry_id, position, url, type, bytes) VALUES (?, ?, ?, ?, ?)",
                    entry, i, e.url(), e.type(), e.length());
        }
    }

    /// The publisher changed the entry: the earlier text is kept beside the new one.
    private void edit(Known known, Arrival arrival) throws SQLException {
        db.run("UPDATE entry SET content_hash = ? WHERE id = ?", arrival.contentHash(), known.id());
        Articles.Stored stored = Articles.stored(db, known.page());
        if (stored == null) {
            return;
        }
        Articles.keepRevision(db, known.page(), now);
        if (stored.from() == Body.From.PAGE) {
            // The page is the better text; it is fetched again.
            db.run("UPDATE article SET title = ?, wanted = 1, tries = 0, changed_at = ? WHERE id = ?", arrival.title(), now,
                    known.page());
            Articles.reindex(db, known.page());
        } else {
            db.run("UPDATE article SET title = ?, byline = ?, summary = ?, changed_at = ? WHERE id = ?", arrival.title(),
                    arrival.byline(), arrival.summary(), now, known.page());
            Articles.replaceBody(db, known.page(), arrival.body(), arrival.wanted());
        }
        Articles.comments(db, known.page(), arrival.comments());
    }
}
