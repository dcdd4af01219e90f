package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.Docket;
import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.bench.BenchStore;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import docket.model.Sort;
import docket.store.SearchIndex.Order;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private Docket docket;

    @BeforeAll
    void fill(@TempDir Path folder) throws InterruptedException {
        docket = new Docket(folder, () -> Instant.parse("2026-03-02T12:00:00Z"));
        try (LoopbackWeb web = LoopbackWeb.start()) {
            web.route("/f", Answer.xml("<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Court Diary</title>"
                    + item(web, 1, "Data protection board fines broker", "The board said İstanbul and Kraków were named.", "Ada Kowalska", "01")
                    + item(web, 2, "Protection of data at sea", "Cables carry data. Nobody protects them.", "Jo Blum", "02")
                    + item(web, 3, "Spectrum auction ends", "Bidders paid for the 6 GHz band; naïve bidders paid more.", "Ada Kowalska", "03")
                    + "</channel></rss>"));
            docket.library.subscribe(web.url("/f"), null, docket.library.folder("Law"));
            docket.refresher.run(new Refresher.Order(null, true, false), _ -> { });
        }
        Row spectrum = docket.search.search("spectrum", 10).rows().getFirst();
        docket.marks.set(Marks.Mark.READ, List.of(spectrum.id()), true);
        docket.marks.set(Marks.Mark.STARRED, List.of(spectrum.id()), true);
    }

    @AfterAll
    void close() {
        docket.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data                              | 1 2
            "data protection"                 | 1
            protection data                   | 1 2
            data -cables                      | 1
            spectrum OR cables                | 2 3
            spectr                            | 3
            spectr data                       |
            krakow                            | 1
            naive                             | 3
            author:kowalska                   | 1 3
            author:kowalska is:unread         | 1
            -is:unread                        | 3
            is:starred                        | 3
            source:diary data                 | 1 2
            source:elsewhere data             |
            folder:Law spectrum               | 3
            after:2026-02-02 before:2026-02-03| 2
            is:saved                          |
            spectrum 6                        | 3
            spectrum e                        | 3
            spectrum gh                       | 3
            spectrum zz                       |
            d                                 |
            da                                | 1 2
            at                                | 2
            spectrum OR a                     | 3
            """)
    void finds(String query, String expected) {
        TreeSet<String> found = new TreeSet<>();
        for (Row row : docket.search.search(query, 10).rows()) {
            found.add(row.url().substring(row.url().length() - 1));
        }
        assertEquals(expected == null ? "" : expected, String.join(" ", found));
    }

    @Test
    void anUnknownOperatorIsNamedAndTheWordsAreStillSearchedFor() {
        for (String query : List.of("sorce:spectrum", "sorce:\"spectrum auction\"", "-sorce:cables spectrum")) {
            Search.Results results = docket.search.search(query, 10);
            assertEquals(List.of("No operator 'sorce:'. Did you mean source: ?"), results.notes());
            assertEquals(List.of("Spectrum auction ends"), results.rows().stream().map(Row::title).toList(), query);
        }
    }

    @Test
    void theBestIsWhatSpeaksMostOfTheWordsAndSaysSoInItsTitle() {
        List<Row> best = docket.search.search("data protection OR cables", Order.BEST, 10).rows();
        assertEquals(List.of("2", "1"), best.stream().map(row -> row.url().substring(row.url().length() - 1)).toList());
        assertEquals(List.of("Spectrum auction ends"), docket.search.search("bidders OR data is:starred", Order.BEST, 10).rows().stream().map(Row::title).toList());
        Map<Long, Double> scores = docket.search.scores("data protection OR cables", best);
        assertTrue(scores.get(best.getFirst().id()) > scores.get(best.getLast().id()), scores.toString());
        assertEquals(Map.of(), docket.search.scores("is:unread", best));
    }

    @Test
    void aRareConditionIsFoundBehindManyNewerMatches(@TempDir Path other) {
        Instant now = Instant.parse("2026-03-02T12:00:00Z");
        BenchStore.fill(other, 21_000, now);
        try (Docket many = new Docket(other, () -> now)) {
            Row oldest = many.timeline.rows(new Scope.All(), Filter.ALL, Sort.OLDEST, null, 1).getFirst();
            many.marks.set(Marks.Mark.STARRED, List.of(oldest.id()), true);
            assertEquals(List.of(oldest.id()), many.search.search("common is:starred", 10).rows().stream().map(Row::id).toList());
            assertEquals(List.of(oldest.id()), many.search.search("common is:starred", Order.BEST, 10).rows().stream().map(Row::id).toList());
            // The fifth has one of the words, the oldest has both.
            long newer = many.timeline.rows(new Scope.All(), Filter.ALL, Sort.OLDEST, null, 5).getLast().id();
            many.marks.set(Marks.Mark.STARRED, List.of(newer), true);
            String either = "common OR seldom is:starred";
            assertEquals(List.of(newer, oldest.id()), many.search.search(either, 10).rows().stream().map(Row::id).toList());
            assertEquals(List.of(oldest.id(), newer), many.search.search(either, Order.BEST, 10).rows().stream().map(Row::id).toList());
        }
    }

    @Test
    void aSnippetShowsTheMatchAndMarksIt() {
        Search.Results results = docket.search.search("cables", 10);
        String snippet = results.snippets().get(results.rows().getFirst().id());
        assertEquals("\uE000Cables\uE001 carry data. Nobody protects them.", snippet);
    }

    @Test
    void aSnippetMarksNothingWithinAWord() {
        assertTrue(docket.search.search("cables OR body", 10).snippets().containsValue("\uE000Cables\uE001 carry data. Nobody protects them."));
        assertTrue(docket.search.search("protects OR ables", 10).snippets().containsValue("Cables carry data. Nobody \uE000protects\uE001 them."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "\"\"", "*", "NEAR(a b)", "a AND", "OR", "OR OR", "(", ")", "a) OR (b", "title:x", "text : y", "^a", "a*b",
        "'; DROP TABLE article; --", "%", "_", "\\", "-", "--", "-\"", "is:", "is:nothing", "after:never", "cites:%", "\u0000", "\uD800", "😀",
        "{a b}", "a + b", "col:*", "source:\"", "-source:x", "lang:\\"})
    void anyTextIsAQueryAndNoneAnError(String query) {
        assertNotNull(docket.search.search(query, 10));
    }

    @Test
    void anyRandomTextIsAQuery() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String signs = "ab \"'*():-^%_{}\\+ORANDNEAR is:source:after:2026\n\t😀İ";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder query = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                query.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertNotNull(docket.search.search(query.toString(), 5), () -> "seed " + seed + ": " + query);
        }
    }

    @Test
    void aWatchlistCountsItsUnread() {
        long id = docket.search.save("Data", "data");
        Search.Watchlist list = docket.search.watchlists().getFirst();
        assertEquals(new Search.Watchlist(id, "Data", "data", list.position(), 2, false), list);
        docket.search.forget(id);
        assertEquals(List.of(), docket.search.watchlists());
    }

    private static String item(LoopbackWeb web, int n, String title, String text, String author, String day) {
        return "<item><title>" + title + "</title><link>" + web.url("/" + n) + "</link><guid>" + web.url("/" + n) + "</guid><dc:creator>" + author
                + "</dc:creator><pubDate>" + day + " Feb 2026 12:00:00 GMT</pubDate><description>" + text + "</description></item>";
    }

    /// Signs that mean something to SQL, to the full-text index, to patterns, and to nobody.
    private static final List<String> SIGNS = List.of("\"", "'", "(", ")", "*", "^", ":", "-", "+", "{", "}", ",", ".", "NEAR", "NEAR(", "AND", "OR", "NOT", "title:",
            "article_fts", ";", "--", "/*", "%", "_", "\\", "\u0000", "\ud800", "\udc00", "\u202e", "\ue000", "\ue001", "data", "board", "is:", "is:unread",
            "-is:", "source:", "-source:\"", "before:", "after:2026", "since:99999999999d", "cites:", "has:", "lang:%", "folder:", "author:'", " ", "  ", "\n", "\t",
            "İ", "ß", "\u00ad", "𝔘", "e\u0301", "select", "DROP TABLE article;", "1 OR 1=1", "?", "?1", "@x", "$x", "0x", "\"\"\"", "''");

    @Test
    void noTextIsAnErrorWhateverItIsMadeOf() {
        Random random = new Random(20_263);
        for (int n = 0; n < 1_000; n++) {
            StringBuilder query = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                query.append(SIGNS.get(random.nextInt(SIGNS.size()))).append(random.nextInt(3) == 0 ? " " : "");
            }
            assertNotNull(docket.search.search(query.toString(), 10), query.toString());
            Search.operators(query.toString());
        }
        assertEquals(3, docket.search.search("since:2026", 10).rows().size(), "nothing was dropped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data ", "\"data\" ", "data OR ", "-data ", "is:unread ", "-is:read ", "source:court ", "((", "\"", "data", "NEAR(", "cites:data", "*", "a ", "%"})
    void noLengthIsAnError(String part) {
        for (int times : new int[] {300, 60_000}) {
            assertNotNull(docket.search.search(part.repeat(times), 10));
            assertNotNull(docket.search.search("source:" + part.repeat(times).replace(' ', 'x'), 10));
        }
        docket.search.remember(part.repeat(60_000));
    }
}
