package docket.store;

import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words that a half-typed one may become. FTS5 reads all there is of every word with a beginning before it gives the first row:
/// 30 ms for `con*` over 100,000 articles, ten times that over a million. The same words written out are read from their newest rows
/// on, and no further than needed.
final class Beginnings {
    /// Plain letters only: what the index makes of others (`É`, `İ`) is its own affair, and these stay a beginning.
    private static final Pattern BEGUN = Pattern.compile("\"([A-Za-z0-9]+)\"\\*");
    /// To find one takes some 40 us, and to look one up about as long.
    private static final int MOST_WORDS = 32;
    /// Rows of the index read at once: rare words are passed by reading them, common ones by looking up what comes after.
    private static final int ROWS = 16;
    /// The newest articles, whose words stand for those in use.
    private static final int TEXTS = 16;
    private static final int IN_USE = 12;
    /// A word that all but so many articles say stands for all that begin as it does: those few are read.
    private static final int FEW_WITHOUT = 200;
    /// Greater than the end of any word, less than any letter in a longer one.
    private static final char AFTER = '\u0001';

    static final String WITHOUT = "SELECT title, byline, text FROM article WHERE id IN (SELECT a.id FROM article a INDEXED BY article_by_time WHERE a.id NOT IN "
            + "(SELECT rowid FROM article_fts WHERE article_fts MATCH ?) LIMIT " + FEW_WITHOUT + ")";

    private Beginnings() {}

    static boolean isBegun(String match) {
        return match.contains("\"*");
    }

    /// The same matches, found sooner where few words begin so; `match` itself where many do.
    static String spelled(Db db, String match) throws SQLException {
        return spelled(db, match, false);
    }

    /// The same matches, also where many words begin so, if one of them is in nearly every article, as `the` is: it and those that the
    /// others say instead. To read all that `the*` matches takes ten times as long.
    static String wholly(Db db, String match) throws SQLException {
        return spelled(db, match, true);
    }

    private static String spelled(Db db, String match, boolean wholly) throws SQLException {
        Matcher begun = BEGUN.matcher(match);
        if (!begun.find()) {
            return match;
        }
        String beginning = begun.group(1).toLowerCase(Locale.ROOT);
        List<String> words = words(db, beginning);
        words = words == null && wholly ? instead(db, beginning) : words;
        // Where no word begins so, it is no word either.
        return words == null ? match : begun.replaceFirst(Matcher.quoteReplacement(either(words.isEmpty() ? List.of(beginning) : words)));
    }

    /// Words of which every article with this beginning says one; null where no word is in nearly every article.
    private static @Nullable List<String> instead(Db db, String beginning) throws SQLException {
        long articles = Tallies.all(db).articles();
        List<String> inUse = inUse(db, beginning);
        for (String word : inUse.subList(0, Math.min(2, inUse.size()))) {
            String quoted = "\"" + word + "\"";
            if (db.number("SELECT count(*) FROM article_fts WHERE article_fts MATCH ?", quoted) >= articles - FEW_WITHOUT) {
                List<String> words = new ArrayList<>(List.of(word));
                for (String text : db.list(WITHOUT, r -> r.getString(1) + "\n" + r.getString(2) + "\n" + Packed.text(r, "text"), quoted)) {
                    List<String> others = wordsIn(Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT), beginning);
                    if (Collections.disjoint(others, words)) {
                        // The rarer the word, the fewer of its places are read.
                        others.stream().max(Comparator.comparingInt(other -> inUse.contains(other) ? inUse.indexOf(other) : IN_USE)).ifPresent(words::add);
                    }
                }
                return words.size() > MOST_WORDS ? null : words;
            }
        }
        return null;
    }

    /// Nearly the same matches: those with one of the words in use among the newest articles that begin so. `match` itself where the
    /// beginning is no plain word.
    static String lately(Db db, String match) throws SQLException {
        Matcher begun = BEGUN.matcher(match);
        return begun.find() ? begun.replaceFirst(Matcher.quoteReplacement(either(inUse(db, begun.group(1).toLowerCase(Locale.ROOT))))) : match;
    }

    private static String either(List<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" OR ", "(", ")"));
    }

    /// All words of the index that begin so; null where there are more than can be looked up one by one.
    private static @Nullable List<String> words(Db db, String beginning) throws SQLException {
        List<String> words = new ArrayList<>();
        String from = beginning;
        while (words.size() <= MOST_WORDS) {
            List<String> rows = db.list("SELECT term FROM temp.article_words WHERE term >= ? LIMIT " + ROWS, r -> r.getString(1), from);
            rows.stream().filter(row -> row.startsWith(beginning)).distinct().forEach(words::add);
            if (rows.size() < ROWS || !rows.getLast().startsWith(beginning)) {
                return words;
            }
            from = rows.getLast() + AFTER;
        }
        return null;
    }

    /// The most frequent first; the beginning may be a word itself.
    private static List<String> inUse(Db db, String beginning) throws SQLException {
        Map<String, Integer> counts = new HashMap<>(Map.of(beginning, TEXTS + 1));
        for (String text : db.list("SELECT title, text FROM article ORDER BY id DESC LIMIT " + TEXTS, r -> r.getString(1) + "\n" + Packed.text(r, "text"))) {
            new HashSet<>(wordsIn(text.toLowerCase(Locale.ROOT), beginning)).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(IN_USE).map(Map.Entry::getKey).toList();
    }

    private static List<String> wordsIn(String text, String beginning) {
        List<String> words = new ArrayList<>();
        for (int from = text.indexOf(beginning); from >= 0; from = text.indexOf(beginning, from + 1)) {
            int to = from + beginning.length();
            while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
                to++;
            }
            if (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1))) {
                words.add(text.substring(from, to));
            }
        }
        return words;
    }
}
