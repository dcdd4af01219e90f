package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb.Answer;
import docket.app.FeedDesk.Item;
import docket.app.Marks.Mark;
import docket.comments.Discussions;
import docket.fetch.Web;
import docket.model.Comment;
import docket.model.Row;
import docket.store.Linking;
import docket.store.Threads;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One article however it is addressed, its trail, its story and its discussion, from feeds to what is shown.
class LinkingTest {
    private static final String REPORT = "The constitutional court of Ruritania struck down the ban on encrypted messengers on Monday."
            + " Judges said the encryption law breaks the secrecy of letters that the constitution grants to every citizen of the country."
            + " The ministry of the interior had asked providers to keep a second key to every conversation since the spring.";
    private static final String OTHER = "Ruritania's interior ministry wants a new encryption law after the court struck down the ban on"
            + " encrypted messengers. The minister, Anna Zenda, announced a bill within a month that names dangers and judges' orders."
            + " Opposition parties in Ruritania called the encryption plan a second attempt at the same key escrow.";

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

    private static Item item(String guid, String url, String title, String text) {
        return new Item(guid, url, title, text, null);
    }

    @Test
    void theSameArticleInTwoFeedsIsOneThatNamesBothAndIsReadOnce() throws InterruptedException {
        desk.publish("/a", item("1", "https://www.news.example/2026/court-strikes-down-ban/?utm_source=rss", "Court strikes down ban", REPORT));
        desk.publish("/b", item("x", "http://news.example/2026/court-strikes-down-ban", "Court strikes down ban", REPORT));
        Row row = desk.rows().getFirst();
        assertEquals(1, desk.rows().size());
        assertEquals(List.of("Feed at /a", "Feed at /b"), row.sources());
        desk.docket.marks.set(Mark.READ, Set.of(row.id()), true);
        assertTrue(desk.docket.timeline.unread().byFeed().isEmpty(), () -> desk.docket.timeline.unread().toString());
    }

    @Test
    void whatThePageSaysOfItsAddressMakesOneArticleOfTwoAndKeepsStarsAndReadMarks() throws InterruptedException {
        String phone = desk.web.url("/m/20260312.html");
        String full = desk.web.url("/2026/court-strikes-down-the-encryption-ban");
        desk.publish("/a", item("1", full, "Court strikes down ban", REPORT));
        desk.publish("/b", item("2", phone, "Ban struck down", REPORT));
        assertEquals(2, desk.rows().size());
        long mobile = desk.docket.reading.find(phone);
        desk.docket.marks.set(Mark.STARRED, Set.of(mobile), true);
        desk.docket.marks.set(Mark.READ, Set.of(mobile), true);
        desk.web.route("/m/20260312.html", Answer.html("<html><head><title>Ban struck down</title><link rel=canonical href='" + full
                + "'></head><body><article><h1>Ban struck down</h1><p>" + REPORT.repeat(4) + "</p></article></body></html>"));
        assertTrue(desk.docket.reading.fetch(phone, null) instanceof Reading.Result.Stored);
        Row row = desk.rows().getFirst();
        assertEquals(1, desk.rows().size());
        assertTrue(row.starred() && row.read());
        assertEquals(List.of("Feed at /a", "Feed at /b"), row.sources());
        assertEquals(row.id(), desk.docket.reading.find(phone));
        assertEquals(row.id(), desk.docket.reading.find(full + "?utm_medium=feed"));
        assertEquals(List.of(), desk.faults());
    }

