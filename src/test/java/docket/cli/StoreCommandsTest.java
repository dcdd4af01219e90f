package docket.cli;

import static docket.cli.Shell.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import docket.Docket;
import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.app.Refresher.Order;
import docket.cli.Shell.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands on a real store, a temporary one, and a web on the loopback address.
class StoreCommandsTest {
    private static final String FEED = """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>Privacy Desk</title><link>%1$s/</link>
            <item><guid>two</guid><title>Court strikes down the \u001b[31mscanning order</title><link>%1$s/two</link>
              <pubDate>Sat, 21 Nov 2026 09:00:00 GMT</pubDate><content:encoded><![CDATA[<p>The court found that scanning every
              message is out of proportion, and said so in forty pages that both sides will read closely.</p>]]></content:encoded></item>
            <item><guid>one</guid><title>Regulator opens an inquiry</title><link>%1$s/one</link>
              <pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate><content:encoded><![CDATA[<p>The regulator wants to know who sold
              the location data, to whom, and for how much; answers are due before Christmas.</p>]]></content:encoded></item>
            </channel></rss>""";

    @TempDir
    private Path folder;

    private LoopbackWeb web;
    private Shell docket;

    @BeforeEach
    void start() {
        web = LoopbackWeb.start();
        web.route("/feed", Answer.xml(FEED.formatted(web.url(""))).with("ETag", "\"1\""));
        docket = new Shell(folder.resolve("data"));
    }

    @AfterEach
    void stop() throws Exception {
        web.close();
    }

    @Test
    void subscribingCostsOneRequestAndTheFirstRefreshAsksOnlyWhatChanged() {
        Ran subscribed = docket.run("subscribe", web.url("/feed"), "--folder", "Law/Privacy");
        assertEquals(0, subscribed.status(), subscribed.err());
        assertTrue(subscribed.out().contains("Privacy Desk"), subscribed.out());
        assertEquals(1, web.asked().size(), "the document that was looked at is the one that is stored");
        assertEquals(2, docket.run("list", "--json").lines().size());

        Ran refreshed = docket.run("refresh", "--json");
        assertEquals("unchanged", object(refreshed.lines().getLast()).get("status").getAsString());
        assertEquals(2, web.asked("/feed").size());
        assertEquals("\"1\"", web.asked("/feed").getLast().header("if-none-match"));
        assertEquals(1, web.asked("/two").size(), "full texts come with the first refresh");
    }

    @Test
    void aRefreshKeepsADailyCopyOfAStoreThatIsOlderThanADay() throws Exception {
        Instant earlier = Instant.now().minus(Duration.ofDays(3));
        try (Docket program = new Docket(folder.resolve("data"), () -> earlier)) {
            program.library.subscribe(web.url("/feed"), null, null);
            program.refresher.run(new Order(null, true, false), _ -> {});
        }
        assertEquals(0, docket.run("refresh", "--no-full-text").status());
        assertEquals(0, docket.run("refresh", "--no-full-text").status());
        try (Stream<Path> copies = Files.list(folder.resolve("data/copies"))) {
            assertEquals(List.of("docket-" + LocalDate.now(ZoneOffset.UTC) + ".db"), copies.map(c -> c.getFileName().toString()).toList());
        }
    }

