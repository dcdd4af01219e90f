package docket.extract;

/// How much a line shares its words with the rest of the article: an article repeats its own words; what a site says of itself,
/// of its authors or of its other stories does not. Words are told apart by their hashes alone.
final class LineTopic {
    private static final int SLOTS = 1 << 13;
    /// Shorter words are those of every text.
    private static final int LEAST_LETTERS = 5;
    /// From here on scripts write words without blanks between them: two letters are taken for a word.
    private static final char UNSPACED = '\u2e80';
    private static final int MAX_WORDS = 64;

    private final short[] lines = new short[SLOTS];
    private final boolean[] inTitle = new boolean[SLOTS];
    private final int[] words = new int[MAX_WORDS];
    /// The letters of the text at hand.
    private char[] given = new char[2 * PageTree.LINE];
    /// By slot, the number of the last text that had a word there.
    private final int[] seen = new int[SLOTS];
    private int texts;
    /// The text whose distinct words are at hand, and how many they are.
    private String atHand = "";
    private int distinct;

    /// @param title the headline, as far as it is known
    LineTopic(String title) {
        int count = hashes(title);
        for (int i = 0; i < count; i++) {
            inTitle[words[i]] = true;
        }
    }

    /// Takes a line's words for the article's.
    void learn(String line) {
        int count = distinct(line);
        for (int i = 0; i < count; i++) {
            lines[words[i]]++;
        }
    }

    /// The part of the line's words that other lines of the article have too; 0 for a line without words.
    ///
    /// @param learnt whether the line is among those learnt
    float shared(String line, boolean learnt) {
        int count = distinct(line);
        int others = learnt ? 1 : 0;
        int found = 0;
        for (int i = 0; i < count; i++) {
            found += lines[words[i]] > others ? 1 : 0;
        }
        return count == 0 ? 0 : (float) found / count;
    }

    /// The part of the line's words that the headline has.
    float titled(String line) {
        int count = distinct(line);
        int found = 0;
        for (int i = 0; i < count; i++) {
            found += inTitle[words[i]] ? 1 : 0;
        }
        return count == 0 ? 0 : (float) found / count;
    }

    private int distinct(String text) {
        if (!text.equals(atHand)) {
            distinct = part(text);
            atHand = text;
        }
        return distinct;
    }

    private int part(String text) {
        int count = hashes(text);
        int kept = 0;
        texts++;
        for (int i = 0; i < count; i++) {
            if (seen[words[i]] != texts) {
                seen[words[i]] = texts;
                words[kept++] = words[i];
            }
        }
        return kept;
    }

    /// Fills [#words] with the slots of the text's words, at most [#MAX_WORDS].
    private int hashes(String text) {
        int count = 0;
        int hash = 0;
        int letters = 0;
        char before = 0;
        int end = text.length();
        given = end > given.length ? new char[2 * end] : given;
        text.getChars(0, end, given, 0);
        for (int i = 0; i <= end && count < MAX_WORDS; i++) {
            char c = i < end ? given[i] : ' ';
            if (Signs.isLetter(c)) {
                if (c >= UNSPACED && before >= UNSPACED) {
                    words[count++] = slot(before * 31 + c);
                }
                hash = hash * 31 + Signs.lower(c);
                letters++;
                before = c;
            } else {
                if (letters >= LEAST_LETTERS && before < UNSPACED) {
                    words[count++] = slot(hash);
                }
                hash = 0;
                letters = 0;
                before = 0;
            }
        }
        return count;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 13 ^ hash >>> 26) & SLOTS - 1;
    }
}
