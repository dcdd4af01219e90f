package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// A round gives way to a person who uses the window.
class ProcessorsTest {
    private final AtomicLong now = new AtomicLong();
    private final List<Duration> rests = new ArrayList<>();
    private final Processors processors = new Processors(2, now::get, rests::add);

    private void work(Duration time) throws InterruptedException {
        try (Processors.Turn _ = processors.turn()) {
            now.addAndGet(time.toNanos());
        }
    }

    @Test
    void nobodyRestsForAPersonWhoReads() throws Exception {
        work(Duration.ofMillis(10));
        processors.acted();
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        work(Duration.ofMillis(10));
        assertEquals(List.of(), rests);
    }

    @Test
    void whoWorkedRestsWhileAPersonScrolls() throws Exception {
        processors.acted();
        work(Duration.ofMillis(10));
        work(Duration.ofMillis(300));
        assertEquals(List.of(Duration.ofMillis(30), Duration.ofMillis(200)), rests, "three times as long as it worked, and not for ever");
    }

    @Test
    void whatNobodyWaitsForLetsOthersGoFirst() throws Exception {
        BlockingQueue<String> order = new LinkedBlockingQueue<>();
        Processors real = new Processors(1, System::nanoTime, Thread::sleep);
        Thread feed;
        Thread linker;
        try (Processors.Turn _ = real.turn()) {
            linker = Thread.ofVirtual().start(() -> take(order, "linker", () -> real.spare(Duration.ofMillis(1))));
            feed = Thread.ofVirtual().start(() -> take(order, "feed", real::turn));
            while (feed.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        assertEquals("feed", order.poll(20, TimeUnit.SECONDS));
        assertEquals("linker", order.poll(20, TimeUnit.SECONDS));
        feed.join();
        linker.join();
    }

    private interface Taking {
        Processors.Turn take() throws InterruptedException;
    }

    private static void take(BlockingQueue<String> order, String name, Taking taking) {
        try (Processors.Turn _ = taking.take()) {
            order.add(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
