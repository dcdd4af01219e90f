package docket.ui.work;

import docket.store.Change;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Gathers what the store announces and hands it on as one value, so that a refresh of a thousand feeds redraws a list once or twice
/// a second and not a thousand times. What a person marks is heard of soon all the same. Announcements come on the writer's thread;
/// the listener hears on the JavaFX thread.
public final class Changes {
    /// One telling follows another within this time where changes come thick and fast.
    private static final long THICK = TimeUnit.SECONDS.toNanos(2);

    private final Executor soon;
    private final Executor later;
    private final LongSupplier nanos;
    private final Executor fx;
    private final Consumer<News> listener;
    /// Guarded by this; null while nothing waits. Nothing is called while the lock is held.
    private @Nullable News waiting;
    private boolean hastened;
    private long told;

    /// @param soon runs a task after some tenths of a second
    /// @param later runs it when most of a second is over
    /// @param nanos the time, as [System#nanoTime] gives it
    public Changes(Executor soon, Executor later, LongSupplier nanos, Executor fx, Consumer<News> listener) {
        this.soon = soon;
        this.later = later;
        this.nanos = nanos;
        told = nanos.getAsLong() - THICK;
        this.fx = fx;
        this.listener = listener;
    }

    /// Any thread.
    public void announce(Change change) {
        Executor when;
        synchronized (this) {
            News before = waiting;
            boolean calm = nanos.getAsLong() - told >= THICK || change instanceof Change.Marks;
            waiting = (before == null ? News.NONE : before).and(change);
            if (before != null && (hastened || !calm)) {
                return;
            }
            hastened = calm;
            when = calm ? soon : later;
        }
        when.execute(() -> fx.execute(this::deliver));
    }

    private void deliver() {
        News news;
        synchronized (this) {
            news = waiting;
            waiting = null;
            hastened = false;
            if (news != null) {
                told = nanos.getAsLong();
            }
        }
        if (news != null) {
            listener.accept(news);
        }
    }
}
