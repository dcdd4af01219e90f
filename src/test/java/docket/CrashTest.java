package docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    @TempDir
    Path folder;

    @Test
    void whatWasReportedStoredOrMarkedOutlivesAKill() throws Exception {
        CrashHarness.Result result = new CrashHarness(folder, 20_261).run(3, 2);
        assertEquals(List.of(), result.findings());
        assertTrue(result.stored() > 0, "nothing was stored before the kills");
        assertTrue(result.marked() > 0, "nothing was marked before the kills");
    }
}
