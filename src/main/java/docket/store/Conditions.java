package docket.store;

import docket.store.SearchIndex.Condition;
import docket.store.SearchIndex.State;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Conditions of a search as SQL.
final class Conditions {
    /// So many articles are looked for among the matches, and not the other way round: a set of them is made in a millisecond.
    private static final int FEW = 5_000;
    /// As long as it takes to look up one article it takes to put so many into a set.
    private static final int EACH = 4;
    /// For so many the citations of each are looked at, for more all citations once.
    private static final int MANY = 10_000;

    private Conditions() {}

    /// @param articles SQL for those that fulfil it
    record Few(Condition condition, String articles) {}

    /// The first condition that few articles fulfil; null when none is known for that.
    static @Nullable Few few(Db db, List<Condition> conditions) throws SQLException {
        for (Condition condition : conditions) {
            String articles = articles(db, condition);
            if (articles != null && count(db, articles, FEW + 1) <= FEW) {
                return new Few(condition, articles);
            }
        }
        return null;
    }

    /// How many there are, no further than `most`.
    static int count(Db db, String articles, int most) throws SQLException {
        return (int) db.number("SELECT count(*) FROM (SELECT 1 FROM (" + articles + ") LIMIT " + most + ")");
    }

    /// Those that a condition names, found once and not with each article; null for a condition that names none.
    static @Nullable List<Long> feeds(Db db, Condition condition) throws SQLException {
        return switch (condition) {
            case Condition.Feeds c -> feeds(db, c);
            case Condition.Folder c -> feeds(db, c);
            default -> null;
        };
    }

    private static @Nullable String articles(Db db, Condition condition) throws SQLException {
        List<Long> feeds = feeds(db, condition);
        if (feeds != null) {
            return entries(feeds);
        }
        return switch (condition) {
            case Condition.Is(State state) when state == State.STARRED -> "SELECT page_id FROM status WHERE starred = 1";
            case Condition.Is(State state) when state == State.LATER -> "SELECT page_id FROM status WHERE later = 1";
            default -> null;
        };
    }

    private static String entries(List<Long> feeds) {
        // Of none: with nothing between the brackets SQLite would look at every entry.
        return "SELECT page_id FROM entry WHERE feed_id IN (" + (feeds.isEmpty() ? "0" : String.join(",", feeds.stream().map(String::valueOf).toList())) + ")";
    }

    private static List<Long> feeds(Db db, Condition.Feeds named) throws SQLException {
        String like = "%" + escaped(named.titleOrHost()) + "%";
        return db.ids("SELECT id FROM feed WHERE ifnull(own_title, title) LIKE ? ESCAPE '\\' OR url LIKE ? ESCAPE '\\' OR site_url LIKE ? ESCAPE '\\'",
                like, like, like);
    }

    private static List<Long> feeds(Db db, Condition.Folder named) throws SQLException {
        return db.ids("SELECT DISTINCT p.feed_id FROM placement p JOIN folder f ON f.id = p.folder_id WHERE f.name LIKE ? ESCAPE '\\'", escaped(named.name()));
    }

    /// A set of all articles of the feeds is made in the time that it takes to look some of them up one by one.
    private static String ofFeeds(Db db, List<Long> feeds, long checked) throws SQLException {
        String entries = entries(feeds);
        return Tallies.of(db, feeds).articles() <= FEW + EACH * checked ? "a.id IN (" + entries + ")"
                : "EXISTS (" + entries.replace("WHERE", "WHERE page_id = a.id AND +") + ")";
    }

    /// ` AND …` for all of them but one; empty for none.
    ///
    /// @param checked of how many articles this is asked, about
    /// @param seen the one that is seen to already; null for none
    /// @param values gets what is bound
    static String all(Db db, List<Condition> conditions, long checked, @Nullable Few seen, List<Object> values) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (Condition condition : conditions) {
            if (seen == null || !condition.equals(seen.condition)) {
                all.append(" AND ").append(sql(db, condition, checked, values));
            }
        }
        return all.toString();
    }

    /// What holds of an article `a`.
    ///
    /// @param values gets what is bound
    private static String sql(Db db, Condition condition, long checked, List<Object> values) throws SQLException {
        return switch (condition) {
            case Condition.Feeds c -> ofFeeds(db, feeds(db, c), checked);
            case Condition.Folder c -> ofFeeds(db, feeds(db, c), checked);
            case Condition.Author c -> {
                values.add("%" + escaped(c.name()) + "%");
                yield "a.byline LIKE ? ESCAPE '\\'";
            }
            case Condition.Cites c -> {
                List<String> parts = new ArrayList<>(List.of("normalised LIKE ? ESCAPE '\\'"));
                values.add("%" + escaped(c.typed()) + "%");
                for (String name : c.names()) {
                    parts.add("normalised = ? OR normalised LIKE ? ESCAPE '\\' OR url LIKE ? ESCAPE '\\'");
                    values.add(name);
                    // Its sections: 47 U.S.C. 230(c).
                    values.add(escaped(name) + "(%");
                    // An act of the Union under a national short name.
                    values.add("%CELEX:" + escaped(name) + "%");
                }
                String named = "(" + String.join(" OR ", parts) + ")";
                yield checked <= MANY ? "EXISTS (SELECT 1 FROM citation c WHERE c.page_id = a.id AND " + named + ")" : "a.id IN (SELECT page_id FROM citation WHERE " + named + ")";
            }
            case Condition.Lang c -> {
                values.add(escaped(c.tag()) + "%");
                yield "a.lang LIKE ? ESCAPE '\\'";
            }
            case Condition.Published c -> {
                List<String> parts = new ArrayList<>(List.of("1"));
                if (c.from() != null) {
                    values.add(c.from());
                    parts.add("a.sort_at >= ?");
                }
                if (c.until() != null) {
                    values.add(c.until());
                    parts.add("a.sort_at < ?");
                }
                yield "(" + String.join(" AND ", parts) + ")";
            }
            case Condition.Is c -> switch (c.state()) {
                case UNREAD -> "a.read = 0";
                case READ -> "a.read = 1";
                case STARRED -> "a.id IN (SELECT page_id FROM status WHERE starred = 1)";
                case LATER -> "a.id IN (SELECT page_id FROM status WHERE later = 1)";
                case SAVED -> "a.body_from <> 'SUMMARY'";
                case CHANGED -> "a.changed_at IS NOT NULL";
                case HAS_COMMENTS -> "ifnull(a.comments_count, 0) > 0";
                case HAS_DOCUMENTS -> "EXISTS (SELECT 1 FROM citation c WHERE c.page_id = a.id)";
                case HAS_IMAGES -> "EXISTS (SELECT 1 FROM image_use u WHERE u.page_id = a.id AND u.hash IS NOT NULL)";
            };
            case Condition.Not c -> "NOT (" + sql(db, c.condition(), checked, values) + ")";
        };
    }

    /// LIKE's own signs are text here.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
