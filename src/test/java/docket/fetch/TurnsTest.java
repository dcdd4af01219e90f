package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.fetch.Turns.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final long T = -7_000_000_000L; // the clock of System.nanoTime may be negative

    @Test
    void startsFourTimesASecondAtAPublicHost() {
        Host host = new Host(false, T);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            waits.add(TimeUnit.NANOSECONDS.toMillis(host.book(T)));
        }
        assertEquals(List.of(0L, 250L, 500L, 750L, 1_000L), waits);
        assertEquals(0, host.book(T + TimeUnit.SECONDS.toNanos(10)));
    }

    @Test
    void restsForTwoSecondsAfterARefusal() {
        Host host = new Host(false, T);
        host.book(T);
        host.rest(T + 1);
        assertEquals(2_000, TimeUnit.NANOSECONDS.toMillis(host.book(T + 1)));
    }

    @Test
    void asksTwoThingsOfAPublicHostAtATimeAndSixOfAPrivateOne() {
        assertEquals(2, new Host(false, T).permits.availablePermits());
        assertTrue(new Host(false, T).paced);
        assertEquals(6, new Host(true, T).permits.availablePermits());
        assertFalse(new Host(true, T).paced);
    }

    @Test
    void givesATurnBack() throws InterruptedException {
        Turns turns = new Turns();
        for (int i = 0; i < 100; i++) {
            turns.take("127.0.0.1", true).close();
        }
        try (Turns.Turn one = turns.take("127.0.0.1", true); Turns.Turn two = turns.take("127.0.0.2", true)) {
            one.refused();
            two.refused();
        }
    }
}
