package docket.extract;

import java.util.Map;

/// Bits by word or phrase, looked up for a stretch of letters without making a string of it.
final class WordTable {
    private final String[] keys;
    private final int[] hashes;
    /// 0 where no word is.
    private final int[] bits;

    WordTable(Map<String, Integer> words) {
        int room = Integer.highestOneBit(Math.max(4, words.size() * 4));
        keys = new String[room];
        hashes = new int[room];
        bits = new int[room];
        words.forEach((word, value) -> {
            int hash = 0;
            for (int i = 0; i < word.length(); i++) {
                hash = hash(hash, word.charAt(i));
            }
            int at = place(hash);
            while (keys[at] != null) {
                at = at + 1 & keys.length - 1;
            }
            keys[at] = word;
            hashes[at] = hash;
            bits[at] = value;
        });
    }

    /// The hash of a stretch that goes on with `next`; it begins with 0.
    static int hash(int hash, char next) {
        return hash * 31 + next;
    }

    private int place(int hash) {
        return (hash ^ hash >>> 15) & keys.length - 1;
    }

    /// The bits of the word from `from` up to `to`, 0 when it is not here.
    int bits(char[] text, int from, int to, int hash) {
        for (int at = place(hash); bits[at] != 0; at = at + 1 & keys.length - 1) {
            if (hashes[at] == hash && isSame(keys[at], text, from, to)) {
                return bits[at];
            }
        }
        return 0;
    }

    private static boolean isSame(String key, char[] text, int from, int to) {
        if (key.length() != to - from) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
