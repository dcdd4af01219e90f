package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.fetch.Web.Purpose;
import docket.fetch.Web.Request;
import docket.model.Validators;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoomTest {
    @Test
    void countsARequestOnceHoweverOftenItEnters() throws InterruptedException {
        Semaphore places = new Semaphore(2);
        Room room = new Room(places);
        room.enter();
        room.enter();
        assertEquals(1, places.availablePermits());
        room.close();
        room.close();
        assertEquals(2, places.availablePermits());
        assertThrows(InterruptedException.class, room::enter);
        assertEquals(2, places.availablePermits());
        assertFalse(room.waits());
    }

    @Test
    void endsTheWaitOfARequestThatNobodyWantsAnyMore() throws Exception {
        Semaphore places = new Semaphore(0);
        Room room = new Room(places);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> waiting = threads.submit(() -> {
                room.enter();
                return null;
            });
            while (!room.waits()) {
                Thread.onSpinWait();
            }
            assertTrue(room.waitedNanos() >= 0);
            room.close();
            places.release();
            assertInstanceOf(InterruptedException.class, assertThrows(ExecutionException.class, waiting::get).getCause());
        }
        assertEquals(1, places.availablePermits());
        assertTrue(room.waitedNanos() > 0);
    }

    /// However many large feeds come at once, two of them are in memory, also while they are read and stored.
    @Test
    void holdsTwoLargeBodiesAtATimeUntilTheyAreDoneWith() throws Exception {
        AtomicInteger using = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        try (LoopbackWeb server = LoopbackWeb.start(); Web web = new Web(InstantSource.system());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.route("/large", Answer.xml("x".repeat(3 << 20)));
            server.route("/small", Answer.xml("<rss/>"));
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(threads.submit(() -> web.get(request(server.url("/large")), fetched -> {
                    most.accumulateAndGet(using.incrementAndGet(), Math::max);
                    two.countDown();
                    two.await();
                    // Whoever needs no room is not kept waiting.
                    assertInstanceOf(Fetched.Body.class, web.get(request(server.url("/small"))));
                    using.decrementAndGet();
                    return ((Fetched.Body) fetched).bytes().length;
                })));
            }
            for (Future<Integer> one : all) {
                assertEquals(3 << 20, one.get());
            }
        }
        assertEquals(2, most.get());
    }

    private static Request request(String url) {
        return new Request(url, Validators.NONE, Purpose.FEED, url);
    }
}
