package docket.app;

import docket.model.Row;
import docket.store.ListQuery;
import docket.store.SearchIndex;
import docket.store.SearchIndex.Order;
import docket.store.Settings;
import docket.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Full-text search with the window's query language. Any text is a query; none is an error.
public final class Search {
    /// @param rows as they were asked for
    /// @param snippets plain text around the first match, by article, matches between U+E000 and U+E001
    /// @param total how many match, shown or not
    /// @param sources how many feeds the matches come from
    /// @param notes what could not be understood: "No operator 'scource:'. Did you mean source: ?"
    /// @param terms the words searched for, for marking them
    public record Results(List<Row> rows, Map<Long, String> snippets, int total, int sources, List<String> notes, List<String> terms,
            long millis) {}

    /// A saved search: a watchlist in the sidebar.
    ///
    /// @param position among the others
    /// @param notice whether new articles in it are told of
    public record Watchlist(long id, String name, String query, int position, int unread, boolean notice) {}

    public static final char MATCH_START = '\uE000';
    public static final char MATCH_END = '\uE001';

    private static final int SNIPPET = 180;
    /// Snippets are for the rows one can see; the rest show their teaser.
    private static final int SNIPPETS = 50;
    private static final int FIRST_SNIPPETS = 15;
    private static final int RECENT = 10;
    private static final int WATCH_COUNT = 1_000;
    private static final String RECENT_KEY = "search.recent";

    private final Store store;
    private final InstantSource clock;