    @Test
    void theTrailFoldsReprintsAndSaysWhyEachItemIsThere() throws InterruptedException {
        desk.publish("/a", item("1", "https://wire.example/court-strikes-down-ban", "Court strikes down encryption ban in Ruritania", REPORT));
        desk.publish("/b", item("2", "https://paper.example/court-strikes-down-ban", "Court strikes down encryption ban in Ruritania", "(Wire) " + REPORT));
        desk.publish("/c", item("3", "https://third.example/new-encryption-law-planned", "Ruritania plans new encryption law after court ruling", OTHER
                + " <a href='https://wire.example/court-strikes-down-ban'>The ruling of the court</a>"
                + " and <a href='https://far.example/2026/never-fetched-report'>a report never fetched</a>."));
        long third = desk.docket.reading.find("https://third.example/new-encryption-law-planned");
        Trail.View view = desk.docket.trail.of(third);
        Set<String> urls = view.sections().stream().flatMap(s -> s.items().stream()).map(Trail.Item::url).collect(Collectors.toSet());
        assertEquals(view.size(), urls.size(), "an item stands twice");
        Trail.Section linked = view.sections().getFirst();
        assertEquals(Trail.Tier.LINKED, linked.tier());
        assertEquals(List.of("linked in the text", "linked in the text"), linked.items().stream().map(Trail.Item::why).toList());
        assertEquals(Trail.State.FETCHABLE, linked.items().getLast().state());
        Trail.Item same = view.sections().stream().filter(s -> s.tier() == Trail.Tier.SAME_STORY).findFirst().orElseThrow().items().getFirst();
        assertTrue(same.why().startsWith("same story: shares Ruritania") && same.why().endsWith("1 hour earlier"), same::why);

        long first = desk.docket.reading.find("https://wire.example/court-strikes-down-ban");
        Trail.Section stories = desk.docket.trail.of(first).sections().stream().filter(s -> s.tier() == Trail.Tier.SAME_STORY).findFirst().orElseThrow();
        assertEquals("the same text", stories.items().getLast().why());
        long fourth = after("4", "https://fourth.example/zenda-encryption-bill");
        List<Trail.Item> folded = desk.docket.trail.of(fourth).sections().stream().filter(s -> s.tier() == Trail.Tier.SAME_STORY)
                .flatMap(s -> s.items().stream()).filter(i -> !i.also().isEmpty()).toList();
        assertEquals(List.of(List.of("Feed at /a")), folded.stream().map(Trail.Item::also).toList());
    }

    private long after(String guid, String url) throws InterruptedException {
        desk.publish("/d" + guid, item(guid, url, "Minister Zenda defends encryption law of Ruritania", OTHER.replace("within a month", "this week")
                + " Zenda said so in Strelsau, where the court that struck down the ban on encrypted messengers sits."));
        return desk.docket.reading.find(url);
    }

    @Test
    void aFollowedStoryMarksWhatJoinedSinceTheLastVisitAndKeepsItsNumber() throws InterruptedException {
        desk.publish("/a", item("1", "https://wire.example/court-strikes-down-ban", "Court strikes down encryption ban in Ruritania", REPORT));
        long ruling = desk.docket.reading.find("https://wire.example/court-strikes-down-ban");
        Long story = desk.docket.following.of(ruling);
        assertNotNull(story);
        desk.docket.following.follow(story);
        assertEquals(0, desk.docket.following.followed().getFirst().fresh());
        long next = after("2", "https://fourth.example/zenda-encryption-bill");
        assertEquals(story, desk.docket.following.of(next));
        assertEquals(1, desk.docket.following.followed().getFirst().fresh());
        Following.Line line = desk.docket.following.line(story);
        assertEquals(List.of(false, true), line.steps().stream().map(Following.Step::fresh).toList());
        assertEquals(List.of("Feed at /d2"), line.steps().getLast().outlets());
        assertTrue(line.steps().getLast().news().contains("Zenda"), () -> line.steps().getLast().news());
        assertTrue(desk.docket.trail.of(ruling).story().getLast().fresh());
        desk.now = desk.now.plusSeconds(60);
        desk.docket.following.visited(story);
        assertEquals(0, desk.docket.following.followed().getFirst().fresh());
    }

    @Test
    void storiesAreSplitAndMergedByHandAndNoPassUndoesIt() throws InterruptedException {
        desk.publish("/a", item("1", "https://wire.example/court-strikes-down-ban", "Court strikes down encryption ban in Ruritania", REPORT));
        long ruling = desk.docket.reading.find("https://wire.example/court-strikes-down-ban");
        long next = after("2", "https://fourth.example/zenda-encryption-bill");
        Long story = desk.docket.following.of(ruling);
        assertEquals(story, desk.docket.following.of(next));
        Long parted = desk.docket.following.split(story, List.of(ruling));
        assertNotNull(parted);
        assertNotEquals(story, parted);
        assertNull(desk.docket.following.split(story, List.of(next)), "nothing would be left");
        desk.now = desk.now.plusSeconds(2 * 86_400);
        desk.publish("/e", item("9", "https://wire.example/cheese-prices-climb-again", "Cheese prices climb", "Milk runs short in the north."));
        assertEquals(parted, desk.docket.following.of(ruling));
        assertEquals(story, desk.docket.following.of(next));
        desk.docket.following.merge(story, parted);
        desk.now = desk.now.plusSeconds(2 * 86_400);
        desk.publish("/f", item("10", "https://wire.example/bread-prices-climb-too", "Bread prices climb", "Flour runs short in the south."));
        assertEquals(story, desk.docket.following.of(ruling));
        assertEquals(2, desk.docket.following.line(story).steps().size());
    }

