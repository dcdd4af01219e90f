package docket.extract;

import java.util.ArrayList;
import java.util.List;

/// Cuts inside the chosen element what its names do not tell: captions, the headline and what stands about it, lines known by
/// their words, link-only lines, and everything after the article's last sentence that is no part of it.
final class Trimmer {
    /// Bits of [PageTree#phrases].
    private static final int LINES = 1;
    private static final int TAIL = 2;
    private static final int CREDIT = 4;
    private static final int ENDING = 8;
    private static final int RELATED = 16;
    /// Longer lines are sentences, whatever they begin with.
    private static final int SHORT = 220;
    private static final int CAPTION = 600;

    private final PageTree tree;
    private final Runs runs;
    private final int root;
    private final Cuts cuts;
    private final String title;
    private final int titleNode;

    private Trimmer(PageTree tree, int root, Cuts cuts, TitleFinder.Title title) {
        this.tree = tree;
        runs = tree.runs;
        this.root = root;
        this.cuts = cuts;
        this.title = title.text() == null ? "" : Phrases.fold(title.text());
        titleNode = title.node();
    }

    /// @param related the blocks of related stories on the page
    static void cut(PageTree tree, int root, Cuts cuts, TitleFinder.Title title, List<Sections.Range> related) {
        Trimmer trimmer = new Trimmer(tree, root, cuts, title);
        trimmer.related(related);
        trimmer.captions();
        trimmer.endings();
        trimmer.lines();
        trimmer.head();
        trimmer.tail();
    }

    /// Blocks of related stories inside the body go, unless they hold a fair part of its sentences.
    private void related(List<Sections.Range> blocks) {
        for (Sections.Range block : blocks) {
            int linked = runs.linked[block.to()] - runs.linked[block.from()];
            int chars = runs.chars[block.to()] - runs.chars[block.from()];
            int prose = runs.prose[block.to()] - runs.prose[block.from()];
            boolean inside = block.from() > root && block.to() <= tree.end[root];
            if (inside && linked * 8 > chars && prose * 2 < tree.prose(root)) {
                for (int i = block.from(); i < block.to(); i++) {
                    if (tree.kind[i] == PageTree.TEXT || tree.end[i] <= block.to()) {
                        cuts.cut(i, Cuts.Reason.RELATED);
                        i = tree.end[i] - 1;
                    }
                }
            }
        }
    }

    private void captions() {
        for (int i = root + 1; i < tree.end[root]; i = cuts.next(i)) {
            if (cuts.isCut(i) || !tree.isElement(i)) {
                continue;
            }
            String tag = tree.tag(i);
            boolean named = tree.is(i, Names.CAPTION) && tree.kind[i] == PageTree.BLOCK && !tag.equals("figure") && !Tags.isHeading(tag)
                    && tree.chars(i) < CAPTION && tree.prose(i) * 5 < tree.prose(root);
            if (tag.equals("figcaption") || named && !holdsMedia(i)) {
                cuts.cut(i, Cuts.Reason.CAPTION);
            }
        }
    }

    private boolean holdsMedia(int i) {
        for (int n = i; n < tree.end[i]; n++) {
            if (tree.kind[n] == PageTree.MEDIA) {
                return true;
            }
        }
        return false;
    }

    /// Headings that open a part which is not the article's: cut with what they head, in the second half of the text.
    private void endings() {
        List<Integer> lines = kept();
        int all = 0;
        for (int line : lines) {
            all += runs.weight[line];
        }
        int before = 0;
        int until = 0;
        for (int line : lines) {
            before += runs.weight[line];
            int block = runs.block[line];
            if (runs.from[line] < until || runs.chars(line) > 80 || before * 2 < all || !isLabel(line)) {
                continue;
            }
            boolean related = is(line, RELATED);
            if (!related && !is(line, ENDING)) {
                continue;
            }
            Sections.Range range = Sections.headed(tree, root, block);
            int prose = runs.prose[range.to()] - runs.prose[range.from()];
            if (prose * 4 < all) {
                for (int i = range.from(); i < range.to(); i = tree.end[i]) {
                    cuts.cut(i, related ? Cuts.Reason.RELATED : Cuts.Reason.TAIL);
                }
                until = range.to();
            }
        }
    }

    /// A heading, or a line of its own that is bold all through.
    private boolean isLabel(int line) {
        int block = runs.block[line];
        if (Tags.isHeading(tree.tag(block))) {
            return true;
        }
        for (int i = runs.from[line]; i > block; i = tree.parent[i]) {
            String tag = tree.tag(i);
            if (tag.equals("strong") || tag.equals("b")) {
                return tree.chars(i) >= runs.chars(line) - 1;
            }
        }
        return tree.tag(block).equals("div") || tree.tag(block).equals("span") || tree.tag(block).equals("dt");
    }

    private void lines() {
        for (int line : kept()) {
            int chars = runs.chars(line);
            if (chars > SHORT) {
                continue;
            }
            boolean linkOnly = runs.linked(line) * 10 >= chars * 9 && chars > 0;
            if (is(line, LINES)) {
                cutLine(line, Cuts.Reason.FURNITURE);
            } else if (chars < 160 && is(line, CREDIT) && credit(tree.line(line, SHORT + 20))) {
                cutLine(line, Cuts.Reason.CAPTION);
            } else if (is(line, RELATED) && runs.linked(line) * 2 > chars) {
                cutLine(line, Cuts.Reason.LINKS);
            } else if (linkOnly && chars > 20 && aloneInParagraph(line)) {
                cutLine(line, Cuts.Reason.LINKS);
            }
        }
    }