    @Test
    void theDayOfAFeed() throws Exception {
        Path opml = Files.writeString(folder.resolve("feeds.opml"), "<opml version='2.0'><body><outline text='Law'><outline text='Privacy'>"
                + "<outline text='Privacy Desk' xmlUrl='" + web.url("/feed") + "'/></outline></outline></body></opml>");
        assertEquals(0, docket.run("import", opml.toString()).status());

        Ran refreshed = docket.run("refresh", "--no-full-text", "--json");
        assertEquals(0, refreshed.status(), refreshed.err());
        List<JsonObject> told = refreshed.lines().stream().map(StoreCommandsTest::object).toList();
        assertEquals(List.of("one", "two"), told.stream().filter(line -> line.has("stored"))
                .map(line -> line.get("guid").getAsString()).sorted().toList());
        JsonObject feed = told.getLast();
        assertEquals("new", feed.get("status").getAsString());
        assertEquals("ok", feed.get("class").getAsString());
        assertEquals(2, feed.get("new").getAsInt());

        Ran listed = docket.run("list", "--json");
        assertEquals(List.of("two", "one"), listed.lines().stream()
                .map(line -> object(line).get("url").getAsString().replaceFirst(".*/", "")).toList());
        String id = object(listed.lines().getFirst()).get("id").getAsString();

        assertEquals(0, docket.run("star", id).status());
        assertEquals(0, docket.run("read", id).status());
        assertEquals(1, docket.run("list", "--starred", "--json").lines().size());
        assertEquals(1, docket.run("list", "--unread", "--folder", "Law", "--json").lines().size());
        assertEquals(1, docket.run("list", "--since", "2026-11-21", "--feed", web.url("/feed"), "--json").lines().size());
        assertEquals(1, docket.run("list", "--limit", "1", "--json").lines().size());

        Ran shown = docket.run("show", id);
        assertTrue(shown.out().contains("scanning every message is out of proportion"), shown.out());
        assertFalse(shown.out().contains("\u001b"), "nothing steers the terminal");
        assertTrue(docket.run("show", web.url("/two"), "--format", "markdown").out().startsWith("# Court strikes down"));
        JsonObject all = object(docket.run("show", id, "--format", "json").out());
        assertTrue(all.get("starred").getAsBoolean() && all.get("read").getAsBoolean());
        assertTrue(all.get("html").getAsString().contains("<p>"));

        Ran found = docket.run("search", "scanning", "--json");
        assertEquals(id, object(found.lines().getFirst()).get("id").getAsString());
        assertTrue(object(found.lines().getFirst()).get("score").getAsDouble() > 0, found.out());
        assertEquals(found.out(), docket.run("search", "scanning", "--json", "--best").out());
        assertEquals(0, docket.run("search", "-a", "(", "\"", "--json").status());
        assertEquals(0, docket.run("related", id, "--json").status());
        assertEquals(0, docket.run("comments", id, "--json").status());
        assertEquals(0, docket.run("check").status());
        assertEquals("all\n", docket.run("keep").out());
        assertEquals("364d\n", docket.run("keep", "52w").out());
        assertEquals("all\n", docket.run("keep", "all").out());
        assertEquals(2, docket.run("keep", "5m").status());
    }

    @Test
    void bothVersionsOfAChangedArticleAreShown() {
        docket.run("subscribe", web.url("/feed"));
        docket.run("refresh", "--no-full-text");
        web.route("/feed", Answer.xml(FEED.formatted(web.url("")).replace("is out of proportion", "is in order")
                .replace("Court strikes down", "Court upholds")).with("ETag", "\"2\""));
        docket.run("refresh", "--no-full-text");

        JsonObject listed = object(docket.run("list", "--json").lines().getFirst());
        assertTrue(listed.get("changed").getAsBoolean());
        assertTrue(object(docket.run("search", "court", "--json").lines().getFirst()).get("changed").getAsBoolean());
        String id = listed.get("id").getAsString();

        JsonObject shown = object(docket.run("show", id, "--format", "json").out());
        assertTrue(shown.get("title").getAsString().startsWith("Court upholds"));
        assertTrue(shown.get("text").getAsString().contains("is in order"));
        assertTrue(shown.get("changedAt").getAsString().endsWith("Z"), shown.toString());
        assertEquals(1, shown.getAsJsonArray("versions").size());
        JsonObject before = shown.getAsJsonArray("versions").get(0).getAsJsonObject();
        assertEquals(List.of("replacedAt", "title", "text", "html"), List.copyOf(before.keySet()));
        assertTrue(before.get("title").getAsString().startsWith("Court strikes down"));
        assertTrue(before.get("text").getAsString().contains("is out of proportion"));

        assertTrue(docket.run("show", id).out().matches("(?s).* · changed \\d+ \\p{L}+ \\d\\d:\\d\\d \\(1 earlier version; --version 1 shows it\\).*"),
                docket.run("show", id).out());
        String first = docket.run("show", id, "--version", "1").out();
        assertTrue(first.contains("is out of proportion") && first.contains("version 1 of 1, replaced "), first);
        assertTrue(docket.run("show", id, "--version", "1", "--format", "markdown").out().startsWith("# Court strikes down"));
        Ran none = docket.run("show", id, "--version", "2");
        assertEquals(2, none.status());
        assertTrue(none.err().contains("1 (the first) to 1"), none.err());
    }

