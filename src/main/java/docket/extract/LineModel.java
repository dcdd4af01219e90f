package docket.extract;

import java.util.List;

/// Small decision trees whose values add up to how much a line looks like a part of the article (gradient boosting after
/// Friedman, "Greedy Function Approximation", 2001). They lie in `lines.txt`, a tree a line, as they were learnt from pages whose
/// articles are marked: `(chars <= 3.5 ? -0.2 : (linked <= 0.5 ? 0.3 : -0.1))`.
final class LineModel {
    /// By node: the trait asked for, -1 at a leaf; the limit, or the leaf's value; where to go at or below the limit, and above.
    private final int[] trait;
    private final float[] value;
    private final int[] low;
    private final int[] high;
    private final int[] roots;

    private int size;

    /// @param trees as in the file
    LineModel(List<String> trees) {
        int nodes = 0;
        for (String tree : trees) {
            nodes += 2 * (int) tree.chars().filter(c -> c == '(').count() + 1;
        }
        trait = new int[nodes];
        value = new float[nodes];
        low = new int[nodes];
        high = new int[nodes];
        roots = new int[trees.size()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = size;
            read(trees.get(i), 0);
        }
    }

    /// @return where the node ends in the text
    private int read(String text, int from) {
        int node = size++;
        if (text.charAt(from) != '(') {
            int to = from;
            while (to < text.length() && text.charAt(to) != ' ' && text.charAt(to) != ')') {
                to++;
            }
            trait[node] = -1;
            value[node] = Float.parseFloat(text.substring(from, to));
            return to;
        }
        int less = text.indexOf(" <= ", from);
        int mark = text.indexOf(" ? ", less);
        trait[node] = LineTraits.at(text.substring(from + 1, less));
        value[node] = Float.parseFloat(text.substring(less + 4, mark));
        low[node] = size;
        int colon = read(text, mark + 3);
        high[node] = size;
        return read(text, colon + 3) + 1;
    }

    /// The logarithm of the odds that the line belongs to the article.
    float score(float[] traits) {
        float sum = 0;
        for (int root : roots) {
            int at = root;
            while (trait[at] >= 0) {
                at = traits[trait[at]] <= value[at] ? low[at] : high[at];
            }
            sum += value[at];
        }
        return sum;
    }
}
