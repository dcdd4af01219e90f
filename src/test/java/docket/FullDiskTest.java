package docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb.Answer;
import docket.app.Marks;
import docket.app.Refresher.Order;
import docket.app.Refresher.Progress;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import docket.store.DiskRoom;
import docket.store.StoreProblem;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    private static final int FEEDS = 5;
    private static final int ENTRIES = 30;

    @TempDir
    Path folder;

    @Test
    void aFullDiskIsToldInASentenceNothingIsLostAndItGoesOnWhenThereIsRoom() throws Exception {
        try (LoopbackWeb web = LoopbackWeb.start(); Docket docket = new Docket(folder, InstantSource.system())) {
            for (int feed = 0; feed < FEEDS; feed++) {
                web.route("/" + feed, Answer.xml(feed(web, feed)));
                docket.library.subscribe(web.url("/" + feed), null, null);
            }
            docket.refresher.begin(docket.library.subscriptions().getFirst().id());
            Set<Long> before = ids(docket, new Scope.All());
            assertEquals(ENTRIES, before.size());
            List<Long> starred = before.stream().limit(5).toList();
            docket.marks.set(Marks.Mark.STARRED, starred, true);

            DiskRoom.leave(docket.store, 60);
            Set<Long> told = new HashSet<>(before);
            List<Progress> progress = new CopyOnWriteArrayList<>();
            StoreProblem problem = assertThrows(StoreProblem.class, () -> docket.refresher.run(new Order(null, true, false), progress::add));
            progress.stream().filter(Progress.Stored.class::isInstance).forEach(p -> told.add(((Progress.Stored) p).article()));
            assertEquals(StoreProblem.Kind.FULL, problem.kind());
            assertTrue(problem.getMessage().contains("the disk is full") && problem.getMessage().contains("docket.db"), problem.getMessage());
            assertEquals(told, ids(docket, new Scope.All()), "what was told is there, and what is there was told");
            assertTrue(told.size() < FEEDS * ENTRIES);
            assertEquals(Set.copyOf(starred), ids(docket, new Scope.Starred()));
            assertEquals(StoreProblem.Kind.FULL, assertThrows(StoreProblem.class, () -> fill(docket)).kind());

            DiskRoom.make(docket.store);
            docket.refresher.run(new Order(null, true, false), _ -> {});
            assertEquals(FEEDS * ENTRIES, ids(docket, new Scope.All()).size());
            assertEquals(List.of(), docket.upkeep.check(false).findings());
        }
    }

    /// Something that a person does and that needs room.
    private static void fill(Docket docket) {
        for (int i = 0; i < 20_000; i++) {
            docket.library.folder("Folder " + i + " " + "with a long name ".repeat(40));
        }
    }

    private static Set<Long> ids(Docket docket, Scope scope) {
        Set<Long> ids = new HashSet<>();
        docket.timeline.rows(scope, Filter.ALL, null, 10_000).stream().map(Row::id).forEach(ids::add);
        return ids;
    }

    private static String feed(LoopbackWeb web, int feed) {
        StringBuilder items = new StringBuilder();
        for (int n = 0; n < ENTRIES; n++) {
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 400; w++) {
                text.append(Integer.toString((feed * 7919 + n * 104_729 + w * 1_299_709) & 0xffffff, 36)).append(' ');
            }
            items.append("<item><guid isPermaLink='false'>").append(n).append("</guid><link>").append(web.url("/a/" + feed + "/" + n))
                    .append("</link><title>Ruling ").append(n).append("</title><description>").append(text).append("</description></item>");
        }
        return "<rss version='2.0'><channel><title>Court " + feed + "</title>" + items + "</channel></rss>";
    }
}
