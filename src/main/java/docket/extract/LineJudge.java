package docket.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides line by line, over the whole page, what belongs to the article. The body that was chosen and the cuts of the rules
/// are evidence here beside the line's own words; a line outside the body may come in, one that a rule cut may come back.
final class LineJudge {
    /// A page of more lines is a list, and the rules have to do.
    private static final int MAX_LINES = 20_000;
    /// A longer row is the page's layout.
    private static final int MAX_ROW = 400;

    /// Read when first asked for: the tool that learns it has no need of an older one.
    private static final class Learnt {
        static final LineModel MODEL = new LineModel(Lexicon.read("lines.txt").getOrDefault("trees", List.of()));
    }

    private final PageTree tree;
    private final Cuts rules;
    /// Sums by node number: text nodes with words, those of them that stay, those that stay or are captions.
    private final int[] words;
    private final int[] kept;
    private final int[] alive;

    private LineJudge(PageTree tree, Cuts rules, boolean[] keep) {
        this.tree = tree;
        this.rules = rules;
        words = new int[tree.size + 1];
        kept = new int[tree.size + 1];
        alive = new int[tree.size + 1];
        for (int i = 0; i < tree.size; i++) {
            int line = tree.runs.line[i];
            int stays = line >= 0 && keep[line] ? 1 : 0;
            words[i + 1] = words[i] + (line >= 0 ? 1 : 0);
            kept[i + 1] = kept[i] + stays;
            alive[i + 1] = alive[i] + (stays > 0 || line >= 0 && isCaption(i) ? 1 : 0);
        }
    }

    /// @param root the element that holds the article
    /// @param cuts what is left out below it
    record Reading(int root, Cuts cuts) {}

    static Reading read(RuledPage page) {
        Runs runs = page.tree().runs;
        if (runs.count > MAX_LINES) {
            return new Reading(page.root(), page.cuts());
        }
        LineJudge judge = new LineJudge(page.tree(), page.cuts(), keep(page));
        return judge.kept[page.tree().size] == 0 ? new Reading(page.root(), page.cuts()) : judge.reading();
    }

    /// Links outside the chosen body are menus, and most of the lines of a page: not looked at.
    static boolean mayStay(RuledPage page, int line) {
        Runs runs = page.tree().runs;
        return page.tree().within(runs.from[line], page.root()) || runs.weight[line] > 0 || runs.linked(line) * 2 < runs.chars(line);
    }

    private static boolean[] keep(RuledPage page) {
        Runs runs = page.tree().runs;
        float[][] traits = traits(page);
        boolean[] keep = new boolean[runs.count];
        boolean[] unseen = Unseen.lines(page.tree());
        int title = page.title().node(); // Given as a fact of its own, and not once more as text.
        for (int line = 0; line < keep.length; ) {
            int to = rowEnd(page.tree(), line);
            boolean stays = to == line + 1 ? mayStay(page, line) && runs.chars(line) > 0 && Learnt.MODEL.score(traits[line]) > 0
                    : rowStays(page, traits, line, to);
            for (; line < to; line++) {
                keep[line] = stays && !unseen[line] && (title < 0 || !page.tree().within(runs.from[line], title));
            }
        }
        return keep;
    }

    /// Whether the scores of a row's lines, each times its length, add up to more than 0.
    private static boolean rowStays(RuledPage page, float[][] traits, int from, int to) {
        float sum = 0;
        for (int line = from; line < to; line++) {
            sum += mayStay(page, line) ? Learnt.MODEL.score(traits[line]) * page.tree().runs.chars(line) : 0;
        }
        return sum > 0;
    }

    /// The line after the last one of the table's row, or of the small table, that begins with `line`: they stay or go together.
    private static int rowEnd(PageTree tree, int line) {
        Runs runs = tree.runs;
        int end = 0;
        for (int at = runs.block[line]; at > 0 && tree.chars(at) < MAX_ROW; at = tree.parent[at]) {
            end = tree.tag(at).equals("tr") || tree.tag(at).equals("table") ? tree.end[at] : end;
        }
        int to = line + 1;
        while (to < runs.count && runs.from[to] < end) {
            to++;
        }
        return to;
    }

    /// What is known of every line, in page order.
    static float[][] traits(RuledPage page) {
        LineWords says = new LineWords(page.evidence());
        float[][] traits = new float[page.tree().runs.count][];
        float[] none = new float[LineTraits.COUNT];
        for (int line = 0; line < traits.length; line++) {
            boolean may = mayStay(page, line);
            traits[line] = may ? new float[LineTraits.COUNT] : none;
            if (may) {
                says.read(page.tree().line(line), page.tree().phrases(line), traits[line]);
            }
        }
        LinePlace stands = new LinePlace(page.tree(), page.cuts(), page.root(), page.title().node(), traits);
        LineTopic topic = new LineTopic(page.title().text() == null ? "" : page.title().text());
        for (int line = 0; line < traits.length; line++) {
            if (stands.isProse(line)) {
                topic.learn(page.tree().line(line));
            }
        }
        for (int line = 0; line < traits.length; line++) {
            if (mayStay(page, line)) {
                stands.read(line, traits[line]);
                traits[line][LineTraits.SHARED] = topic.shared(page.tree().line(line), stands.isProse(line));
                traits[line][LineTraits.TITLED] = topic.titled(page.tree().line(line));
            }
        }
        return traits;
    }

    private Reading reading() {
        int root = smallest();
        Cuts cuts = new Cuts(tree);
        for (int i = root + 1; i < tree.end[root]; i = cuts.next(i)) {
            Cuts.Reason why = cut(i);
            if (why != null) {
                cuts.cut(i, why);
            }
        }
        return new Reading(root, cuts);
    }

    private Cuts.@Nullable Reason cut(int i) {
        int end = tree.end[i];
        if (words[end] == words[i]) {
            return rules.isCut(i) && tree.isElement(i) ? Cuts.Reason.FURNITURE : null;
        }
        if (alive[end] == alive[i] || isAside(i)) {
            return Cuts.Reason.JUDGED;
        }
        return kept[end] == kept[i] && rules.isCaption(i) ? Cuts.Reason.CAPTION : null;
    }

    /// The innermost block that holds every line that stays.
    private int smallest() {
        int root = 0;
        for (int child = 1; child < tree.end[root]; ) {
            if (tree.kind[child] == PageTree.BLOCK && kept[tree.end[child]] - kept[child] == kept[tree.size]) {
                root = child;
                child++;
            } else {
                child = tree.end[child];
            }
        }
        return root;
    }

    /// A few words that a rule cut out of a line that says more: a share link, a mark of a footnote.
    private boolean isAside(int i) {
        if (tree.kind[i] != PageTree.INLINE || !rules.isCut(i) || kept[tree.end[i]] == kept[i]) {
            return false;
        }
        Runs runs = tree.runs;
        int line = -1;
        for (int n = i; line < 0; n++) {
            line = runs.line[n];
        }
        return (runs.from[line] < i || runs.to[line] > tree.end[i]) && runs.chars(line) > tree.chars(i) * 2;
    }

    /// Whether the rules cut the words for being a caption, and nothing around them for another reason.
    private boolean isCaption(int i) {
        boolean caption = false;
        for (int at = i; at >= 0; at = tree.parent[at]) {
            if (rules.isCut(at) && !rules.isCaption(at)) {
                return false;
            }
            caption |= rules.isCaption(at);
        }
        return caption;
    }
}
