package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.Docket;
import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecommendingTest {
    private static final Instant NOON = Instant.parse("2026-06-22T12:00:00Z");

    @TempDir
    Path folder;

    private Instant now = NOON;
    private LoopbackWeb web;
    private Docket docket;

    @BeforeEach
    void open() throws InterruptedException {
        web = LoopbackWeb.start();
        docket = new Docket(folder, () -> now);
        StringBuilder items = new StringBuilder();
        String[] titles = {"Ferry runs at night", "Ferry fares rise again", "A ferry for the north", "Masts on the hill", "Old ferry retires"};
        for (int i = 0; i < titles.length; i++) {
            items.append("<item><title>").append(titles[i]).append("</title><link>").append(web.url("/" + i)).append("</link><guid>").append(i)
                    .append("</guid><pubDate>").append(i == 4 ? "Fri, 01 May 2026 08:00:00 GMT" : "Mon, 22 Jun 2026 0" + (9 - i) + ":00:00 GMT")
                    .append("</pubDate><description>").append(i == 3 ? "Somebody painted the tallest of them red." : "Words about it under Regulation (EU) 2024/1689.")
                    .append("</description></item>");
        }
        web.route("/f", Answer.xml("<rss version=\"2.0\"><channel><title>Harbour</title>" + items + "</channel></rss>"));
        docket.library.subscribe(web.url("/f"), null, null);
        docket.refresher.run(new Refresher.Order(null, true, false), progress -> {});
        now = NOON.plus(Duration.ofMinutes(5));
    }

    @AfterEach
    void close() {
        docket.close();
        web.close();
    }

    private long id(int number) {
        return java.util.Objects.requireNonNull(docket.reading.find(web.url("/" + number)));
    }

    private List<String> picks() {
        return docket.recommending.picks(row -> true, 9).stream().map(pick -> pick.row().title() + " " + pick.why()).toList();
    }

    @Test
    void whatAWatchlistFindsUnreadAndLatelyIsRecommendedWithThatReason() {
        assertEquals(List.of(), picks());
        docket.search.save("Boats", "ferry");
        now = now.plus(Duration.ofMinutes(5));
        assertEquals(List.of("Ferry runs at night because you follow Boats", "Ferry fares rise again because you follow Boats"), picks());
        docket.marks.set(Marks.Mark.READ, List.of(id(0)), true);
        assertEquals(List.of("Ferry fares rise again because you follow Boats", "A ferry for the north because you follow Boats"), picks());
    }

    @Test
    void ofWhatIsNotWantedThereIsLessAndThenNothingUntilItIsTakenBack() {
        docket.search.save("Boats", "ferry");
        docket.search.save("Hills", "masts");
        assertEquals(3, picks().size());
        docket.recommending.fewer(id(0), "because you follow Boats");
        // Half of its weight is gone, and the source weighs less: the other reason comes first.
        assertEquals(List.of("Masts on the hill because you follow Hills", "Ferry fares rise again because you follow Boats",
                "A ferry for the north because you follow Boats"), picks());
        docket.recommending.fewer(id(1), "because you follow Boats");
        assertEquals(List.of("Masts on the hill because you follow Hills"), picks());
        docket.recommending.undo(id(1));
        docket.recommending.undo(id(0));
        assertEquals("Ferry runs at night because you follow Boats", picks().getFirst());
    }

    @Test
    void articlesThatCiteWhatAStarredOneCitesAreRecommended() {
        assertTrue(!java.util.Objects.requireNonNull(docket.reading.open(id(4))).citations().isEmpty(), "its citations are known");
        docket.marks.set(Marks.Mark.STARRED, List.of(id(4)), true);
        docket.marks.set(Marks.Mark.READ, List.of(id(4)), true);
        now = now.plus(Duration.ofMinutes(5));
        List<Row> all = docket.timeline.rows(new Scope.All(), Filter.UNREAD, null, 10);
        assertTrue(picks().stream().allMatch(pick -> pick.contains("because you starred articles that cite ")) && !picks().isEmpty(), () -> picks() + " of " + all);
    }

    @Test
    void allAreWeighedAtOneTimeHoweverManyThereAre() {
        docket.search.save("Boats", "ferry");
        docket.search.save("Ships", "ferry OR masts");
        AtomicInteger asked = new AtomicInteger();
        Recommending recommending = new Recommending(docket.store, docket.search, () -> now.plusSeconds(asked.incrementAndGet()));
        assertEquals(4, recommending.picks(row -> true, 9).size());
        assertTrue(asked.get() <= 2, () -> asked + " times");
    }

    @Test
    void theTrailShowsThemLast() {
        docket.search.save("Boats", "ferry");
        Trail.Section last = docket.trail.of(id(3)).sections().getLast();
        assertEquals(Trail.Tier.RECOMMENDED, last.tier());
        assertEquals("because you follow Boats", last.items().getFirst().why());
    }
}
