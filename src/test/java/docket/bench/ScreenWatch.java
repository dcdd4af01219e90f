package docket.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;

/// Starts a program and looks at the screen until nothing on it has changed for [#CALM] ms: when the last change came, the window was
/// complete. Then prints that time (s), the program's own memory (PSS, MB) and what it takes of a core while nothing happens, and ends it.
/// A process of its own, for the display and not for the headless one; any program can be told, other readers too.
public final class ScreenWatch {
    private static final int CALM = 1_500;
    private static final int PATIENCE = 60_000;
    private static final int BETWEEN = 15;
    /// Strips across the screen; to copy all of it would take a core away from what is watched.
    private static final double[] STRIPS = {.04, .1, .16, .22, .28, .36, .44, .52, .6, .68, .76, .84, .9};
    private static final int STRIP_HEIGHT = 3;
    private static final int CLOCK_TICKS = 100;

    private ScreenWatch() {}

    /// @param args the program and its arguments
    public static void main(String[] args) throws Exception {
        CompletableFuture<Robot> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(new Robot()));
        Platform.setImplicitExit(false);
        Robot robot = started.get();
        int[] before = look(robot);
        for (int i = 0; i < 30; i++) { // until this program is compiled and the screen is still
            Thread.sleep(BETWEEN);
            before = look(robot);
        }
        Process program = new ProcessBuilder(List.of(args)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        long begun = System.nanoTime();
        long changed = 0;
        for (long now = 0; now < PATIENCE * 1_000_000L && (changed == 0 || now - changed < CALM * 1_000_000L); now = System.nanoTime() - begun) {
            Thread.sleep(BETWEEN);
            int[] seen = look(robot);
            if (!Arrays.equals(seen, before)) {
                before = seen;
                changed = System.nanoTime() - begun;
            }
        }
        Thread.sleep(3_000);
        long ticks = ticks(program);
        Thread.sleep(5_000);
        double idle = (ticks(program) - ticks) / 5.0 / CLOCK_TICKS * 100;
        System.out.printf(Locale.ROOT, "%.3f %.1f %.2f%n", changed / 1e9, pss(program), idle);
        program.destroy();
        program.waitFor();
        System.exit(0);
    }

    private static int[] look(Robot robot) throws Exception {
        CompletableFuture<int[]> seen = new CompletableFuture<>();
        Platform.runLater(() -> {
            int width = (int) Screen.getPrimary().getBounds().getWidth();
            double height = Screen.getPrimary().getBounds().getHeight();
            int[] pixels = new int[STRIPS.length * STRIP_HEIGHT * width];
            for (int i = 0; i < STRIPS.length; i++) {
                WritableImage strip = robot.getScreenCapture(null, 0, Math.round(STRIPS[i] * height), width, STRIP_HEIGHT);
                strip.getPixelReader().getPixels(0, 0, width, STRIP_HEIGHT, PixelFormat.getIntArgbInstance(), pixels, i * STRIP_HEIGHT * width, width);
            }
            seen.complete(pixels);
        });
        return seen.get();
    }

    private static double pss(Process program) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + program.pid() + "/smaps_rollup"))) {
            return lines.filter(l -> l.startsWith("Pss:")).mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1_000).sum();
        }
    }

    /// The processor time, of which a hundredth of a second is one tick.
    private static long ticks(Process program) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + program.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }
}
