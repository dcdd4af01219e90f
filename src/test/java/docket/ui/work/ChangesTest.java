package docket.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.store.Change;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final Queue<Runnable> much = new ArrayDeque<>();
    private long now;

    @Test
    void manyChangesAreToldOnce() {
        List<News> told = new ArrayList<>();
        Changes changes = new Changes(later::add, much::add, () -> now, Runnable::run, told::add);
        changes.announce(new Change.Articles(Set.of(1L)));
        changes.announce(new Change.Articles(Set.of(2L)));
        changes.announce(new Change.Marks(Set.of(3L)));
        later.remove().run();
        assertEquals(List.of(new News(Set.of(1L, 2L), Set.of(3L), Set.of(), Set.of(), false)), told);
        assertEquals(0, later.size());
    }

    @Test
    void whereChangesComeThickAndFastTheyAreToldOfLessOftenButNotWhatAPersonMarks() {
        List<News> told = new ArrayList<>();
        Changes changes = new Changes(later::add, much::add, () -> now, Runnable::run, told::add);
        changes.announce(new Change.Articles(Set.of(1L)));
        later.remove().run();
        changes.announce(new Change.Articles(Set.of(2L)));
        assertEquals(List.of(0, 1), List.of(later.size(), much.size()));
        changes.announce(new Change.Marks(Set.of(3L)));
        changes.announce(new Change.Marks(Set.of(4L)));
        assertEquals(1, later.size());
        later.remove().run();
        assertEquals(new News(Set.of(2L), Set.of(3L, 4L), Set.of(), Set.of(), false), told.getLast());
        much.remove().run();
        assertEquals(2, told.size(), "nothing was left to tell");
        now += TimeUnit.SECONDS.toNanos(3);
        changes.announce(new Change.Articles(Set.of(5L)));
        later.remove().run();
        assertEquals(3, told.size());
    }

    @Test
    void onlyTheLatestAnswerIsTaken() {
        List<String> answers = new ArrayList<>();
        Latest latest = new Latest(new Background(later::add, Runnable::run, trouble -> {}));
        latest.ask(() -> "first", answers::add);
        latest.ask(() -> "second", answers::add);
        later.remove().run();
        later.remove().run();
        assertEquals(List.of("second"), answers);
    }

    @Test
    void anOlderQuestionIsNotLookedForAnyMore() {
        List<String> looked = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        Latest latest = new Latest(new Background(later::add, Runnable::run, trouble -> {}));
        latest.ask(() -> looked.add("p"), done -> answers.add("p"));
        latest.askLong(over -> {
            latest.ask(() -> looked.add("priv"), done -> answers.add("priv"));
            return looked.add(over.getAsBoolean() ? "given up" : "pri");
        }, done -> answers.add("pri"));
        while (!later.isEmpty()) {
            later.remove().run();
        }
        assertEquals(List.of("given up", "priv"), looked);
        assertEquals(List.of("priv"), answers);
    }

    @Test
    void troubleIsHeardAndNothingDies() {
        List<Throwable> heard = new ArrayList<>();
        Background background = new Background(Runnable::run, Runnable::run, heard::add);
        background.run(() -> { throw new IllegalStateException("disk full"); });
        assertEquals("disk full", heard.getFirst().getMessage());
    }
}