    @Test
    void feedsTellHowTheyDo() {
        docket.run("subscribe", web.url("/feed"));
        assertEquals(0, docket.run("refresh", "--no-full-text").status());
        web.route("/feed", Answer.status(500));
        Ran refreshed = docket.run("refresh", "--force");
        assertEquals(1, refreshed.status());
        assertEquals(1, refreshed.err().lines().count(), refreshed.err());
        assertTrue(refreshed.err().startsWith(web.url("/feed") + ": "), refreshed.err());
        JsonObject feed = object(docket.run("feeds", "--json").out());
        assertEquals("failed", feed.get("status").getAsString());
        assertEquals("http", feed.get("class").getAsString());
        assertTrue(feed.has("message") && feed.has("lastChecked"));
        assertTrue(docket.run(true, 80, "feeds").out().contains("Privacy Desk"));
    }

    @Test
    void feedsThatNeedAttentionAreListedWithWhatCanBeDone() {
        web.route("/feed", Answer.xml(FEED.formatted(web.url("")).replace("\u001b", "")).with("ETag", "\"1\""));
        docket.run("subscribe", web.url("/feed"));
        docket.run("refresh", "--no-full-text");
        assertEquals("fine", object(docket.run("feeds", "--json").out()).get("health").getAsString());
        Ran none = docket.run("feeds", "--attention");
        assertEquals("", none.out());
        assertTrue(none.err().contains("No feed needs attention."), none.err());
        web.route("/feed", Answer.status(410));
        docket.run("refresh", "--no-full-text");
        JsonObject gone = object(docket.run("feeds", "--attention", "--json").out());
        assertEquals("gone", gone.get("health").getAsString());
        assertTrue(gone.get("advice").getAsString().contains("2 saved articles stay readable."), gone.toString());
        assertTrue(gone.has("since") && gone.get("attention").getAsBoolean());
        assertTrue(docket.run("feeds", "--attention").out().contains("gone for good (410)"));
    }

    @Test
    void oneFeedIsLookedAtAndAskedForOtherwise() {
        web.route("/feed", Answer.xml(FEED.formatted(web.url("")).replace("\u001b", "")).with("ETag", "\"1\""));
        docket.run("subscribe", web.url("/feed"), "--folder", "Law");
        docket.run("refresh", "--no-full-text");
        Ran told = docket.run("feed", web.url("/feed"), "--interval", "2h");
        assertEquals(0, told.status(), told.err());
        assertTrue(told.out().contains("fine. All is well.") && told.out().contains("2h"), told.out());
        assertEquals(120, object(docket.run("feeds", "--json").out()).get("intervalMinutes").getAsInt());
        assertEquals(0, docket.run("feed", web.url("/feed"), "--interval", "auto").status());
        assertFalse(object(docket.run("feeds", "--json").out()).has("intervalMinutes"));
        Ran folder = docket.run("folder", "Law", "--interval", "1d");
        assertTrue(folder.out().contains("1d") && folder.out().contains("Privacy Desk"), folder.out() + folder.err());
        assertEquals(1_440, object(docket.run("feeds", "--json").out()).get("intervalMinutes").getAsInt());
        assertEquals(2, docket.run("folder", "Law", "--interval", "often").status());
        assertEquals(2, docket.run("feed", web.url("/feed"), "--old-address").status());
        assertEquals(0, docket.run("feed", web.url("/feed"), "--pause").status());
        assertEquals("paused", object(docket.run("feeds", "--json").out()).get("status").getAsString());
    }

    @Test
    void aFullReloadAsksWithoutValidators() {
        docket.run("subscribe", web.url("/feed"));
        docket.run("refresh", "--no-full-text");
        docket.run("refresh", "--no-full-text", "--force");
        docket.run("refresh", "--no-full-text", "--reload", web.url("/feed"));
        List<LoopbackWeb.Asked> asked = web.asked("/feed");
        assertEquals("\"1\"", asked.get(asked.size() - 2).header("If-None-Match"));
        assertEquals(null, asked.getLast().header("If-None-Match"));
    }

