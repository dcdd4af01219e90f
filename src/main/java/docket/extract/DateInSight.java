package docket.extract;

import docket.model.Published;
import org.jspecify.annotations.Nullable;

/// Finds the date that a reader sees: the dated thing nearest to the headline, or to the body's beginning where no headline
/// is in sight.
final class DateInSight {
    /// More dated things than this are no article's, but a table or an attack.
    private static final int MAX_TRIES = 500;
    /// Lines around the headline in which a date is taken for the article's own: kicker, byline, reading time, a lead.
    private static final int BEFORE = 1;
    private static final int AFTER = 5;
    /// Characters after which the text has begun, and a date is no longer the headline's.
    private static final int MAX_TEXT = 400;
    /// Farther above the headline stand menus and teasers.
    private static final int ABOVE = 8;
    private static final int MAX_SCORE = 400;
    /// What distance may count against a date that the markup calls the publication.
    private static final int MARKED = 16;
    /// The characters of a line that is only a label: "Published on".
    private static final int MAX_LABEL = 30;

    /// @param firm whether it stands at the headline as the article's own, not as its last change
    /// @param near whether it stands so near that nothing else is likelier where the page states nothing
    /// @param marked whether the markup itself calls it the publication
    record Seen(Published date, boolean firm, boolean near, boolean marked) {}

    private final PageTree tree;
    private final boolean monthFirst;

    private DateInSight(PageTree tree, boolean monthFirst) {
        this.tree = tree;
        this.monthFirst = monthFirst;
    }

    /// @param title the headline's node, -1 when it is not in sight
    /// @param root the body's node
    static @Nullable Seen find(PageTree tree, boolean monthFirst, int title, int root) {
        return new DateInSight(tree, monthFirst).find(title, root);
    }

    private @Nullable Seen find(int title, int root) {
        int anchor = title >= 0 ? title : root;
        @Nullable Seen best = null;
        int bestScore = MAX_SCORE;
        int anchorLine = lineAt(anchor);
        int tries = 0;
        int line = 0;
        for (int i = 0; i < tree.size; i++) {
            while (line < tree.runs.count && tree.runs.from[line] < i) {
                line++;
            }
            int penalty = tree.isElement(i) ? penalty(i) : -1;
            if (penalty < 0) {
                continue;
            }
            int distance = line - anchorLine;
            boolean aside = tree.is(i, Names.COMMENTS | Names.RELATED | Names.SIDE);
            // What is named a date of publication may stand far off, at the end of the article.
            int away = Math.abs(distance) * (penalty <= 8 ? 2 : 4);
            int score = (penalty == 0 ? Math.min(away, MARKED) : away) + penalty + (aside || i < anchor ? 12 : 0) + (distance < -ABOVE ? 60 : 0);
            if (score - 20 >= bestScore || tries++ >= MAX_TRIES) {
                continue;
            }
            Published date = date(i);
            if (date == null) {
                continue;
            }
            DateLabel label = label(i);
            score += label == DateLabel.CHANGED ? 30 : label == DateLabel.PUBLISHED ? -Math.min(penalty, 20) : label == DateLabel.OTHER ? 200 : 0;
            if (score < bestScore) {
                boolean near = distance >= -BEFORE && distance <= AFTER && title >= 0 && textBetween(anchorLine, i) <= MAX_TEXT || label == DateLabel.PUBLISHED && distance >= -BEFORE;
                best = new Seen(date, near && !aside && tree.chars(i) > 0 && (label == DateLabel.NONE || label == DateLabel.PUBLISHED),
                        Math.abs(distance) <= ABOVE, penalty == 0);
                bestScore = score;
            }
        }
        return best;
    }

    /// The characters of the lines between the headline and a node.
    private int textBetween(int anchorLine, int node) {
        int chars = 0;
        for (int line = anchorLine + 1; line < tree.runs.count && tree.runs.to[line] <= node; line++) {
            chars += tree.runs.chars(line);
        }
        return chars;
    }

    /// How little the element looks like a date of publication; -1 for no date at all.
    private int penalty(int i) {
        String property = tree.attribute(i, "itemprop");
        if (property.contains("datePublished")) {
            return 0;
        }
        if (tree.kind[i] == PageTree.INLINE && tree.tag(i).equals("time")) {
            return property.contains("dateModified") || tree.nodes[i].attr("class").contains("updated") ? 40 : 4;
        }
        int length = tree.chars(i);
        if (tree.is(i, Names.DATE) && length < 100) {
            return 8;
        }
        if (tree.is(i, Names.BYLINE) && length < 200) {
            return 12;
        }
        return length >= 8 && length <= 60 && tree.kind[i] != PageTree.MEDIA && tree.prose(i) == 0 ? 24 : -1;
    }

    private @Nullable Published date(int i) {
        for (String name : new String[] {"datetime", "content"}) {
            Published date = DateText.parse(tree.attribute(i, name), monthFirst);
            if (date != null) {
                return date;
            }
        }
        Published title = tree.is(i, Names.DATE) || tree.tag(i).equals("abbr") ? DateText.parse(tree.attribute(i, "title"), monthFirst) : null;
        String text = title != null || tree.digits(i) < 2 ? "" : tree.text(i, 200);
        // Nearly all hold no date, and need not be parted.
        return title != null || DateText.parse(text, monthFirst) == null ? title : DateText.parse(DateLabel.fromPublished(text), monthFirst);
    }

    /// What the element's own words say, else the line it stands in, else a label on the line before.
    private DateLabel label(int i) {
        DateLabel own = DateLabel.of(DateLabel.fromPublished(tree.text(i, 200)));
        int line = lineAt(i);
        if (own != DateLabel.NONE || line == 0) {
            return own;
        }
        boolean within = tree.runs.to[line - 1] > i;
        return within || tree.runs.chars(line - 1) < MAX_LABEL ? DateLabel.of(tree.line(line - 1)) : own;
    }

    /// The first line that begins at the node or after it. Lines are few beside nodes: a binary search.
    private int lineAt(int node) {
        int low = 0;
        int high = tree.runs.count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (tree.runs.from[middle] < node) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
