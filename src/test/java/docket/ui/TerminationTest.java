package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.Docket;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no way to ask a process to end")
final class TerminationTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path data;

    /// Log-out, `kill`: the window closes as by its button, keeps how it was left, and has nothing to complain of.
    @Test
    void aProgramThatIsAskedToEndClosesItsWindow() throws Exception {
        Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dglass.platform=Headless",
                "-Dprism.order=sw", "-Ddocket.secrets=files", "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-Xlog:cds*=off", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Program.class.getName(), data.toString()).start();
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8); BufferedReader err = program.errorReader(StandardCharsets.UTF_8)) {
            assertEquals("shown", out.readLine(), () -> err.lines().toList().toString());
            program.toHandle().destroy();
            assertEquals("closed", out.readLine());
            assertTrue(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it goes on");
            assertEquals(0, program.exitValue());
            assertEquals(List.of(), err.lines().filter(line -> line.contains("Exception") || line.startsWith("\tat ")).toList());
        }
        try (Docket docket = new Docket(data, InstantSource.system())) {
            assertNotNull(docket.upkeep.setting(WindowState.KEY));
        }
    }

    /// The window, which tells when it is shown and when it was closed.
    public static final class Program {
        private Program() {}

        public static void main(String[] args) throws Exception {
            Path data = Path.of(args[0]);
            Thread.ofPlatform().daemon().start(Program::tellWhenShown);
            try (Docket docket = new Docket(data, InstantSource.system())) {
                Window.launch(CompletableFuture.completedFuture(docket), data, List.of());
                System.out.println("closed");
            }
            System.exit(0);
        }

        private static void tellWhenShown() {
            while (!shown()) {
                Thread.onSpinWait();
            }
            System.out.println("shown");
        }

        private static boolean shown() {
            try {
                CompletableFuture<Boolean> shown = new CompletableFuture<>();
                Platform.runLater(() -> shown.complete(javafx.stage.Window.getWindows().stream()
                        .anyMatch(each -> each instanceof Stage stage && stage.isShowing())));
                return shown.join();
            } catch (IllegalStateException notStartedYet) {
                return false;
            }
        }
    }
}
