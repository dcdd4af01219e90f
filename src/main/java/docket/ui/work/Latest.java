package docket.ui.work;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A question that is asked anew before its last answer came: only the answer to the latest is taken. JavaFX thread only.
public final class Latest {
    private final Background background;
    private int asked;

    public Latest(Background background) {
        this.background = background;
    }

    /// Asks, and forgets the questions before.
    public <T> void ask(Callable<T> work, Consumer<? super T> then) {
        int mine = ++asked;
        background.ask(work, result -> {
            if (mine == asked) {
                then.accept(result);
            }
        });
    }

    /// The same, with an ear of its own for what goes wrong.
    public <T> void ask(Callable<T> work, Consumer<? super T> then, Consumer<Throwable> otherwise) {
        int mine = ++asked;
        background.ask(work, result -> {
            if (mine == asked) {
                then.accept(result);
            }
        }, trouble -> {
            if (mine == asked) {
                otherwise.accept(trouble);
            }
        });
    }

    /// Drops the answers still to come.
    public void forget() {
        asked++;
    }
}
