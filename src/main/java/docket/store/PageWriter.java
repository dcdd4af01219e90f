package docket.store;

import docket.model.Published;
import docket.model.Teaser;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes a fetched page into the store: a new article, or the full text of a known one.
public final class PageWriter {
    /// A shorter beginning may be a section's name, "Opinion | ...".
    private static final int LEAST_HEADLINE = 20;

    private PageWriter() {}

    /// @return the article; another one than the key's when its aliases show that both are one
    public static long save(Db db, SavedPage saved, Instant now) throws SQLException {
        long page = Pages.findOrAdd(db, saved.key());
        Articles.Stored stored = Articles.stored(db, page);
        if (stored == null) {
            insert(db, page, saved, now);
        } else {
            update(db, page, saved, now);
        }
        Articles.comments(db, page, saved.comments());
        Articles.images(db, page, saved.images());
        if (saved.body() != null) {
            db.run("DELETE FROM mention WHERE page_id = ?", page);
            Articles.mentions(db, page, saved.mentions());
        }
        if (!saved.links().isEmpty()) {
            links(db, page, saved.links());
        }
        for (String alias : saved.aliases()) {
            page = Pages.alias(db, page, alias);
        }
        db.announcement().articles.add(page);
        return page;
    }

    /// Notes that the full text could not be had; it is tried again while `retry` holds.
    public static void failed(Db db, long article, String problem, boolean retry) throws SQLException {
        db.run("UPDATE article SET problem = ?, tries = tries + 1, wanted = CASE WHEN ? AND tries < 2 THEN 1 ELSE 0 END "
                + "WHERE id = ?", problem, retry, article);
        db.announcement().articles.add(article);
    }

    private static void insert(Db db, long page, SavedPage s, Instant now) throws SQLException {
        Body body = s.body() != null ? s.body() : Body.of(Body.From.SUMMARY, "", s.summary() == null ? "" : s.summary());
        Published published = SortTimes.possible(s.published(), now);
        long sortAt = published == null || published.at().isAfter(now) ? now.toEpochMilli() : published.at().toEpochMilli();
        String title = s.title() == null ? s.url() : s.title();
        db.run("INSERT INTO article (id, url, title, byline, site, section, lang, published_at, published_day, sort_at, arrived_at, summary, "
                + "lead_image, body_from, text, words, problem, page_title, read) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
                + "?12, ?13, ?14, ?15, ?16, ?17, ?18, ifnull((SELECT read FROM status WHERE page_id = ?1), 0))",
                page, s.url(), title, s.byline(), s.site(), s.section(), s.lang(), published == null ? null : published.at(),
                published != null && published.dayOnly(), sortAt, now, s.summary(), s.leadImage(), body.from.name(), body.packed(),
                body.words, s.problem(), s.title());
        Tallies.articles(db, List.of(page));
        Tallies.named(db, page);
        Articles.reindex(db, page);
    }

    private static void update(Db db, long page, SavedPage s, Instant now) throws SQLException {
        Articles.Shown shown = Articles.shown(db, page);
        if (shown == null) {
            return;
        }
        Published published = SortTimes.possible(s.published(), now);
        db.run("UPDATE article SET byline = ifnull(byline, ?), site = ifnull(?, site), section = ifnull(?, section), lang = ifnull(?, lang), "
                + "summary = ifnull(summary, ?), lead_image = ifnull(?, lead_image), choice = ifnull(?, choice), problem = ?, wanted = 0, "
                + "published_day = CASE WHEN published_at IS NULL THEN ? ELSE published_day END, "
                + "published_at = ifnull(published_at, ?), url = CASE WHEN url = '' THEN ? ELSE url END WHERE id = ?",
                s.byline(), s.site(), s.section(), s.lang(), s.summary(), s.leadImage(), s.choice(), s.problem(), published != null && published.dayOnly(),
                published == null ? null : published.at(), s.url(), page);
        Body body = s.body();
        boolean newText = body != null && isEdited(db, page, s, body, shown);
        // Only a headline that the reader was shown is replaced; the feed may have one of its own.
        boolean newTitle = body != null && s.title() != null && shown.pageTitle() != null && Wording.sameTitle(shown.pageTitle(), shown.title())
                && !Wording.sameTitle(shown.pageTitle(), s.title());
        if (newTitle || newText) {
            // The feed told of the edit before its page was fetched: what it replaced is kept already.
            if (newTitle || !shown.wanted() || !Revisions.latestHasText(db, page, shown.text())) {
                Revisions.keep(db, page, now);
            }
        }
        if (newTitle) {
            db.run("UPDATE article SET title = ? WHERE id = ?", s.title(), page);
        }
        if (s.title() != null && body != null) {
            db.run("UPDATE article SET page_title = ? WHERE id = ?", s.title(), page);
        }
        withoutSiteName(db, page, s.title());
        if (body != null && (newText || shown.from() != Body.From.PAGE)) {
            Articles.replaceBody(db, page, body, false);
        } else if (newTitle) {
            Articles.reindex(db, page);
        }
    }

    /// True when the page said something else when it was last read. A teaser that becomes the whole text is no edit, nor is
    /// another choice of headlines below the text.
    private static boolean isEdited(Db db, long page, SavedPage s, Body body, Articles.Shown shown) throws SQLException {
        if (shown.from() != Body.From.PAGE) {
            return false;
        }
        Set<String> listed = new HashSet<>();
        db.list("SELECT title, teaser FROM link WHERE from_page = ?", r -> {
            listed.add(r.getString(1));
            String teaser = r.getString(2);
            return teaser == null || listed.add(teaser);
        }, page);
        for (SavedPage.Listed l : s.links()) {
            listed.add(l.teaser().title());
            String teaser = l.teaser().teaser();
            if (teaser != null) {
                listed.add(teaser);
            }
        }
        return !Wording.text(shown.text(), listed).equals(Wording.text(body.text, listed));
    }

    /// Some feeds give the page's `title` with the site's name behind it; the headline alone reads better.
    private static void withoutSiteName(Db db, long page, @Nullable String headline) throws SQLException {
        String title = db.text("SELECT title FROM article WHERE id = ?", page);
        if (headline != null && title != null && headline.length() >= LEAST_HEADLINE && title.startsWith(headline)
                && title.substring(headline.length()).matches("\\s*[|·•–—»:-]\\s.{1,60}")) {
            db.run("UPDATE article SET title = ? WHERE id = ?", headline, page);
            Articles.reindex(db, page);
        }
    }

    private static void links(Db db, long page, List<SavedPage.Listed> links) throws SQLException {
        db.run("DELETE FROM link WHERE from_page = ?", page);
        Set<String> seen = new HashSet<>();
        int position = 0;
        for (SavedPage.Listed listed : links) {
            Teaser t = listed.teaser();
            if (!seen.add(t.section() + "\n" + listed.key())) {
                continue;
            }
            db.run("INSERT INTO link (from_page, position, to_page, section, url, title, teaser, published_at, published_day) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", page, position++, Pages.findOrAdd(db, listed.key()), t.section(), t.url(),
                    t.title(), t.teaser(), t.published() == null ? null : t.published().at(),
                    t.published() != null && t.published().dayOnly());
        }
    }
}
