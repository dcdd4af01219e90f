package docket.ui.work;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// A question that is asked anew before its last answer came: only the answer to the latest is taken, an older one that has not begun
/// is not looked for any more, and one that is being looked for can know. JavaFX thread only.
public final class Latest {
    /// What takes so long that it is worth asking whether anybody still wants it.
    @FunctionalInterface
    public interface Question<T> {
        /// @param over true once something else was asked; any answer will do then
        T answer(BooleanSupplier over) throws Exception;
    }

    private final Background background;
    /// Written on the JavaFX thread.
    private volatile int asked;

    public Latest(Background background) {
        this.background = background;
    }

    /// Asks, and forgets the questions before.
    public <T> void ask(Callable<T> work, Consumer<? super T> then) {
        ask(work, then, background::tell);
    }

    /// The same, with an ear of its own for what goes wrong.
    public <T> void ask(Callable<T> work, Consumer<? super T> then, Consumer<Throwable> otherwise) {
        ask(over -> work.call(), then, otherwise);
    }

    /// The same, for a question that takes long.
    public <T> void askLong(Question<T> work, Consumer<? super T> then) {
        ask(work, then, background::tell);
    }

    private <T> void ask(Question<T> work, Consumer<? super T> then, Consumer<Throwable> otherwise) {
        forget();
        int mine = asked;
        BooleanSupplier over = () -> mine != asked;
        background.ask(() -> over.getAsBoolean() ? List.<T>of() : Collections.singletonList(work.answer(over)), result -> {
            if (mine == asked) {
                result.forEach(then);
            }
        }, trouble -> {
            if (mine == asked) {
                otherwise.accept(trouble);
            }
        });
    }

    /// Drops the answers still to come.
    @SuppressWarnings("NonAtomicOperationOnVolatileField") // One thread writes.
    public void forget() {
        asked++;
    }
}
