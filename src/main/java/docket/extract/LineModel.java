package docket.extract;

import java.util.List;

/// Small decision trees whose values add up to how much a line looks like a part of the article (gradient boosting after
/// Friedman, "Greedy Function Approximation", 2001). They lie in `lines.txt`, a tree a line, as they were learnt from pages whose
/// articles are marked: `(chars <= 3.5 ? -0.2 : (linked <= 0.5 ? 0.3 : -0.1))`.
final class LineModel {
    /// More than what rounding can do to a sum.
    private static final double SAFE = 0.001;

    /// By node: the trait asked for, -1 at a leaf; the limit, or the leaf's value; where to go above the limit. At or below it
    /// the next node follows.
    private final int[] trait;
    private final float[] value;
    private final int[] high;
    private final int[] roots;
    /// The least and the most that the trees from one on can add.
    private final double[] least;
    private final double[] most;

    private int size;

    /// @param trees as in the file
    LineModel(List<String> trees) {
        int nodes = 0;
        for (String tree : trees) {
            nodes += 2 * (int) tree.chars().filter(c -> c == '(').count() + 1;
        }
        trait = new int[nodes];
        value = new float[nodes];
        high = new int[nodes];
        roots = new int[trees.size()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = size;
            read(trees.get(i), 0);
        }
        least = new double[roots.length + 1];
        most = new double[roots.length + 1];
        for (int tree = roots.length - 1; tree >= 0; tree--) {
            double low = Double.POSITIVE_INFINITY;
            double top = Double.NEGATIVE_INFINITY;
            for (int node = roots[tree]; node < (tree + 1 < roots.length ? roots[tree + 1] : size); node++) {
                low = trait[node] < 0 ? Math.min(low, value[node]) : low;
                top = trait[node] < 0 ? Math.max(top, value[node]) : top;
            }
            least[tree] = least[tree + 1] + low;
            most[tree] = most[tree + 1] + top;
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
        int colon = read(text, mark + 3);
        high[node] = size;
        return read(text, colon + 3) + 1;
    }

    /// The logarithm of the odds that the line belongs to the article.
    float score(float[] traits) {
        float sum = 0;
        for (int root : roots) {
            sum += leaf(root, traits);
        }
        return sum;
    }

    /// Whether the score is above 0, as a rule known before all trees are asked.
    boolean isLikely(float[] traits) {
        float sum = 0;
        for (int tree = 0; tree < roots.length; tree++) {
            sum += leaf(roots[tree], traits);
            if (sum + least[tree + 1] > SAFE || sum + most[tree + 1] < -SAFE) {
                break;
            }
        }
        return sum > 0;
    }

    private float leaf(int root, float[] traits) {
        int at = root;
        for (int asked = trait[at]; asked >= 0; asked = trait[at]) {
            at = traits[asked] <= value[at] ? at + 1 : high[at];
        }
        return value[at];
    }
}
