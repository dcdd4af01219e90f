package docket.ui.work;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// The one door between the JavaFX thread and everything that waits. Called on the JavaFX thread; the answer comes back
/// there. Tests give `Runnable::run` for both executors.
public final class Background {
    private final Executor background;
    private final Executor fx;
    private final Consumer<Throwable> trouble;

    /// Threads for it: of the platform, for those that virtual threads run on give way to everything (see [Courtesy]).
    public static ExecutorService threads() {
        return Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("docket-window-", 0).factory());
    }

    /// @param background for work that reads the store or the network
    /// @param fx the JavaFX thread
    /// @param trouble told on the JavaFX thread of work that threw, when nobody else listens
    public Background(Executor background, Executor fx, Consumer<Throwable> trouble) {
        this.background = background;
        this.fx = fx;
        this.trouble = trouble;
    }

    /// Does `work` elsewhere and gives its result to `then`.
    public <T> void ask(Callable<T> work, Consumer<? super T> then) {
        ask(work, then, trouble);
    }

    /// The same, with an ear of its own for what goes wrong.
    public <T> void ask(Callable<T> work, Consumer<? super T> then, Consumer<Throwable> otherwise) {
        Runnable task = () -> {
            try {
                T result = work.call();
                fx.execute(() -> then.accept(result));
            } catch (InterruptedException e) {
                // The window is closing; nobody waits for the answer.
                Thread.currentThread().interrupt();
            } catch (Exception | LinkageError | StackOverflowError e) {
                // The outermost frame of a background thread: whatever it is, a person hears of it and the window lives on.
                fx.execute(() -> otherwise.accept(e));
            }
        };
        try {
            background.execute(task);
        } catch (RejectedExecutionException e) {
            otherwise.accept(e);
        }
    }

    /// Does `work` elsewhere; only trouble comes back.
    public void run(Work work) {
        ask(() -> {
            work.run();
            return true;
        }, done -> {});
    }

    /// Tells of trouble nobody else listens to; JavaFX thread.
    public void tell(Throwable what) {
        trouble.accept(what);
    }

    /// Runs `task` on the JavaFX thread; callable from any thread.
    public void onFx(Runnable task) {
        fx.execute(task);
    }

    /// Work with no answer.
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
