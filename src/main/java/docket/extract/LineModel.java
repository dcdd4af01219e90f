package docket.extract;

import java.util.List;

/// Small decision trees whose values add up to how much a line looks like a part of the article (gradient boosting after
/// Friedman, "Greedy Function Approximation", 2001). They lie in `lines.txt`, a tree a line, as they were learnt from pages whose
/// articles are marked: `(chars <= 3.5 ? -0.2 : (linked <= 0.5 ? 0.3 : -0.1))`.
final class LineModel {
    /// More than what rounding can do to a sum.
    private static final double SAFE = 0.001;

    /// Numbers of a node: the trait asked for, -1 at a leaf; the bits of the limit, or of the leaf's value; where to go above the
    /// limit. At or below it the next node follows.
    private static final int NODE = 3;

    private final int[] nodes;
    private final int[] roots;
    /// The least and the most that the trees from one on can add.
    private final double[] least;
    private final double[] most;

    private int size;

    /// @param trees as in the file
    LineModel(List<String> trees) {
        int count = 0;
        for (String tree : trees) {
            count += 2 * (int) tree.chars().filter(c -> c == '(').count() + 1;
        }
        nodes = new int[count * NODE];
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
            for (int node = roots[tree]; node < (tree + 1 < roots.length ? roots[tree + 1] : size); node += NODE) {
                low = nodes[node] < 0 ? Math.min(low, value(node)) : low;
                top = nodes[node] < 0 ? Math.max(top, value(node)) : top;
            }
            least[tree] = least[tree + 1] + low;
            most[tree] = most[tree + 1] + top;
        }
    }

    /// @return where the node ends in the text
    private int read(String text, int from) {
        int node = size;
        size += NODE;
        if (text.charAt(from) != '(') {
            int to = from;
            while (to < text.length() && text.charAt(to) != ' ' && text.charAt(to) != ')') {
                to++;
            }
            nodes[node] = -1;
            nodes[node + 1] = Float.floatToRawIntBits(Float.parseFloat(text.substring(from, to)));
            return to;
        }
        int less = text.indexOf(" <= ", from);
        int mark = text.indexOf(" ? ", less);
        nodes[node] = LineTraits.at(text.substring(from + 1, less));
        nodes[node + 1] = Float.floatToRawIntBits(Float.parseFloat(text.substring(less + 4, mark)));
        int colon = read(text, mark + 3);
        nodes[node + 2] = size;
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

    /// Whether the scores of several lines, each times its weight, add up to more than 0; known before all trees are asked, too.
    ///
    /// @param weights of the lines from `from` on; those of weight 0 are not looked at
    boolean areLikely(float[][] traits, int from, int[] weights) {
        long all = 0;
        for (int weight : weights) {
            all += weight;
        }
        double sum = 0;
        for (int tree = 0; tree < roots.length; tree++) {
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] == 0 ? 0 : (double) weights[i] * leaf(roots[tree], traits[from + i]);
            }
            if (sum + (least[tree + 1] - SAFE) * all > 0) {
                return true;
            }
            if (sum + (most[tree + 1] + SAFE) * all < 0) {
                return false;
            }
        }
        float exact = 0;
        for (int i = 0; i < weights.length; i++) {
            exact += weights[i] == 0 ? 0 : score(traits[from + i]) * weights[i];
        }
        return exact > 0;
    }

    private float leaf(int root, float[] traits) {
        int at = root;
        for (int asked = nodes[at]; asked >= 0; asked = nodes[at]) {
            at = traits[asked] <= value(at) ? at + NODE : nodes[at + 2];
        }
        return value(at);
    }

    private float value(int node) {
        return Float.intBitsToFloat(nodes[node + 1]);
    }
}