    @Test
    void anArticleTakenOutOfAStoryTakesItsReprintsAlongButNeverTheOneThatIsShown() throws InterruptedException {
        desk.publish("/a", item("1", "https://wire.example/court-strikes-down-ban", "Court strikes down encryption ban in Ruritania", REPORT));
        desk.publish("/b", item("2", "https://paper.example/court-strikes-down-ban", "Court strikes down encryption ban in Ruritania", "(Wire) " + REPORT));
        long wire = desk.docket.reading.find("https://wire.example/court-strikes-down-ban");
        long paper = desk.docket.reading.find("https://paper.example/court-strikes-down-ban");
        long next = after("4", "https://fourth.example/zenda-encryption-bill");
        Following following = desk.docket.following;
        Long story = following.of(wire);
        assertEquals(List.of(story, story), List.of(following.of(paper), following.of(next)));
        Mending.Mended both = desk.docket.mending.part(paper, next);
        assertNotNull(both);
        assertEquals(story, following.of(next));
        assertNotEquals(story, following.of(wire));
        assertEquals(following.of(wire), following.of(paper));
        desk.docket.mending.undo(both);
        assertEquals(List.of(story, story, story), List.of(following.of(wire), following.of(paper), following.of(next)));
        assertNotNull(desk.docket.mending.part(paper, wire));
        assertEquals(List.of(story, story), List.of(following.of(wire), following.of(next)));
        assertNotEquals(story, following.of(paper));
    }

    @Test
    void twoStoriesJoinedByHandComeApartAgainEachFollowedAsBefore() throws InterruptedException {
        desk.publish("/a", item("1", "https://wire.example/court-strikes-down-ban", "Court strikes down encryption ban in Ruritania", REPORT));
        desk.publish("/e", item("9", "https://wire.example/cheese-prices-climb-again", "Cheese prices climb", "Milk runs short in the north."));
        long ruling = desk.docket.reading.find("https://wire.example/court-strikes-down-ban");
        long cheese = desk.docket.reading.find("https://wire.example/cheese-prices-climb-again");
        Following following = desk.docket.following;
        following.follow(following.of(cheese));
        Mending.Mended joined = desk.docket.mending.join(ruling, cheese);
        assertNotNull(joined);
        assertEquals(following.of(ruling), following.of(cheese));
        assertNull(desk.docket.mending.join(ruling, cheese), "they are one already");
        assertEquals(0, following.followed().getFirst().fresh(), "what a person moved is not new to them");
        desk.docket.mending.undo(joined);
        assertNotEquals(following.of(ruling), following.of(cheese));
        assertEquals(List.of(following.of(cheese)), following.followed().stream().map(Following.Followed::story).toList());
        assertNull(desk.docket.mending.part(cheese, cheese), "it stands alone");
    }

    @Test
    void whatIsShownSeparatelyStaysSoWhenStoriesAreJoinedOrSplit() throws InterruptedException {
        desk.publish("/a", item("1", "https://wire.example/court-strikes-down-ban", "Court strikes down encryption ban in Ruritania", REPORT));
        desk.publish("/e", item("9", "https://wire.example/cheese-prices-climb-again", "Cheese prices climb", "Milk runs short in the north."));
        long ruling = desk.docket.reading.find("https://wire.example/court-strikes-down-ban");
        long cheese = desk.docket.reading.find("https://wire.example/cheese-prices-climb-again");
        Following following = desk.docket.following;
        long story = following.of(ruling);
        following.showApart(following.of(cheese), true);
        assertNotEquals(List.of(), desk.docket.timeline.story(story));
        Mending.Mended joined = desk.docket.mending.join(ruling, cheese);
        assertNotNull(joined);
        assertEquals(List.of(), desk.docket.timeline.story(story), "the whole stands apart");
        desk.docket.mending.undo(joined);
        assertNotEquals(List.of(), desk.docket.timeline.story(story), "as before");
        assertEquals(List.of(), desk.docket.timeline.story(following.of(cheese)), "as before");
        desk.docket.mending.join(ruling, cheese);
        following.showApart(story, true);
        Long own = following.split(story, List.of(cheese));
        assertNotNull(own);
        assertEquals(List.of(), desk.docket.timeline.story(own), "so do both parts");
    }

