package docket.extract;

import org.jsoup.nodes.TextNode;

/// The lines of a page: stretches of text with no block boundary inside, and the page's prefix sums over them.
final class Runs {
    static final Runs NONE = new Runs(0);

    /// Prefix sums by node number, one longer than the tree: readable characters, those in links, those in paragraphs.
    final int[] chars;
    final int[] linked;
    final int[] prose;
    /// The same of digits 0 to 9: what has none holds no date.
    final int[] digits;
    /// The line a text node belongs to, by node number; -1 for elements and blank text.
    final int[] line;
    /// By line: first node, the node after the last one, the block it stands in.
    int[] from = new int[256];
    int[] to = new int[256];
    int[] block = new int[256];
    /// By line: sentence ends, characters that belong to prose (0 when the line is none).
    int[] stops = new int[256];
    int[] weight = new int[256];
    int count;

    private Runs(int size) {
        chars = new int[size + 1];
        linked = new int[size + 1];
        prose = new int[size + 1];
        digits = new int[size + 1];
        line = new int[size];
    }

    static Runs of(PageTree tree) {
        Runs runs = new Runs(tree.size);
        runs.read(tree);
        runs.weigh(tree);
        return runs;
    }

    int chars(int run) {
        return chars[to[run]] - chars[from[run]];
    }

    int digits(int run) {
        return digits[to[run]] - digits[from[run]];
    }

    int linked(int run) {
        return linked[to[run]] - linked[from[run]];
    }

    private void read(PageTree tree) {
        int[] blockOf = new int[tree.size];
        boolean[] inLink = new boolean[tree.size];
        boolean broken = true;
        int breaks = 0;
        for (int i = 0; i < tree.size; i++) {
            int above = tree.parent[i];
            blockOf[i] = tree.kind[i] == PageTree.BLOCK || above < 0 ? i : blockOf[above];
            inLink[i] = above >= 0 && inLink[above];
            line[i] = -1;
            int length = 0;
            if (tree.kind[i] == PageTree.TEXT) {
                length = measure(((TextNode) tree.nodes[i]).getWholeText());
                if (length > 0) {
                    if (broken || breaks > 1 || count == 0 || block[count - 1] != blockOf[i]) {
                        begin(i, blockOf[i]);
                    }
                    broken = false;
                    breaks = 0;
                    line[i] = count - 1;
                    to[count - 1] = i + 1;
                    stops[count - 1] += lastStops;
                }
            } else if (tree.kind[i] == PageTree.BLOCK) {
                broken = true;
            } else if (tree.kind[i] == PageTree.BREAK) {
                breaks++;
            } else if (tree.kind[i] == PageTree.INLINE && !inLink[i] && tree.tag(i).equals("a") && tree.has(i, "href")) {
                inLink[i] = true;
            }
            chars[i + 1] = chars[i] + length;
            linked[i + 1] = linked[i] + (inLink[i] ? length : 0);
            digits[i + 1] = digits[i] + (length > 0 ? lastDigits : 0);
        }
    }

    private char[] letters = new char[256];
    private int lastStops;
    private int lastDigits;

    /// The readable length of a text, ideographs counted twice (one says about as much as two letters).
    private int measure(String text) {
        int length = 0;
        int sentences = 0;
        int numerals = 0;
        boolean gap = false;
        int end = text.length();
        if (end > letters.length) {
            letters = new char[2 * end];
        }
        text.getChars(0, end, letters, 0);
        for (int i = 0; i < end; i++) {
            char c = letters[i];
            if (c >= 'a' && c <= 'z') {
                length += gap ? 2 : 1;
                gap = false;
                continue;
            }
            if (Blanks.isBlank(c)) {
                gap = length > 0;
                continue;
            }
            length += (gap ? 1 : 0) + (c >= '\u3040' && c <= '\uD7AF' ? 2 : 1);
            gap = false;
            numerals += c >= '0' && c <= '9' ? 1 : 0;
            if (c == '.' || c == '!' || c == '?' || c == '…' || c == ';' || c == ':') {
                boolean ends = i + 1 >= end || !Signs.isWord(letters[i + 1]);
                sentences += ends && c != ':' && c != ';' ? 1 : 0;
            } else if (c == '。' || c == '！' || c == '？' || c == '।' || c == '؟') {
                sentences++;
            }
        }
        lastStops = sentences;
        lastDigits = numerals;
        return length;
    }

    private void begin(int i, int inBlock) {
        if (count == from.length) {
            from = java.util.Arrays.copyOf(from, count * 2);
            to = java.util.Arrays.copyOf(to, count * 2);
            block = java.util.Arrays.copyOf(block, count * 2);
            stops = java.util.Arrays.copyOf(stops, count * 2);
            weight = java.util.Arrays.copyOf(weight, count * 2);
        }
        from[count] = i;
        block[count] = inBlock;
        stops[count] = 0;
        count++;
    }

    /// A line is prose when it reads as sentences and is not mostly links.
    private void weigh(PageTree tree) {
        int[] at = new int[tree.size + 1];
        for (int run = 0; run < count; run++) {
            int all = chars(run);
            int plain = all - linked(run);
            boolean sentences = plain >= 60 && stops[run] > 0 || plain >= 140;
            weight[run] = sentences && plain * 2 > all && !Tags.isHeading(tree.tag(block[run])) ? plain : 0;
            at[from[run]] = weight[run];
        }
        for (int i = 0; i < tree.size; i++) {
            prose[i + 1] = prose[i] + at[i];
        }
    }
}
