package docket.extract;

/// How often a page says each of its lines: menus and buttons come again and again.
final class Repeats {
    /// By line, the first one of the same words; by such a line, how many there are.
    private final int[] first;
    private final int[] times;

    Repeats(PageTree tree) {
        int count = tree.runs.count;
        first = new int[count];
        times = new int[count];
        // Open addressing: the number of a first line and one more, 0 where none is.
        int[] slots = new int[Integer.highestOneBit(Math.max(1, count)) << 2];
        for (int line = 0; line < count; line++) {
            String words = tree.line(line);
            int hash = words.hashCode();
            int at = (hash ^ hash >>> 16) & slots.length - 1;
            while (slots[at] != 0 && !tree.line(slots[at] - 1).equals(words)) {
                at = at + 1 & slots.length - 1;
            }
            slots[at] = slots[at] == 0 ? line + 1 : slots[at];
            first[line] = slots[at] - 1;
            times[first[line]]++;
        }
    }

    int of(int line) {
        return times[first[line]];
    }
}
