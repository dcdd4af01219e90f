package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.Docket;
import docket.LoopbackWeb;
import docket.html.PlainText;
import docket.model.Comment;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole road on one news site: subscribe, refresh, extract, unplug the network, read, follow, comments.
class WholeRoadTest {
    @TempDir
    Path folder;

    @Test
    void everyWordIsThereAndTheTrailLeadsOnWithoutTheNetwork() throws Exception {
        LoopbackWeb web = Touchstone.serve();
        try (web; Docket docket = new Docket(folder, InstantSource.system())) {
            Library.Found.Feeds found = assertInstanceOf(Library.Found.Feeds.class, docket.library.discover(web.url("/feed.xml")));
            assertEquals("Wave Daily: technology", found.candidates().getFirst().title());
            docket.library.subscribe(found.candidates().getFirst().url(), null, docket.library.folder("Science"));

            Refresher.Progress.Over over = docket.refresher.run(new Refresher.Order(null, false, true), _ -> { });
            assertEquals(new Refresher.Progress.Over(1, 0, 2), over);

            Row row = docket.timeline.rows(new Scope.All(), Filter.UNREAD, null, 10).getFirst();
            assertEquals("Founder of Courier app refuses to obey state ultimatum", row.title());

            // The law is not in the feed: following it from the article fetches, stores and opens it.
            Reading.Related law = related(docket, row.id(), "Related Stories", "President signs law that makes carriers keep calls");
            assertFalse(law.stored());
            Reading.Result.Stored followed = assertInstanceOf(Reading.Result.Stored.class, docket.reading.fetch(law.url(), row.id()));
            assertTrue(opened(docket, followed.article()).text().contains("Carriers said the machines to do so would cost more"));
            assertEquals(List.of(), docket.talk.fetch(row.id(), false));
        }
        // The network is gone: the server is closed, and the store is opened anew.
        try (Docket docket = new Docket(folder, InstantSource.system())) {
            Row row = docket.timeline.rows(new Scope.All(), Filter.ALL, null, 10).getFirst();
            Reading.Opened article = opened(docket, row.id());

            assertEquals(Reading.Body.PAGE, article.body());
            for (String paragraph : Touchstone.WORDS) {
                assertTrue(flat(article.text()).contains(paragraph), () -> paragraph + "\nis not in\n" + article.text());
                assertTrue(flat(PlainText.of(article.html())).contains(paragraph), () -> "not in the HTML: " + paragraph);
            }
            String all = flat(PlainText.of(article.html())).toLowerCase(java.util.Locale.ROOT);
            for (String furniture : List.of("sign in", "password", "registration is free", "0 comments", "nanotechnology", "shares",
                    "ten gadgets", "privacy policy", "explore further", "recommended for you")) {
                assertFalse(all.contains(furniture), () -> furniture + " is in " + all);
            }
            assertTrue(article.html().contains("seen here at a trade fair"), "captions stay in the HTML");
            Reading.Picture picture = article.images().get(article.images().keySet().stream()
                    .filter(u -> u.endsWith("/pictures/founder.png")).findFirst().orElseThrow());
            assertEquals(640, picture.width());
            assertNotNull(docket.reading.image(String.valueOf(picture.hash())));

            assertEquals(List.of("Explore further", "Related Stories", "Recommended for you"),
                    article.related().stream().map(Reading.Related::section).distinct().toList());
            Reading.Related warning = related(docket, row.id(), "Explore further", "Watchdog warns the Courier app of a block");
            assertEquals("2017-06-23", String.valueOf(warning.published()));
            assertEquals("The media watchdog of the republic said on Friday that it would block the Courier messaging app within days.",
                    warning.teaser());
            assertTrue(warning.stored(), "it came with the feed");
            assertTrue(related(docket, row.id(), "Related Stories", "President signs law that makes carriers keep calls").stored());

            // Follow two related links and come back, all from the store.
            Long first = warning.article();
            assertNotNull(first);
            assertTrue(opened(docket, first).text().contains("Some six million people in the republic use the app"));
            Long second = docket.reading.find(related(docket, row.id(), "Related Stories",
                    "President signs law that makes carriers keep calls").url());
            assertNotNull(second);
            assertTrue(opened(docket, second).text().contains("an open door into every living room"));
            assertEquals(article.text(), opened(docket, row.id()).text());

            Talk.Thread thread = docket.talk.stored(row.id()).getFirst();
            assertEquals(List.of("ferrywoman", "old_clerk"), thread.comments().stream().map(Comment::author).toList());
            assertEquals(thread.comments().getFirst().id(), thread.comments().get(1).parent());
            assertFalse(thread.comments().getFirst().html().contains("script"));
            assertEquals(2, opened(docket, row.id()).row().comments());

            Trail.View trail = docket.trail.of(row.id());
            assertEquals("Explore further", trail.sections().getFirst().label().replace(":", ""));
            assertTrue(trail.sections().getFirst().items().getFirst().stored());
            assertEquals(List.of(row.id()), docket.search.search("\"chat histories\"", 10).rows().stream().map(Row::id).toList());
            assertNull(docket.reading.find("http://127.0.0.1/never-seen"));
        }
    }

    private static Reading.Related related(Docket docket, long article, String section, String title) {
        return opened(docket, article).related().stream().filter(r -> r.section().startsWith(section) && r.title().equals(title))
                .findFirst().orElseThrow();
    }

    private static Reading.Opened opened(Docket docket, long article) {
        Reading.Opened opened = docket.reading.open(article);
        assertNotNull(opened);
        return opened;
    }

    private static String flat(String text) {
        return text.replace('“', '"').replace('”', '"').replaceAll("\\s+", " ");
    }
}
