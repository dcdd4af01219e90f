package docket.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers for the live articles, given again when one leaves, and sums by number: adding up in arrays takes a fifth of
/// the time that a map of articles takes.
final class Slots {
    /// What was met for an article.
    interface Visitor {
        /// @param words how many single words were among it
        /// @return from now on only those with a larger sum are told
        double met(Live article, float sum, int words);
    }

    private @Nullable Live[] articles = new Live[64];
    private float[] sums = new float[64];
    private int[] words = new int[64];
    private int[] touched = new int[64];
    private boolean[] isTouched = new boolean[64];
    private final List<Integer> free = new ArrayList<>();
    private int used;
    private int met;

    void give(Live article) {
        if (!free.isEmpty()) {
            article.slot = free.removeLast();
        } else {
            if (used == articles.length) {
                int size = used * 2;
                articles = Arrays.copyOf(articles, size);
                sums = Arrays.copyOf(sums, size);
                words = Arrays.copyOf(words, size);
                touched = Arrays.copyOf(touched, size);
                isTouched = Arrays.copyOf(isTouched, size);
            }
            article.slot = used++;
        }
        articles[article.slot] = article;
    }

    void take(Live article) {
        articles[article.slot] = null;
        free.add(article.slot);
        article.slot = -1;
    }

    void meet(int slot, float score, boolean word) {
        if (!isTouched[slot]) {
            isTouched[slot] = true;
            touched[met++] = slot;
        }
        sums[slot] += score;
        words[slot] += word ? 1 : 0;
    }

    /// Tells what was met since the last time, and forgets it.
    void drain(Visitor visitor) {
        double least = 0;
        for (int k = 0; k < met; k++) {
            int slot = touched[k];
            float sum = sums[slot];
            int shared = words[slot];
            sums[slot] = 0;
            words[slot] = 0;
            isTouched[slot] = false;
            Live article = sum > least ? articles[slot] : null;
            if (article != null) {
                least = visitor.met(article, sum, shared);
            }
        }
        met = 0;
    }
}
