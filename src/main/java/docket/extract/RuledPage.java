package docket.extract;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// A page as the rules read it: the chosen body, what they cut in it, the headline, the blocks of related stories. What
/// [LineJudge] starts from.
///
/// @param root the body's node
/// @param own the page's own addresses, as [RelatedBlocks#key] writes them
record RuledPage(PageTree tree, Evidence evidence, int root, Cuts cuts, TitleFinder.Title title, RelatedBlocks.Found related, Set<String> own) {

    static RuledPage of(Document page, String url) {
        PageTree tree = PageTree.of(page.body());
        Evidence evidence = Evidence.of(page, tree);
        Cuts cuts = new Cuts(tree);
        Furniture.cut(tree, 0, cuts);
        Cards.cut(tree, cuts);
        int root = BodyFinder.find(tree, cuts);
        TitleFinder.Title title = TitleFinder.find(tree, evidence, url);
        Set<String> own = new HashSet<>();
        for (String address : new @Nullable String[] {url, Addresses.canonical(evidence, page.baseUri()), evidence.meta("og:url")}) {
            if (address != null) {
                own.add(RelatedBlocks.key(address));
            }
        }
        RelatedBlocks.Found related = RelatedBlocks.find(tree, page.baseUri(), own, title.node(), true);
        Furniture.cut(tree, root, cuts);
        Trimmer.cut(tree, root, cuts, title, related.ranges());
        return new RuledPage(tree, evidence, root, cuts, title, related, own);
    }
}
