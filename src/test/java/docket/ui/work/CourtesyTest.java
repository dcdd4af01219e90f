package docket.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class CourtesyTest {
    @Test
    void theLinkerGivesWayAndTheWindowDoesNot() throws Exception {
        assertEquals(Math.max(10, niceHere()), niceOf("docket-linker"));
        assertEquals(niceHere(), niceOf("docket-window-7"));
    }

    /// What a thread of that name has after the others were lowered; as the kernel tells it, proc(5).
    private static int niceOf(String name) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch lowered = new CountDownLatch(1);
        SynchronousQueue<Integer> told = new SynchronousQueue<>();
        Thread.ofPlatform().daemon().name(name).start(() -> {
            begun.countDown();
            try {
                lowered.await();
                told.put(niceHere());
            } catch (InterruptedException | IOException e) {
                throw new IllegalStateException(e);
            }
        });
        begun.await();
        new Courtesy().lower();
        lowered.countDown();
        return told.take();
    }

    private static int niceHere() throws IOException {
        String line = Files.readString(Path.of("/proc/thread-self/stat"));
        // The second field, the name, may hold blanks: counted from its end, nice is the seventeenth.
        return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ")[16]);
    }
}
