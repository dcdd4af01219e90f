package docket.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class SpotTest {
    private static final double ROOM = 100;

    private static IntToDoubleFunction all(double height) {
        return line -> height;
    }

    @Test
    void thereIsNoGapAboveTheFirstLine() {
        assertEquals(Spot.START, new Spot(0, 30).settled(50, ROOM, all(20)));
        assertEquals(Spot.START, new Spot(1, 70).settled(50, ROOM, all(20)));
    }

    @Test
    void thereIsNoGapBelowTheLastLine() {
        assertEquals(new Spot(45, 0), new Spot(49, 0).settled(50, ROOM, all(20)));
        assertEquals(new Spot(44, -10), new Spot(49, -300).settled(50, 110, all(20)));
    }

    @Test
    void fewLinesStandAtTheTop() {
        assertEquals(Spot.START, new Spot(2, 5).settled(3, ROOM, all(20)));
        assertEquals(Spot.START, new Spot(7, -5).settled(0, ROOM, all(20)));
        assertEquals(Spot.START, Spot.of(0.5, new double[1], ROOM, all(20)));
    }

    @Test
    void aPlaceIsToldByTheFirstLineInSight() {
        assertEquals(new Spot(12, -5), new Spot(10, -45).settled(50, ROOM, all(20)));
        assertEquals(new Spot(8, -15), new Spot(10, 25).settled(50, ROOM, all(20)));
        assertEquals(new Spot(11, 0), new Spot(10, -20).settled(50, ROOM, all(20)), "a line that ends at the edge is not in sight");
    }

    @Test
    void onlyWhatIsInSightIsMeasured() {
        boolean[] measured = new boolean[1_000];
        new Spot(500, 15).settled(1_000, ROOM, line -> {
            measured[line] = true;
            return 20;
        });
        for (int line = 0; line < measured.length; line++) {
            assertEquals(line >= 499 && line <= 504, measured[line], "line " + line);
        }
    }

    @Test
    void theLineAfterTheLastInSight() {
        assertEquals(5, Spot.START.end(50, ROOM, all(20)));
        assertEquals(6, new Spot(0, -1).end(50, ROOM, all(20)));
        assertEquals(3, Spot.START.end(3, ROOM, all(20)));
    }

    /// Lines of any height, listed in any number, of which the heights are guessed.
    @Test
    void theShareGoesFromBeginningToEndAndLeadsBack() {
        Random random = new Random(11);
        for (int list = 0; list < 200; list++) {
            double[] heights = new double[20 + random.nextInt(400)];
            Arrays.setAll(heights, line -> random.nextInt(5) == 0 ? 32 : 75 + random.nextInt(100));
            int count = heights.length;
            double[] starts = new double[count + 1];
            Arrays.setAll(starts, line -> line == 0 ? 0 : starts[line - 1] + (heights[line - 1] == 32 ? 32 : 110));
            double room = 300 + random.nextInt(900);
            IntToDoubleFunction height = line -> heights[line];
            String which = "list " + list + " of seed 11";
            assertEquals(0, Spot.START.share(starts, room, height), which);
            assertEquals(1, new Spot(count - 1, 0).settled(count, room, height).share(starts, room, height), 1e-9, which);
            for (int i = 0; i < 20; i++) {
                Spot there = Spot.of(random.nextDouble(), starts, room, height).settled(count, room, height);
                Spot again = Spot.of(there.share(starts, room, height), starts, room, height).settled(count, room, height);
                assertEquals(there.index(), again.index(), which);
                assertEquals(there.top(), again.top(), 1, which);
            }
            double last = 0;
            for (Spot spot = Spot.START; last < 1 - 1e-9; spot = spot.moved(-room / 20).settled(count, room, height)) {
                double share = spot.share(starts, room, height);
                assertTrue(share >= last && share < last + 0.3, which + ": " + share + " after " + last);
                last = share;
            }
        }
    }
}
