package docket.store;

import docket.url.CanonicalUrl;
import docket.url.WebUrl;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// When two ids, two titles mean the same entry. Pure.
final class Identity {
    /// An id that came back on another address is a counter's, not an edit's, when less of the titles agrees.
    private static final double AKIN = 0.34;
    /// Where the dates differ too, more must agree.
    private static final double AKIN_ON_ANOTHER_DATE = 0.5;

    private Identity() {}

    /// One number for all spellings of an id. Ids that are addresses are one in `http` and `https`, with and without a
    /// trailing slash and tracking parameters; their fragment counts: entries of a live page differ in nothing else.
    static long of(String id) {
        String address = id.startsWith("http") || id.startsWith("HTTP") ? WebUrl.parse(id) : null;
        if (address == null) {
            return Pages.hash(id);
        }
        int hash = address.indexOf('#');
        return Pages.hash(hash < 0 ? CanonicalUrl.of(address) : CanonicalUrl.of(address.substring(0, hash)) + address.substring(hash));
    }

    /// The same for an entry whose address is read already.
    ///
    /// @param key of `url`
    static long of(String id, String url, String key) {
        return id.equals(url) && id.indexOf('#') < 0 && key.startsWith("https:") ? Pages.hash(key) : of(id);
    }

    /// True when entries with one id and two addresses are two articles all the same: some feeds number their entries anew
    /// with each document.
    ///
    /// @param sameDate both name one date
    /// @param dated both name a date
    static boolean isReused(String titleBefore, String titleNow, boolean sameDate, boolean dated) {
        return !sameDate && agreement(titleBefore, titleNow) < (dated ? AKIN_ON_ANOTHER_DATE : AKIN);
    }

    /// How much of the words of two titles is common to both, 0 to 1 (Jaccard).
    static double agreement(String a, String b) {
        Set<String> wordsA = words(a);
        Set<String> wordsB = words(b);
        Set<String> common = new HashSet<>(wordsA);
        common.retainAll(wordsB);
        int all = wordsA.size() + wordsB.size() - common.size();
        return all == 0 ? 1 : (double) common.size() / all;
    }

    /// Words; pairs of letters where the script parts no words.
    private static Set<String> words(String title) {
        Set<String> words = new HashSet<>();
        for (String word : title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && word.charAt(0) >= '\u3040' && word.charAt(0) <= '\ud7a3') {
                for (int i = 0; i + 1 < word.length(); i++) {
                    words.add(word.substring(i, i + 2));
                }
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
