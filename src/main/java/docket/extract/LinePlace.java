package docket.extract;

import static docket.extract.LineTraits.*;

import java.util.HashMap;
import java.util.Map;

/// Reads off the page where each line stands: in or out of the chosen body, between which lines, under which elements and
/// names, and what the rules have said of it.
final class LinePlace {
    /// Elements looked at above a line; no page that people made nests its text deeper.
    private static final int MAX_CLIMB = 40;
    private static final int MAX_AWAY = 12;
    /// Lines looked at around a line, and ahead of it.
    private static final int WINDOW = 4;
    private static final int AHEAD = 6;
    private static final int SINCE_END = 12;
    private static final int FAR = 30;

    private final PageTree tree;
    private final Runs runs;
    private final Cuts cuts;
    private final int root;
    private final int rootProse;
    private final boolean[] kept;
    /// The body's prose up to each line, from its first to its last line of it.
    private final int[] before;
    private final int first;
    private final int last;
    private final int titleLine;
    private final int[] since;
    private final int[] until;
    private final int[] ended;
    /// The body's prose in elements of one kind.
    private final Map<Integer, Integer> bySignature = new HashMap<>();
    private final Repeats repeats;

    /// @param read the lines' traits so far, as [LineWords] left them
    LinePlace(PageTree tree, Cuts cuts, int root, int title, float[][] read) {
        this.tree = tree;
        runs = tree.runs;
        this.cuts = cuts;
        this.root = root;
        Cuts.Left left = cuts.left();
        rootProse = Math.max(1, left.prose(tree, root));
        int count = runs.count;
        kept = new boolean[count];
        before = new int[count + 1];
        since = new int[count];
        until = new int[count];
        ended = new int[count];
        repeats = new Repeats(tree);
        int titleAt = -1;
        int firstProse = -1;
        int lastProse = -1;
        int gap = FAR;
        int end = 0;
        for (int line = 0; line < count; line++) {
            int from = runs.from[line];
            kept[line] = from >= root && from < tree.end[root] && left.chars()[runs.to[line]] > left.chars()[from];
            titleAt = title >= 0 && from <= title ? line : titleAt;
            int prose = kept[line] ? runs.weight[line] : 0;
            before[line + 1] = before[line] + prose;
            since[line] = Math.min(FAR, gap);
            gap = prose > 0 ? 1 : gap + 1;
            firstProse = prose > 0 && firstProse < 0 ? line : firstProse;
            lastProse = prose > 0 ? line : lastProse;
            end = runs.chars(line) < 80 && read[line][ENDING_PHRASE] + read[line][RELATED_PHRASE] > 0 ? SINCE_END + 1 : Math.max(0, end - 1);
            ended[line] = end;
            if (prose > 0) {
                bySignature.merge(signature(runs.block[line]), prose, Integer::sum);
            }
        }
        first = firstProse;
        last = lastProse;
        titleLine = titleAt;
        gap = FAR;
        for (int line = count - 1; line >= 0; line--) {
            until[line] = Math.min(FAR, gap);
            gap = kept[line] && runs.weight[line] > 0 ? 1 : gap + 1;
        }
    }

    /// What elements of one kind share: their name and class and those of the element above.
    private int signature(int block) {
        int above = Math.max(0, tree.parent[block]);
        return ((tree.tag(block).hashCode() * 31 + tree.attribute(block, "class").hashCode()) * 31 + tree.tag(above).hashCode()) * 31
                + tree.attribute(above, "class").hashCode();
    }

    /// Whether the rules left the line in the body as prose.
    boolean isProse(int line) {
        return kept[line] && runs.weight[line] > 0;
    }

    void read(int line, float[] traits) {
        int chars = runs.chars(line);
        int from = runs.from[line];
        traits[CHARS] = LineWords.log(chars);
        traits[PLAIN] = LineWords.log(chars - runs.linked(line));
        traits[LINKED] = part(runs.linked(line), chars);
        traits[STOPS] = Math.min(6, runs.stops[line]);
        traits[PROSE] = runs.weight[line] > 0 ? 1 : 0;
        traits[HEADING] = Tags.isHeading(tree.tag(runs.block[line])) ? 1 : 0;
        traits[TIMES] = Math.min(5, repeats.of(line));
        traits[IN_ROOT] = from >= root && from < tree.end[root] ? 1 : 0;
        traits[KEPT] = kept[line] ? 1 : 0;
        int all = before[runs.count] + 1;
        traits[PROSE_BEFORE] = part(before[line], all);
        traits[PROSE_LEFT] = LineWords.log(before[runs.count] - before[line + 1]);
        traits[POSITION] = part(line, runs.count);
        traits[SINCE] = since[line];
        traits[UNTIL] = until[line];
        traits[FROM_TITLE] = titleLine < 0 ? 0 : Math.clamp(line - titleLine, -20, 40);
        traits[BEFORE_FIRST] = Math.clamp(first - line, 0, 20);
        traits[AFTER_LAST] = Math.clamp(line - last, 0, 20);
        traits[SIGNATURE] = part(bySignature.isEmpty() ? 0 : bySignature.getOrDefault(signature(runs.block[line]), 0), all);
        traits[ENDED] = ended[line];
        around(line, traits);
        above(line, traits);
    }

