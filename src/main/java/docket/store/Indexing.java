package docket.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the running transaction changes in the search index, written in one go at its end. FTS5 writes all it holds in memory to the
/// file whenever a savepoint begins, also those that SQLite begins itself for statements with triggers: written article by article
/// the index took more time than everything else that is stored. Writer thread only.
final class Indexing {
    /// @param text the words, null to take the article out
    /// @param fresh true when the index holds nothing of it
    private record Entry(@Nullable String text, boolean fresh) {}

    /// What of an article stands in its row as words.
    private record Head(String title, @Nullable String byline) {}

    private final Map<Long, Entry> settled = new LinkedHashMap<>();
    /// Of the job that runs, which may fail.
    private final Map<Long, Entry> open = new LinkedHashMap<>();

    /// A new article's words.
    void add(long article, String text) {
        Entry before = before(article);
        open.put(article, new Entry(text, before == null || before.fresh()));
    }

    /// Other words for an article, or another title.
    void replace(long article, String text) {
        Entry before = before(article);
        open.put(article, new Entry(text, before != null && before.fresh()));
    }

    void remove(long article) {
        Entry before = before(article);
        open.put(article, new Entry(null, before != null && before.fresh()));
    }

    private @Nullable Entry before(long article) {
        Entry entry = open.get(article);
        return entry != null ? entry : settled.get(article);
    }

    /// The job went well.
    void settle() {
        settled.putAll(open);
        open.clear();
    }

    /// The job failed.
    void drop() {
        open.clear();
    }

    void clear() {
        open.clear();
        settled.clear();
    }

    /// Writes what is settled. Never by INSERT from SELECT: for that SQLite begins a savepoint of its own, each time.
    void write(Db db) throws SQLException {
        for (Map.Entry<Long, Entry> entry : settled.entrySet()) {
            long article = entry.getKey();
            if (!entry.getValue().fresh()) {
                db.run("DELETE FROM article_fts WHERE rowid = ?", article);
            }
            if (entry.getValue().text() != null) {
                Head head = db.one("SELECT title, byline FROM article WHERE id = ?", r -> new Head(r.getString(1), r.getString(2)), article);
                if (head != null) {
                    db.run("INSERT INTO article_fts (rowid, title, byline, text) VALUES (?, ?, ?, ?)", article, head.title(), head.byline(),
                            entry.getValue().text());
                }
            }
        }
        settled.clear();
    }
}
