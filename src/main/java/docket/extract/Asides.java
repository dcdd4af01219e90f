package docket.extract;

/// The parts of a page that are not about its own article: the discussion, lists of other stories, side columns.
final class Asides {
    private Asides() {}

    /// Whether a node stands in a part that is named so. A part that holds half the page's prose is misnamed.
    ///
    /// @param kinds bits of [Names]
    static boolean holds(PageTree tree, int node, int kinds) {
        for (int at = node; at > 0; at = tree.parent[at]) {
            if (tree.is(at, kinds) && tree.prose(at) * 2 < tree.prose(0)) {
                return true;
            }
        }
        return false;
    }
}
