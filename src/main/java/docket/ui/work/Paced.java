package docket.ui.work;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A question asked so often that not every asking needs its answer: one is on its way at a time, and the next is asked when
/// it came and a pause is over. So the answers keep coming however fast the questions do, and the last asking is always
/// answered. JavaFX thread only.
public final class Paced {
    private final Background background;
    private final Executor later;
    private boolean underWay;
    private boolean wanted;
    private Runnable question = () -> {};

    /// @param later runs a task after the pause; on any thread
    public Paced(Background background, Executor later) {
        this.background = background;
        this.later = later;
    }

    /// Asks now, or after the answer to the last question.
    public <T> void ask(Callable<T> work, Consumer<? super T> then) {
        question = () -> background.ask(work, result -> {
            then.accept(result);
            rest();
        }, trouble -> {
            background.tell(trouble);
            rest();
        });
        if (underWay) {
            wanted = true;
        } else {
            underWay = true;
            question.run();
        }
    }

    private void rest() {
        later.execute(() -> background.onFx(this::next));
    }

    private void next() {
        underWay = wanted;
        wanted = false;
        if (underWay) {
            question.run();
        }
    }
}