    @Test
    void withoutANetworkOneSentenceSaysSo() throws Exception {
        Path mine = write(folder.resolve("mine.opml"), """
                <opml version="2.0"><head/><body><outline text="One" xmlUrl="http://127.0.0.1:1/one"/>
                <outline text="Two" xmlUrl="http://127.0.0.2:1/two"/><outline text="Three" xmlUrl="http://127.0.0.3:1/three"/></body></opml>""");
        docket.run("import", mine.toString());
        Ran ran = docket.run("refresh", "--no-full-text");
        assertEquals(1, ran.status());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().contains("offline"), ran.err());
        assertEquals(3, docket.run("refresh", "--no-full-text", "--json").lines().size());
    }

    @Test
    void subscriptionsSurviveTheRoundTripFoldersAndAll() throws Exception {
        Path mine = write(folder.resolve("mine.opml"), """
                <opml version="2.0"><head><title>Mine</title></head><body><outline text="Law"><outline text="Courts">
                <outline type="rss" text="One" xmlUrl="http://127.0.0.1:1/one"/></outline></outline>
                <outline type="rss" text="Two" xmlUrl="http://127.0.0.1:1/two"/></body></opml>""");
        Ran imported = docket.run("import", mine.toString());
        assertEquals(0, imported.status(), imported.err());
        assertTrue(imported.out().startsWith("2 added"), imported.out());
        Path exported = folder.resolve("out.opml");
        assertEquals(0, docket.run("export", exported.toString()).status());
        assertEquals(Files.readString(exported), docket.run("export").out());
        assertTrue(Files.readString(exported).contains("http://127.0.0.1:1/one"));
        assertEquals("Law/Courts", docket.run("feeds", "--json").lines().stream().map(StoreCommandsTest::object)
                .filter(feed -> feed.get("title").getAsString().equals("One")).findFirst().orElseThrow().get("folder").getAsString());
        assertTrue(docket.run("import", mine.toString()).out().startsWith("0 added, 2 there already"));
    }

    @Test
    void unsubscribingAsksOrIsTold() {
        docket.run("subscribe", web.url("/feed"));
        Ran refused = docket.run("unsubscribe", web.url("/feed"));
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("--yes"), refused.err());
        assertEquals(2, docket.type("n\n").run(true, 80, "unsubscribe", web.url("/feed")).status());
        assertEquals(1, docket.run("feeds", "--json").lines().size());
        assertEquals(0, docket.type("yes\n").run(true, 80, "unsubscribe", web.url("/feed")).status());
        assertEquals(0, docket.run("feeds", "--json").lines().size());
    }

    @Test
    void severalFeedsAreListedAndNoneIsTaken() {
        web.route("/", Answer.html("<html><head><link rel='alternate' type='application/rss+xml' href='/feed' title='All'>"
                + "<link rel='alternate' type='application/rss+xml' href='/courts' title='Courts'></head><body>News</body></html>"));
        web.route("/courts", Answer.xml(FEED.formatted(web.url("/courts"))));
        Ran ran = docket.run("subscribe", web.url("/"));
        assertEquals(2, ran.status(), ran.out() + ran.err());
        assertEquals(2, ran.lines().size(), ran.out());
        assertEquals(0, docket.run("feeds", "--json").lines().size());
    }

    @Test
    void whatCannotBeHadIsNamedAndTheRestDone() {
        web.route("/page", Answer.html("<html><head><title>A report</title></head><body><article><h1>A report</h1><p>"
                + "The committee heard from twelve witnesses before lunch. ".repeat(12) + "</p></article></body></html>"));
        Ran saved = docket.run("save", web.url("/none"), web.url("/page"));
        assertEquals(1, saved.status());
        assertTrue(saved.err().startsWith(web.url("/none") + ": "), saved.err());
        assertTrue(saved.out().contains("A report"), saved.out());
        String id = saved.out().strip().split(" ")[0];
        Ran marked = docket.run("star", id, "999999");
        assertEquals(1, marked.status());
        assertTrue(marked.err().contains("999999"), marked.err());
        assertEquals(1, docket.run("list", "--starred", "--json").lines().size());
    }

    @Test
    void aBackupPutsEverythingBack() {
        docket.run("subscribe", web.url("/feed"));
        Path copy = folder.resolve("copy.db");
        assertEquals(0, docket.run("backup", copy.toString()).status());
        docket.run("unsubscribe", web.url("/feed"), "--yes");
        assertEquals(2, docket.run("restore", copy.toString()).status(), "it asks before it replaces");
        Ran restored = docket.run("restore", copy.toString(), "--yes");
        assertEquals(0, restored.status(), restored.err());
        assertEquals(1, docket.run("feeds", "--json").lines().size());
        Path noCopy = write(folder.resolve("no.db"), "no database at all");
        assertEquals(2, docket.run("restore", noCopy.toString(), "--yes").status());
        assertEquals(1, docket.run("feeds", "--json").lines().size());
    }

    private static JsonObject object(String line) {
        return JsonParser.parseString(line).getAsJsonObject();
    }
}
