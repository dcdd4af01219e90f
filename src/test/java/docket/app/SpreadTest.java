package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb.Answer;
import docket.app.Refresher.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A machine that wakes with many feeds due asks for them one after another.
class SpreadTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 50, 200, 1_000, 4_000})
    void atMostEightStartInTheFirstSecondAndTheLastWithinMinutes(int feeds) {
        Duration pause = Spread.pause(feeds);
        long within = pause.isZero() ? feeds : 1 + 999 / pause.toMillis();
        assertTrue(within <= 8, () -> within + " of " + feeds);
        assertTrue(pause.multipliedBy(feeds).compareTo(Duration.ofMinutes(11)) < 0, pause::toString);
    }

    @Test
    void aTimedRoundOfTwoHundredFeedsBeginsWithEightAndWithWhatIsReadMost() throws Exception {
        try (Rounds round = new Rounds(folder)) {
            List<Instant> asked = Collections.synchronizedList(new ArrayList<>());
            List<String> order = Collections.synchronizedList(new ArrayList<>());
            List<Long> feeds = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String path = "/f" + i;
                String body = round.rss(round.item("1", "/a" + i, "Article " + i, "x"));
                round.web.route(path, ask -> {
                    asked.add(round.now);
                    order.add(ask.path());
                    return Answer.xml(body);
                });
                feeds.add(round.subscribe(path));
            }
            round.refresh();
            round.docket.marks.set(Marks.Mark.READ, round.docket.timeline.rows(new docket.model.Scope.InFeed(feeds.get(150)),
                    docket.model.Filter.ALL, null, 10).stream().map(docket.model.Row::id).toList(), true);
            asked.clear();
            order.clear();
            round.pass(Duration.ofHours(9));
            Instant woken = round.now;
            List<Progress> told = new ArrayList<>();
            // Lets the clock pass, but only when what was begun has come.
            int[] starts = {1};
            Refresher refresher = round.refresher(time -> {
                while (asked.size() < starts[0]) {
                    Thread.onSpinWait();
                }
                starts[0]++;
                round.pass(time);
            });
            refresher.look(Set.of(feeds.get(77)));
            assertTrue(refresher.runTimed(told::add));
            assertEquals(200, asked.size());
            assertTrue(asked.stream().filter(at -> at.isBefore(woken.plusSeconds(1))).count() <= 8);
            assertTrue(Duration.between(woken, asked.getLast()).compareTo(Duration.ofMinutes(2)) > 0);
            assertEquals(List.of("/f77", "/f150"), order.subList(0, 2));
        }
    }

    @Test
    void feedsThatWereNeverReadAreNotKeptWaiting() throws Exception {
        try (Rounds round = new Rounds(folder)) {
            subscribeToThirty(round);
            List<Progress> told = Collections.synchronizedList(new ArrayList<>());
            assertTrue(round.refresher(time -> {
                throw new AssertionError("rested for " + time);
            }).runTimed(told::add));
            assertEquals(30, told.stream().filter(Progress.Stored.class::isInstance).count());
        }
    }

    @Test
    void aPersonsRefreshIsNotSpreadAndATimedRoundMakesRoomForIt() throws Exception {
        try (Rounds round = new Rounds(folder)) {
            subscribeToThirty(round);
            round.refresh();
            round.pass(Duration.ofHours(9));
            List<Progress.FeedDone> manual = Collections.synchronizedList(new ArrayList<>());
            List<Thread> person = new ArrayList<>();
            Refresher[] refresher = new Refresher[1];
            refresher[0] = round.refresher(time -> {
                if (person.isEmpty()) {
                    person.add(Thread.ofVirtual().start(() -> {
                        try {
                            refresher[0].run(new Refresher.Order(null, true, false), p -> {
                                if (p instanceof Progress.FeedDone feed) {
                                    manual.add(feed);
                                }
                            });
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }));
                }
                while (!refresher[0].isAwaited()) {
                    Thread.onSpinWait();
                }
            });
            refresher[0].runTimed(_ -> {});
            person.getFirst().join();
            assertEquals(30, manual.size(), "all at once, and none kept by the round that made room");
        }
    }

    private static void subscribeToThirty(Rounds round) {
        for (int i = 0; i < 30; i++) {
            round.web.route("/f" + i, Answer.xml(round.rss(round.item("1", "/a" + i, "Article " + i, "x"))));
            round.subscribe("/f" + i);
        }
    }
}
