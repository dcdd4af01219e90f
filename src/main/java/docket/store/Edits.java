package docket.store;

import docket.url.WebUrl;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What happens to a stored article when its feed gives it again. The earlier text is kept, lists mark it changed, and it
/// stays read unless the reader wants otherwise.
///
/// An article of several feeds is what the first of them says; another feed may change it only where it showed the very same
/// words before. The text of the page is better than that of the feed: when the feed's changes, the page is fetched again and
/// [PageWriter] sees what changed there.
final class Edits {
    /// Setting: `true` makes a changed article unread again.
    static final String UNREAD_AGAIN = "articles.unread-when-changed";
    /// A feed's text with fewer of the page's words is an extract.
    private static final double WHOLE = 0.8;
    /// So many letters of a cut teaser must stand at the beginning of the whole text.
    private static final int SAME_START = 60;

    private final Db db;
    private final long feed;
    private final Instant now;

    Edits(Db db, long feed, Instant now) {
        this.db = db;
        this.feed = feed;
        this.now = now;
    }

    /// The entry is known by its id but stands on another address now, as after a move to another domain: the new address
    /// becomes another name of its page.
    ///
    /// @return the entry, on the page it is on now
    Known moved(Known known, Arrival arrival) throws SQLException {
        String address = WebUrl.parse(arrival.url());
        if (!arrival.hasAddress() || arrival.shared() || known.isAt(arrival.key()) || address == null) {
            return known;
        }
        Long page = Pages.find(db, arrival.key());
        if (page != null && page == known.page()) {
            return known;
        }
        long here = Pages.alias(db, known.page(), arrival.key());
        // Where another article of this feed has that address, nothing moves.
        if (isFirst(known) && Long.valueOf(here).equals(Pages.find(db, arrival.key()))) {
            db.run("UPDATE article SET url = ? WHERE id = ?", address, here);
            db.announcement().articles.add(here);
        }
        return known.onPage(here);
    }

    /// @return true when the publisher changed what the article says
    boolean apply(Known known, Arrival arrival) throws SQLException {
        Articles.comments(db, known.page(), arrival.comments());
        boolean sameTitle = Wording.sameTitle(known.hash(), arrival.contentHash());
        boolean sameText = Wording.sameText(known.hash(), arrival.contentHash(), arrival.body().text);
        if (known.older() || !sameTitle || !sameText || Wording.isEarlier(known.hash()) || !known.guid().equals(arrival.guid())) {
            db.run("UPDATE entry SET guid = ?, identity = ?, content_hash = ?, categories = ? WHERE id = ?", arrival.guid(),
                    arrival.identity(), arrival.contentHash(), Arrivals.categories(arrival), known.id());
        }
        if (known.older() || (sameTitle && sameText)) {
            return false;
        }
        Arrivals.enclosures(db, known.id(), arrival.enclosures());
        Articles.Shown shown = Articles.shown(db, known.page());
        return shown != null && changed(known, arrival, shown, sameTitle, sameText);
    }

    private boolean changed(Known known, Arrival arrival, Articles.Shown shown, boolean sameTitle, boolean sameText) throws SQLException {
        byte[] says = Wording.hash(shown.title(), shown.text());
        boolean first = isFirst(known);
        boolean newTitle = !sameTitle && !Wording.sameTitle(says, arrival.contentHash())
                && (first || Wording.sameTitle(says, known.hash()));
        boolean newText = !sameText && !Wording.sameText(says, arrival.contentHash()) && (first || Wording.sameText(known.hash(), says, shown.text()))
                && isWorthMore(arrival.body(), shown);
        if (newTitle || (newText && !isCompletion(shown.text(), arrival.body().text))) {
            Revisions.keep(db, known.page(), now);
            if ("true".equals(Settings.get(db, UNREAD_AGAIN))) {
                Statuses.set(db, Statuses.READ, List.of(known.page()), false, now);
            }
        }
        if (newTitle) {
            db.run("UPDATE article SET title = ? WHERE id = ?", arrival.title(), known.page());
        }
        if (newText || first) {
            db.run("UPDATE article SET byline = ifnull(?, byline), summary = ?, lead_image = ifnull(?, lead_image) WHERE id = ?",
                    arrival.byline(), arrival.summary(), arrival.leadImage(), known.page());
        }
        boolean ownPage = Long.valueOf(known.page()).equals(Pages.find(db, arrival.key()));
        if (newText) {
            Articles.replaceBody(db, known.page(), arrival.body(), arrival.wanted() && ownPage);
            Articles.images(db, known.page(), arrival.images());
            db.run("DELETE FROM mention WHERE page_id = ?", known.page());
            Articles.mentions(db, known.page(), arrival.mentions());
        } else {
            if (ownPage && !sameText && (arrival.wanted() || shown.from() == Body.From.PAGE)) {
                db.run("UPDATE article SET wanted = 1, tries = 0 WHERE id = ?", known.page());
            }
            Articles.reindex(db, known.page());
        }
        return newTitle || newText;
    }

    private static boolean isWorthMore(Body fresh, Articles.Shown shown) {
        return shown.from() == Body.From.PAGE
                ? fresh.from() == Body.From.FEED && fresh.words() >= shown.words() * WHOLE
                : fresh.from().compareTo(shown.from()) >= 0;
    }

    /// True when the feed gives the whole of what it had cut off with dots before: nothing was edited.
    private static boolean isCompletion(String before, String after) {
        String cut = before.stripTrailing();
        if (!cut.endsWith("…") && !cut.endsWith("...") && !cut.endsWith("]")) {
            return false;
        }
        String start = Wording.text(cut, Set.of());
        return Wording.text(after, Set.of()).startsWith(start.substring(0, Math.min(SAME_START, Math.max(0, start.length() - 8))));
    }

    /// True when this feed named the article first: lists show its title.
    private boolean isFirst(Known known) throws SQLException {
        return db.number("SELECT feed_id FROM entry WHERE page_id = ? ORDER BY id LIMIT 1", known.page()) == feed;
    }
}
