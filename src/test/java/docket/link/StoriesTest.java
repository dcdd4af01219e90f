package docket.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoriesTest {
    private static final Sketch RULING = sketch("ruling", "2026-03-02T08:00:00Z",
            "Court strikes down Ruritania's encryption ban", "The constitutional court of Ruritania on Monday struck down"
                    + " the ban on encrypted messengers, saying the encryption law breaks the secrecy of letters.");
    private static final Sketch REACTION = sketch("reaction", "2026-03-02T15:00:00Z",
            "Ruritania government to appeal encryption ruling", "After the constitutional court struck down the ban on"
                    + " encrypted messengers, the government of Ruritania said it would write a new encryption law.");
    private static final Sketch LATER = sketch("later", "2026-05-20T15:00:00Z",
            "Ruritania government to appeal encryption ruling", REACTION.text());
    private static final Sketch CHEESE = sketch("cheese", "2026-03-02T16:00:00Z",
            "Cheese prices climb as milk runs short", "Dairy farmers expect the price of cheese to rise further this summer.");

    @Test
    void reportsOfOneEventAreOneStory() {
        Stories stories = new Stories();
        long story = stories.assign(RULING).story();
        assertNotEquals(story, stories.assign(CHEESE).story());
        assertEquals(new Stories.Assigned("reaction", story, List.of("ruling")), stories.assign(REACTION));
    }

    @Test
    void whatComesMonthsLaterIsAnotherStory() {
        Stories stories = new Stories();
        assertNotEquals(stories.assign(RULING).story(), stories.assign(LATER).story());
    }

    @Test
    void anArticleTakenInTwiceStaysWhereItIs() {
        Stories stories = new Stories();
        assertEquals(stories.assign(RULING), stories.assign(RULING));
    }

    @Test
    void whatWasRestoredIsJoined() {
        Stories stories = new Stories();
        stories.restore(RULING, 41);
        assertEquals(41, stories.assign(REACTION).story());
        assertNotEquals(41, stories.assign(CHEESE).story());
    }

    @Test
    void settlingKeepsNumbersAndTellsEarlierArticlesOfLaterOnes() {
        Stories stories = new Stories();
        long story = stories.assign(RULING).story();
        stories.assign(REACTION);
        Map<String, Stories.Assigned> settled = byId(stories.settle());
        assertEquals(new Stories.Assigned("ruling", story, List.of("reaction")), settled.get("ruling"));
        assertEquals(story, settled.get("reaction").story());
    }

    @Test
    void whatAPersonPutSomewhereStaysThere() {
        Stories stories = new Stories();
        long story = stories.assign(RULING).story();
        stories.assign(REACTION);
        stories.assign(CHEESE);
        stories.pin("reaction", 77);
        stories.pin("ruling", story);
        stories.pin("cheese", story);
        Map<String, Stories.Assigned> settled = byId(stories.settle());
        assertEquals(77, settled.get("reaction").story());
        assertEquals(story, settled.get("ruling").story());
        assertEquals(story, settled.get("cheese").story());
    }

    @Test
    void whatSplitsOffGetsANumberOfItsOwn() {
        Stories stories = new Stories(id -> Math.abs(id.hashCode()) + 1L);
        long story = stories.assign(RULING).story();
        stories.assign(CHEESE);
        stories.pin("cheese", story);
        stories.pin("ruling", -story);
        Map<String, Stories.Assigned> settled = byId(stories.settle());
        assertEquals(story, settled.get("cheese").story());
        assertEquals(-story, settled.get("ruling").story());
    }

    @Test
    void theWordsThatASourcePutsIntoEverythingMakeNoStory() {
        Stories stories = new Stories();
        Random random = new Random(7);
        for (int i = 0; i < 160; i++) {
            stories.assign(new Sketch("news " + i, null, words(random, 6), words(random, 20), null, "paper " + i % 20));
        }
        for (int i = 0; i < 14; i++) {
            stories.assign(new Sketch("release " + i, null, words(random, 1) + " 0." + i + " (Default branch)",
                    words(random, 1) + " is a program for " + words(random, 2), null, "releases"));
        }
        Map<String, Stories.Assigned> settled = byId(stories.settle());
        long stories14 = settled.values().stream().filter(a -> a.id().startsWith("release")).map(Stories.Assigned::story).distinct().count();
        assertEquals(14, stories14);
    }

    @Test
    void undatedLinesThatShareAWordAreWorthLessThanDatedNews() {
        Stories stories = new Stories();
        Sketch dated = sketch("dated", "2026-03-02T08:00:00Z", "Parliament adopts the Ruritania encryption bill", null);
        stories.assign(dated);
        stories.assign(new Sketch("undated", null, "Encryption tips", null, null, null));
        stories.assign(sketch("same", "2026-03-02T09:00:00Z", "Ruritania parliament passes encryption bill", null));
        Map<String, Stories.Assigned> settled = byId(stories.settle());
        assertEquals("same", settled.get("dated").related().getFirst());
        assertNotEquals(settled.get("dated").story(), settled.get("undated").story());
    }

    @Test
    void aSmallVocabularyThatAllShareCostsNoMoreTimeForMoreArticles() {
        Stories stories = new Stories();
        Random random = new Random(11);
        for (int i = 0; i < 600; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 150; w++) {
                text.append("word").append(random.nextInt(400)).append(' ');
            }
            stories.assign(new Sketch("a" + i, Instant.EPOCH.plusSeconds(i), "word" + random.nextInt(400), text.toString(), null, null));
        }
        assertEquals(600, stories.settle().size());
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append((char) ('a' + random.nextInt(26))).append(Integer.toString(random.nextInt(1 << 25) + 40_000, 36));
        }
        return words.toString();
    }

    @Test
    void aReprintIsAmongTheFewThatAreComparedAndAReportInOtherWordsIsNot() {
        Stories stories = new Stories();
        stories.assign(RULING);
        stories.assign(CHEESE);
        stories.assign(REACTION);
        stories.assign(sketch("reprint", "2026-03-03T07:00:00Z", "Encryption ban struck down", "By our wire service. " + RULING.text()));
        assertEquals(List.of("ruling"), stories.maybeReprinted("reprint"));
        assertEquals(List.of(), stories.maybeReprinted("reaction"));
        assertEquals(List.of(), stories.maybeReprinted("unknown"));
    }

    @Test
    void saysWhyTwoArticlesAreAlike() {
        Stories stories = new Stories();
        stories.assign(RULING);
        stories.assign(REACTION);
        List<String> why = stories.why(RULING, REACTION);
        assertTrue(why.size() == 5 && stories.why(RULING, CHEESE).isEmpty(), why::toString);
    }

    @Test
    void titlesAloneAndNoDateWillDo() {
        Stories stories = new Stories();
        Sketch bare = new Sketch("a", null, "加密通讯禁令被裁定违宪", null, null, null);
        long story = stories.assign(bare).story();
        assertEquals(story, stories.assign(new Sketch("b", null, "法院：加密通讯禁令违宪", null, null, null)).story());
        assertNotEquals(story, stories.assign(new Sketch("c", null, "", null, null, null)).story());
    }

    @Test
    void aStreamEndsWithEachArticleOnce() {
        List<Stories.Assigned> end = StoryStream.run(List.of(RULING, REACTION, CHEESE, LATER));
        assertEquals(List.of("ruling", "reaction", "cheese", "later"), end.stream().map(Stories.Assigned::id).toList());
        assertEquals(end.get(0).story(), end.get(1).story());
    }

    private static Sketch sketch(String id, String published, String title, String text) {
        return new Sketch(id, Instant.parse(published), title, text, null, null);
    }

    private static Map<String, Stories.Assigned> byId(List<Stories.Assigned> all) {
        Map<String, Stories.Assigned> map = new HashMap<>();
        all.forEach(assigned -> map.put(assigned.id(), assigned));
        return map;
    }
}
