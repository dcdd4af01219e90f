package docket.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Small decision trees whose values add up to how much a line looks like a part of the article (gradient boosting after
/// Friedman, "Greedy Function Approximation", 2001). They lie in `lines.txt`, a tree a line, as they were learnt from pages whose
/// articles are marked: `(chars <= 3.5 ? -0.2 : (linked <= 0.5 ? 0.3 : -0.1))`.
///
/// No tree is walked down. All questions are asked trait by trait, from the least limit up to the first that is not exceeded; each
/// answer "more" rules out the leaves on the other side, and the first leaf left is where the walk would have ended (QuickScorer
/// after Lucchese et al., "A Fast Algorithm to Rank Documents with Additive Ensembles of Regression Trees", 2015).
final class LineModel {
    /// Leaves of a tree: a bit of a byte each.
    private static final int LEAVES = 8;

    /// By trait, its first question; the questions of a trait by their limits.
    private final int[] from = new int[LineTraits.COUNT + 1];
    private final float[] limits;
    /// By question: its tree, and the leaves that an answer "more" leaves.
    private final int[] asking;
    private final byte[] left;
    /// By tree and leaf.
    private final float[] values;

    private record Question(int trait, float limit, int tree, int left) {}

    /// @param trees as in the file
    LineModel(List<String> trees) {
        List<Question> questions = new ArrayList<>();
        values = new float[trees.size() * LEAVES];
        for (int tree = 0; tree < trees.size(); tree++) {
            new Reader(trees.get(tree), tree, questions).read();
        }
        questions.sort(Comparator.comparingInt(Question::trait).thenComparingDouble(Question::limit));
        limits = new float[questions.size()];
        asking = new int[limits.length];
        left = new byte[limits.length];
        for (int i = 0; i < limits.length; i++) {
            Question question = questions.get(i);
            limits[i] = question.limit();
            asking[i] = question.tree();
            left[i] = (byte) question.left();
            from[question.trait() + 1] = i + 1;
        }
        for (int trait = 0; trait < LineTraits.COUNT; trait++) {
            from[trait + 1] = Math.max(from[trait], from[trait + 1]);
        }
    }

    /// Reads one tree of the file.
    private final class Reader {
        private final String text;
        private final int tree;
        private final List<Question> questions;
        private int at;
        private int leaves;

        private Reader(String text, int tree, List<Question> questions) {
            this.text = text;
            this.tree = tree;
            this.questions = questions;
        }

        private void read() {
            if (text.charAt(at) != '(') {
                if (leaves == LEAVES) {
                    throw new IllegalArgumentException("a tree of more than " + LEAVES + " leaves: " + text);
                }
                values[tree * LEAVES + leaves++] = Float.parseFloat(until(" )"));
                return;
            }
            at++;
            int less = text.indexOf(" <= ", at);
            int trait = LineTraits.at(text.substring(at, less));
            at = less + 4;
            float limit = Float.parseFloat(until(" "));
            at += 3;
            int first = leaves;
            read();
            questions.add(new Question(trait, limit, tree, ~((1 << leaves) - (1 << first))));
            at += 3;
            read();
            at++;
        }

        private String until(String ends) {
            int start = at;
            while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }
    }

    /// The logarithm of the odds that the line belongs to the article.
    float score(float[] traits) {
        byte[] open = new byte[values.length / LEAVES];
        Arrays.fill(open, (byte) -1);
        for (int trait = 0; trait < traits.length; trait++) {
            float value = traits[trait];
            for (int i = from[trait]; i < from[trait + 1] && limits[i] < value; i++) {
                open[asking[i]] &= left[i];
            }
        }
        float sum = 0;
        for (int tree = 0; tree < open.length; tree++) {
            sum += values[tree * LEAVES + Integer.numberOfTrailingZeros(open[tree])];
        }
        return sum;
    }
}
