package docket.store;

import java.sql.SQLException;

/// Stories whose articles stand alone in lists, because a person wants them so.
public final class Apart {
    private Apart() {}

    public static boolean is(Db db, long story) throws SQLException {
        return db.number("SELECT EXISTS (SELECT 1 FROM apart WHERE story_id = ?)", story) != 0;
    }

    public static void set(Db db, long story, boolean apart) throws SQLException {
        db.run(apart ? "INSERT OR IGNORE INTO apart (story_id) VALUES (?)" : "DELETE FROM apart WHERE story_id = ?", story);
        db.announcement().articles.addAll(Storylines.articles(db, story));
    }
}
