package docket.fetch;

import java.util.concurrent.Semaphore;

/// The place of one request among the few whose bodies may be large at one time: a crowd of hostile servers must not fill the
/// memory. Entered by whoever takes the body in, left by whoever asked, when the body is done with.
final class Room implements AutoCloseable {
    private final Semaphore places;
    private boolean has;
    private boolean left;
    private volatile long waitsSince;
    private volatile long waited;

    /// @param places shared by all requests
    Room(Semaphore places) {
        this.places = places;
    }

    /// Waits for a place, unless this request has one.
    ///
    /// @throws InterruptedException also when [#close] was called meanwhile
    void enter() throws InterruptedException {
        synchronized (this) {
            if (has) {
                return;
            }
        }
        long begun = System.nanoTime();
        waitsSince = begun == 0 ? 1 : begun;
        try {
            places.acquire();
            synchronized (this) {
                if (has || left) {
                    places.release();
                }
                has |= !left;
                if (left) {
                    throw new InterruptedException("nobody waits for this body any more");
                }
            }
        } finally {
            waited += System.nanoTime() - begun;
            waitsSince = 0;
        }
    }

    /// True while [#enter] waits, which is not the server's fault.
    boolean waits() {
        return waitsSince != 0;
    }

    /// How long this request has waited for its place so far, which is no time of the server's.
    long waitedNanos() {
        long since = waitsSince;
        return waited + (since == 0 ? 0 : System.nanoTime() - since);
    }

    /// Gives the place back; there is none to be had any more.
    @Override
    public synchronized void close() {
        left = true;
        if (has) {
            places.release();
            has = false;
        }
    }
}
