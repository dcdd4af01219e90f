package docket.app;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Turns at the processors for what a round computes, one turn a processor. While a person uses the window, who has worked rests
/// before another has the turn: what the person asks for then finds a processor free, and the collector has little to do. Lower
/// priorities alone do not bring that about, for memory that a round fills is collected while the person waits too.
final class Processors {
    /// It rests so many times as long as it worked: with two processors, half a one is left to the round.
    private static final int REST = 3;
    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(200);
    /// A person who scrolls or types does the next thing within this time; one who reads leaves the processors to the round.
    private static final long PRESENT = Duration.ofMillis(500).toNanos();

    private final Semaphore turns;
    private final LongSupplier nanos;
    private final Refresher.Sleep sleep;
    private volatile long acted;

    Processors(Refresher.Sleep sleep) {
        this(Runtime.getRuntime().availableProcessors(), System::nanoTime, sleep);
    }

    /// @param nanos the time, as [System#nanoTime] gives it
    Processors(int turns, LongSupplier nanos, Refresher.Sleep sleep) {
        this.turns = new Semaphore(turns);
        this.nanos = nanos;
        this.sleep = sleep;
        acted = nanos.getAsLong() - PRESENT;
    }

    /// Somebody's turn, until closed.
    final class Turn implements AutoCloseable {
        private final long begun = nanos.getAsLong();

        private Turn() {}

        @Override
        public void close() {
            try {
                long worked = nanos.getAsLong() - begun;
                if (isPersonAtIt()) {
                    sleep.sleep(Duration.ofNanos(Math.min(REST * worked, LONGEST_REST)));
                }
            } catch (InterruptedException e) {
                // Whoever wants the round to end shall not wait for a rest.
                Thread.currentThread().interrupt();
            } finally {
                turns.release();
            }
        }
    }

    /// A person pressed a key, a button or turned the wheel. Any thread.
    void acted() {
        acted = nanos.getAsLong();
    }

    boolean isPersonAtIt() {
        return nanos.getAsLong() - acted < PRESENT;
    }

    /// Waits for a turn.
    Turn turn() throws InterruptedException {
        turns.acquire();
        return new Turn();
    }

    /// A turn that nobody else waits for, once there is one.
    ///
    /// @param pause between two looks
    Turn spare(Duration pause) throws InterruptedException {
        while (turns.hasQueuedThreads() || !turns.tryAcquire()) {
            sleep.sleep(pause);
        }
        return new Turn();
    }
}
