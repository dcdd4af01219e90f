package docket.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/// Learns the trees of [LineModel]: gradient boosting on the logistic loss, leaf by leaf, on traits cut into bins. Always the
/// same trees from the same rows.
final class BoostedTrees {
    /// Chosen by cross-validation over the pages of four corpora: more or larger trees learn the pages, not the lines.
    private static final int TREES = 150;
    private static final int LEAVES = 8;
    private static final double RATE = 0.1;
    /// Weight of the belief that a leaf says nothing; least weight of rows in a leaf; part of the traits a tree may ask for, and
    /// of the pages it is learnt from.
    private static final double SHRINK = 6;
    private static final double LEAST = 3;
    private static final double TRAITS_USED = 0.4;
    private static final double PAGES_USED = 0.6;
    private static final double LEAST_GAIN = 1;
    private static final int BINS = 40;

    /// @param traits as [LineJudge#traits] gives them
    /// @param article whether the line belongs to the article
    /// @param weight how much the row counts
    /// @param page a number that rows of one page share
    record Row(float[] traits, boolean article, double weight, int page) {}

    private final List<Row> rows;
    private final float[][] limits = new float[LineTraits.COUNT][];
    /// By trait and row: the bin.
    private final byte[][] bins;
    private final double[] slope;
    private final double[] curve;

    private record Node(int[] rows, int trait, int limit, Node[] children, double value) {}

    private record Split(double gain, int trait, int limit) {}

    private BoostedTrees(List<Row> rows) {
        this.rows = rows;
        bins = new byte[LineTraits.COUNT][rows.size()];
        slope = new double[rows.size()];
        curve = new double[rows.size()];
        for (int trait = 0; trait < LineTraits.COUNT; trait++) {
            bin(trait);
        }
    }

    static List<String> learn(List<Row> rows) {
        return new BoostedTrees(rows).learn();
    }

    private void bin(int trait) {
        float[] sorted = new float[rows.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = rows.get(i).traits()[trait];
        }
        Arrays.sort(sorted);
        TreeSet<Float> found = new TreeSet<>();
        for (int bin = 1; bin < BINS; bin++) {
            found.add(sorted[(int) ((long) bin * sorted.length / BINS)]);
        }
        // Traits that few lines have: bins among those that do.
        int above = 0;
        while (above < sorted.length && sorted[above] <= 0) {
            above++;
        }
        for (int bin = 0; bin < BINS / 3 && above < sorted.length; bin++) {
            found.add(sorted[above + (int) ((long) bin * (sorted.length - above) / (BINS / 3))]);
        }
        found.add(0f);
        found.remove(sorted[sorted.length - 1]);
        limits[trait] = new float[found.size()];
        int n = 0;
        for (float limit : found) {
            limits[trait][n++] = limit;
        }
        for (int i = 0; i < sorted.length; i++) {
            int at = Arrays.binarySearch(limits[trait], rows.get(i).traits()[trait]);
            bins[trait][i] = (byte) (at >= 0 ? at : -at - 1);
        }
    }

    private List<String> learn() {
        Random random = new Random(20170623);
        double[] score = new double[rows.size()];
        int[] all = new int[rows.size()];
        Arrays.setAll(all, i -> i);
        List<String> trees = new ArrayList<>();
        for (int tree = 0; tree < TREES; tree++) {
            for (int i = 0; i < score.length; i++) {
                double chance = 1 / (1 + Math.exp(-score[i]));
                slope[i] = rows.get(i).weight() * ((rows.get(i).article() ? 1 : 0) - chance);
                curve[i] = rows.get(i).weight() * Math.max(1e-6, chance * (1 - chance));
            }
            boolean[] used = new boolean[LineTraits.COUNT];
            for (int trait = 0; trait < used.length; trait++) {
                used[trait] = random.nextDouble() < TRAITS_USED;
            }
            Map<Integer, Boolean> pages = new HashMap<>();
            int[] sample = Arrays.stream(all).filter(row -> pages.computeIfAbsent(rows.get(row).page(), page -> random.nextDouble() < PAGES_USED)).toArray();
            Node grown = grow(sample, used);
            add(grown, score);
            StringBuilder out = new StringBuilder();
            write(grown, out);
            trees.add(out.toString());
        }
        return trees;
    }

