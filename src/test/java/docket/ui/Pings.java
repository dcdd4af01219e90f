package docket.ui;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Posts a small task to the JavaFX thread every 4 ms, one at a time, and notes how long it waits; of long waits also how
/// much of the time the thread computed, and what it did. Beside them the intervals between two frames.
final class Pings {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /// What of a wait is long; what waits half as long is looked at.
    private static final long LONG_NANOS = Integer.getInteger("docket.long", 16) * 1_000_000L;
    private static final long LATE_NANOS = 20_000_000;

    /// A wait for the JavaFX thread.
    ///
    /// @param cpu how long the thread computed meanwhile; the rest it was waiting itself, or another thread had its processor
    /// @param stacks what it did, every 4 ms from the eighth on, where 16 are long
    private record Wait(long nanos, long cpu, List<StackTraceElement[]> stacks) {}

    private final Thread fx;
    private final @Nullable Thread renderer;
    private final List<Wait> waits = new ArrayList<>();
    private final List<Long> frames = new ArrayList<>();
    /// Frames of more than [#LATE_NANOS], by what was done.
    private final Map<String, Integer> late = new TreeMap<>();
    /// How late a thread was that only sleeps: what the machine and the collector alone make one wait.
    private final List<Long> sleeps = new ArrayList<>();
    private long begun;
    private long cpu;
    private long drawn;
    private long collecting;
    private volatile boolean over;
    private volatile String doing = "";