    public Search(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public Results search(String query, int limit) {
        return search(query, Order.NEWEST, limit);
    }

    public Results search(String query, Order order, int limit) {
        return search(query, order, limit, true, () -> false);
    }

    /// @param over true once nobody waits for the answer any more: nothing of it is right then
    public Results search(String query, int limit, BooleanSupplier over) {
        return search(query, Order.NEWEST, limit, true, over);
    }

    /// The first rows alone, for whoever waits: [Results#total] and [Results#sources] are -1 unless these are all. Where the last word was
    /// only begun, rows may be missing between those of the words in use; and where few of many matches fulfil the conditions, those that
    /// would take long to find.
    public Results begin(String query, Order order, int limit) {
        return search(query, order, limit, false, () -> false);
    }

    private Results search(String query, Order order, int limit, boolean counted, BooleanSupplier over) {
        long start = System.nanoTime();
        SearchQuery parsed = parse(query);
        if (parsed.match() == null && parsed.conditions().isEmpty()) {
            return new Results(List.of(), Map.of(), 0, 0, parsed.notes(), List.of(), 0);
        }
        Results none = new Results(List.of(), Map.of(), -1, -1, parsed.notes(), parsed.terms(), 0);
        return store.read(db -> {
            if (over.getAsBoolean()) {
                return none;
            }
            String either = SearchIndex.either(db, parsed.match(), parsed.otherwise());
            String match = counted && order == Order.NEWEST ? SearchIndex.spelled(db, either) : either;
            SearchIndex.Begun found = counted ? new SearchIndex.Begun(SearchIndex.find(db, match, parsed.conditions(), order, limit), true)
                    : SearchIndex.begin(db, match, parsed.conditions(), order, limit);
            List<Long> ids = found.ids();
            if (over.getAsBoolean()) {
                return none;
            }
            SearchIndex.Counts counts = found.all() ? SearchIndex.count(db, match, parsed.conditions(), ids, limit) : new SearchIndex.Counts(-1, -1);
            List<Row> rows = over.getAsBoolean() ? List.of() : ListQuery.rows(db, ids);
            Map<Long, String> snippets = new HashMap<>();
            for (Row row : rows.subList(0, parsed.terms().isEmpty() ? 0 : Math.min(counted ? SNIPPETS : FIRST_SNIPPETS, rows.size()))) {
                snippets.put(row.id(), snippet(SearchIndex.text(db, row.id()), parsed.terms(), row.teaser()));
            }
            return new Results(rows, snippets, counts.total(), counts.sources(), parsed.notes(), parsed.terms(), (System.nanoTime() - start) / 1_000_000);
        });
    }

    /// How much each of some articles speaks of the words of `query`: more is better. Without those that match none.
    public Map<Long, Double> scores(String query, List<Row> rows) {
        SearchQuery parsed = parse(query);
        return store.read(db -> {
            String match = SearchIndex.either(db, parsed.match(), parsed.otherwise());
            return match == null ? Map.of() : SearchIndex.scores(db, match, rows.stream().map(Row::id).toList());
        });
    }

    /// The operators of `query` that are complete, for tokens in the search field.
    public static List<String> operators(String query) {
        return SearchQuery.parse(query, Instant.EPOCH, ZoneId.of("UTC")).operators();
    }

    /// Recent queries, latest first.
    public List<String> recent() {
        String stored = store.read(db -> Settings.get(db, RECENT_KEY));
        return stored == null ? List.of() : stored.lines().toList();
    }

    public void remember(String query) {
        String line = query.strip().replace('\n', ' ');
        if (line.isEmpty() || line.length() > SearchQuery.MOST_CHARS) {
            return;
        }
        List<String> recent = new ArrayList<>(recent());
        recent.remove(line);
        recent.addFirst(line);
        store.update(db -> Settings.put(db, RECENT_KEY, String.join("\n", recent.subList(0, Math.min(RECENT, recent.size())))));
    }

    public List<Watchlist> watchlists() {
        return store.read(db -> {
            List<Watchlist> lists = new ArrayList<>();
            for (Settings.Watchlist w : Settings.watchlists(db)) {
                SearchQuery q = parse(w.query());
                int unread = q.match() == null && q.conditions().isEmpty() ? 0
                        : SearchIndex.unread(db, SearchIndex.either(db, q.match(), q.otherwise()), q.conditions(), WATCH_COUNT);
                lists.add(new Watchlist(w.id(), w.name(), w.query(), w.position(), unread, w.notice()));
            }
            return lists;
        });
    }

    public long save(String name, String query) {
        return store.write(db -> Settings.addWatchlist(db, name.strip(), query.strip()));
    }

    public void forget(long watchlist) {
        store.update(db -> Settings.removeWatchlist(db, watchlist));
    }

    /// Puts a forgotten one back where it stood.
    public void restore(Watchlist list) {
        store.update(db -> Settings.restoreWatchlist(db, new Settings.Watchlist(list.id(), list.name(), list.query(), list.position(), list.notice())));
    }

    public void change(long watchlist, String name, String query) {
        store.update(db -> Settings.changeWatchlist(db, watchlist, name.strip(), query.strip()));
    }

    /// Whether new articles in a watchlist are told of.
    public void setNotice(long watchlist, boolean on) {
        store.update(db -> Settings.setNotice(db, watchlist, on));
    }

    /// A date or a span before now as the query language writes it: `2026-06-22`, `7d`; null for anything else.
    public @Nullable Instant moment(String text) {
        return SearchQuery.moment(text, clock.instant(), ZoneId.systemDefault());
    }

    private SearchQuery parse(String query) {
        return SearchQuery.parse(query, clock.instant(), ZoneId.systemDefault());
    }

    /// Some words before the first match to some after it; the teaser where the text has none.
    private static String snippet(String text, List<String> terms, @Nullable String teaser) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = -1;
        for (String term : terms) {
            int found = wordFrom(lower, term.toLowerCase(Locale.ROOT));
            if (found >= 0 && (at < 0 || found < at)) {
                at = found;
            }
        }
        if (at < 0 || lower.length() != text.length()) {
            return teaser == null ? "" : teaser;
        }
        int from = Math.max(0, at - SNIPPET / 3);
        if (from > 0) {
            int blank = text.indexOf(' ', from);
            from = blank >= 0 && blank < at ? blank + 1 : from;
        }
        int to = Math.min(text.length(), from + SNIPPET);
        String part = (from > 0 ? "…" : "") + text.substring(from, to).replace('\n', ' ') + (to < text.length() ? "…" : "");
        return marked(part, terms);
    }

    /// Where a word begins so, as the index has it: a match is nothing within a word. Negative where none does.
    private static int wordFrom(String text, String beginning) {
        int at = text.indexOf(beginning);
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at = text.indexOf(beginning, at + 1);
        }
        return at;
    }

    private static String marked(String part, List<String> terms) {
        String alternatives = String.join("|", terms.stream().map(java.util.regex.Pattern::quote).toList());
        return java.util.regex.Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")",
                java.util.regex.Pattern.CASE_INSENSITIVE | java.util.regex.Pattern.UNICODE_CASE).matcher(part)
                .replaceAll(m -> MATCH_START + java.util.regex.Matcher.quoteReplacement(m.group()) + MATCH_END);
    }
}