    private Node grow(int[] all, boolean[] used) {
        Node root = leaf(all);
        List<Node> leaves = new ArrayList<>(List.of(root));
        List<Split> splits = new ArrayList<>(List.of(best(all, used)));
        while (leaves.size() < LEAVES) {
            int at = 0;
            for (int i = 1; i < splits.size(); i++) {
                at = splits.get(i).gain() > splits.get(at).gain() ? i : at;
            }
            Split split = splits.get(at);
            if (split.gain() < LEAST_GAIN) {
                break;
            }
            Node whole = leaves.get(at);
            int[] low = Arrays.stream(whole.rows()).filter(row -> bins[split.trait()][row] <= split.limit()).toArray();
            int[] high = Arrays.stream(whole.rows()).filter(row -> bins[split.trait()][row] > split.limit()).toArray();
            Node parted = new Node(whole.rows(), split.trait(), split.limit(), new Node[] {leaf(low), leaf(high)}, 0);
            root = replaced(root, whole, parted);
            leaves.set(at, parted.children()[0]);
            splits.set(at, best(low, used));
            leaves.add(parted.children()[1]);
            splits.add(best(high, used));
        }
        return root;
    }

    private static Node replaced(Node in, Node old, Node other) {
        if (in == old) {
            return other;
        }
        for (int i = 0; i < in.children().length; i++) {
            in.children()[i] = replaced(in.children()[i], old, other);
        }
        return in;
    }

    private Node leaf(int[] part) {
        double slopes = 0;
        double curves = 0;
        for (int row : part) {
            slopes += slope[row];
            curves += curve[row];
        }
        return new Node(part, -1, 0, new Node[0], RATE * slopes / (curves + SHRINK));
    }

    private Split best(int[] part, boolean[] used) {
        double slopes = 0;
        double curves = 0;
        for (int row : part) {
            slopes += slope[row];
            curves += curve[row];
        }
        double before = slopes * slopes / (curves + SHRINK);
        Split best = new Split(0, -1, 0);
        for (int trait = 0; trait < used.length; trait++) {
            if (!used[trait]) {
                continue;
            }
            double[] slopeBy = new double[limits[trait].length + 1];
            double[] curveBy = new double[limits[trait].length + 1];
            for (int row : part) {
                slopeBy[bins[trait][row]] += slope[row];
                curveBy[bins[trait][row]] += curve[row];
            }
            double low = 0;
            double lowCurve = 0;
            for (int limit = 0; limit < limits[trait].length; limit++) {
                low += slopeBy[limit];
                lowCurve += curveBy[limit];
                double high = slopes - low;
                double highCurve = curves - lowCurve;
                if (lowCurve >= LEAST && highCurve >= LEAST) {
                    double gain = low * low / (lowCurve + SHRINK) + high * high / (highCurve + SHRINK) - before;
                    best = gain > best.gain() ? new Split(gain, trait, limit) : best;
                }
            }
        }
        return best;
    }

    /// The tree's values for all rows, those it was not learnt from too.
    private void add(Node grown, double[] score) {
        for (int row = 0; row < score.length; row++) {
            Node at = grown;
            while (at.children().length > 0) {
                at = at.children()[bins[at.trait()][row] <= at.limit() ? 0 : 1];
            }
            score[row] += at.value();
        }
    }

    private void write(Node node, StringBuilder out) {
        if (node.children().length == 0) {
            out.append(String.format(Locale.ROOT, "%.3f", node.value()));
            return;
        }
        out.append('(').append(LineTraits.name(node.trait())).append(" <= ").append(limits[node.trait()][node.limit()]).append(" ? ");
        write(node.children()[0], out);
        out.append(" : ");
        write(node.children()[1], out);
        out.append(')');
    }
}
