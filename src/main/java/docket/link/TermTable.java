package docket.link;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Gives each term a number and knows in how many articles it stood and in which live ones it stands. Terms are known by
/// their hash codes: a collision in a window of days costs nothing that could be seen. Arrays of numbers, for most terms
/// are pairs of words that stand in one article only, and eight thousand articles have two million of them.
final class TermTable {
    private static final int NONE = -1;

    /// The articles of a term that several have, in the order of their coming: the first to go is the first of them.
    private static final class Posting {
        long[] entries = new long[4];
        int from;
        int to;

        void add(long entry) {
            if (to == entries.length) {
                // Half empty at the front: moved there; else twice the room.
                long[] room = from > to / 2 ? entries : new long[entries.length * 2];
                System.arraycopy(entries, from, room, 0, to - from);
                entries = room;
                to -= from;
                from = 0;
            }
            entries[to++] = entry;
        }

        void remove(int slot) {
            for (int i = from; i < to; i++) {
                if (slot(entries[i]) == slot) {
                    System.arraycopy(entries, from, entries, from + 1, i - from);
                    from++;
                    return;
                }
            }
        }
    }

    /// Open addressing: the hash code above, one more than the term's number below; 0 where nothing is.
    private long[] places = new long[1 << 10];
    private int[] hashes = new int[1 << 9];
    /// In how many articles each stood; of a free number the next free one.
    private int[] seen = new int[1 << 9];
    /// The one live article, 0 when there is none or several.
    private long[] single = new long[1 << 9];
    private @Nullable Posting[] several = new Posting[1 << 9];
    private int used;
    private int held;
    private int free = NONE;

    /// The number of a term, given now when it has none. It stays while the term has a count or a live article.
    int number(int hash) {
        int place = place(hash);
        if (places[place] != 0) {
            return (int) places[place] - 1;
        }
        if (++held * 2 > places.length) {
            widen();
            place = place(hash);
        }
        int number = free;
        if (number == NONE) {
            number = used++;
            if (number == hashes.length) {
                grow();
            }
        } else {
            free = seen[number];
        }
        hashes[number] = hash;
        seen[number] = 0;
        places[place] = (long) hash << 32 | number + 1;
        return number;
    }

    int hash(int number) {
        return hashes[number];
    }

    /// In how many articles a term stood, by its hash code.
    int seenIn(int hash) {
        int number = (int) places[place(hash)] - 1;
        return number < 0 ? 0 : seen[number];
    }

    int seen(int number) {
        return seen[number];
    }

    void see(int number) {
        seen[number]++;
    }

    /// Forgets half of what was counted.
    void halve() {
        for (int place = 0; place < places.length; place++) {
            int number = (int) places[place] - 1;
            if (number >= 0) {
                seen[number] /= 2;
            }
        }
        for (int number = 0; number < used; number++) {
            if ((int) places[place(hashes[number])] == number + 1) {
                release(number);
            }
        }
    }

    /// How many live articles have the term.
    int size(int number) {
        Posting posting = several[number];
        return posting != null ? posting.to - posting.from : single[number] == 0 ? 0 : 1;
    }

    /// @param weight above zero
    void add(int number, int slot, float weight) {
        long entry = (long) slot << 32 | Float.floatToRawIntBits(weight);
        Posting posting = several[number];
        if (posting != null) {
            posting.add(entry);
        } else if (single[number] == 0) {
            single[number] = entry;
        } else {
            Posting fresh = new Posting();
            fresh.add(single[number]);
            fresh.add(entry);
            several[number] = fresh;
            single[number] = 0;
        }
    }

    void remove(int number, int slot) {
        Posting posting = several[number];
        if (posting != null) {
            posting.remove(slot);
            several[number] = posting.from == posting.to ? null : posting;
        } else if (slot(single[number]) == slot) {
            single[number] = 0;
        }
        release(number);
    }

    /// All live articles leave; the counts stay.
    void clear() {
        Arrays.fill(single, 0);
        Arrays.fill(several, null);
    }

    /// Adds the term's part to the sums of all that have it.
    void meet(int number, float weight, boolean word, Slots slots) {
        Posting posting = several[number];
        if (posting == null) {
            long entry = single[number];
            if (entry != 0) {
                slots.meet(slot(entry), weight * weight(entry), word);
            }
            return;
        }
        for (int i = posting.from; i < posting.to; i++) {
            slots.meet(slot(posting.entries[i]), weight * weight(posting.entries[i]), word);
        }
    }

    private static int slot(long entry) {
        return (int) (entry >>> 32);
    }

    private static float weight(long entry) {
        return Float.intBitsToFloat((int) entry);
    }

    /// Where a hash code stands, or where it would.
    private int place(int hash) {
        int place = home(hash);
        while (places[place] != 0 && places[place] >> 32 != hash) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    /// Fibonacci hashing (Knuth, volume 3, section 6.4).
    private int home(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & places.length - 1;
    }

    /// Takes the number of a term back that nothing holds.
    private void release(int number) {
        if (seen[number] > 0 || size(number) > 0) {
            return;
        }
        int hole = place(hashes[number]);
        places[hole] = 0;
        held--;
        seen[number] = free;
        free = number;
        // Those behind move up, so that no search ends too early (Knuth, section 6.4, algorithm R).
        int mask = places.length - 1;
        for (int place = hole + 1 & mask; places[place] != 0; place = place + 1 & mask) {
            int home = home((int) (places[place] >> 32));
            if ((place - home & mask) >= (place - hole & mask)) {
                places[hole] = places[place];
                places[place] = 0;
                hole = place;
            }
        }
    }

    private void widen() {
        long[] old = places;
        places = new long[old.length * 2];
        for (long entry : old) {
            if (entry != 0) {
                places[place((int) (entry >> 32))] = entry;
            }
        }
    }

    private void grow() {
        int size = hashes.length * 2;
        hashes = Arrays.copyOf(hashes, size);
        seen = Arrays.copyOf(seen, size);
        single = Arrays.copyOf(single, size);
        several = Arrays.copyOf(several, size);
    }
}