    /// "Photo: A. Example" or "Photo by", not "Photos of the comet surprised astronomers.".
    private static boolean credit(String text) {
        String head = text.length() > 40 ? text.substring(0, 40) : text;
        return head.indexOf(':') > 0 || head.contains("©") || head.contains(" by ") || head.contains("/") || !text.endsWith(".") && text.length() < 60;
    }

    private boolean is(int line, int phrases) {
        return (tree.phrases(line) & phrases) != 0;
    }

    private boolean aloneInParagraph(int line) {
        String tag = tree.tag(runs.block[line]);
        return tag.equals("p") || tag.equals("div") || tag.equals("center");
    }

    /// What stands before the headline or the first sentence: the headline again, names, dates, reading times.
    private void head() {
        int seen = 0;
        boolean over = titleNode > root && titleNode < tree.end[root]
                && tree.tag(titleNode).equals("h1")
                && (runs.prose[titleNode] - runs.prose[root]) * 10 < tree.prose(root) * 3;
        for (int line : kept()) {
            int block = runs.block[line];
            String text = tree.line(line, 400);
            String folded = Phrases.fold(text);
            boolean isTitle = block == titleNode || titleNode >= 0 && tree.within(runs.from[line], titleNode) || folded.equals(title) && Tags.isHeading(tree.tag(block));
            if (isTitle) {
                cutLine(line, Cuts.Reason.HEAD);
                continue;
            }
            if (over && runs.from[line] < titleNode) {
                cutLine(line, Cuts.Reason.HEAD);
                continue;
            }
            if (runs.weight[line] > 0) {
                if (++seen > 1) {
                    return;
                }
                continue;
            }
            if (seen > 0) {
                continue;
            }
            if (isMeta(line, text)) {
                cutLine(line, Cuts.Reason.HEAD);
            }
        }
    }

    private boolean isMeta(int line, String text) {
        if (text.length() > 160) {
            return false;
        }
        for (int i = runs.from[line]; i > root; i = tree.parent[i]) {
            if (tree.chars(i) > 200) {
                break;
            }
            if (tree.tag(i).equals("time") || tree.tag(i).equals("address") || tree.is(i, Names.BYLINE | Names.DATE)
                    || tree.attribute(i, "rel").equals("author") || tree.attribute(i, "itemprop").equals("author")) {
                return true;
            }
        }
        if (text.length() < 80 && DateText.parse(text, true) != null && !Tags.isHeading(tree.tag(runs.block[line]))) {
            return true;
        }
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        return text.length() < 80 && (lower.startsWith("by ") || lower.startsWith("von ") || lower.startsWith("par ") || lower.startsWith("por "))
                && !text.endsWith(".");
    }

    /// What stands after the last sentence.
    private void tail() {
        List<Integer> lines = kept();
        for (int n = lines.size() - 1; n > 0; n--) {
            int line = lines.get(n);
            int chars = runs.chars(line);
            boolean linkOnly = runs.linked(line) * 10 >= chars * 8;
            boolean furniture = is(line, LINES) || is(line, ENDING) && chars < 100;
            boolean heading = Tags.isHeading(tree.tag(runs.block[line]));
            boolean item = insideOf(line, "li") || insideOf(line, "td") || insideOf(line, "pre") || insideOf(line, "blockquote") || insideOf(line, "dd");
            boolean weak = runs.weight[line] == 0 && !item;
            if (heading || furniture && chars < 300 || weak && (linkOnly || chars < SHORT && (is(line, TAIL) || is(line, CREDIT)))
                    || linkOnly && item && chars > 0 && listOfLinks(line)) {
                cutLine(line, Cuts.Reason.TAIL);
            } else {
                return;
            }
        }
    }

    private boolean insideOf(int line, String tag) {
        for (int i = runs.from[line]; i > root; i = tree.parent[i]) {
            if (tree.tag(i).equals(tag)) {
                return true;
            }
        }
        return false;
    }

    private boolean listOfLinks(int line) {
        for (int i = runs.from[line]; i > root; i = tree.parent[i]) {
            String tag = tree.tag(i);
            if (tag.equals("ul") || tag.equals("ol")) {
                return tree.linked(i) * 10 >= tree.chars(i) * 8;
            }
        }
        return false;
    }

    private List<Integer> kept() {
        List<Integer> lines = new ArrayList<>();
        int cutUntil = 0;
        int line = -1;
        for (int i = root; i < tree.end[root]; i++) {
            if (i >= cutUntil && i != root && cuts.isCut(i)) {
                cutUntil = tree.end[i];
            }
            if (i >= cutUntil && runs.line[i] >= 0 && runs.line[i] != line) {
                line = runs.line[i];
                lines.add(line);
            }
        }
        return lines;
    }

    /// Cuts a line: its block where it fills it, else its nodes.
    private void cutLine(int line, Cuts.Reason why) {
        int block = runs.block[line];
        if (block > root && tree.chars(block) <= runs.chars(line) + 2) {
            cuts.cut(block, why);
            return;
        }
        for (int i = runs.from[line]; i < runs.to[line]; i++) {
            if (tree.kind[i] == PageTree.TEXT) {
                cuts.cut(i, why);
            }
        }
    }
}
