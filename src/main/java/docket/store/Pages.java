package docket.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of `page` and `alias`: addresses by their key.
public final class Pages {
    /// Browsers show some 2,000 characters of an address; real articles' keys have at most a few hundred.
    private static final int LONGEST = 2_000;
    private static final int KEPT = 200;

    private Pages() {}

    /// The page with this key or alias; null when it is unknown.
    public static @Nullable Long find(Db db, String key) throws SQLException {
        String name = name(key);
        return db.one("SELECT id FROM page WHERE key = ?1 UNION ALL SELECT page_id FROM alias WHERE key = ?1 LIMIT 1", r -> r.getLong(1), name);
    }

    /// The key as it is stored: of a very long one the beginning and 128 bits of its hash, so that the indexes stay small.
    static String name(String key) {
        if (key.length() <= LONGEST) {
            return key;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return key.substring(0, KEPT) + "…" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static long findOrAdd(Db db, String key) throws SQLException {
        Long id = find(db, key);
        return id != null ? id : add(db, key);
    }

    /// @param key of no page yet
    static long add(Db db, String key) throws SQLException {
        return db.insert("INSERT INTO page (key) VALUES (?)", name(key));
    }

    static @Nullable String key(Db db, long page) throws SQLException {
        return db.text("SELECT key FROM page WHERE id = ?", page);
    }

    /// Makes `key` another name of `page`. When it is the key of an article of its own, the two become one, unless both
    /// stand in one feed: then the publisher's claim that they are the same is wrong.
    ///
    /// @return the page that both now are
    static long alias(Db db, long page, String key) throws SQLException {
        Long other = find(db, key);
        if (other == null) {
            db.run("INSERT INTO alias (key, page_id) VALUES (?, ?)", name(key), page);
            return page;
        }
        if (other == page) {
            return page;
        }
        boolean sameFeed = db.number("SELECT EXISTS (SELECT 1 FROM entry a JOIN entry b ON +a.feed_id = +b.feed_id "
                + "WHERE a.page_id = ? AND b.page_id = ?)", page, other) != 0;
        return sameFeed ? page : merge(db, Math.min(page, other), Math.max(page, other));
    }

    /// Moves everything of `gone` to `kept` and makes its key an alias. Read, starred and later are kept from both.
    static long merge(Db db, long kept, long gone) throws SQLException {
        boolean keptIsArticle = db.number("SELECT EXISTS (SELECT 1 FROM article WHERE id = ?)", kept) != 0;
        boolean goneIsArticle = db.number("SELECT EXISTS (SELECT 1 FROM article WHERE id = ?)", gone) != 0;
        if (goneIsArticle && !keptIsArticle) {
            // Only the target of links so far: the article's row is worth more than the older number.
            return merge(db, gone, kept);
        }
        db.run("INSERT INTO status (page_id, read, starred, later, changed_at) SELECT ?, read, starred, later, changed_at "
                + "FROM status WHERE page_id = ? ON CONFLICT (page_id) DO UPDATE SET read = max(read, excluded.read), "
                + "starred = max(starred, excluded.starred), later = max(later, excluded.later)", kept, gone);
        db.run("DELETE FROM status WHERE page_id = ?", gone);
        db.run("UPDATE article SET read = ifnull((SELECT read FROM status WHERE page_id = ?1), read) WHERE id = ?1", kept);
        if (goneIsArticle && keptIsArticle) {
            takeBetterBody(db, kept, gone);
        }
        db.run("UPDATE entry SET page_id = ? WHERE page_id = ?", kept, gone);
        db.run("UPDATE link SET to_page = ? WHERE to_page = ?", kept, gone);
        for (String table : List.of("link SET from_page", "mention SET page_id", "revision SET page_id", "citation SET page_id",
                "image_use SET page_id", "thread SET page_id", "similar SET other", "similar SET page_id")) {
            db.run("UPDATE OR IGNORE " + table + " = ? WHERE " + table.substring(table.lastIndexOf(' ') + 1) + " = ?", kept, gone);
        }
        db.run("UPDATE alias SET page_id = ? WHERE page_id = ?", kept, gone);
        db.run("UPDATE article SET story_id = ? WHERE story_id = ?", kept, gone);
        db.run("UPDATE article SET story_id = ? WHERE story_id = ?", -kept, -gone);
        db.run("UPDATE article SET reprint_of = CASE WHEN id = ?1 THEN NULL ELSE ?1 END WHERE reprint_of = ?2", kept, gone);
        Storylines.renumber(db, kept, gone);
        Storylines.renumber(db, -kept, -gone);
        String goneKey = key(db, gone);
        if (goneIsArticle) {
            db.indexing().remove(gone);
        }
        db.run("DELETE FROM page WHERE id = ?", gone);
        if (goneKey != null) {
            db.run("INSERT OR REPLACE INTO alias (key, page_id) VALUES (?, ?)", goneKey, kept);
        }
        db.announcement().articles.add(gone);
        db.announcement().articles.add(kept);
        return kept;
    }

    /// Of two copies of one article the fuller text stays.
    private static void takeBetterBody(Db db, long kept, long gone) throws SQLException {
        Articles.Stored ours = Articles.stored(db, kept);
        Articles.Stored theirs = Articles.stored(db, gone);
        if (ours != null && theirs != null && theirs.from().compareTo(ours.from()) > 0) {
            db.run("UPDATE article SET (body_from, html, text, words, wanted, page_title, linked) = (SELECT body_from, html, text, words, wanted, "
                    + "page_title, 0 FROM article WHERE id = ?1) WHERE id = ?2", gone, kept);
            Articles.reindex(db, kept);
        }
        db.run("UPDATE article SET changed_at = ifnull((SELECT changed_at FROM article WHERE id = ?1), changed_at) WHERE id = ?2", gone, kept);
    }

    /// 64 bits of a key, for `mention` (FNV-1a; a clash shows one wrong "linked from" in 10^13 pairs).
    static long hash(String longKey) {
        String key = name(longKey);
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
