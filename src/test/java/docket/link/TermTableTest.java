package docket.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TermTableTest {
    @Test
    void whatComesAndGoesIsCountedAsAPlainMapWould() {
        TermTable table = new TermTable();
        Map<Integer, Set<Integer>> plain = new HashMap<>();
        Random random = new Random(5);
        for (int step = 0; step < 20_000; step++) {
            int hash = random.nextInt(700) * 31 - 9_000;
            int slot = random.nextInt(40) + 1;
            Set<Integer> slots = plain.computeIfAbsent(hash, h -> new TreeSet<>());
            int number = table.number(hash);
            if (slots.remove(slot)) {
                table.remove(number, slot);
            } else if (slots.add(slot)) {
                table.add(number, slot, 0.5f);
            }
        }
        plain.forEach((hash, slots) -> assertEquals(slots.size(), table.size(table.number(hash)), "term " + hash));
    }

    @Test
    void aNumberIsGivenAgainOnceNothingHoldsIt() {
        TermTable table = new TermTable();
        int first = table.number(17);
        table.add(first, 1, 1);
        table.remove(first, 1);
        assertEquals(first, table.number(99));
        table.see(first);
        table.add(first, 1, 1);
        table.remove(first, 1);
        assertEquals(1, table.seenIn(99));
        table.halve();
        assertEquals(0, table.seenIn(99));
        assertEquals(0, table.seenIn(17));
    }
}
