package docket.extract;

import docket.model.Teaser;
import docket.url.WebUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the blocks of related stories on a page: a label known by its words, and the links it stands over. What a block
/// says comes out as data, and its place in the tree so that the body can do without it.
final class RelatedBlocks {
    private static final Phrases LABELS = Phrases.of("related.txt", "label");
    private static final Phrases INLINE = Phrases.of("related.txt", "inline");
    private static final Phrases IGNORED = Phrases.of("related.txt", "ignored");
    private static final Phrases BUTTONS = Phrases.of("related.txt", "not-a-title");
    private static final Phrases NOT_LABELS = Phrases.of("related.txt", "not-a-label");
    /// A longer line is a sentence that happens to begin like a label.
    private static final int MAX_LABEL = 70;
    /// How far above the label its links may lie.
    private static final int MAX_CLIMB = 6;
    /// Labels followed up on one page; real ones have a dozen.
    private static final int MAX_LABELS = 120;
    /// More links than this are a page of headlines.
    private static final int MAX_LINKS = 40;

    /// @param ranges nodes from and to of each block, label included
    record Found(List<Teaser> teasers, List<Sections.Range> ranges) {}

    private final PageTree tree;
    private final Runs runs;
    private final RelatedCard cards;
    private final List<Teaser> teasers = new ArrayList<>();
    private final List<Sections.Range> ranges = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final int title;

    private RelatedBlocks(PageTree tree, String base, Set<String> own, int title, boolean monthFirst) {
        this.tree = tree;
        runs = tree.runs;
        cards = new RelatedCard(tree, base, own, monthFirst);
        this.title = title;
    }

    /// @param own the page's own addresses
    /// @param title the headline's node, -1 when it is not in sight
    static Found find(PageTree tree, String base, Set<String> own, int title, boolean monthFirst) {
        RelatedBlocks blocks = new RelatedBlocks(tree, base, own, title, monthFirst);
        blocks.find();
        return new Found(blocks.teasers, blocks.ranges);
    }

    private void find() {
        int until = 0;
        int tries = 0;
        for (int line = 0; line < runs.count; line++) {
            int from = runs.from[line];
            if (from < until || runs.chars(line) > 400) {
                continue;
            }
            Label label = label(line);
            if (label == null || misplaced(from) || tries++ > MAX_LABELS) {
                continue;
            }
            Sections.Range range = label.inline() ? new Sections.Range(label.links(), runs.to[line]) : block(line);
            if (range != null && take(label, line, range)) {
                until = range.to();
            }
        }
    }

    /// @param links where the links begin that share the label's line
    private record Label(String text, boolean inline, int links) {}

    private @Nullable Label label(int line) {
        int from = runs.from[line];
        int link = firstLink(line);
        String whole = runs.chars(line) <= MAX_LABEL ? tree.line(line, MAX_LABEL + 10) : "";
        if (link < 0) {
            return isLabel(whole) ? new Label(whole + topic(line, whole), false, 0) : null;
        }
        if (link <= from) {
            return linked(line, link, whole);
        }
        String head = tree.text(from, link, MAX_LABEL + 10);
        if (head.isEmpty() || head.length() > MAX_LABEL) {
            return null;
        }
        // "More in White House", the last words a link to the section: a label all the same.
        if (runs.linked(line) < 26 && isLabel(whole) && !INLINE.match(head) && !head.endsWith(":") || Tags.isHeading(tree.tag(runs.block[line])) && isLabel(whole)) {
            return new Label(whole, false, 0);
        }
        // "More on: Taliban", a topic and no story.
        if (head.endsWith(":") && runs.linked(line) < RelatedCard.LEAST_TITLE && isLabel(whole)) {
            return new Label(whole, false, 0);
        }
        boolean marked = head.endsWith(":") || head.endsWith("|") || head.endsWith(">") || head.endsWith("»") || head.endsWith("›") || setOff(from, link);
        boolean alone = runs.linked(line) * 10 >= (runs.chars(line) - head.length()) * 8;
        return marked && alone && (INLINE.match(head) || isLabel(head)) ? new Label(head, true, link) : null;
    }

    /// "More on:" with its topic on a line of its own: a short link to the topic's page.
    private String topic(int line, String label) {
        int next = line + 1;
        boolean brief = label.endsWith(":") && next < runs.count && runs.chars(next) < RelatedCard.LEAST_TITLE + 10
                && runs.linked(next) == runs.chars(next) && cards.links(runs.from[next], runs.to[next]) == 0;
        return brief ? " " + tree.line(next) : "";
    }

    /// A line that is all link: the label may be its first element, the title the rest ("Read next | Title" as one link).
    private @Nullable Label linked(int line, int link, String whole) {
        int first = runs.from[line];
        int rest = runs.chars[tree.end[link]] - runs.chars[first + 1];
        String head = tree.parent[first] != link && rest > 15 ? tree.text(first, first + 1, MAX_LABEL + 10) : "";
        if (!head.isEmpty() && head.length() <= MAX_LABEL && (INLINE.match(head) || isLabel(head))) {
            return new Label(head, true, link);
        }
        if (!isLabel(whole)) {
            return null;
        }
        boolean heading = false;
        for (int at = first; at > 0 && tree.chars(at) < MAX_LABEL; at = tree.parent[at]) {
            heading |= Tags.isHeading(tree.tag(at));
        }
        return heading || !BUTTONS.match(whole) ? new Label(whole, false, 0) : null;
    }

