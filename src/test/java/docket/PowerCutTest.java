package docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerCutTest {
    @TempDir
    Path temp;

    @Test
    void whatWasAcknowledgedOutlivesAPowerCut() throws Exception {
        PowerCutHarness.Result result = new PowerCutHarness(temp, 20_262).run(72, 1);
        assertEquals(List.of(), result.findings());
        assertEquals(72, result.cuts());
        assertTrue(result.restarts() > 0, "a log begun anew was among them");
    }
}
