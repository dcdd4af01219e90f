package docket.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Questions that come faster than answers.
class PacedTest {
    private final Deque<Runnable> working = new ArrayDeque<>();
    private final Deque<Runnable> resting = new ArrayDeque<>();
    private final List<String> answers = new ArrayList<>();
    private final Paced paced = new Paced(new Background(working::add, Runnable::run, trouble -> answers.add(trouble.getMessage())), resting::add);

    private void ask(String question) {
        paced.ask(() -> question, answers::add);
    }

    private static void run(Deque<Runnable> tasks) {
        tasks.removeFirst().run();
    }

    @Test
    void answersKeepComingHoweverFastTheQuestionsDo() {
        ask("first");
        for (int i = 0; i < 100; i++) {
            ask("question " + i);
        }
        assertEquals(1, working.size());
        run(working);
        assertEquals(List.of("first"), answers);
        assertEquals(0, working.size());
        run(resting);
        run(working);
        assertEquals(List.of("first", "question 99"), answers);
        run(resting);
        assertEquals(0, working.size());
    }

    @Test
    void goesOnAfterTrouble() {
        paced.ask(() -> {
            throw new IllegalStateException("broken");
        }, answer -> {});
        run(working);
        run(resting);
        ask("again");
        run(working);
        assertEquals(List.of("broken", "again"), answers);
    }
}
