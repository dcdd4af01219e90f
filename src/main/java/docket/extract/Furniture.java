package docket.extract;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cuts what a page's markup names: navigation, side columns, comments, share bars, sign-up boxes, advertisements. A name is
/// believed only while the block holds a small part of the prose in question: themes put `sidebar` and `post-tags` on
/// whatever they like.
final class Furniture {
    private static final int NAMED = Names.RELATED | Names.SHARE | Names.SIGNUP | Names.NAVIGATION | Names.ADVERT | Names.AUTHOR
            | Names.TAGS | Names.SIDE | Names.FOOTER | Names.PAYWALL | Names.NOTICE | Names.TOOLS;
    /// The part of the prose a named block may hold and still be furniture: measured on the worst pages of four corpora.
    private static final double SHARE = 0.25;
    /// A page that hides more of its prose than this shows it by script.
    private static final double HIDDEN_SHARE = 0.5;
    private static final double REPEATED = 0.3;
    /// A discussion may be longer than the article; it is cut as long as this much prose is left.
    private static final int LEAST_PROSE = 250;

    private Furniture() {}

    /// Cuts within `root`; what is cut already stays so.
    static void cut(PageTree tree, int root, Cuts cuts) {
        int all = cuts.left().prose(tree, root);
        int comments = 0;
        boolean believeHidden = hiddenProse(tree, root) <= HIDDEN_SHARE * all;
        Map<String, Integer> alike = alike(tree, root);
        for (int i = root + 1; i < tree.end[root]; i = cuts.next(i)) {
            if (cuts.isCut(i) || !tree.isElement(i)) {
                continue;
            }
            int prose = tree.prose(i);
            Cuts.Reason why = prose <= SHARE * all ? reason(tree, i, believeHidden) : null;
            why = why != null && alike.getOrDefault(name(tree, i), 0) > REPEATED * all ? null : why;
            if (why == null && tree.is(i, Names.COMMENTS) && all - comments - prose >= LEAST_PROSE && !holdsHeadline(tree, i)) {
                comments += prose;
                why = Cuts.Reason.COMMENTS;
            }
            if (why != null) {
                cuts.cut(i, why);
            }
        }
    }

    private static int hiddenProse(PageTree tree, int root) {
        int sum = 0;
        for (int i = root + 1; i < tree.end[root]; ) {
            boolean hidden = tree.is(i, Names.HIDDEN);
            sum += hidden ? tree.prose(i) : 0;
            i = hidden ? tree.end[i] : i + 1;
        }
        return sum;
    }

    /// How much prose the elements of one class hold together: parts of an article that all carry one wrongly sounding name.
    private static Map<String, Integer> alike(PageTree tree, int root) {
        Map<String, Integer> sums = new HashMap<>();
        int until = root;
        for (int i = root + 1; i < tree.end[root]; i++) {
            if (i >= until && tree.is(i, NAMED) && !tree.is(i, Names.RELATED | Names.SHARE) && tree.prose(i) > 0) {
                sums.merge(name(tree, i), tree.prose(i), Integer::sum);
                until = tree.end[i];
            }
        }
        return sums;
    }

    private static String name(PageTree tree, int i) {
        return tree.attribute(i, "class");
    }

    private static Cuts.@Nullable Reason reason(PageTree tree, int i, boolean believeHidden) {
        int names = tree.names[i];
        if ((names & Names.HIDDEN) != 0 && believeHidden) {
            return Cuts.Reason.HIDDEN;
        }
        switch (tree.tag(i)) {
            case "nav", "footer", "dialog", "aside", "menu" -> {
                return tree.tag(i).equals("aside") && (names & Names.BODY) != 0 ? null : Cuts.Reason.FURNITURE;
            }
            case "form" -> {
                return tree.prose(i) < 200 ? Cuts.Reason.FURNITURE : null;
            }
            case "header" -> {
                return (names & Names.MASTHEAD) != 0 && !holdsHeadline(tree, i) ? Cuts.Reason.FURNITURE : null;
            }
            default -> {
                if (tree.kind[i] == PageTree.INLINE && tree.chars(i) > 0 && !tree.tag(i).contains("-") && inSentence(tree, i)) {
                    return null;
                }
            }
        }
        if ((names & Names.COMMENTS) != 0) {
            return holdsHeadline(tree, i) ? null : Cuts.Reason.COMMENTS;
        }
        if ((names & NAMED) != 0 && (names & Names.BODY) == 0 && !Tags.isHeading(tree.tag(i)) && !holdsHeadline(tree, i)) {
            return (names & Names.RELATED) != 0 ? Cuts.Reason.RELATED : Cuts.Reason.FURNITURE;
        }
        return null;
    }

    /// Whether the inline element stands among other words, where a class name says nothing about furniture.
    private static boolean inSentence(PageTree tree, int i) {
        int block = tree.block(i);
        return tree.chars(block) - tree.chars(i) > 20;
    }

    private static boolean holdsHeadline(PageTree tree, int i) {
        for (int n = i; n < tree.end[i]; n++) {
            if (tree.tag(n).equals("h1") && tree.chars(n) > 10) {
                return true;
            }
        }
        return false;
    }
}
