package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.app.FeedDesk.Item;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where entries stand in time, and which of a first document are unread.
class EntryTimesTest {
    @TempDir
    Path folder;

    private FeedDesk desk;

    @BeforeEach
    void open() {
        desk = new FeedDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void publish(String names) throws InterruptedException {
        desk.publish("/f", Arrays.stream(names.split(" ")).map(n -> Item.of(n, "/" + n, n, "Words of " + n)).toArray(Item[]::new));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a b c       , d a b c     , d a b c
            a b c       , e d a b c   , e d a b c
            b c         , a b c d     , a b c d
            b c d       , c d e f     , b c d e f
            a b c d     , c d         , a b c d
            b c d       , d c b       , b c d
            a           , a b         , a b
            a b c d e   , a b c x d e , a b c x d e
            n a b       , n x y a b   , x y n a b
            n a b       , n x y z w   , x y z w n a b
            """)
    void undatedEntriesKeepTheOrderOfTheDocumentAndOldOnesDoNotJumpUp(String first, String second, String order) throws Exception {
        publish(first);
        publish(second);
        assertEquals(order, String.join(" ", desk.titles()));
        publish(second);
        assertEquals(order, String.join(" ", desk.titles()));
    }

    @Test
    void entriesOfOneInstantKeepTheOrderOfTheDocument() throws Exception {
        String noon = "Wed, 11 Mar 2026 12:00:00 GMT";
        desk.publish("/f", Item.of("a", "/a", "a", "x").at(noon), Item.of("b", "/b", "b", "x").at(noon), Item.of("c", "/c", "c", "x").at(noon));
        assertEquals(List.of("a", "b", "c"), desk.titles());
    }

    @Test
    void aDateOfTomorrowIsShownButSortsAsNow() throws Exception {
        desk.publish("/f", Item.of("a", "/a", "Ahead", "x").at("Fri, 13 Mar 2026 20:00:00 GMT"));
        Row row = desk.rows().getFirst();
        assertEquals("2026-03-13T20:00:00Z", String.valueOf(row.published()));
        assertEquals(desk.now.toEpochMilli(), row.sortAt());
    }

    @ParameterizedTest
    @CsvSource({"'Thu, 01 Jan 2099 00:00:00 GMT'", "'Sun, 15 Mar 2026 13:00:01 GMT'", "'Mon, 01 Jan 0001 00:00:00 GMT'", "'Thu, 01 Jan 1970 00:00:00 GMT'"})
    void aDateThatCannotBeIsNone(String date) throws Exception {
        desk.publish("/f", Item.of("a", "/a", "Prophecy", "x").at(date));
        Row row = desk.rows().getFirst();
        assertNull(row.published());
        assertEquals(desk.now.toEpochMilli(), row.sortAt());
    }

    @Test
    void aDayIsTheTimeOfTheFirstLookOnThatDayAndNoonLater() throws Exception {
        desk.publish("/f", Item.of("o", "/o", "Old", "x").at("2026-03-01"));
        desk.publish("/f", Item.of("t", "/t", "Today", "x").at("2026-03-12"), Item.of("p", "/p", "Past", "x").at("2026-03-05"));
        assertEquals(List.of(desk.now, Instant.parse("2026-03-05T11:59:59.990Z"), Instant.parse("2026-03-01T12:00:00Z")),
                desk.rows().stream().map(r -> Instant.ofEpochMilli(r.sortAt())).toList());
        assertEquals("2026-03-12", String.valueOf(desk.rows().getFirst().published()));
    }

    @Test
    void ofAFirstDocumentTheNewestByDateAreUnreadWhateverTheirOrder() throws Exception {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Instant date = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(3600L * ((i * 77) % 200));
            items.add(Item.of("g" + i, "/g" + i, "Entry " + i, "x").at(DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC))));
        }
        desk.publish("/f", items.toArray(Item[]::new));
        assertEquals(200, desk.rows().size());
        List<Row> unread = desk.docket.timeline.rows(new Scope.All(), Filter.UNREAD, null, 1_000);
        assertEquals(desk.rows().subList(0, 30), unread);
        items.addFirst(Item.of("new", "/new", "New", "x"));
        desk.publish("/f", items.toArray(Item[]::new));
        assertEquals(31, desk.docket.timeline.unread().all());
    }

    @Test
    void howManyStayUnreadIsASetting() throws Exception {
        desk.docket.upkeep.setting("feeds.first-unread", "2");
        publish("a b c d");
        assertEquals(2, desk.docket.timeline.unread().all());
        assertTrue(desk.rows().subList(2, 4).stream().allMatch(Row::read));
    }
}
