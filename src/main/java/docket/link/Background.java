package docket.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// How common words and pairs of words are in any news, from `background.txt`: what is known of them before a store has articles of its own.
final class Background {
    private static final int[] HASHES = new int[1 << 13];
    /// Parts of a thousand articles; 0 where nothing is.
    private static final short[] PARTS = new short[HASHES.length];

    static {
        read();
    }

    private Background() {}

    /// The part of all articles that have a word or a pair of words, 0 to 1.
    ///
    /// @param term its hash code, see [Terms]
    static double part(int term) {
        return PARTS[place(term)] / 1000.0;
    }

    /// Open addressing: looked up for every word of every article, so without objects.
    private static int place(int hash) {
        int place = (int) Runs.mixed(hash) & HASHES.length - 1;
        while (PARTS[place] != 0 && HASHES[place] != hash) {
            place = place + 1 & HASHES.length - 1;
        }
        return place;
    }

    private static void read() {
        try (InputStream in = Background.class.getResourceAsStream("background.txt")) {
            if (in == null) {
                throw new IllegalStateException("no such list: background.txt");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        List<String> sides = List.of(line.split("[ :]+", 3));
                        for (String term : sides.get(2).split(" ")) {
                            put(String.join(" ", Words.of(term, term.length())).hashCode(), Integer.parseInt(sides.get(1)) * 10);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of two terms with one stem the more common counts.
    private static void put(int hash, int part) {
        int place = place(hash);
        HASHES[place] = hash;
        PARTS[place] = (short) Math.max(PARTS[place], part);
    }
}
