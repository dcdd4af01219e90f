package docket.extract;

/// Finds what a heading heads.
final class Sections {
    private Sections() {}

    /// Nodes `from` up to `to`, whole subtrees of siblings.
    record Range(int from, int to) {}

    /// The part headed by `label`: the largest element below `root` that begins with it and holds more, else its following
    /// siblings up to the next heading of its rank.
    static Range headed(PageTree tree, int root, int label) {
        int wrapper = label;
        while (tree.parent[wrapper] > root && startsWith(tree, tree.parent[wrapper], label)) {
            wrapper = tree.parent[wrapper];
        }
        if (tree.chars(wrapper) > tree.chars(label) + 2 && tree.prose(wrapper) * 2 < tree.prose(root)) {
            return new Range(wrapper, tree.end[wrapper]);
        }
        // The wrapper may be as large as the text itself: then the innermost that holds more.
        wrapper = label;
        while (tree.parent[wrapper] > root && startsWith(tree, tree.parent[wrapper], label) && tree.chars(tree.parent[wrapper]) <= tree.chars(label) + 2) {
            wrapper = tree.parent[wrapper];
        }
        int rank = rank(tree, label);
        int above = tree.parent[wrapper];
        int to = tree.end[wrapper];
        while (to < tree.end[above] && !opens(tree, to, rank)) {
            to = tree.end[to];
        }
        return new Range(wrapper, to);
    }

    private static boolean startsWith(PageTree tree, int element, int label) {
        return tree.runs.chars[label] - tree.runs.chars[element] == 0;
    }

    private static int rank(PageTree tree, int i) {
        String tag = tree.tag(i);
        return Tags.isHeading(tag) ? tag.charAt(1) - '0' : 9;
    }

    /// Whether the element is or begins with a heading of at least this rank.
    private static boolean opens(PageTree tree, int i, int rank) {
        for (int n = i; n < tree.end[i]; n++) {
            if (Tags.isHeading(tree.tag(n)) && tree.runs.chars[n] == tree.runs.chars[i]) {
                return rank(tree, n) <= rank;
            }
            if (tree.runs.chars[n] > tree.runs.chars[i]) {
                break;
            }
        }
        return false;
    }
}
