package docket.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Addresses that a later start of Docket hands to the window that is open already. What comes before the window listens
/// waits for it. Any thread.
public final class Calls {
    private final List<List<String>> waiting = new ArrayList<>();
    private @Nullable Consumer<List<String>> listener;

    /// @param addresses empty when only the window is wanted
    public void call(List<String> addresses) {
        Consumer<List<String>> hears;
        synchronized (this) {
            hears = listener;
            if (hears == null) {
                waiting.add(List.copyOf(addresses));
                return;
            }
        }
        hears.accept(List.copyOf(addresses));
    }

    /// The one listener from now on; called on the caller's thread.
    public void onCall(Consumer<List<String>> hears) {
        List<List<String>> before;
        synchronized (this) {
            listener = hears;
            before = List.copyOf(waiting);
            waiting.clear();
        }
        before.forEach(hears);
    }
}
