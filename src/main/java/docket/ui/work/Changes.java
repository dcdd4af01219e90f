package docket.ui.work;

import docket.store.Change;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Gathers what the store announces and hands it on as one value, so that a refresh of a thousand feeds redraws a list a few
/// times a second and not a thousand. Announcements come on the writer's thread; the listener hears on the JavaFX thread.
public final class Changes {
    private final Executor later;
    private final Executor fx;
    private final Consumer<News> listener;
    /// Guarded by this; null while nothing waits. Nothing is called while the lock is held.
    private @Nullable News waiting;

    /// @param later runs a task after the gathering time, some tenths of a second
    public Changes(Executor later, Executor fx, Consumer<News> listener) {
        this.later = later;
        this.fx = fx;
        this.listener = listener;
    }

    /// Any thread.
    public void announce(Change change) {
        boolean first;
        synchronized (this) {
            News before = waiting;
            first = before == null;
            waiting = (before == null ? News.NONE : before).and(change);
        }
        if (first) {
            later.execute(() -> fx.execute(this::deliver));
        }
    }

    private void deliver() {
        News news;
        synchronized (this) {
            news = waiting;
            waiting = null;
        }
        if (news != null) {
            listener.accept(news);
        }
    }
}