    /// Whether the words before the link stand in an element of their own (bold, a span).
    private boolean setOff(int from, int link) {
        int at = tree.parent[from];
        return tree.kind[at] == PageTree.INLINE && !tree.within(link, at);
    }

    private static boolean isLabel(String text) {
        return !text.isEmpty() && LABELS.match(text) && !NOT_LABELS.match(text) && (!text.endsWith(".") || text.endsWith("..."));
    }

    private boolean misplaced(int i) {
        for (int at = i; at > 0; at = tree.parent[at]) {
            String tag = tree.tag(at);
            if (tag.equals("nav") || tag.equals("footer") && tree.prose(at) == 0 && !inArticle(at) || tree.is(at, Names.ADVERT) && tree.prose(at) < 400
                    || tree.is(at, Names.COMMENTS) && tree.tag(at).equals("form")) {
                return true;
            }
        }
        return title >= 0 && tree.within(i, title);
    }

    private boolean inArticle(int i) {
        for (int at = tree.parent[i]; at > 0; at = tree.parent[at]) {
            if (tree.tag(at).equals("article")) {
                return true;
            }
        }
        return false;
    }

    private int firstLink(int line) {
        for (int i = runs.from[line]; i < runs.to[line]; i++) {
            if (runs.linked[i + 1] > runs.linked[i]) {
                int at = i;
                while (at > 0 && !tree.tag(at).equals("a")) {
                    at = tree.parent[at];
                }
                return Math.max(at, runs.from[line]);
            }
        }
        return -1;
    }

    /// What the label on `line` stands over: climbs until the element holds links after the label, and ends at the next
    /// heading that is no card's.
    private Sections.@Nullable Range block(int line) {
        int label = runs.block[line];
        int element = label;
        for (int climb = 0; climb < MAX_CLIMB && tree.parent[element] > 0; climb++) {
            int above = tree.parent[element];
            if (title >= 0 && tree.within(title, above) && title < label && !tree.within(title, element) && tree.prose(above) > 2000 && climb > 2) {
                break;
            }
            int to = end(label, line, above);
            if (cards.links(runs.to[line], to) > 0) {
                return new Sections.Range(runs.to[line], to);
            }
            element = above;
        }
        return null;
    }

    /// Where the block ends inside `element`: at a heading of the label's rank, another label, or a paragraph of prose.
    private int end(int label, int line, int element) {
        boolean heading = Tags.isHeading(tree.tag(label));
        int rank = heading ? tree.tag(label).charAt(1) : 0;
        for (int next = line + 1; next < runs.count && runs.from[next] < tree.end[element]; next++) {
            int block = runs.block[next];
            boolean otherHeading = Tags.isHeading(tree.tag(block)) && runs.linked(next) == 0 && !insideLink(runs.from[next]);
            String text = runs.chars(next) > MAX_LABEL ? "" : tree.line(next, MAX_LABEL + 10);
            if (IGNORED.match(text)) {
                continue;
            }
            boolean linksBefore = runs.linked[runs.from[next]] > runs.linked[runs.to[line]];
            if (otherHeading && linksBefore && (!heading || tree.tag(block).charAt(1) <= rank)) {
                return block;
            }
            if (!text.isEmpty() && runs.linked(next) == 0 && (LABELS.match(text) || NOT_LABELS.match(text))) {
                return runs.from[next];
            }
            if (runs.weight[next] > 200 && tree.tag(block).equals("p") && tree.parent[block] == element && tree.parent[label] == element) {
                return block;
            }
        }
        return tree.end[element];
    }

    private boolean insideLink(int i) {
        for (int at = i; at > 0; at = tree.parent[at]) {
            if (tree.tag(at).equals("a")) {
                return true;
            }
        }
        return false;
    }

    private boolean take(Label head, int line, Sections.Range range) {
        List<Teaser> found = cards.read(label(head.text()), range);
        if (found.isEmpty() || found.size() > MAX_LINKS) {
            return false;
        }
        for (Teaser teaser : found) {
            String key = key(teaser.url());
            Integer before = seen.putIfAbsent(key, teasers.size());
            if (before == null) {
                teasers.add(teaser);
            } else {
                teasers.set(before, filled(teasers.get(before), teaser));
            }
        }
        ranges.add(new Sections.Range(runs.from[line], range.to()));
        return true;
    }

    /// A story under two labels keeps its first place and takes from the second what the first does not say.
    private static Teaser filled(Teaser first, Teaser second) {
        return new Teaser(first.section(), first.title(), first.url(), first.published() != null ? first.published() : second.published(),
                first.teaser() != null ? first.teaser() : second.teaser(), first.age() != null ? first.age() : second.age());
    }

    private static String label(String head) {
        String text = Blanks.fold(head);
        while (!text.isEmpty() && (text.endsWith(":") || text.endsWith("›") || text.endsWith("»") || text.endsWith(">") || text.endsWith(" "))) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }

    /// A web address for comparing: no fragment, no trailing slash.
    static String key(String url) {
        int hash = url.indexOf('#');
        String bare = hash < 0 ? url : url.substring(0, hash);
        int www = bare.indexOf("://www.");
        String host = www < 0 ? null : WebUrl.host(bare);
        if (host != null && host.startsWith("www.")) {
            bare = bare.substring(0, www + 3) + bare.substring(www + 7);
        }
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
