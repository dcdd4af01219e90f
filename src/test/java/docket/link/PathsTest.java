package docket.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathsTest {
    private final TermTable table = new TermTable();

    private Live live(String id, String text) {
        return new Live(new Sketch(id, Instant.EPOCH, text, null, null, null), 0, table);
    }

    @Test
    void aThirdArticleThatIsNearToBothSpeaksForTwo() {
        Live plane = live("plane", "Search for jet widens");
        Live known = live("known", "Malaysia plane: what we know");
        Live both = live("both", "Search for Malaysia jet widens");
        plane.meet(both, 0.4, 0.4);
        known.meet(both, 0.4, 0.4);
        plane.meet(known, 0.1, 0.1);
        Live.Near near = plane.near.getLast();
        Paths paths = new Paths(plane);
        assertEquals(0.1 + 0.5 * 0.4, paths.worth(near), 1e-9);
        assertTrue(paths.alike(near) > 0.1);
        assertEquals(0.4, paths.worth(plane.near.getFirst()), 1e-9, "nobody is near to both of these");
    }

    @Test
    void textsAreGroupedByTheirOwnWords() {
        String words = IntStream.range(0, 60).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        Live one = live("one", words);
        Live other = live("other", words);
        Live third = live("third", words);
        one.meet(third, 0.9, 0.9);
        other.meet(third, 0.9, 0.9);
        one.meet(other, 0.2, 0.2);
        assertEquals(0.2, new Paths(one).alike(one.near.getLast()), 1e-9);
    }
}