    @Test
    void whatIsShownSeparatelyStaysSoWhenAPassGivesItsArticlesToAnotherStory() throws InterruptedException {
        desk.publish("/a", item("1", "https://wire.example/court-strikes-down-ban", "Court strikes down encryption ban in Ruritania", REPORT));
        long ruling = desk.docket.reading.find("https://wire.example/court-strikes-down-ban");
        long story = desk.docket.following.of(ruling);
        desk.docket.following.showApart(story, true);
        desk.docket.following.follow(story);
        desk.docket.store.update(db -> Linking.move(db, List.of(new Linking.Linked(ruling, 4_711, null, List.of(), List.of())), java.time.Instant.EPOCH));
        assertEquals(List.of(), desk.docket.timeline.story(4_711));
        assertEquals(List.of(4_711L), desk.docket.following.followed().stream().map(Following.Followed::story).toList());
    }

    @Test
    void commentsThatCameSinceTheLastLookAreNewAndServicesAreAskedOnlyWhenWanted() throws InterruptedException {
        String page = desk.web.url("/2026/court-strikes-down-the-encryption-ban");
        desk.publish("/a", item("1", page, "Court strikes down ban", REPORT));
        long article = desk.docket.reading.find(page);
        Comment first = new Comment("c1", null, "Rosa", null, "<p>First</p>", null, null);
        Comment second = new Comment("c2", "c1", "Tomas", null, "<p>Second</p>", null, null);
        stored(article, first);
        assertEquals(Set.of(), desk.docket.talk.stored(article).getFirst().fresh());
        desk.docket.talk.looked(article);
        desk.now = desk.now.plusSeconds(60);
        stored(article, first, second);
        assertEquals(Set.of("c2"), desk.docket.talk.stored(article).getFirst().fresh());
        desk.docket.talk.looked(article);
        assertEquals(Set.of(), desk.docket.talk.stored(article).getFirst().fresh());
        try (Web web = new Web(() -> desk.now)) {
            String search = desk.web.url("/search");
            desk.web.route("/search", Answer.json("{\"hits\":[]}"));
            Talk talk = new Talk(desk.docket.store, web, () -> desk.now, url -> List.of(new Discussions.Endpoint("service", search + "?q=" + url, true)));
            assertFalse(talk.asksElsewhere());
            assertEquals(List.of("127.0.0.1"), talk.asked(page));
            talk.fetch(article, false);
            assertEquals(0, desk.web.asked("/search").size());
            talk.fetch(article, true);
            assertEquals(1, desk.web.asked("/search").size());
        }
    }

    private void stored(long article, Comment... comments) {
        desk.docket.store.update(db -> Threads.save(db, article,
                new Threads.Stored("comments", "https://n.example/thread", comments.length, desk.now, List.of(comments))));
    }

    @Test
    void aDocumentIsFoundHoweverItIsWritten() throws InterruptedException {
        desk.publish("/a",
                item("1", "https://n.example/1", "One", "Sued under 47 U.S.C. § 230(c)(1) in May."),
                item("2", "https://n.example/2", "Two", "Senators want to repeal Section 230 this year."),
                item("3", "https://n.example/3", "Three", "Nach Art. 17 DSGVO ist zu löschen."),
                item("4", "https://n.example/4", "Four", "Fined under Regulation (EU) 2016/679 in Dublin."));
        assertEquals(Set.of("One", "Two"), found("cites:\"47 USC 230\""));
        assertEquals(Set.of("One", "Two"), found("cites:\"Section 230\""));
        assertEquals(Set.of("Three", "Four"), found("cites:GDPR"));
        assertEquals(Set.of("Three"), found("cites:\"Art. 17 DS-GVO\""));
    }

    @Test
    void aBillIsThatOfTheCongressOfTheArticlesDay() throws InterruptedException {
        String article = desk.web.url("/bill");
        desk.publish("/a", new Item("1", article, "Bill", "The House passed H.R. 7521 on Wednesday.", "Wed, 13 Mar 2024 15:00:00 GMT"));
        assertEquals("https://www.congress.gov/bill/118th-congress/house-bill/7521",
                Objects.requireNonNull(desk.docket.reading.open(desk.docket.reading.find(article))).citations().getFirst().url());
    }

    private Set<String> found(String query) {
        return desk.docket.search.search(query, 10).rows().stream().map(Row::title).collect(Collectors.toSet());
    }
}
