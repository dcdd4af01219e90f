package docket.extract;

import java.util.HashMap;
import java.util.Map;

/// Cuts rows of cards that lead to other articles: siblings of one kind, each with a linked headline and little else. Their
/// teasers read like prose and would otherwise pull the choice of the body away from the article.
final class Cards {
    /// Two may be chance.
    private static final int LEAST = 3;
    /// A card with more to say is a part of a list article.
    private static final int MAX_PROSE = 420;

    private Cards() {}

    static void cut(PageTree tree, Cuts cuts) {
        int all = cuts.left().prose(tree, 0);
        for (int i = 0; i < tree.size; i = cuts.next(i)) {
            if (cuts.isCut(i) || tree.kind[i] != PageTree.BLOCK || tree.linked(i) == 0) {
                continue;
            }
            Map<String, Integer> kinds = new HashMap<>();
            for (int child = i + 1; child < tree.end[i]; child = tree.end[child]) {
                if (tree.kind[child] == PageTree.BLOCK && isCard(tree, child)) {
                    kinds.merge(tree.tag(child), 1, Integer::sum);
                }
            }
            kinds.values().removeIf(count -> count < LEAST);
            if (kinds.isEmpty() || inBody(tree, i)) {
                continue;
            }
            for (int child = i + 1; child < tree.end[i]; child = tree.end[child]) {
                if (kinds.containsKey(tree.tag(child)) && isCard(tree, child) && tree.prose(child) * 2 < all) {
                    cuts.cut(child, Cuts.Reason.RELATED);
                }
            }
        }
    }

    private static boolean inBody(PageTree tree, int i) {
        for (int at = i; at > 0; at = tree.parent[at]) {
            if (tree.is(at, Names.BODY) || tree.attribute(at, "itemprop").equals("articleBody")) {
                return true;
            }
        }
        return false;
    }

    /// Begins with a picture or headline that links away, and says little more.
    private static boolean isCard(PageTree tree, int i) {
        if (tree.prose(i) > MAX_PROSE || tree.linked(i) < 12 || tree.chars(i) > 700) {
            return false;
        }
        String tag = tree.tag(i);
        if (tag.equals("p") || tag.equals("td") || tag.equals("tr") || tag.equals("blockquote") || tag.equals("pre")) {
            return false;
        }
        for (int n = i; n < tree.end[i]; n++) {
            boolean headline = (Tags.isHeading(tree.tag(n)) || tree.is(n, Names.TITLE)) && tree.chars(n) >= 12;
            if (headline) {
                return tree.linked(n) * 10 >= tree.chars(n) * 8;
            }
        }
        return false;
    }
}
