package docket.extract;


/// Chooses the element that holds the article. Every element with a fair part of the page's prose stands as a candidate; the
/// score weighs how much of the prose it holds against how much else it holds, and what its name says.
final class BodyFinder {
    /// A smaller part of the page's prose is not taken for the article unless its name says so.
    private static final double LEAST = 0.12;

    /// A page with less prose than this says what it says in short lines.
    private static final int FEW = 800;

    private BodyFinder() {}

    /// @param cuts what is furniture page-wide
    static int find(PageTree tree, Cuts cuts) {
        Cuts.Left left = cuts.left();
        int all = Math.max(1, mass(tree, left, 0, 0));
        int wordy = all < FEW ? 1 : 0;
        all = Math.max(1, mass(tree, left, 0, wordy));
        int best = 0;
        double bestScore = -1;
        for (int i = 0; i < tree.size; i = cuts.next(i)) {
            if (cuts.isCut(i) || tree.kind[i] != PageTree.BLOCK && !tree.tag(i).contains("-")) {
                continue;
            }
            int prose = mass(tree, left, i, wordy);
            if (prose < LEAST * all) {
                continue;
            }
            int chars = Math.max(1, left.chars(tree, i));
            double recall = Math.min(1, (double) prose / all);
            double precision = Math.min(1, (double) prose / chars);
            double score = recall * Math.sqrt(precision) * prior(tree, i);
            // The innermost of equals: wrappers add nothing.
            if (score >= bestScore * 0.999) {
                best = i;
                bestScore = Math.max(score, bestScore);
            }
        }
        return best;
    }

    /// The prose below `i`; on a page with little of it, lines that are no sentences count half.
    private static int mass(PageTree tree, Cuts.Left left, int i, int wordy) {
        int prose = left.prose(tree, i);
        return wordy == 0 ? prose : prose + Math.max(0, left.chars(tree, i) - left.linked(tree, i) - prose) / 2;
    }

    private static double prior(PageTree tree, int i) {
        String property = tree.attribute(i, "itemprop");
        if (property.equalsIgnoreCase("articleBody")) {
            return 1.8;
        }
        if (tree.is(i, Names.BODY)) {
            return 1.6;
        }
        String tag = tree.tag(i);
        if (tag.equals("article")) {
            return 1.3;
        }
        if (tag.equals("main") || tree.attribute(i, "role").equals("main")) {
            return 1.15;
        }
        return tree.is(i, Names.CONTENT) ? 1.1 : Tags.BLOCK.contains(tag) && !tag.equals("p") ? 1 : 0.3;
    }
}