    private static float part(int some, int all) {
        return all == 0 ? 0 : (float) some / all;
    }

    private void around(int line, float[] traits) {
        side(line - 1, PREVIOUS, traits);
        side(line + 1, NEXT, traits);
        int prose = 0;
        int keptLines = 0;
        int from = Math.max(0, line - WINDOW);
        int to = Math.min(runs.count, line + WINDOW + 1);
        for (int n = from; n < to; n++) {
            prose += runs.weight[n];
            keptLines += kept[n] ? 1 : 0;
        }
        traits[WINDOW_PROSE] = LineWords.log(prose);
        traits[WINDOW_KEPT] = keptLines;
        traits[WINDOW_LINKED] = linked(from, to, 0);
        int end = Math.min(runs.count, line + 1 + AHEAD);
        traits[AHEAD_PROSE] = LineWords.log(before[end] - before[line + 1]);
        traits[AHEAD_LINKED] = linked(line + 1, end, 1);
    }

    /// The part in links of the lines `from` up to `to`; `none` when they say nothing.
    private float linked(int from, int to, float none) {
        if (from >= to) {
            return none;
        }
        int start = runs.from[from];
        int end = runs.to[to - 1];
        int chars = runs.chars[end] - runs.chars[start];
        return chars == 0 ? none : part(runs.linked[end] - runs.linked[start], chars);
    }

    private void side(int line, int at, float[] traits) {
        if (line >= 0 && line < runs.count) {
            int chars = runs.chars(line);
            traits[at] = LineWords.log(chars);
            traits[at + 1] = part(runs.linked(line), chars);
            traits[at + 2] = runs.weight[line] > 0 ? 1 : 0;
            traits[at + 3] = Tags.isHeading(tree.tag(runs.block[line])) ? 1 : 0;
            traits[at + 4] = kept[line] ? 1 : 0;
        }
    }

    private void above(int line, float[] traits) {
        int block = runs.block[line];
        Integer is = IS.get(tree.tag(block));
        if (is != null) {
            traits[is] = 1;
        }
        int seen = 0;
        int depth = 0;
        int at = runs.from[line];
        cut(at, 1, traits);
        at = tree.parent[at];
        for (int climb = 0; at > 0 && climb < MAX_CLIMB; climb++, at = tree.parent[at]) {
            float trust = 1.1f - Math.min(1, part(tree.prose(at), rootProse));
            cut(at, trust, traits);
            boolean whole = tree.kind[at] == PageTree.BLOCK || tree.chars(at) >= runs.chars(line) - 2;
            Integer in = whole ? IN.get(tree.tag(at)) : null;
            if (in != null) {
                traits[in] = trust;
            }
            if (tree.kind[at] != PageTree.BLOCK) {
                traits[BOLD] = whole && Tags.isBold(tree.tag(at)) ? 1 : traits[BOLD];
                continue;
            }
            int fresh = tree.names[at] & ~seen;
            seen |= fresh;
            for (; fresh != 0; fresh &= fresh - 1) {
                traits[NAMED + Integer.numberOfTrailingZeros(fresh)] = trust;
            }
            if (depth == 1 || depth == 2) {
                int box = depth == 1 ? BOX : OUTER;
                traits[box] = LineWords.log(tree.chars(at));
                traits[box + 1] = part(tree.linked(at), tree.chars(at));
                traits[box + 2] = Math.min(1, part(tree.prose(at), rootProse));
            }
            depth++;
        }
        traits[DEPTH] = depth;
        traits[AWAY] = away(runs.from[line]);
    }

    private void cut(int node, float trust, float[] traits) {
        int reason = cuts.reason(node);
        if (reason >= 0) {
            traits[CUT + reason] = trust;
        }
    }

    private int away(int node) {
        int up = root;
        int steps = 0;
        while (up > 0 && !tree.within(node, up) && steps < MAX_AWAY) {
            up = tree.parent[up];
            steps++;
        }
        return steps;
    }
}
