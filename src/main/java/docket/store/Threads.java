package docket.store;

import docket.model.Comment;
import docket.model.Published;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Stored discussions.
public final class Threads {
    /// @param seenAt when the copy was fetched
    public record Stored(String source, String url, @Nullable Integer count, Instant seenAt, List<Comment> comments) {}

    /// Ids of the comments that came since the person last had the thread before them.
    public static List<String> fresh(Db db, long article, String source, String url) throws SQLException {
        return db.list("SELECT c.guid FROM thread t JOIN comment c ON c.thread_id = t.id WHERE t.page_id = ? AND t.source = ? AND t.url = ? "
                + "AND c.arrived_at > t.looked_at ORDER BY c.position", r -> r.getString(1), article, source, url);
    }

    /// The person has the threads before them as they are now.
    public static void looked(Db db, long article, Instant now) throws SQLException {
        db.run("UPDATE thread SET looked_at = ? WHERE page_id = ?", now, article);
    }

    private record Head(long id, String source, String url, @Nullable Integer count, Instant seenAt) {}

    private Threads() {}

    public static List<Stored> of(Db db, long article) throws SQLException {
        List<Stored> threads = new java.util.ArrayList<>();
        for (Head head : db.list("SELECT id, source, url, count, seen_at FROM thread WHERE page_id = ? ORDER BY source <> 'comments', id",
                r -> new Head(r.getLong(1), r.getString(2), r.getString(3), Db.intOrNull(r, "count"),
                        Instant.ofEpochMilli(r.getLong(5))), article)) {
            List<Comment> comments = db.list("SELECT guid, parent, author, published_at, published_day, html, url, points FROM comment "
                    + "WHERE thread_id = ? ORDER BY position", r -> new Comment(r.getString(1), r.getString(2), r.getString(3),
                            Articles.published(r), r.getString("html"), r.getString("url"), Db.intOrNull(r, "points")), head.id());
            threads.add(new Stored(head.source(), head.url(), head.count(), head.seenAt(), comments));
        }
        return threads;
    }

    /// Puts a fresh copy of a thread in place of the stored one. Comments that the source no longer gives are kept when the
    /// new copy is a prefix only (a feed of the latest): nothing a person has seen vanishes.
    public static void save(Db db, long article, Stored thread) throws SQLException {
        db.run("INSERT INTO thread (page_id, source, url, count, seen_at) VALUES (?, ?, ?, ?, ?) "
                + "ON CONFLICT (page_id, source, url) DO UPDATE SET count = excluded.count, seen_at = excluded.seen_at",
                article, thread.source(), thread.url(), thread.count(), thread.seenAt());
        long id = db.number("SELECT id FROM thread WHERE page_id = ? AND source = ? AND url = ?", article, thread.source(), thread.url());
        int position = 0;
        java.util.Set<String> fresh = new java.util.HashSet<>();
        thread.comments().forEach(c -> fresh.add(c.id()));
        List<Comment> kept = of(db, article).stream()
                .filter(t -> t.source().equals(thread.source()) && t.url().equals(thread.url()))
                .flatMap(t -> t.comments().stream()).filter(c -> !fresh.contains(c.id())).toList();
        Map<String, Instant> arrived = arrivals(db, id);
        db.run("DELETE FROM comment WHERE thread_id = ?", id);
        for (List<Comment> part : List.of(thread.comments(), kept)) {
            for (Comment c : part) {
                Published published = c.published();
                db.run("INSERT INTO comment (thread_id, position, guid, parent, author, published_at, published_day, html, url, points, arrived_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, position++, c.id(), c.parent(), c.author(),
                        published == null ? null : published.at(), published != null && published.dayOnly(), c.html(), c.url(),
                        c.points(), arrived.getOrDefault(c.id(), thread.seenAt()));
            }
        }
        int count = Math.max(position, thread.count() == null ? 0 : thread.count());
        if (thread.source().equals("comments")) {
            db.run("UPDATE article SET comments_count = max(ifnull(comments_count, 0), ?) WHERE id = ?", count, article);
        }
        db.announcement().threads.add(article);
    }

    /// When each stored comment came.
    private static Map<String, Instant> arrivals(Db db, long thread) throws SQLException {
        Map<String, Instant> arrived = new HashMap<>();
        db.list("SELECT guid, ifnull(arrived_at, 0) FROM comment WHERE thread_id = ?",
                r -> arrived.put(r.getString(1), Instant.ofEpochMilli(r.getLong(2))), thread);
        return arrived;
    }
}