    /// JavaFX thread only.
    Pings() {
        fx = Thread.currentThread();
        renderer = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("QuantumRenderer")).findAny().orElse(null);
        Thread.ofPlatform().daemon().name("pings").start(this::ask);
        Thread.ofPlatform().daemon().name("sleeper").start(this::sleep);
        new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                if (over) {
                    stop();
                }
                long at = System.nanoTime();
                if (last != 0) {
                    synchronized (Pings.this) {
                        frames.add(at - last);
                        if (at - last > LATE_NANOS) {
                            late.merge(doing, 1, Integer::sum);
                        }
                    }
                }
                last = at;
            }
        }.start();
        begin();
    }

    /// What the person does from now on, for the frames that are late.
    void doing(String what) {
        doing = what;
    }

    void end() {
        over = true;
    }

    /// Forgets what was measured.
    synchronized void begin() {
        waits.clear();
        frames.clear();
        late.clear();
        sleeps.clear();
        begun = System.nanoTime();
        cpu = THREADS.getThreadCpuTime(fx.threadId());
        drawn = drawing();
        collecting = collecting();
    }

    private long drawing() {
        return renderer == null ? 0 : THREADS.getThreadCpuTime(renderer.threadId());
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
    }

    private void sleep() {
        try {
            while (!over) {
                long from = System.nanoTime();
                TimeUnit.MILLISECONDS.sleep(4);
                long late = System.nanoTime() - from - TimeUnit.MILLISECONDS.toNanos(4);
                synchronized (this) {
                    sleeps.add(Math.max(0, late));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        Semaphore answered = new Semaphore(0);
        long[] at = new long[2];
        try {
            while (!over) {
                List<StackTraceElement[]> stacks = new ArrayList<>();
                long computed = THREADS.getThreadCpuTime(fx.threadId());
                long asked = System.nanoTime();
                Platform.runLater(() -> {
                    at[0] = System.nanoTime();
                    at[1] = THREADS.getCurrentThreadCpuTime();
                    answered.release();
                });
                boolean came = answered.tryAcquire(LONG_NANOS / 2, TimeUnit.NANOSECONDS);
                while (!came) {
                    stacks.add(stack());
                    came = answered.tryAcquire(LONG_NANOS / 4, TimeUnit.NANOSECONDS);
                }
                synchronized (this) {
                    if (asked > begun) {
                        waits.add(new Wait(at[0] - asked, at[1] - computed, at[0] - asked > LONG_NANOS ? stacks : List.of()));
                    }
                }
                TimeUnit.MILLISECONDS.sleep(4);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What the thread does; where it waits for the renderer, what that does.
    private StackTraceElement[] stack() {
        StackTraceElement[] stack = fx.getStackTrace();
        boolean waits = Arrays.stream(stack).anyMatch(frame -> frame.getMethodName().equals("waitForRenderingToComplete"));
        return waits && renderer != null ? renderer.getStackTrace() : stack;
    }

    static void head() {
        System.out.printf("%-36s %6s %6s %6s %6s %5s %5s %5s %6s   %s%n", "", "n", "p50", "p99", "p99.9", ">8", ">16", ">33", "worst",
                "ms; computing s: JavaFX thread, renderer; collecting garbage");
    }

    synchronized void tell(String what) {
        line(what, waits.stream().mapToLong(Wait::nanos).sorted().toArray());
        System.out.printf("   %.2f, %.2f, %d ms%n", (THREADS.getThreadCpuTime(fx.threadId()) - cpu) / 1e9, (drawing() - drawn) / 1e9, collecting() - collecting);
        line("  frame intervals", frames.stream().mapToLong(Long::longValue).sorted().toArray());
        System.out.printf("   over 100 ms: %d; over 20: %s%n", frames.stream().filter(nanos -> nanos > 100_000_000).count(), late);
        line("  a thread that only sleeps", sleeps.stream().mapToLong(Long::longValue).sorted().toArray());
        System.out.println();
        causes();
        waits.stream().filter(wait -> wait.nanos > LONG_NANOS).max(Comparator.comparingLong(Wait::nanos)).ifPresent(longest -> {
            System.out.printf("    longest: %.1f ms, computing %.1f%n", longest.nanos / 1e6, longest.cpu / 1e6);
            longest.stacks.forEach(stack -> System.out.println("      " + brief(stack, 12)));
        });
    }

    /// What the long waits were for, by the innermost frames that are told apart.
    private void causes() {
        List<Wait> all = waits.stream().filter(wait -> wait.nanos > LONG_NANOS).toList();
        if (all.isEmpty()) {
            return;
        }
        System.out.printf("    %d long waits: %.0f ms, computing %.0f%n", all.size(), all.stream().mapToLong(Wait::nanos).sum() / 1e6,
                all.stream().mapToLong(Wait::cpu).sum() / 1e6);
        Map<String, Long> counted = all.stream().flatMap(wait -> wait.stacks.stream())
                .collect(Collectors.groupingBy(stack -> brief(stack, Integer.getInteger("docket.frames", 5)), Collectors.counting()));
        counted.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(Integer.getInteger("docket.causes", 14))
                .forEach(each -> System.out.printf("    %4d  %s%n", each.getValue(), each.getKey()));
    }

    /// The frame at the top, then frames of our own, then what the pulse was at.
    private static String brief(StackTraceElement[] stack, int own) {
        StringBuilder text = new StringBuilder();
        int taken = 0;
        for (int i = 0; i < stack.length; i++) {
            StackTraceElement frame = stack[i];
            String type = frame.getClassName();
            boolean ours = type.startsWith("docket.");
            boolean telling = type.endsWith("VirtualFlow") || type.endsWith("CssStyleHelper") || type.endsWith("StyleManager")
                    || type.endsWith("PrismTextLayout") || type.contains(".prism.") && !type.contains("Painter");
            if (i == 0 || taken < own && (ours || telling)) {
                text.append(type.replaceAll(".*\\.", "")).append('.').append(frame.getMethodName()).append(ours ? ":" + frame.getLineNumber() : "")
                        .append(" < ");
                taken += i == 0 ? 0 : 1;
            }
        }
        for (int i = 0; i < stack.length; i++) {
            if (stack[i].getMethodName().equals("pulse") || stack[i].getMethodName().equals("doLayoutPass")
                    || stack[i].getMethodName().equals("doCSSPass") || stack[i].getMethodName().equals("waitForRenderingToComplete")
                    || stack[i].getMethodName().equals("synchronizeSceneNodes")) {
                return text + stack[i].getMethodName();
            }
        }
        return text.toString();
    }

    private static void line(String what, long[] sorted) {
        System.out.printf("%-36s %6d %6.1f %6.1f %6.1f %5d %5d %5d %6.1f", what, sorted.length, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999),
                over(sorted, 8), over(sorted, 16), over(sorted, 33), at(sorted, 1));
    }

    private static long over(long[] sorted, int millis) {
        int count = 0;
        while (count < sorted.length && sorted[sorted.length - 1 - count] > millis * 1_000_000L) {
            count++;
        }
        return count;
    }

    /// In milliseconds.
    static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
}
