package docket.link;

/// How often each number was told, as far as it was told often ("lossy counting", Manku and Motwani 2002): after every few
/// rounds those are forgotten that came less than once in as many, so that what is kept is bounded by those rounds.
final class Counts {
    private static final int ROUNDS = 5;

    private int[] keys = new int[64];
    private short[] counts = new short[64];
    /// The rounds before a key came last anew.
    private byte[] missed = new byte[64];
    private int size;
    private int rounds;

    /// Counts each of `told` once and ends the round.
    void add(int[] told) {
        for (int key : told) {
            int place = place(key);
            if (counts[place] == 0) {
                if (++size * 2 > keys.length) {
                    rebuild(keys.length * 2);
                    place = place(key);
                }
                keys[place] = key;
                missed[place] = (byte) Math.min(Byte.MAX_VALUE, rounds / ROUNDS);
            }
            counts[place] = (short) Math.min(Short.MAX_VALUE, counts[place] + 1);
        }
        rounds++;
        if (rounds % ROUNDS == 0) {
            forget();
        }
    }

    int of(int key) {
        return counts[place(key)];
    }

    void halve() {
        rounds /= 2;
        for (int i = 0; i < counts.length; i++) {
            counts[i] /= 2;
            missed[i] /= 2;
        }
        forget();
    }

    private void forget() {
        int left = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] + missed[i] <= rounds / ROUNDS) {
                counts[i] = 0;
            } else {
                left++;
            }
        }
        size = left;
        rebuild(Math.max(64, Integer.highestOneBit(Math.max(1, left)) * 4));
    }

    private int place(int key) {
        int mixed = key * 0x9E3779B9;
        int place = (mixed ^ mixed >>> 15) & keys.length - 1;
        while (counts[place] != 0 && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    private void rebuild(int room) {
        int[] oldKeys = keys;
        short[] oldCounts = counts;
        byte[] oldMissed = missed;
        keys = new int[room];
        counts = new short[room];
        missed = new byte[room];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                counts[place] = oldCounts[i];
                missed[place] = oldMissed[i];
            }
        }
    }
}
