package docket.ui.work;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens when the system asks the program to end: at log-out, by `kill`, by Ctrl+C in the terminal it was started from. Left to
/// itself, Java takes JavaFX's renderer away beside the thread that still draws, which then complains in the terminal, and how the
/// window was left is not kept.
///
/// The signals are those of `sun.misc.Signal` (module jdk.unsupported, which has no other API and none to come), by reflection: the
/// compiler's warning of it cannot be silenced. Where there is none, the program ends as Java ends it.
public final class Termination {
    private static final Logger LOG = LoggerFactory.getLogger(Termination.class);
    private static final List<String> SIGNALS = List.of("TERM", "INT", "HUP");
    /// A program that does not end by itself in this time is ended; desktops wait no longer than that at log-out.
    private static final int PATIENCE_SECONDS = 8;
    /// Ended by signal 15, as shells count.
    private static final int STATUS = 128 + 15;

    private Termination() {}

    /// @param close closes the window, from any thread; called once. Asked a second time, the program ends at once
    public static void onRequest(Runnable close) {
        AtomicBoolean asked = new AtomicBoolean();
        Runnable end = () -> {
            if (asked.getAndSet(true)) {
                System.exit(STATUS);
            }
            CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(() -> System.exit(STATUS));
            close.run();
        };
        SIGNALS.forEach(name -> handle(name, end));
    }

    private static void handle(String name, Runnable then) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ours = Proxy.newProxyInstance(Termination.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> switch (method.getName()) {
                case "handle" -> {
                    then.run();
                    yield null;
                }
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> name;
            });
            signal.getMethod("handle", signal, handler).invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
        } catch (InvocationTargetException e) {
            LOG.debug("The system has no signal {}, or keeps it", name, e);
        } catch (ReflectiveOperationException e) {
            LOG.debug("This Java has no signals", e);
        }
    }
}
